/** Dates that were read in part. */
import type { ExtractedField, Span } from '#schemas/records/extraction.ts';

/**
 * A date read more coarsely than the paper prints it, so far as that shows: a bare year where a day
 * was declared, or a reading whose line goes on with more of the date. It proves nothing.
 */
export function isCutDate(declared: string, { value, spans }: ExtractedField): boolean {
  const found = String(value);
  if (found.length >= declared.length) return false;
  const last = spans.at(-1);
  const rest = last
    ? last.line.characters
        .slice(last.to, last.to + 6)
        .map((c) => c.text)
        .join('')
    : '';
  // 2019.01-2021.12 goes on with another date, not with a day.
  const goesOn =
    /^[年月.\-/]?[0-9〇○零一二三四五六七八九十廿卅日]/u.test(rest) &&
    !/^[-—–~至到一][12][0-9]{3}/u.test(rest);
  return found.length === 4 || goesOn || (last !== undefined && mayGoOn(last));
}

/** At the end of a line of running text the day may stand on the next line; behind a label it does not. */
function mayGoOn({ line, from, to }: Span): boolean {
  const signs = line.characters.map((c) => c.text);
  const before = signs.slice(0, from).join('');
  return to >= signs.length && before !== '' && !/(?:[:：]|时间|日期|年月|期限|[-—~])$/u.test(before);
}
