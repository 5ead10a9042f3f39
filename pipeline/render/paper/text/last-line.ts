/**
 * No paragraph ends with one character on a line of its own: the word it belongs to, or the one
 * before, comes down to it. The number of lines stays what it was.
 */
import { mayBreak } from './breaks.ts';
import { spanOf, type LineSpan } from './break-lines.ts';
import type { Character } from './characters.ts';

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** More would tear holes into the line above. */
const MOST_MOVED = 2;
/** What the line above keeps at least: of whole words, and where a word must be torn. */
const LEAST_KEPT = 2;
const LEAST_KEPT_TORN = 6;

/** The same lines, but for the last two of each paragraph that would end so. */
export function withoutLoneEnds(characters: readonly Character[], lines: readonly LineSpan[]): LineSpan[] {
  const mended = [...lines];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || above.isLast || !isLone(characters, line)) return;
    const start = startBefore(characters, above, line);
    if (start === undefined) return;
    mended[index - 1] = spanOf(characters, above.start, { end: start, isLast: false });
    mended[index] = spanOf(characters, start, { end: line.end, isLast: line.isLast });
  });
  return mended;
}

/** One character, with or without the stops behind it. */
function isLone(characters: readonly Character[], { start, end, isLast }: LineSpan): boolean {
  const own = characters.slice(start, end);
  const [first, ...others] = own;
  return isLast && first?.kind === 'han' && others.every(({ kind }) => kind === 'close');
}

/** Where the last line should begin instead: at the word, or else one character earlier. */
function startBefore(characters: readonly Character[], above: LineSpan, line: LineSpan): number | undefined {
  const text = characters.slice(above.start, line.end).map((each) => each.text || '\ufffc');
  const starts: number[] = [];
  let at = above.start;
  for (const { segment } of words.segment(text.join(''))) {
    starts.push(at);
    at += [...segment].length;
  }
  const word = starts.filter((start) => start < line.start).at(-1);
  if (word !== undefined && mayBegin(word, LEAST_KEPT)) return word;
  return mayBegin(line.start - 1, LEAST_KEPT_TORN) ? line.start - 1 : undefined;

  function mayBegin(start: number, kept: number): boolean {
    const isNear = line.start - start <= MOST_MOVED && start - above.start >= kept;
    return isNear && mayBreakAt(characters, start);
  }
}

function mayBreakAt(characters: readonly Character[], at: number): boolean {
  const [before, after] = [characters[at - 1], characters[at]];
  return before !== undefined && after !== undefined && mayBreak(before, after);
}
