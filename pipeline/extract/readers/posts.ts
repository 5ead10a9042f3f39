/** Opinions and seals on the post information form of public institutions (R46). */
import { fieldOf } from '../fields.ts';
import { valuesOfLabels } from '../labels.ts';
import type { View } from '../page-text.ts';
import type { Reader } from './index.ts';

const BODIES = [
  ['单位意见', '所在单位意见', '用人单位意见', '申报单位意见', '事业单位意见'],
  ['主管部门意见', '主管单位意见', '上级主管部门意见'],
  [
    '人力社保部门意见',
    '人社部门意见',
    '人力资源社会保障部门意见',
    '人力资源和社会保障部门意见',
    '人力社保部门审核意见',
  ],
];

/** The three opinions in their order; an empty text where a box holds none. */
export const opinions: Reader = (scope) => {
  const all = BODIES.flat();
  const views: (View | undefined)[] = BODIES.map((labels) => valuesOfLabels(scope.text, { labels, all })[0]);
  const found = views.find((view) => view !== undefined);
  if (!found) return undefined;
  return fieldOf({ value: views.map((view) => view?.text ?? ''), view: found }, scope.part);
};

/** Whether a seal is there shows in the ink, not in the text: left to the person who looks. */
export const seals: Reader = () => undefined;
