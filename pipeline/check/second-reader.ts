/**
 * The second reader's veto. Where our reading of a number or a date agrees with the declaration
 * but one of its signs is not quite sure, another engine reads the same crop; a clean reading of
 * its own that differs turns the match into `unreadable`. So does, of words that differ in a sign or
 * two, its reading what was declared turn the mismatch. It never makes a match or a mismatch.
 */
import type { ExtractedField, Span } from '#schemas/records/extraction.ts';
import type { Point, Quad } from '#schemas/records/page.ts';
import { foldText } from '#schemas/values/text.ts';
import { canonical, type Comparison } from './compare.ts';

/** A crop for the second reader, and the verdict that its reading may speak against. */
export interface SecondLook {
  readonly against: 'match' | 'mismatch';
  readonly quad: Quad;
  readonly kind: 'digits' | 'text';
  readonly vetoes: (text: string) => boolean;
}

/** At or above this every sign is sure enough without a second opinion. */
const SURE_ENOUGH = 0.97;
const NUMERIC: ReadonlySet<Comparison> = new Set<Comparison>([
  'code',
  'date',
  'issn',
  'isbn',
  'cn',
  'patentNumber',
  'residentId',
]);

/** The crop to read again; undefined where no second opinion is wanted or possible. */
export function cropFor(field: ExtractedField, kind: Comparison): Quad | undefined {
  const [span, ...others] = field.spans;
  if (!span || others.length > 0 || field.source !== 'ocr') return undefined;
  return NUMERIC.has(kind) && field.weakest < SURE_ENOUGH ? quadOf(span) : undefined;
}

/** The crop of words in one line, to be read again. */
function wordsFor({ spans: [span, ...others], source }: ExtractedField): Quad | undefined {
  return span && others.length === 0 && source === 'ocr' ? quadOf(span) : undefined;
}

/** The part of the line that the span covers, with a little air at both ends. */
function quadOf({ line, from, to }: Span): Quad | undefined {
  const [first, last] = [line.characters[from], line.characters[to - 1]];
  if (!first || !last) return undefined;
  const air = (last.to - first.from) / Math.max(1, to - from) / 2;
  const [a, b, c, d] = line.quad;
  const along = (p: Point, q: Point, t: number): Point => [
    p[0] + (q[0] - p[0]) * t,
    p[1] + (q[1] - p[1]) * t,
  ];
  const [start, end] = [Math.max(0, first.from - air), Math.min(1, last.to + air)];
  return [along(a, b, start), along(a, b, end), along(d, c, end), along(d, c, start)];
}

/** Whether the second reading is a clean one that says something else. */
export function contradicts(field: ExtractedField, second: string): boolean {
  const digits = (text: string): string =>
    foldText(text)
      .toUpperCase()
      .replace(/[^0-9X]/gu, '');
  const [ours, theirs] = [digits(field.raw), digits(second)];
  return ours.length > 0 && theirs.length === ours.length && theirs !== ours;
}

interface Declared {
  readonly declared: string | number;
  readonly kind: Comparison;
}

/**
 * Words of which a sign or two were read otherwise: nobody is accused of them where another reader,
 * who knows nothing of the declaration, reads just what was declared.
 */
export function doubtOf({ declared, kind }: Declared, field: ExtractedField): SecondLook | undefined {
  const quad = typeof field.value === 'string' ? wordsFor(field) : undefined;
  const [wanted, read] = [declared, field.value].map((text) => Array.from(canonical(kind, String(text))));
  if (!quad || !wanted || !read || !WORDS.includes(kind) || wanted.length !== read.length) return undefined;
  if (wanted.filter((sign, i) => sign !== read[i]).length > MISREAD) return undefined;
  const vetoes = (text: string): boolean => canonical(kind, text).includes(wanted.join(''));
  return { against: 'mismatch', quad, kind: 'text', vetoes };
}

const WORDS: readonly Comparison[] = ['name', 'organisation', 'text'];
/** Most signs that a misreading may change. */
const MISREAD = 2;
