/** The kind of a patent, where the heading that says it was not read. */
import { fieldOf } from '../field-of.ts';
import { groupOf, indexed } from '../views.ts';
import type { Reader } from './index.ts';

/** The kind's name among the labels, and the digit behind the year of filing that stands for it. */
const SIGNS: readonly (readonly [kind: string, sign: RegExp])[] = [
  ['实用新型专利', /(?<value>实用新型)(?:名称|专利|经|已|予|授)/u],
  ['外观设计专利', /(?<value>外观设计)(?:名称|专利|经|已|予|授)|(?<=使用)外观设计(?=的产品)/u],
  ['发明专利', /(?<value>发明)(?:名称|专利|经|已|予|授)/u],
  ['发明专利', /ZL(?<value>(?:19|20)[0-9]{2}[18][0-9]{7}[.])/iu],
  ['实用新型专利', /ZL(?<value>(?:19|20)[0-9]{2}[29][0-9]{7}[.])/iu],
  ['外观设计专利', /ZL(?<value>(?:19|20)[0-9]{2}3[0-9]{7}[.])/iu],
];

export const patentKind: Reader = ({ text, part }) => {
  for (const [value, sign] of SIGNS) {
    for (const view of [...text.rows.flat().map((cell) => cell.view), ...text.flows]) {
      const match = indexed(sign).exec(view.text);
      const place = match && groupOf(view, match);
      if (place) return fieldOf({ value, view: place }, { part, isNamed: true });
    }
  }
  return undefined;
};
