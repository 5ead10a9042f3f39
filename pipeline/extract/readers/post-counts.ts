/** Numbers of senior posts in a table of levels: 核定 and 空缺 along one side, 副高级 along the other. */
import type { Cell } from '../cells.ts';
import { middle, width } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import { overlap } from '../geometry.ts';
import { parseValue } from '../values.ts';
import type { Reader } from './index.ts';

const KIND = '(?:的)?(?:高级)?(?:专业技术)?(?:岗位|职数|编制|人)*(?:数|量|总数|个数|数量)?$';
/** What heads the numbers of posts that were approved, and of those that are free. */
const HEADS = {
  approved: new RegExp(`^(?:岗位)?(?:核定|核准|核设|批准|设置|设岗)${KIND}`, 'u'),
  vacant: new RegExp(`^(?:岗位|现|现有|尚)?(?:空缺|空余|剩余|空岗|余缺|缺额)${KIND}`, 'u'),
} as const;

/** The level that a senior engineer's post belongs to, the surest name first. */
const LEVELS: readonly RegExp[] = [
  /^(?:其中)?[:]?(?:专技|专业技术)?副高级?(?:专业技术)?(?:岗位?|职务|职称)?(?:\([^)]{1,6}\))?$/u,
  /^(?:其中)?[:]?(?:专技|专业技术)?高级(?:专业技术)?(?:岗位?|职务|职称)?(?:\(副高级?\))?$/u,
];

/** A lone 0 is often read as a letter. */
const NUMBER = /^(?:[0-9]{1,4}|[oO])(?:个|名|人)?$/u;

const isLevel = (a: Cell, b: Cell): boolean => Math.abs(a.y - b.y) < 0.6 * Math.max(a.height, b.height);
const isUnder = (head: Cell, cell: Cell): boolean =>
  overlap([head.left, head.right], [cell.left, cell.right]) > 0.5 ||
  Math.abs(middle(head) - middle(cell)) < Math.max(0.4 * width(head), cell.height);

/** The number where a row and a column meet, whichever of the two names the level. */
function crossing(all: readonly Cell[], head: Cell, level: Cell): Cell | undefined {
  const ofRow = (row: Cell, column: Cell): Cell | undefined => {
    const under = all.filter((cell) => cell.y > column.y + column.height / 2 && isUnder(column, cell));
    const found = under.find((cell) => NUMBER.test(cell.text) && cell.left > row.right && isLevel(row, cell));
    // 五级 六级 七级 beneath 高级 parts its numbers.
    const isParted = under.some((cell) => found && cell.y < found.y && !NUMBER.test(cell.text));
    return isParted ? undefined : found;
  };
  return ofRow(level, head) ?? ofRow(head, level);
}

/** How many numbers stand right behind a head, or right under it: more than one where it heads a table. */
function numbersOf(all: readonly Cell[], head: Cell): number {
  const behind = all.filter((cell) => cell.left > head.right && isLevel(head, cell));
  const under = all.filter((cell) => cell.y > head.y + head.height / 2 && isUnder(head, cell));
  const run = (cells: readonly Cell[]): number => {
    const end = cells.findIndex(({ text }) => !NUMBER.test(text));
    return end < 0 ? cells.length : end;
  };
  return Math.max(run(behind.sort((p, q) => p.left - q.left)), run(under.sort((p, q) => p.y - q.y)));
}

const counted =
  (what: keyof typeof HEADS): Reader =>
  ({ text: { cells }, part }, field) => {
    const heads = cells.filter(({ text }) => HEADS[what].test(text));
    const levels = LEVELS.flatMap((form) => cells.filter(({ text }) => form.test(text)));
    for (const level of levels)
      for (const head of heads) {
        const found = crossing(cells, head, level);
        const parsed = found && parseValue(found.view, field);
        if (parsed) return fieldOf(parsed, { part, isNamed: true });
      }
    // Of several numbers none is known to be the one of the level.
    return heads.some((head) => numbersOf(cells, head) > 1) ? null : undefined;
  };

export const approvedPosts = counted('approved');
export const vacantPosts = counted('vacant');
