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
  const found = grids.map((grid, k) => markedRows(rows, grid, grids[k + 1]?.row ?? rows.length));
  const all = found.flat();
  const months: MonthCell[] = [];
  for (const own of found) {
    const settled = settleRows(own, (one) => hasHoles(rows, one, all));
    if (settled === 'unclear') return settled;
    months.push(...own.flatMap(({ year, row: at }, k) => monthsOf(year, settled[k] ?? [], at)));
  }
  return { months, rows: new Set([...grids.map(({ row }) => row), ...all.map(({ row }) => row)]) };
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

function markedRows(rows: readonly Row[], { heads, row }: Grid, end: number): MarkedRow[] {
  const above = yearAbove(rows, row);
  const found: MarkedRow[] = [];
  for (let i = row + 1; i < end; i++) {
    const own = (rows[i] ?? []).slice(0, 3).find((one) => ofYear(one) !== undefined && isLeft(one, heads));
    const year = own ?? (found.length > 0 ? undefined : above);
    const marked = year && markedRow(rows, { year, row: i, headRow: row }, heads);
    if (marked && isOfGrid(marked, own !== undefined)) found.push(marked);
  }
  return found;
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

/**
 * A blank or two between paid months: more likely marks that were not read. Not where another payer's
 * grid marks those very months, or the marks are a text layer's own, of which none is lost.
 */
function hasHoles(rows: readonly Row[], row: MarkedRow, all: readonly MarkedRow[]): boolean {
  const { paid, unpaid } = row;
  const [from, to] = [Math.min(...paid), Math.max(...paid)];
  const holes = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter(
    (number) => !paid.includes(number) && !unpaid.includes(number),
  );
  const others = all.filter((one) => one !== row && ofYear(one.year) === ofYear(row.year));
  const isElsewhere = holes.every((number) => others.some((one) => one.paid.includes(number)));
  const isExact = row.year.line.source === 'textLayer';
  const isLegend = rows.some((cells) => cells.some(({ text }) => text.includes('空白')));
  return holes.length > 0 && holes.length <= 2 && !isElsewhere && !isExact && !isLegend;
}

function monthsOf(cell: Cell, numbers: readonly number[], row: number): MonthCell[] {
  const year = ofYear(cell) ?? '';
  const list = [...new Set(numbers)].sort((p, q) => p - q).map((number) => monthText(year, String(number)));
  const [from, to] = [list[0], list.at(-1)];
  return from === undefined || to === undefined ? [] : [{ from, to, list, cells: [cell], row }];
}
