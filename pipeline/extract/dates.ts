/** Dates in running text: marked so that patterns can name them, and cut ones known as such. */
import { findDates, type FoundDate } from '#schemas/values/chinese-date.ts';
import type { View } from './views.ts';

/** Signs that stand for dates in patterns; two, so that neighbouring dates stay two. */
const MARKS = ['\u{e000}', '\u{e001}'] as const;

/** The text a pattern runs over: with every date marked, where the pattern asks for dates. */
export function masked(view: View, pattern: RegExp): string {
  return pattern.source.includes('\\ue000') ? maskDates(view.text) : view.text;
}

/** The day of birth is never the date that a pattern asks for. */
const isBirth = (text: string, { start, end }: FoundDate): boolean =>
  /^[)]?(?:出?生)/u.test(text.slice(end)) || /(?:出生|生于)[^。,]{0,6}$/u.test(text.slice(0, start));

function maskDates(text: string): string {
  let masked = text;
  const dates = datesIn(text).filter((date) => !isBirth(text, date));
  dates.forEach(({ start, end }, i) => {
    masked = masked.slice(0, start) + (MARKS[i % 2] ?? '').repeat(end - start) + masked.slice(end);
  });
  return masked;
}

const SIGN = /[0-9〇○零一二三四五六七八九十]/u;

/** The whole dates of a text. One that more date signs touch was cut or misread and is none. */
export function datesIn(text: string): FoundDate[] {
  const found = findDates(text);
  return found.filter(({ start, end, value }) => {
    const after = text.slice(end);
    if (found.some((next) => next.start === end)) return true;
    const isCut =
      value.length < 10
        ? /^[0-9〇○零二三四五六七八九十月日号]/u.test(after) || /^一[^一二0-9]{0,1}[日号]/u.test(after)
        : /^[日号]/u.test(after);
    return !isCut && !SIGN.test(text[start - 1] ?? '');
  });
}

/** A year and the beginning of a month, or what is left of one. */
const BEGUN = /^(?:19|20)[0-9]{2}[.\-/年][0-9]{0,2}(?:[.\-/月][0-9]{0,2}日?)?$/u;

/** True where a text looks like a date of which a part is lost: O〇六年一月十五日, 2014.11.0. */
export function isDateLike(text: string): boolean {
  if (datesIn(text).length > 0) return false;
  const bare = text.replace(/^[^:]{2,8}:/u, '');
  if (BEGUN.test(bare)) return true;
  const signs = bare.match(/[0-9〇○零oOQ一二三四五六七八九十廿年月日]/gu)?.length ?? 0;
  const words = new Set(bare.match(/[年月日]/gu)).size;
  return bare.length >= 3 && bare.length <= 16 && words >= 2 && signs >= 0.65 * bare.length;
}
