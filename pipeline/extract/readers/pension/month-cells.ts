/**
 * Cells of a pension statement that name months: one month, a period, a year with its months, a
 * year with a count of them.
 */
import { middle, type Cell } from '../../cells.ts';

/** Months named in one place of a row. */
export interface MonthCell {
  readonly from: string;
  readonly to: string;
  /** The cells that say so, the first one first. */
  readonly cells: readonly Cell[];
  readonly row: number;
  /** Only the count of the months is printed: which ones they are follows from the years around. */
  readonly count?: number;
  /** The months themselves, where not all between the first and the last. */
  readonly list?: readonly string[];
}

type Row = readonly Cell[];

const MONTH = '((?:19|20)[0-9]{2})[年.\\-/]?(0[1-9]|1[0-2]|[1-9](?![0-9]))月?';
const TO = '[至到\\-—–~一]+';
const ONLY_TO = new RegExp(`^${TO}$`, 'u');
const ONE_MONTH = new RegExp(`^${MONTH}份?$`, 'u');
const GLUED_MONTH = new RegExp(`^${MONTH}份?(?=\\p{Script=Han}{4})`, 'u');
export const PERIOD = new RegExp(`${MONTH}份?起?${TO}${MONTH}`, 'u');
const YEAR_MONTHS = new RegExp(
  `^((?:19|20)[0-9]{2})年?度?[(:]?(0?[1-9]|1[0-2])月?${TO}(0?[1-9]|1[0-2])月?[)]?$`,
  'u',
);
export const YEAR = /^((?:19|20)[0-9]{2})(?:年度?)?$/u;
const COUNT = /^(1[0-2]|0?[1-9])(?:个?月)?$/u;
const SPAN = new RegExp(`^(0?[1-9]|1[0-2])月?${TO}(0?[1-9]|1[0-2])月?$`, 'u');

/** Rows that speak of other months: of birth, of printing, of a whole that is counted up. */
const OTHER_MONTHS =
  /打印|出具|查询|有效|出生|参加工作|首次|建账|建立|累计|合计|共计|总计|说明|备注|注:|截至|截止到|核验|退休|制表|经办日期|统计/u;
/** Months that were not paid. */
const UNPAID = /未缴|欠缴|欠费|中断|停保|暂停|断缴|未到账|未足额/u;

export const monthText = (year: string, number: string): string => `${year}-${number.padStart(2, '0')}`;

/** Every cell of the rows that names months, but for the rows left out. */
export function monthCellsIn(rows: readonly Row[], leftOut: ReadonlySet<number>): MonthCell[] {
  return rows.flatMap((row, i) => {
    const isOther = row.some(({ text }) => OTHER_MONTHS.test(text) || UNPAID.test(text));
    return isOther || leftOut.has(i) ? [] : withoutDuesDates(rows, cellsOfRow(rows, i));
  });
}

/** Heads of columns that say when money moved, not for which month. */
const MOVED =
  /到账|到帐|入账|入帐|划账|划拨|收款|缴款|记账|办理|操作|核定|缴纳(?:时间|日期)|缴费日期|实缴(?:年月|时间|日期)/u;

/** Of several months in a row those are left out that say when the money came. */
function withoutDuesDates(rows: readonly Row[], cells: MonthCell[]): MonthCell[] {
  if (cells.length < 2) return cells;
  const due = cells.filter(({ row, cells: [cell] }) => !cell || !MOVED.test(headOf(rows, row, cell) ?? ''));
  return due.length > 0 ? due : cells;
}

function cellsOfRow(rows: readonly Row[], index: number): MonthCell[] {
  const row = rows[index] ?? [];
  const found: MonthCell[] = [];
  for (let i = 0; i < row.length;) {
    const next = monthsAt(rows, index, i);
    if (next) found.push(next);
    i += next ? next.cells.length : 1;
  }
  return found;
}

/** What the cells from one on name: a period, a pair of months, a month, a year with months. */
function monthsAt(rows: readonly Row[], index: number, at: number): MonthCell | undefined {
  const row = rows[index] ?? [];
  const [cell, next] = [row[at], row[at + 1]];
  if (!cell) return undefined;
  return (
    inOneCell(cell, index) ??
    inThreeCells(row.slice(at, at + 3), index) ??
    (next && pairOf(rows, index, [cell, next])) ??
    singleMonth(cell, index) ??
    yearCells(rows, index, at)
  );
}

function inOneCell(cell: Cell, row: number): MonthCell | undefined {
  const period = PERIOD.exec(cell.text);
  const span = period ? undefined : YEAR_MONTHS.exec(cell.text);
  const ends = period
    ? endsOf(period)
    : span && endsOf([span[0], span[1] ?? '', span[2] ?? '', span[1] ?? '', span[3] ?? '']);
  return ends ? { from: ends[0], to: ends[1], cells: [cell], row } : undefined;
}

/** 201801 | - | 201812. */
function inThreeCells([first, dash, last]: Row, row: number): MonthCell | undefined {
  if (!first || !dash || !last || !ONLY_TO.test(dash.text)) return undefined;
  const [from, to] = [monthOf(first), monthOf(last)];
  return from === undefined || to === undefined ? undefined : { from, to, cells: [first, dash, last], row };
}

/** Both ends of a matched period: year and month, year and month. */
export function endsOf(match: readonly string[]): readonly [string, string] {
  const [, fromYear = '', from = '', toYear = '', to = ''] = match;
  return [monthText(fromYear, from), monthText(toYear, to)];
}

function monthOf(cell: Cell): string | undefined {
  const [, year, number] =
    ONE_MONTH.exec(cell.text.replace(/^[至到\-—~–]/u, '')) ?? GLUED_MONTH.exec(cell.text) ?? [];
  return year === undefined || number === undefined ? undefined : monthText(year, number);
}

function singleMonth(cell: Cell, row: number): MonthCell | undefined {
  const month = monthOf(cell);
  return month === undefined ? undefined : { from: month, to: month, cells: [cell], row };
}

/** Start and end of a period in neighbouring cells; two months under one and the same head are two. */
function pairOf(
  rows: readonly Row[],
  row: number,
  [first, second]: readonly [Cell, Cell],
): MonthCell | undefined {
  const [from, to] = [monthOf(first), monthOf(second)];
  if (from === undefined || to === undefined || to < from || GLUED_MONTH.test(first.text)) return undefined;
  if (!areEnds(rows, row, [first, second])) return undefined;
  return { from, to, cells: [first, second], row };
}

/** Whether two cells stand under heads of their own, or close together where nothing heads them. */
function areEnds(rows: readonly Row[], row: number, [first, second]: readonly [Cell, Cell]): boolean {
  const [head, other] = [headOf(rows, row, first), headOf(rows, row, second)];
  if (head === undefined) return second.left - first.right <= 7 * first.height && !MOVED.test(other ?? '');
  return head !== other && MOVED.test(head) === MOVED.test(other ?? '');
}

/** 2018 | 3-12 or 2018 | 12: a year and its months, or the count of them. */
function yearCells(rows: readonly Row[], index: number, at: number): MonthCell | undefined {
  const row = rows[index] ?? [];
  const cell = row[at];
  const year = cell && YEAR.exec(cell.text)?.[1];
  if (!cell || year === undefined) return undefined;
  for (const next of row.slice(at + 1, at + 5)) {
    if (YEAR.test(next.text)) break;
    const months = monthsOfYear(year, next.text, headOf(rows, index, next) ?? '');
    if (months) return { ...months, cells: [cell], row: index };
  }
  return undefined;
}

/** What a cell behind a year says: 3-12, the month 5, or that there are 12. */
function monthsOfYear(
  year: string,
  text: string,
  head: string,
): Omit<MonthCell, 'cells' | 'row'> | undefined {
  const [isSpan, from = '', to = ''] = SPAN.exec(text) ?? [];
  if (isSpan !== undefined) return { from: monthText(year, from), to: monthText(year, to) };
  const number = COUNT.exec(text)?.[1];
  if (number === undefined) return undefined;
  if (/^月$|月份|起止|缴费月$|所属月/u.test(head))
    return { from: monthText(year, number), to: monthText(year, number) };
  return /序号|编号|单位/u.test(head)
    ? undefined
    : { from: `${year}-01`, to: `${year}-12`, count: Number(number) };
}

const HEAD_WORD =
  /年度?|月|时间|日期|起|止|单位|名称|编号|序号|基数|金额|状态|情况|险种|保险|类型|标志|缴费|个人|备注/u;

/** The head of a cell's column: the nearest Chinese cell above in its column that holds no value. */
export function headOf(rows: readonly Row[], row: number, cell: Cell): string | undefined {
  for (let i = row - 1; i >= 0; i--) {
    const own = rows[i] ?? [];
    const isHead = own.filter(({ text }) => HEAD_WORD.test(text) && !/[0-9:]/u.test(text)).length >= 2;
    if (!isHead) continue;
    const nearest = [...own].sort((p, q) => away(p, cell) - away(q, cell))[0];
    if (nearest && away(nearest, cell) < 4 * cell.height) return nearest.text;
  }
  return undefined;
}

const away = (p: Cell, q: Cell): number => Math.abs(middle(p) - middle(q));

/**
 * The months of years for which only their count is printed: twelve are the whole year; fewer end
 * with December in the first year and start with January in the last. Years within are left out.
 */
export function settleCounts(cells: readonly MonthCell[]): MonthCell[] {
  const counted = cells.filter(({ count }) => count !== undefined).map(({ from }) => from);
  const [first, last] = [[...counted].sort()[0], [...counted].sort().at(-1)];
  return cells.flatMap((cell) => {
    const { count, from, to } = cell;
    if (count === undefined || count === 12) return [cell];
    const year = from.slice(0, 4);
    if (first === last) return [];
    if (from === first) return [{ ...cell, from: monthText(year, String(13 - count)), to }];
    if (from === last) return [{ ...cell, from, to: monthText(year, String(count)) }];
    return [];
  });
}
