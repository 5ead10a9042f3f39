/** Periods such as 2015年12月至2018年11月, and arithmetic on months and days. */
import { findDates, isPartialDate, makeDate, type FoundDate, type PartialDate } from './chinese-date.ts';
import { parseChineseNumber } from './chinese-number.ts';

/** A printed period. `to` is absent where it is open; `open` then says in which word. */
export interface DateRange {
  readonly from: PartialDate;
  readonly to?: PartialDate;
  readonly open?: '长期' | '至今';
}

/** A period in running text, at `[start, end)` of it. */
export interface FoundRange extends DateRange {
  readonly start: number;
  readonly end: number;
}

const joiner = /^[\s起]*(?:至|到|—{1,2}|–|―|-{1,2}|－|~|～|〜|一|ー|─)\s*(?:止)?\s*$/u;
const openEnd =
  /^[\s起]*(?:(?:至|到|—{1,2}|–|―|-{1,2}|－|~|～|〜|一|ー)\s*)?(?<word>长期|長期|至今|今|现在|目前)/u;
const shortEnd =
  /^[\s起]*(?:至|到|—{1,2}|–|―|-{1,2}|－|~|～|〜)\s*(?:(?<month>[\d〇一二三四五六七八九十]{1,3})\s*月)?\s*(?:(?<day>[\d〇一二三四五六七八九十廿卅]{1,3})\s*[日号])?/u;

/** A number that may be left out; NaN where something else stands there. */
function given(part: string | undefined): number | undefined {
  return part === undefined ? undefined : (parseChineseNumber(part) ?? Number.NaN);
}

/** The end of 9月18日至24日 or 3月至12月, which borrows what it leaves out from the start. */
function borrowedEnd(from: FoundDate, rest: string): { value: PartialDate; length: number } | undefined {
  const level = rest.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const match = from.form === 'written' ? shortEnd.exec(level) : null;
  if (match === null) return undefined;
  const { month: printedMonth, day: printedDay } = match.groups ?? {};
  const [month, day] = [given(printedMonth), given(printedDay)];
  const [year = 0, fromMonth, fromDay] = from.value.split('-').map(Number);
  const isShort = month !== undefined || day !== undefined;
  if (!isShort || (day === undefined) !== (fromDay === undefined)) return undefined;
  const value = makeDate(year, month ?? fromMonth, day);
  return value === undefined ? undefined : { value, length: match[0].length };
}

function rangeFrom(text: string, first: FoundDate, second: FoundDate | undefined): FoundRange | undefined {
  const base = { from: first.value, start: first.start };
  if (second !== undefined && joiner.test(text.slice(first.end, second.start))) {
    return { ...base, to: second.value, end: second.end };
  }
  const rest = text.slice(first.end, first.end + 24);
  const open = openEnd.exec(rest);
  if (open !== null) {
    const word = /^[长長]/u.test(open.groups?.['word'] ?? '') ? '长期' : '至今';
    return { ...base, open: word, end: first.end + open[0].length };
  }
  const borrowed = borrowedEnd(first, rest);
  return borrowed && { ...base, to: borrowed.value, end: first.end + borrowed.length };
}

/** Every period in running text, in order. A period whose end lies before its start is not one. */
export function findRanges(text: string): FoundRange[] {
  const dates = findDates(text);
  const ranges: FoundRange[] = [];
  for (let index = 0; index < dates.length; index += 1) {
    const [first, second] = [dates[index], dates[index + 1]];
    const range = first && rangeFrom(text, first, second);
    if (range === undefined) continue;
    if (range.to === second?.value && second !== undefined && range.end === second.end) index += 1;
    if (range.to === undefined || firstDay(range.from) <= lastDay(range.to)) ranges.push(range);
  }
  return ranges;
}

/** The period that `text` as a whole writes, or undefined. */
export function parseRange(text: string): DateRange | undefined {
  const trimmed = text.trim().replace(/^[自从由]\s*/u, '');
  const [range, ...others] = findRanges(trimmed);
  if (range === undefined || others.length > 0 || range.start !== 0) return undefined;
  if (!/^[\s止。.）)]*$/u.test(trimmed.slice(range.end))) return undefined;
  const { from, to, open } = range;
  return { from, ...(to === undefined ? {} : { to }), ...(open === undefined ? {} : { open }) };
}

function parts(date: string): [number, number | undefined, number | undefined] {
  if (!isPartialDate(date)) throw new RangeError(`not a date: ${date}`);
  const [year = 0, month, day] = date.split('-').map(Number);
  return [year, month, day];
}

/** The first day that a partial date may mean, `YYYY-MM-DD`. */
export function firstDay(date: string): string {
  const [year, month = 1, day = 1] = parts(date);
  return makeDate(year, month, day) ?? date;
}

/** The last day that a partial date may mean, `YYYY-MM-DD`. */
export function lastDay(date: string): string {
  const [year, month = 12, day] = parts(date);
  for (const last of [day ?? 31, 30, 29, 28]) {
    const value = makeDate(year, month, last);
    if (value !== undefined) return value;
  }
  return date;
}

/** −1, 0 or 1; undefined where the precision printed does not decide (2010 against 2010-07). */
export function compareDates(left: string, right: string): -1 | 0 | 1 | undefined {
  if (left === right) return 0;
  if (lastDay(left) < firstDay(right)) return -1;
  return firstDay(left) > lastDay(right) ? 1 : undefined;
}

/** The month of a date at least as precise as one, `YYYY-MM`. */
export function monthOf(date: string): string {
  const [year, month] = parts(date);
  const value = month === undefined ? undefined : makeDate(year, month);
  if (value === undefined) throw new RangeError(`no month in ${date}`);
  return value;
}

function monthNumber(month: string): number {
  const [year, number] = parts(monthOf(month));
  return year * 12 + (number ?? 1) - 1;
}

/** `month` (`YYYY-MM`) moved by whole months, backwards where negative. */
export function addMonths(month: string, months: number): string {
  const number = monthNumber(month) + months;
  const value = makeDate(Math.floor(number / 12), (number % 12) + 1);
  if (value === undefined) throw new RangeError(`month out of range: ${month} ${months}`);
  return value;
}

/** Months from one to another, both ends counted: 2018-01 to 2020-12 is 36; 0 or less if reversed. */
export function countMonths(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from) + 1;
}

/** Every month from one to another, both ends included. */
export function monthsBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, countMonths(from, to)) }, (_, index) => addMonths(from, index));
}

/** Full years from one day to another: 2015-12-31 to 2020-12-31 is 5, from 2016-01-01 it is 4. */
export function fullYears(from: string, to: string): number {
  const [start, end] = [firstDay(from), firstDay(to)];
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return end.slice(5) >= start.slice(5) ? years : years - 1;
}
