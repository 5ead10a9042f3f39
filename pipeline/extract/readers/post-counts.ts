/** Numbers of senior posts in a table of levels: 核定 and 空缺 along one side, 副高级 along the other. */
import type { Cell } from '../cells.ts';
import { middle, width } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import { overlap } from '../geometry.ts';
import type { FieldScope } from '../scope.ts';
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
  /^(?:其中)?[:]?副高级?(?:专业技术)?(?:岗位?|职务|职称)?$/u,
  /^(?:其中)?[:]?(?:专业技术)?高级(?:专业技术)?(?:岗位?|职务|职称)?(?:\(副高级?\))?$/u,
];

const NUMBER = /^[0-9]{1,4}(?:个|名|人)?$/u;

const isLevel = (a: Cell, b: Cell): boolean => Math.abs(a.y - b.y) < 0.6 * Math.max(a.height, b.height);
const isUnder = (head: Cell, cell: Cell): boolean =>
  overlap([head.left, head.right], [cell.left, cell.right]) > 0.5 ||
  Math.abs(middle(head) - middle(cell)) < Math.max(0.4 * width(head), cell.height);

/** The number where a row and a column meet, whichever of the two names the level. */
function crossing(cells: readonly Cell[], head: Cell, level: Cell): Cell | undefined {
  const ofRow = (row: Cell, column: Cell): Cell | undefined =>
    cells.find(
      (cell) =>
        cell.y > column.y + column.height / 2 &&
        cell.left > row.right &&
        isLevel(row, cell) &&
        isUnder(column, cell),
    );
  return ofRow(level, head) ?? ofRow(head, level);
}

const counted =
  (what: keyof typeof HEADS): Reader =>
  (scope, field) => {
    const { cells } = scope.text;
    const numbers = cells.filter(({ text }) => NUMBER.test(text));
    const heads = cells.filter(({ text }) => HEADS[what].test(text));
    const levels = LEVELS.flatMap((form) => cells.filter(({ text }) => form.test(text)));
    for (const level of levels)
      for (const head of heads) {
        const found = crossing(numbers, head, level);
        const parsed = found && parseValue(found.view, field);
        if (parsed) return fieldOf(parsed, partOf(scope));
      }
    return undefined;
  };

const partOf = ({ part }: FieldScope): { part: number; isNamed: boolean } => ({ part, isNamed: true });

export const approvedPosts = counted('approved');
export const vacantPosts = counted('vacant');
