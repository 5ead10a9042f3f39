/** How papers write dates, numbers and names. */

export type Precision = 'year' | 'month' | 'day';

const digits = '〇一二三四五六七八九';
const lengths: Readonly<Record<Precision, number>> = { year: 4, month: 7, day: 10 };

/** Cuts an ISO date to a precision: what a paper that prints less really says. */
export function cut(date: string, precision: Precision): string {
  return date.slice(0, lengths[precision]);
}

function parts(date: string): number[] {
  return date.split('-').map(Number);
}

/** 1 to 99 in Chinese numerals: 10 十, 11 十一, 20 二十, 31 三十一. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`;
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}

/** A year digit by digit: 二〇〇五. `zero` may be 〇, ○ or 零. */
export function chineseYear(year: number, zero = '〇'): string {
  return Array.from(String(year), (digit) => (digit === '0' ? zero : (digits[Number(digit)] ?? ''))).join('');
}

/** 二〇〇五年七月一日, as far as the date goes. */
export function chineseDate(date: string, zero = '〇'): string {
  const [year = 0, month, day] = parts(date);
  const end = day === undefined ? '' : `${chineseNumber(day)}日`;
  return `${chineseYear(year, zero)}年${month === undefined ? '' : `${chineseNumber(month)}月`}${end}`;
}

/** 2005年7月1日, as far as the date goes; `pad` writes 2005年07月01日. */
export function arabicDate(date: string, pad = false): string {
  const write = (value: number): string => (pad ? String(value).padStart(2, '0') : String(value));
  const [year = 0, month, day] = parts(date);
  const end = day === undefined ? '' : `${write(day)}日`;
  return `${String(year)}年${month === undefined ? '' : `${write(month)}月`}${end}`;
}

/** 2005.07.01 or with another separator; `pad` false writes 2005.7.1. */
export function dottedDate(date: string, separator = '.', pad = true): string {
  const [year = 0, ...rest] = parts(date);
  const write = (value: number): string => (pad ? String(value).padStart(2, '0') : String(value));
  return [String(year), ...rest.map(write)].join(separator);
}

/** 201005: how statements write a month. */
export function compactMonth(month: string): string {
  return month.slice(0, 7).replace('-', '');
}

/** The pieces of a date for a form with printed 年 月 日. */
export function datePieces(date: string): readonly [year: string, month: string, day: string] {
  const [year = 0, month = 0, day = 0] = parts(date);
  return [String(year), String(month), String(day)];
}

/** 壹 to 拾 for grades and counts on certificates. */
export function formalNumber(value: number): string {
  return '零壹贰叁肆伍陆柒捌玖'[value] ?? String(value);
}

/**
 * The words on a seal. Schools, firms and societies of the samples are invented and seal with
 * their names; a public office is real, so its seal is never imitated: the ring says instead
 * that it is a specimen.
 */
export function sealText(organisation: string): string {
  const office = /(?:局|厅|部|委|委员会|办公室|政府|管理中心|服务中心|指导中心|鉴定中心|保险中心)$/u;
  return office.test(organisation) ? '仅供程序测试之样章' : organisation;
}
