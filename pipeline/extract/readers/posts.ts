/** Opinions and seals on the post information form of public institutions (R46). */
import { valuesOfLabels } from '../beside.ts';
import type { Cell } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import { labelsOf, type FieldScope } from '../scope.ts';
import { hitsOf, isLabelText, type LabelHit } from '../labels.ts';
import { joinViews, printedText, slice, type View } from '../views.ts';
import type { Reader } from './index.ts';

const BODIES: readonly (readonly string[])[] = [
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
const FOOT =
  /(?:负责人|经办人|签字|签名|签章|盖章|公章|\(章\)|\(盖|年月日|(?:19|20)[0-9]{2}年|(?:19|20)[0-9]{2}[.-]|二[〇○零]).*$/u;

/** The three opinions in their order; an empty text where a box holds none. */
export const opinions: Reader = (scope) => {
  const all = [...labelsOf(scope.definition), ...BODIES.flat()];
  const boxes = BODIES.map((labels) => labels.flatMap((label) => hitsOf(scope.text, label, all))[0]);
  const views = BODIES.map((labels, i) => {
    const [beside] = valuesOfLabels(scope.text, { labels, all, isLong: true }).flat();
    const view = beside && !FOOT.test(beside.text.slice(0, 4)) ? beside : inBox(scope, { boxes, at: i, all });
    return view && withoutFoot(view);
  });
  const found = views.filter((view): view is View => view !== undefined && view.text !== '');
  if (found.length === 0) return undefined;
  const value = views.map((view) => (view ? printedText(view) : ''));
  return fieldOf({ value, view: joinViews(found) }, { part: scope.part, isNamed: true });
};

interface Box {
  readonly boxes: readonly (LabelHit | undefined)[];
  readonly at: number;
  readonly all: readonly string[];
}

const levelOf = ({ top, bottom }: LabelHit): number => (top + bottom) / 2;

/** The first words in a tall box whose label stands in the middle of its side. */
function inBox(scope: FieldScope, { boxes, at, all }: Box): View | undefined {
  const own = boxes[at];
  if (!own) return undefined;
  const [above, below] = [boxes[at - 1], boxes[at + 1]];
  const pitch = below ? levelOf(below) - levelOf(own) : above ? levelOf(own) - levelOf(above) : 0;
  if (pitch < 4 * own.size) return undefined;
  const isInside = (cell: Cell): boolean =>
    cell.left > own.right - own.size / 2 && Math.abs(cell.y - levelOf(own)) < 0.52 * pitch;
  const first = scope.text.cells
    .filter((cell) => isInside(cell) && /\p{Script=Han}{2}/u.test(cell.text) && !isLabelText(cell.text, all))
    .sort((p, q) => p.y - q.y || p.left - q.left)[0];
  return first && !FOOT.test(first.text.slice(0, 4)) ? first.view : undefined;
}

function withoutFoot(view: View): View {
  const own = view.text.replace(FOOT, '').replace(/[。,;:.]+$/u, '');
  return slice(view, 0, own.length);
}

/** Whether a seal is there shows in the ink, not in the text: left to the person who looks. */
export const seals: Reader = () => undefined;
