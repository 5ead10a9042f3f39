/** Grids with a month a row: the years across, or the one year that stands above the table. */
import { middle, type Cell } from '../../cells.ts';
import { numberOf } from './grid.ts';
import { marksOn } from './marks.ts';
import { YEAR, headOf, monthText, type MonthCell } from './month-cells.ts';

type Row = readonly Cell[];

/** Fewest rows with a month each by which a table is such a grid. */
const FEWEST = 3;
/** 2020年 or 2020年度, but no date. */
const YEAR_ABOVE = /(?<![0-9])((?:19|20)[0-9]{2})年(?:度|(?![0-9]))/gu;
const OTHER_YEAR = /打印|出具|出生|查询|参加|首次|有效/u;

interface Line {
  readonly first: Cell;
  readonly number: number;
  readonly row: number;
}

/** The months of a grid with a month a row; empty where the page holds none. */
export function monthsDown(rows: readonly Row[]): MonthCell[] {
  const lines = linesOf(rows);
  const [top] = lines;
  if (!top || lines.length < FEWEST) return [];
  const years = yearsAcross(rows, top.row);
  if (years.length >= 2) return lines.flatMap((line) => acrossYears(rows, line, years));
  const year = years.length === 1 ? YEAR.exec(years[0]?.text ?? '')?.[1] : yearAbove(rows, top.row);
  return year === undefined ? [] : lines.flatMap((line) => ofOneYear(rows, line, year));
}

/** Rows that begin with the number of a month under the head 月 or 月份; the numbers rise by one. */
function linesOf(rows: readonly Row[]): Line[] {
  const lines = rows.flatMap((row, i): Line[] => {
    const [first] = row;
    const number = first && numberOf(first.text);
    const isMonth = first && number !== undefined && isMonthCell(rows, i, first);
    return isMonth ? [{ first, number, row: i }] : [];
  });
  const isRising = lines.slice(1).every(({ number }, i) => number === (lines[i]?.number ?? 0) + 1);
  return isRising ? lines : [];
}

const isMonthCell = (rows: readonly Row[], at: number, cell: Cell): boolean =>
  cell.text.endsWith('月') || /^(?:缴费)?月份?$/u.test(headOf(rows, at, cell) ?? '');

/** The nearest row above the table that holds years. */
function yearsAcross(rows: readonly Row[], top: number): Cell[] {
  for (let i = top - 1; i >= Math.max(0, top - 3); i--) {
    const years = (rows[i] ?? []).filter(({ text }) => YEAR.test(text));
    if (years.length > 0) return years;
  }
  return [];
}

/** The one year that rows above the table name. */
function yearAbove(rows: readonly Row[], top: number): string | undefined {
  const named = rows
    .slice(0, top)
    .map((row) => row.map(({ text }) => text).join(' '))
    .filter((text) => !OTHER_YEAR.test(text))
    .flatMap((text) => [...text.matchAll(YEAR_ABOVE)].map(([, year = '']) => year));
  return new Set(named).size === 1 ? named[0] : undefined;
}

function acrossYears(
  rows: readonly Row[],
  { row, number, first }: Line,
  years: readonly Cell[],
): MonthCell[] {
  return (rows[row] ?? []).flatMap((cell): MonthCell[] => {
    const head = [...years].sort((p, q) => away(p, cell) - away(q, cell))[0];
    const isMark = cell !== first && head !== undefined && away(head, cell) < 3 * cell.height;
    if (!isMark || !marksOn(rows)(cell.text)) return [];
    const month = monthText(YEAR.exec(head.text)?.[1] ?? '', String(number));
    return [{ from: month, to: month, cells: [cell], row }];
  });
}

const away = (p: Cell, q: Cell): number => Math.abs(middle(p) - middle(q));

function ofOneYear(rows: readonly Row[], { row, number, first }: Line, year: string): MonthCell[] {
  const rest = (rows[row] ?? []).filter((cell) => cell !== first);
  const isPaid = rest.some(({ text }) => marksOn(rows)(text));
  const isUnpaid = rest.some(({ text }) => /未缴|欠缴|欠费|中断|停保/u.test(text));
  const month = monthText(year, String(number));
  return isPaid && !isUnpaid ? [{ from: month, to: month, cells: [first], row }] : [];
}
