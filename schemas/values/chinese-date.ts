/**
 * Dates as Chinese papers print them, kept at the precision printed: a year, a month or a day.
 * Two-digit years and days that no calendar has are refused, never completed.
 */
import { parseChineseNumber } from './chinese-number.ts';

declare const partialDate: unique symbol;
/** `2010`, `2010-07` or `2010-07-01`: exactly what was printed, a real date between 1900 and 2099. */
export type PartialDate = string & { readonly [partialDate]: true };

/** How a date in running text is written; `compact` (20100701) is the one that other numbers imitate. */
export type DateForm = 'written' | 'separated' | 'compact';

/** A date found in running text, at `[start, end)` of it. */
export interface FoundDate {
  readonly value: PartialDate;
  readonly start: number;
  readonly end: number;
  readonly form: DateForm;
}

const zeros = '0〇○◯零OoΟОоＯｏ';
const yearDigit = `[${zeros}1-9一二三四五六七八九壹贰叁肆伍陆柒捌玖]`;
/** Readers give — or - for 一 in 二〇一〇; only believed inside a year in Chinese numerals. */
const yearDash = '(?:[—–―ー-]{1,2})';
const numeral = `[${zeros}1-9一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅元]`;
const blank = '[\\s\\u3000]{0,3}';
const oneToThree = `${numeral}(?:${blank}${numeral}){0,2}`;

function writtenYear(): string {
  const plain = Array.from({ length: 4 }, () => yearDigit).join(blank);
  const last = `(?:${yearDigit}|${yearDash})`;
  return `${plain}|二${blank}[${zeros}]${blank}${last}${blank}${last}|[一十]${blank}九${blank}${last}${blank}${last}`;
}

const written = new RegExp(
  `(?<![0-9〇○零一二三四五六七八九])(?<year>${writtenYear()})${blank}年(?:度|${blank}(?<month>${oneToThree})${blank}月` +
    `(?:份|${blank}(?<day>${oneToThree})${blank}[日号曰])?)?`,
  'gu',
);
const separated = new RegExp(
  `(?<!\\d)(?<year>\\d{4})${blank}(?<mark>[./-])${blank}(?<month>\\d{1,2})` +
    // A system's time of day may touch the day: 2020/09/0114:25.
    `(?:${blank}\\k<mark>${blank}(?<day>\\d{2}(?=\\d{2}:\\d{2})|\\d{1,2}(?!\\d))|(?!\\d))`,
  'gu',
);
const compact = /(?<![\dA-Za-z])(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?![\dA-Za-z])/gu;

/** Replaces what a reader mixes up one for one, so that every offset stays. */
function levelled(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
    .replace(/[．·•]/g, '.')
    .replace(/[－‐‑‒−]/g, '-')
    .replace(/[／∕⁄]/g, '/')
    .replace(/[⺝⽉]/g, '月')
    .replace(/[⽇]/g, '日')
    .replace(/[\u00a0\u2000-\u200b\u202f\ufeff]/g, ' ');
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * A date from its numbers, at the precision given.
 * Undefined where there is no such day or the year is not within 1900 to 2099.
 */
export function makeDate(year: number, month?: number, day?: number): PartialDate | undefined {
  const isWithin = (value: number, low: number, high: number): boolean =>
    Number.isInteger(value) && value >= low && value <= high;
  if (!isWithin(year, 1900, 2099)) return undefined;
  if (month === undefined) return day === undefined ? (String(year) as PartialDate) : undefined;
  if (!isWithin(month, 1, 12)) return undefined;
  const head = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return head as PartialDate;
  if (!isWithin(day, 1, daysInMonth(year, month))) return undefined;
  return `${head}-${String(day).padStart(2, '0')}` as PartialDate;
}

function yearOf(text: string): number | undefined {
  return parseChineseNumber(text.replace(/^十九/u, '一九').replace(/[—–―ー-]{1,2}/g, '一'));
}

/** A month or a day; 元 is the first month, 三〇 reads as 30. */
function partOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const bare = text.replace(/\s/g, '');
  return bare === '元' ? 1 : (parseChineseNumber(bare) ?? Number.NaN);
}

function fromMatch(match: RegExpExecArray | RegExpMatchArray): PartialDate | undefined {
  const { year, month, day } = match.groups ?? {};
  const value = year === undefined ? undefined : yearOf(year);
  return value === undefined ? undefined : makeDate(value, partOf(month), partOf(day));
}

const forms: readonly (readonly [DateForm, RegExp])[] = [
  ['written', written],
  ['separated', separated],
  ['compact', compact],
];

/** Whether what stands here goes on a longer number (`1234-2010-07`), unless that is the date before it. */
function isTailOfNumber(text: string, start: number, taken: readonly FoundDate[]): boolean {
  const before = /\d(?<joint>\s*[./-]+)$/u.exec(text.slice(Math.max(0, start - 8), start));
  const end = start - (before?.groups?.['joint']?.length ?? 0);
  return before !== null && !taken.some((found) => found.end === end);
}

/**
 * Every date in running text, in order, never overlapping. A bare year counts only with 年.
 * A stretch written like a date that no calendar has (2月30日) gives nothing, not even its month.
 */
export function findDates(text: string): FoundDate[] {
  const level = levelled(text);
  const taken: FoundDate[] = [];
  const refused: (readonly [number, number])[] = [];
  for (const [form, pattern] of forms) {
    for (const match of level.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const overlaps = ([from, to]: readonly [number, number]): boolean => start < to && end > from;
      if (refused.some(overlaps) || taken.some((found) => overlaps([found.start, found.end]))) continue;
      const value = isTailOfNumber(level, start, taken) ? undefined : fromMatch(match);
      if (value === undefined) refused.push([start, end]);
      else taken.push({ value, start, end, form });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** A time of day after a date, as spreadsheets and systems write it. */
const timeOfDay = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)?$/u;
const bare = /^(?<year>\d{4})(?:(?<month>\d{2})(?<day>\d{2})?)?$/u;
const unmarkedDay = new RegExp(`月${blank}${numeral}{1,3}$`, 'u');

/**
 * The date that `text` as a whole writes: 2010年7月1日, 2010.7, 2010/7/1, 20100701, 201007, 2010,
 * 二〇一〇年七月一日 and their misread zeros, full-width digits, blanks between characters.
 * Undefined for anything else, a two-digit year or an impossible day.
 */
export function parseDate(text: string): PartialDate | undefined {
  const level = levelled(text)
    .trim()
    .replace(/[.,;，；、)）]+$/u, '')
    .replace(timeOfDay, '')
    .trim();
  const number = bare.exec(level.replace(/\s/g, ''));
  if (number !== null) return fromMatch(number);
  const whole = unmarkedDay.test(level) ? `${level}日` : level;
  for (const [, pattern] of forms) {
    for (const match of whole.matchAll(pattern)) {
      if (match[0].length === whole.length) return fromMatch(match);
    }
  }
  return undefined;
}

/** Whether the text is a canonical partial date: what `parseDate` returns. */
export function isPartialDate(text: string): text is PartialDate {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  const number = (part: string | undefined): number | undefined =>
    part === undefined ? undefined : Number(part);
  return makeDate(Number(year), number(month), number(day)) === text;
}

/** Whether two dates do not contradict each other: equal, or one is the coarser form of the other. */
export function agreeDates(left: string, right: string): boolean {
  if (!isPartialDate(left) || !isPartialDate(right)) return false;
  return left.startsWith(right) || right.startsWith(left);
}

/** A canonical date as prose prints it (GB/T 15835-2011, no padding): 2010年7月1日, 2010年7月, 2010年. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const part = (text: string | undefined, mark: string): string =>
    text === undefined ? '' : `${Number(text)}${mark}`;
  return `${year}年${part(month, '月')}${part(day, '日')}`;
}
