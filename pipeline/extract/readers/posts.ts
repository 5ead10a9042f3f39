/** Opinions on the post information form of public institutions (R46), and whose they are. */
import type { Cell } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import { overlap } from '../geometry.ts';
import { isLabelText } from '../labels.ts';
import type { PageText } from '../page-text.ts';
import { labelsOf, type FieldScope } from '../scope.ts';
import { joinViews, printedText, slice, type View } from '../views.ts';
import type { Reader } from './index.ts';

const SAYS = '(?:推荐|审核|审查|审批|核准|初审|复核|考核|盖章|申报|备案)*(?:意见|审批|审核|核准)';
const LEAD = '^(?:[(]?[一二三四1-4][)]?[、.]?)?';
/** Whose opinion a label names: the unit's, its superior's, the personnel authority's. */
const BODIES: readonly RegExp[] = [
  new RegExp(
    `${LEAD}(?:申报人?|所在|用人|推荐|事业|基层|本|聘用|填报)*(?:单位|法人)(?:人事部门)?${SAYS}`,
    'u',
  ),
  new RegExp(
    `${LEAD}(?:上级|业务|行政|行业)*(?:主管|上级)(?:部门|单位|机关|局)?[(]?(?:单位|部门)?[)]?${SAYS}`,
    'u',
  ),
  new RegExp(
    `${LEAD}(?:同级|当地|县|市|区|省|级|[(市区县)、])*(?:(?:政府)?人(?:力资源和?社会保障|力社保|社|事)(?:行政|综合管理)?|职称管理|组织人事)(?:主管)?(?:部门|局|厅|机关)?${SAYS}`,
    'u',
  ),
];

/** What follows the words of an opinion: signatures, seals and dates. */
const FOOT =
  /(?:负责人|经办人|审批人|审核人|签字|签名|签章|盖章|公章|\(章\)|\(盖|年月日|[\p{Script=Han}]{2}(?:日期|时间)[:]|(?:19|20)[0-9]{2}年|(?:19|20)[0-9]{2}[.\-/]|二[〇○零0Oo]).*$/u;

/** A label of an opinion: its place and what of the same cell stands behind it. */
export interface Label {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  readonly size: number;
  readonly cells: readonly Cell[];
  readonly rest: View;
}

/** Cells over one another in a narrow column as one text: labels are wrapped or written downwards. */
function stacksOf({ cells }: PageText): Cell[][] {
  return cells.map((top) => {
    const stack = [top];
    for (
      let next = beneath(cells, top, top);
      next && stack.length < 12;
      next = beneath(cells, stack.at(-1) ?? top, top)
    )
      stack.push(next);
    return stack;
  });
}

const beneath = (cells: readonly Cell[], above: Cell, top: Cell): Cell | undefined =>
  above.text.length > 8
    ? undefined
    : cells.find((cell) => {
        const drop = cell.y - above.y;
        return (
          drop > 0.5 * above.height &&
          drop < 2.4 * above.height &&
          cell.text.length <= Math.max(8, top.text.length) &&
          overlap([cell.left, cell.right], [above.left, above.right]) > 0.5
        );
      });

function labelIn(stacks: readonly Cell[][], form: RegExp): Label | undefined {
  for (const stack of stacks) {
    for (let count = 1; count <= stack.length; count++) {
      const cells = stack.slice(0, count);
      const view = joinViews(cells.map((cell) => cell.view));
      const match = form.exec(view.text);
      const last = cells.at(-1);
      // Of several lines the label must need all.
      if (!match || !last || (count > 1 && match[0].length <= view.text.length - last.text.length)) continue;
      return labelOf(cells, slice(view, match[0].length));
    }
  }
  return undefined;
}

function labelOf(cells: readonly Cell[], rest: View): Label {
  const ys = cells.map(({ y }) => y);
  return {
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
    y: (Math.min(...ys) + Math.max(...ys)) / 2,
    bottom: Math.max(...cells.map(({ y, height }) => y + height / 2)),
    size: Math.max(...cells.map(({ height }) => height)),
    cells,
    rest: slice(rest, /^[:、.\s)]*/u.exec(rest.text)?.[0].length ?? 0),
  };
}

/** One of the three opinions: where its label stands, and what it says. */
export interface Opinion {
  readonly label?: Label | undefined;
  readonly words?: View | undefined;
}

/** The three opinions in their order, as far as they are there. */
export function opinionsIn({ text, definition }: FieldScope): Opinion[] {
  const stacks = stacksOf(text);
  const labels = BODIES.map((form) => labelIn(stacks, form));
  const known = labelsOf(definition);
  const cells = text.cells.filter((cell) => !isLabelText(cell.text, known));
  const told = labels.some((label) => !label) ? toldByPhrase(cells) : undefined;
  return labels.map((label, i) => ({ label, words: label ? opinionAt(cells, label, labels) : told?.[i] }));
}

/** What the three say; an empty text where a box holds nothing. */
export const opinions: Reader = (scope) => {
  const views = opinionsIn(scope).map(({ words }) => words);
  const found = views.filter((view): view is View => view !== undefined && view.text !== '');
  if (found.length === 0) return undefined;
  const value = views.map((view) => (view ? printedText(view) : ''));
  return fieldOf({ value, view: joinViews(found) }, { part: scope.part, isNamed: true });
};

/** How an opinion begins. */
const PHRASE =
  /^(?:拟|现|经研究,?|经审核,?|经审查,?)?(?:不?同意|情况属实|属实|符合|准予|予以|审核通过|已审核|通过)/u;

/** The opinions without their labels, as where those run downwards and were not read: all three, or none. */
function toldByPhrase(cells: readonly Cell[]): View[] | undefined {
  const found = cells.filter(({ text }) => PHRASE.test(text)).sort((p, q) => p.y - q.y || p.left - q.left);
  return found.length === BODIES.length ? found.map(({ view }) => withoutFoot(view)) : undefined;
}

function opinionAt(
  all: readonly Cell[],
  label: Label,
  labels: readonly (Label | undefined)[],
): View | undefined {
  const others = labels.flatMap((other) => (other && other !== label ? [other] : []));
  const behind = withoutFoot(label.rest);
  if (/\p{Script=Han}{2}/u.test(behind.text)) return behind;
  const cells = all.filter((cell) => !labels.some((one) => one?.cells.includes(cell)));
  const ways = others.some((other) => Math.abs(other.y - label.y) < label.size)
    ? [isBelow]
    : [isLevel, ...(label.cells.length > 1 ? [] : [isUnder]), isInBox];
  const found = ways.flatMap((way) => firstWords(cells.filter((cell) => way(cell, label, others))) ?? []);
  // Print that shines through from the back is no opinion.
  return found.find(({ text }) => PHRASE.test(text)) ?? found[0];
}

type Way = (cell: Cell, label: Label, others: readonly Label[]) => boolean;

const isLevel: Way = (cell, label) =>
  cell.left > label.right && Math.abs(cell.y - label.y) < 0.6 * label.size;

/** Columns side by side: what stands beneath the label, nearer to it than to its neighbours. */
const isBelow: Way = (cell, label, others) => {
  const middleOf = ({ left, right }: Pick<Label, 'left' | 'right'>): number => (left + right) / 2;
  const away = (one: Label): number => Math.abs(middleOf(one) - middleOf(cell));
  return cell.y > label.bottom && others.every((other) => away(other) > away(label));
};

const below = (label: Label, others: readonly Label[]): number =>
  Math.min(...others.filter(({ y }) => y > label.y).map(({ y }) => y), Infinity);
const above = (label: Label, others: readonly Label[]): number =>
  Math.max(...others.filter(({ y }) => y < label.y).map(({ y }) => y), -Infinity);

/** Beneath a heading, as far as the next one. */
const isUnder: Way = (cell, label, others) =>
  cell.y > label.bottom &&
  cell.y < Math.min(below(label, others) - 1.2 * label.size, label.y + 5 * label.size) &&
  cell.left < label.right - label.size / 2;

/** Right of a label that stands in the middle of its box's side, as far as the box reaches. */
const isInBox: Way = (cell, label, others) => {
  const reach = Math.min(label.y - above(label, others), below(label, others) - label.y, 14 * label.size);
  return cell.left > label.right - label.size / 2 && Math.abs(cell.y - label.y) < 0.53 * reach;
};

const isWords = ({ text }: Cell): boolean => /\p{Script=Han}{2}/u.test(text) && !FOOT.test(text.slice(0, 5));

/** The first line that begins as opinions do, else the first line of words, and those right beneath it. */
function firstWords(cells: readonly Cell[]): View | undefined {
  const sorted = [...cells].sort((p, q) => p.y - q.y || p.left - q.left);
  const words = sorted.filter(isWords);
  const first = words.find(({ text }) => PHRASE.test(text)) ?? words[0];
  if (!first) return undefined;
  const lines = [first];
  for (const cell of sorted.slice(sorted.indexOf(first) + 1).filter((one) => goesOnFrom(first, one))) {
    const last = lines.at(-1) ?? first;
    const isEnded = /[。;]$/u.test(last.text) || FOOT.test(last.text);
    if (
      isEnded ||
      cell.y - last.y > 2 * last.height ||
      Math.abs(cell.height - last.height) > 0.4 * last.height
    )
      break;
    lines.push(cell);
  }
  return withoutFoot(joinViews(lines.map(({ view }) => view)));
}

/** A line of the same box: the last sign of an opinion may have one for itself, a piece of a seal stands aside. */
const goesOnFrom = (first: Cell, cell: Cell): boolean =>
  /^\p{Script=Han}/u.test(cell.text) &&
  !FOOT.test(cell.text.slice(0, 5)) &&
  cell.left < first.left + 2 * first.height;

function withoutFoot(view: View): View {
  const own = view.text.replace(FOOT, '').replace(/[。,;:.]+$/u, '');
  return slice(view, 0, own.length);
}
