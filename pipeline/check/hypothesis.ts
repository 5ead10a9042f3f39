/**
 * What a line would say if the declared value stood in it: the read value's signs are replaced
 * by the declared ones, in the style in which the paper prints them.
 */
import type { ExtractedField, Span } from '#schemas/records/extraction.ts';
import type { ScoreQuestion } from '#schemas/records/score.ts';
import { findDates } from '#schemas/values/chinese-date.ts';
import { isWellFormed, type Comparison } from './compare.ts';

/** One question for every line that the value runs over; undefined where the style cannot be kept. */
export function questionsFor(
  field: ExtractedField,
  declared: string,
  kind: Comparison,
): ScoreQuestion[] | undefined {
  const read = field.spans.map(textOf).join('');
  const wanted = kind === 'date' ? dateInStyle(read, declared) : inStyle(read, declared, kind);
  if (wanted === undefined || field.spans.length === 0) return undefined;
  const pieces = spread(wanted, read, field.spans);
  return field.spans.map((span, i) => questionOf(span, pieces[i] ?? ''));
}

const textOf = ({ line, from, to }: Span): string =>
  line.characters
    .slice(from, to)
    .map((c) => c.text)
    .join('');

function questionOf({ line, from, to }: Span, text: string): ScoreQuestion {
  const signs = line.characters.map((c) => c.text);
  return {
    quad: line.quad,
    reading: signs.join(''),
    hypothesis: [...signs.slice(0, from), text, ...signs.slice(to)].join(''),
  };
}

/** Declared text with the paper's own brackets and separators: the model knows them as they are printed. */
function inStyle(read: string, declared: string, kind: Comparison): string {
  if (kind === 'number' || kind === 'word' || kind === 'name') return declared;
  // A sign that belongs to no such number is kept: it must not vanish with the separators.
  if (isWellFormed(kind, declared)) return separatorsOf(read, declared);
  const isWide = /[（）]/u.test(read);
  return isWide
    ? declared.replace(/\(/gu, '（').replace(/\)/gu, '）')
    : declared.replace(/（/gu, '(').replace(/）/gu, ')');
}

/** The declared number's signs in the separators of the read one: ZL201810123456.5 as ZL 2018 1 0123456.5. */
function separatorsOf(read: string, declared: string): string {
  const bare = [...declared.replace(/[^0-9A-Z]/giu, '')];
  const slots = [...read].filter((sign) => /[0-9A-Z]/iu.test(sign)).length;
  // The prefix (CN, ISSN, ZL) may be outside the read part.
  while (bare.length > slots && /[A-Z]/iu.test(bare[0] ?? '')) bare.shift();
  if (bare.length !== slots) return declared;
  return [...read].map((sign) => (/[0-9A-Z]/iu.test(sign) ? (bare.shift() ?? '') : sign)).join('');
}

const HAN_DIGITS = Array.from('〇一二三四五六七八九');
const hanDigit = (digit: number): string => HAN_DIGITS[digit] ?? '';

/**
 * A declared date as the paper would print it: Arabic or Chinese numerals, its own separators,
 * padded or not, at its own precision. Undefined where the read text holds no date.
 */
export function dateInStyle(read: string, declared: string): string | undefined {
  const found = findDates(read)[0];
  if (!found) return undefined;
  const printed = read.slice(found.start, found.end);
  const precision = found.value.split('-').length;
  const parts = declared.split('-').slice(0, precision);
  if (parts.length < precision) return undefined;
  const groups = printed.match(NUMERALS);
  if (groups?.length !== precision)
    return printed.length === 8 && precision === 3 ? replaceWhole(read, found, parts.join('')) : undefined;
  return replaceWhole(read, found, restyled(printed, parts));
}

const NUMERALS = /[0-9]+|[〇○零oO一二三四五六七八九十廿卅]+/gu;

/** The printed date with its numerals exchanged for those of `parts`. */
function restyled(printed: string, parts: readonly string[]): string {
  const isPadded = padsNumbers(printed);
  let i = 0;
  return printed.replace(NUMERALS, (group) => {
    const part = parts[i++] ?? '';
    if (i === 1) return yearLike(part, group);
    if (!/[0-9]/u.test(group)) return hanNumber(Number(part));
    return isPadded ? part : String(Number(part));
  });
}

/** Whether 7 is printed as 07: any part may tell; where none does, dotted dates are taken for padded ones. */
function padsNumbers(printed: string): boolean {
  const [, ...parts] = printed.match(/[0-9]+/gu) ?? [];
  if (parts.some((part) => part.length === 1)) return false;
  return parts.some((part) => part.startsWith('0')) || !printed.includes('年');
}

const replaceWhole = (read: string, { start, end }: { start: number; end: number }, text: string): string =>
  read.slice(0, start) + text + read.slice(end);

/** 2010 or 二〇一〇, with the paper's own sign for zero. */
function yearLike(year: string, printed: string): string {
  if (/[0-9]/u.test(printed)) return year;
  const zero = /[〇○零oO]/u.exec(printed)?.[0] ?? '〇';
  return [...year].map((digit) => (digit === '0' ? zero : hanDigit(Number(digit)))).join('');
}

/** A month or a day: 七, 十, 十一, 二十, 三十一. */
function hanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : hanDigit(tens)}十`;
  return head + (ones === 0 ? '' : hanDigit(ones));
}

/** The wanted text over the spans of the read one: equal signs stay where they were. */
function spread(wanted: string, read: string, spans: readonly Span[]): string[] {
  if (spans.length === 1) return [wanted];
  const ends: number[] = [];
  let total = 0;
  for (const span of spans) ends.push((total += [...textOf(span)].length));
  const owner = (at: number): number => ends.findIndex((end) => at < end);
  const pieces = spans.map((): string[] => []);
  let last = 0;
  for (const [sign, at] of aligned([...wanted], [...read])) {
    last = at === undefined ? last : Math.max(last, owner(at));
    pieces[last]?.push(sign);
  }
  return pieces.map((signs) => signs.join(''));
}

/** Each wanted sign with the place of the read sign it is aligned to (longest common subsequence). */
function aligned(wanted: readonly string[], read: readonly string[]): [string, number | undefined][] {
  const common = commonLengths(wanted, read);
  let j = 0;
  return wanted.map((sign, i) => {
    while (j < read.length && sign !== read[j] && common(i, j + 1) >= common(i + 1, j)) j++;
    if (j >= read.length) return [sign, undefined];
    return [sign, sign === read[j] ? j++ : j];
  });
}

/** Length of the longest common subsequence of what follows place `i` of one and `j` of the other. */
function commonLengths(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}
