/**
 * Key strings: the values an auditor looks for on a page, in the forms in which they are printed.
 * Every engine's text is searched for them in the same way.
 */
import type { TrueDocument } from '#samples/evaluate/load.ts';

/** Fields whose value is a word of the contract, a small number or a judgement, not a printed string. */
const notPrinted: ReadonlySet<string> = new Set([
  'sex',
  'level',
  'mode',
  'kind',
  'region',
  'grade',
  'result',
  'rank',
  'people',
  'issue',
  'volume',
  'year',
  'years',
  'lines',
  'total',
  'approved',
  'filled',
  'vacant',
  'opinions',
  'seals',
]);

export interface KeyString {
  readonly document: TrueDocument;
  readonly field: string;
  readonly value: string;
}

/** The key strings of a document, each once. */
export function keyStringsOf(document: TrueDocument): KeyString[] {
  const values = Object.entries(document.fields).flatMap(([field, value]) =>
    notPrinted.has(field) ? [] : [...new Set(stringsIn(value))].map((text) => ({ field, value: text })),
  );
  return values.filter(({ value }) => fold(value).length >= 2).map((one) => ({ document, ...one }));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value === 'object' && value !== null && 'payer' in value) return stringsIn(value.payer);
  return [];
}

/** Text without what engines and printers do as they like: width of characters, case, blanks, punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a text holds the value in any of its printed forms. */
export function holds(text: string, value: string): boolean {
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(value);
  if (!date) return fold(text).includes(fold(value));
  const [, year = '', month = '', day] = date;
  const line = text.normalize('NFKC').replaceAll(/\s/gu, '');
  return datePatterns(year, Number(month), day === undefined ? undefined : Number(day)).some((pattern) =>
    pattern.test(line),
  );
}

/** 2010年7月1日, 2010-07-01, 2010.7.1, 20100701, 二〇一〇年七月一日. */
function datePatterns(year: string, month: number, day: number | undefined): RegExp[] {
  const padded = (value: number): string => String(value).padStart(2, '0');
  const ending = day === undefined ? '' : `[月./·-]+0?${day}(?!\\d)`;
  const days = day === undefined ? '' : padded(day);
  const chineseDay = day === undefined ? '' : `月${chinese(day)}(?:日|号)`;
  return [
    new RegExp(`${year}[年./·-]+0?${month}(?!\\d)${ending}`, 'u'),
    new RegExp(`(?<!\\d)${year}${padded(month)}${days}(?!\\d)`, 'u'),
    new RegExp(
      `${[...year].map((digit) => digits[Number(digit)]).join('')}年${chinese(month)}${chineseDay || '月'}`,
      'u',
    ),
  ];
}

/** The round zero of Chinese dates is printed, and read, in many ways. */
const digits = ['[〇零○OoΟО0]', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : digits[value % 10]!;
  if (tens === 0) return ones;
  return `${tens === 1 ? '一?' : digits[tens]!}十${ones}`;
}
