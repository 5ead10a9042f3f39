/** One cell to the value that its column declares, or to the reason why there is none. */
import type { SheetColumn } from '#schemas/declared-sheets.ts';
import { reason } from '#schemas/reasons.ts';
import type { Reason } from '#schemas/records/results.ts';
import { makeDate, parseDate } from '#schemas/values/chinese-date.ts';
import { parseOrdinal } from '#schemas/values/chinese-number.ts';
import { parseYesNo } from '#schemas/values/choices.ts';
import { checkIsbn, parseIsbn } from '#schemas/values/isbn.ts';
import { parseCount, parseHours, parsePoints, parseQuantity } from '#schemas/values/quantity.ts';
import { maskResidentIds } from '#schemas/values/resident-id.ts';
import { quote } from './problem.ts';
import type { SheetCell } from './workbook.ts';

/** Where a cell stands, and how its serial dates count. */
export interface CellContext {
  readonly sheet: string;
  readonly address: string;
  readonly date1904: boolean;
}

/** Both absent: the cell says nothing. */
export interface CellReading {
  readonly value?: unknown;
  readonly problem?: Reason;
}

type Reader = (cell: SheetCell, context: CellContext) => CellReading;

/** What people write where they have nothing to say. */
const placeholders = new Set(['', '无', '/', '-', '--', '—', '——', '\\', 'N/A', '暂无', '空']);

export function isPlaceholder(text: string): boolean {
  return placeholders.has(text.normalize('NFKC').trim().toUpperCase());
}

function wrong({ sheet, address }: CellContext, cell: SheetCell, what: string): CellReading {
  const value = maskResidentIds(quote(cell.text));
  return { problem: reason('D_VALUE', { place: `“${sheet}”${address}`, value, what }) };
}

function precisionLost({ sheet, address }: CellContext): CellReading {
  return { problem: reason('D_PRECISION', { sheet, cell: address }) };
}

const readText: Reader = (cell, context) => {
  if (cell.kind === 'number' && Math.abs(cell.number ?? 0) >= 1e15) return precisionLost(context);
  return { value: cell.text.replace(/[\t ]*\n[\t ]*/g, '').trim() };
};

const readLongText: Reader = (cell) => ({ value: cell.text.trim() });

/** 4.40524E+17: a number that went through a spreadsheet before it became text. */
const exponent = /^\d(?:\.\d+)?E\+\d+$/i;

const readIdentifier: Reader = (cell, context) => {
  // Any number may have lost leading zeros or last digits, and no one can tell from the cell.
  if (cell.kind !== 'text' || exponent.test(cell.text.trim())) return precisionLost(context);
  return readText(cell, context);
};

/** A mobile number starts with 1 and is short enough to survive as a number. */
const readPhone: Reader = (cell, context) => {
  if (cell.kind === 'number' && /^1\d{10}$/.test(cell.text)) return { value: cell.text };
  return readIdentifier(cell, context);
};

const readIsbn: Reader = (cell, context) => {
  const isbn = cell.kind === 'number' ? parseIsbn(cell.text) : undefined;
  // Thirteen digits are below what a number loses, and the check digit proves them.
  if (isbn?.length === 13 && checkIsbn(isbn) === 'valid') return { value: isbn };
  return readIdentifier(cell, context);
};

/** Serial numbers from 1927 to 2099: nothing else in a date column is a number of this size. */
const serials = [10_000, 73_050] as const;
const day1904 = 1462;

function fromSerial(serial: number, date1904: boolean): string | undefined {
  const milliseconds = Date.UTC(1899, 11, 30) + Math.floor(serial + (date1904 ? day1904 : 0)) * 86_400_000;
  return parseDate(new Date(milliseconds).toISOString().slice(0, 10));
}

/** 2020.1 is what a cell keeps of both 2020.1 and 2020.10, unless its format shows two decimals. */
function isUnclearMonth(cell: SheetCell): boolean {
  return cell.text.endsWith('.1') && !/^0\.00(?!0)/.test(cell.format ?? '');
}

/** Numbers that look like a date: a serial number, 2020.9, 2020.12, 20200930, 202009, 2020. */
function numberAsDate(cell: SheetCell, date1904: boolean): string | undefined {
  const value = cell.number ?? Number.NaN;
  if (value >= serials[0] && value <= serials[1]) return fromSerial(value, date1904);
  const [year = '', month] = cell.text.split('.');
  if (month === undefined) return parseDate(cell.text);
  return month.length > 2 ? undefined : makeDate(Number(year), month === '1' ? 10 : Number(month));
}

function dateFromNumber(cell: SheetCell, context: CellContext): CellReading {
  const value = numberAsDate(cell, context.date1904);
  if (value === undefined) return wrong(context, cell, '不是日期');
  if (!isUnclearMonth(cell)) return { value };
  return { problem: reason('D_DATE', { sheet: context.sheet, cell: context.address, value: cell.text }) };
}

const readDate: Reader = (cell, context) => {
  if (cell.kind === 'number') return dateFromNumber(cell, context);
  const date = cell.kind === 'boolean' ? undefined : parseDate(cell.text);
  return date === undefined ? wrong(context, cell, '应为日期，写作 YYYY-MM-DD') : { value: date };
};

const readMonth: Reader = (cell, context) => {
  const reading = readDate(cell, context);
  if (typeof reading.value !== 'string') return reading;
  if (reading.value.length < 7) return wrong(context, cell, '应为年月，写作 YYYY-MM');
  return { value: reading.value.slice(0, 7) };
};

const readYear: Reader = (cell, context) => {
  const date = cell.kind === 'text' || cell.kind === 'number' ? parseDate(cell.text) : undefined;
  return date?.length === 4 ? { value: Number(date) } : wrong(context, cell, '应为年份，例如 2019');
};

function numeric(parse: (text: string) => number | undefined, what: string): Reader {
  return (cell, context) => {
    const value = cell.kind === 'number' || cell.kind === 'text' ? parse(cell.text) : undefined;
    return value === undefined ? wrong(context, cell, what) : { value };
  };
}

const readYesNo: Reader = (cell, context) => {
  const value = parseYesNo(cell.text);
  return value === undefined ? wrong(context, cell, '应为“是”或“否”') : { value };
};

const readList: Reader = (cell, context) => {
  if (cell.kind !== 'text') return wrong(context, cell, '应为文字，多项用分号隔开');
  const items = cell.text.split(/[;；\n]/).map((item) => item.trim().replaceAll('\\', '/'));
  return { value: items.filter((item) => item !== '') };
};

const readers: Readonly<Record<Exclude<SheetColumn['kind'], 'choice'>, Reader>> = {
  key: readText,
  text: readText,
  longText: readLongText,
  identifier: readIdentifier,
  phone: readPhone,
  isbn: readIsbn,
  date: readDate,
  month: readMonth,
  year: readYear,
  number: numeric((text) => parseQuantity(text) ?? parseHours(text) ?? parsePoints(text), '应为数字'),
  count: numeric(parseCount, '应为整数'),
  ordinal: numeric((text) => parseOrdinal(text) ?? parseCount(text), '应为整数'),
  yesNo: readYesNo,
  list: readList,
};

function readChoice(column: SheetColumn, cell: SheetCell, context: CellContext): CellReading {
  const value = cell.kind === 'text' ? column.choice?.parse(cell.text) : undefined;
  const words = column.choice?.words.join('、') ?? '';
  return value === undefined ? wrong(context, cell, `应为 ${words} 之一`) : { value };
}

/** The value that a cell declares for its column. */
export function readCellValue(column: SheetColumn, cell: SheetCell, context: CellContext): CellReading {
  if (cell.kind === 'lost')
    return { problem: reason('D_FORMULA', { sheet: context.sheet, cell: context.address }) };
  if (cell.kind === 'error') {
    return {
      problem: reason('D_CELL', { sheet: context.sheet, cell: context.address, value: quote(cell.text) }),
    };
  }
  if (column.required !== true && isPlaceholder(cell.text)) return {};
  return column.kind === 'choice' ? readChoice(column, cell, context) : readers[column.kind](cell, context);
}
