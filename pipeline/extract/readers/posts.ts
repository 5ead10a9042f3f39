/** Opinions and seals on the post information form of public institutions (R46). */
import { valuesOfLabels } from '../beside.ts';
import { fieldOf } from '../field-of.ts';
import { labelsOf } from '../fields.ts';
import { joinViews, slice, type View } from '../views.ts';
import type { Reader } from './index.ts';

const BODIES = [
  ['单位意见', '所在单位意见', '用人单位意见', '申报单位意见', '事业单位意见', '本单位意见', '推荐单位意见'],
  ['主管部门意见', '主管单位意见', '上级主管部门意见', '主管部门审核意见'],
  [
    '人力社保部门意见',
    '人社部门意见',
    '人力资源社会保障部门意见',
    '人力资源和社会保障部门意见',
    '人力社保部门审核意见',
    '人社部门审核意见',
    '人事部门意见',
  ],
];

/** What follows the words of an opinion: signatures, seals and dates. */
const FOOT = /(?:负责人|经办人|签字|签名|签章|盖章|公章|\(章\)|年月日|(?:19|20)[0-9]{2}年|二[〇○零]).*$/u;

/** The three opinions in their order; an empty text where a box holds none. */
export const opinions: Reader = (scope) => {
  const all = [...labelsOf(scope.definition), ...BODIES.flat()];
  const views = BODIES.map((labels) => {
    const [view] = valuesOfLabels(scope.text, { labels, all, isLong: true }).flat();
    return view && withoutFoot(view);
  });
  const found = views.filter((view): view is View => view !== undefined && view.text !== '');
  if (found.length === 0) return undefined;
  const value = views.map((view) => view?.text ?? '');
  return fieldOf({ value, view: joinViews(found) }, { part: scope.part, isNamed: true });
};

function withoutFoot(view: View): View {
  const own = view.text.replace(FOOT, '').replace(/[。,;:.]+$/u, '');
  return slice(view, 0, own.length);
}

/** Whether a seal is there shows in the ink, not in the text: left to the person who looks. */
export const seals: Reader = () => undefined;
