/** Grids with a year a row and a column for each month, marked where the month was paid. */
import { middle, type Cell } from '../../cells.ts';
import { settleRows, type MarkedRow } from './grid-rows.ts';
import { marksOn } from './marks.ts';
import { YEAR, monthText, type MonthCell } from './month-cells.ts';

type Row = readonly Cell[];

const NUMBERS = new Map(
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((text, i) => [
    text,
    i + 1,
  ]),
);

interface Head {
  readonly number: number;
  readonly x: number;
}

interface Grid {
  readonly heads: readonly Head[];
  readonly row: number;
}

/** What the grids of a page say; `rows` are the rows they take; undefined where a mark is not understood. */
export interface GridMonths {
  readonly months: readonly MonthCell[];
  readonly rows: ReadonlySet<number>;
}

/** The months of all grids; `'unclear'` where a mark or a year is not understood. */
export function gridMonths(rows: readonly Row[]): GridMonths | 'unclear' {
  const grids = rows.flatMap((row, i): Grid[] => {
    const heads = headsOf(row);
    return heads.length > 0 ? [{ heads, row: i }] : [];
  });
  const months: MonthCell[] = [];
  const taken = new Set<number>();
  for (const [k, grid] of grids.entries()) {
    const end = grids[k + 1]?.row ?? rows.length;
    const found = monthsOfGrid(rows, grid, end);
    if (found === 'unclear') return found;
    months.push(...found);
    for (const i of [grid.row, ...found.map(({ row }) => row)]) taken.add(i);
  }
  return { months, rows: taken };
}

/** 1月 to 12月 (or the first, or the second half of them) from left to right. */
function headsOf(row: Row): Head[] {
  const heads = row.flatMap((cell) => {
    const number = numberOf(cell.text);
    return number === undefined ? [] : [{ number, x: middle(cell) }];
  });
  const isRising = heads.every(({ number }, k) => k === 0 || number > (heads[k - 1]?.number ?? 0));
  return heads.length >= 6 && isRising && isEven(heads) ? heads : [];
}

/** Columns stand at even distances, so a head that was not read leaves no doubt about the others. */
const isEven = (heads: readonly Head[]): boolean =>
  heads.every(({ number, x }) => Math.abs(placeAmong(heads, x) - number) < 0.4);

/** Where among the months an x stands: 3.5 between March and April. */
function placeAmong(heads: readonly Head[], x: number): number {
  const [first, last] = [heads[0], heads.at(-1)];
  if (!first || !last) return 0;
  const pitch = (last.x - first.x) / Math.max(1, last.number - first.number);
  return first.number + (x - first.x) / Math.max(1, pitch);
}

/** The month that 3月, 03 or 三月 names. */
export function numberOf(text: string): number | undefined {
  const [, digits, han = ''] = /^(?:(0?[1-9]|1[0-2])|([一二三四五六七八九十]{1,2}))月?份?$/u.exec(text) ?? [];
  return digits === undefined ? NUMBERS.get(han) : Number(digits);
}

const ofYear = (cell: Cell | undefined): string | undefined => cell && YEAR.exec(cell.text)?.[1];

function monthsOfGrid(rows: readonly Row[], { heads, row }: Grid, end: number): MonthCell[] | 'unclear' {
  const above = yearAbove(rows, row);
  const found: MarkedRow[] = [];
  for (let i = row + 1; i < end; i++) {
    const own = (rows[i] ?? []).slice(0, 3).find((one) => ofYear(one) !== undefined && isLeft(one, heads));
    const year = own ?? (found.length > 0 ? undefined : above);
    const marked = year && markedRow(rows, { year, row: i, headRow: row }, heads);
    if (marked && isOfGrid(marked, own !== undefined)) found.push(marked);
  }
  const settled = settleRows(found, (one) => hasHoles(rows, one));
  return settled === 'unclear'
    ? settled
    : found.flatMap(({ year, row: at }, k) => monthsOf(year, settled[k] ?? [], at));
}

/** Under a year of its own a grid may hold rows of other things than marks. */
const isOfGrid = ({ paid, unclear, count }: MarkedRow, hasYear: boolean): boolean =>
  (paid.length > 0 || unclear.length > 0 || count !== undefined) && (hasYear || unclear.length === 0);

interface YearRow {
  readonly year: Cell;
  readonly row: number;
  readonly headRow: number;
}

function markedRow(rows: readonly Row[], place: YearRow, heads: readonly Head[]): MarkedRow {
  const { year, row, headRow } = place;
  const isPaid = marksOn(rows);
  const marks = (rows[row] ?? []).flatMap((mark) => {
    const number = columnOf(mark, heads);
    return number === undefined || mark === year ? [] : [{ number, paid: isPaid(mark.text) }];
  });
  const numbers = (paid: boolean | undefined): number[] =>
    marks.filter((mark) => mark.paid === paid).map(({ number }) => number);
  const count = countBeside(rows[row] ?? [], rows[headRow] ?? [], heads);
  return {
    ...{ year, row, paid: numbers(true), unpaid: numbers(false), unclear: numbers(undefined) },
    ...(count !== undefined && { count }),
  };
}

const COUNT_HEAD = /月数|合计|小计|累计|总计|个月/u;

/** How many months were paid, from the column of their counts beside the grid. */
function countBeside(row: Row, headRow: Row, heads: readonly Head[]): number | undefined {
  const [first, last] = [heads[0]?.x ?? 0, heads.at(-1)?.x ?? 0];
  const head = headRow.find((cell) => COUNT_HEAD.test(cell.text));
  const cell =
    head &&
    row.find(
      (one) =>
        Math.abs(middle(one) - middle(head)) < 2 * one.height && (middle(one) > last || middle(one) < first),
    );
  const count = cell && /^(1[0-2]|0?[1-9])(?:个?月)?$/u.exec(cell.text)?.[1];
  return count === undefined ? undefined : Number(count);
}

const isLeft = (cell: Cell, heads: readonly Head[]): boolean => middle(cell) < (heads[0]?.x ?? 0);

/** 2018年 at the head of a grid of its own, or in the row above it. */
function yearAbove(rows: readonly Row[], row: number): Cell | undefined {
  const own = rows[row]?.[0];
  const before = rows[row - 1] ?? [];
  if (ofYear(own) !== undefined) return own;
  return before.length <= 2 ? before.find((cell) => ofYear(cell) !== undefined) : undefined;
}

/** The month in whose column a cell stands. */
function columnOf(cell: Cell, heads: readonly Head[]): number | undefined {
  const place = placeAmong(heads, middle(cell));
  const number = Math.round(place);
  return number >= 1 && number <= 12 && Math.abs(place - number) < 0.42 ? number : undefined;
}

/** A blank or two between paid months: more likely marks that were not read. */
function hasHoles(rows: readonly Row[], { paid, unpaid }: MarkedRow): boolean {
  const [from, to] = [Math.min(...paid), Math.max(...paid)];
  const own = [...paid, ...unpaid].filter((number) => number >= from && number <= to);
  const holes = to - from + 1 - new Set(own).size;
  return holes > 0 && holes <= 2 && !rows.some((row) => row.some(({ text }) => text.includes('空白')));
}

function monthsOf(cell: Cell, numbers: readonly number[], row: number): MonthCell[] {
  const year = ofYear(cell) ?? '';
  const list = [...new Set(numbers)].sort((p, q) => p - q).map((number) => monthText(year, String(number)));
  const [from, to] = [list[0], list.at(-1)];
  return from === undefined || to === undefined ? [] : [{ from, to, list, cells: [cell], row }];
}
