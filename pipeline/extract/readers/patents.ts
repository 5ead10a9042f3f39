/** The kind of a patent, where the heading that says it was not read. */
import { fieldOf } from '../field-of.ts';
import { groupOf, indexed } from '../views.ts';
import type { Reader } from './index.ts';

const numbered = (digit: string): RegExp =>
  new RegExp(`(?:ZL|(?:专利|申请)号[:]?)(?<value>(?:19|20)[0-9]{2}${digit}[0-9]{7}[.])`, 'iu');

/** The kind's name among the labels, and the digit behind the year of filing that stands for it. */
const SIGNS: readonly (readonly [kind: string, sign: RegExp])[] = [
  // The number tells for sure; words of other kinds may stand on the page as well.
  ['发明专利', numbered('[18]')],
  ['实用新型专利', numbered('[29]')],
  ['外观设计专利', numbered('3')],
  ['实用新型专利', /(?<value>实用新型)(?:名称|专利|经|已|予|授)/u],
  ['外观设计专利', /(?<value>外观设计)(?:名称|专利|经|已|予|授)|(?<=使用)外观设计(?=的产品)/u],
  ['发明专利', /(?<value>发明)(?:名称|专利|经|已|予|授)/u],
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
