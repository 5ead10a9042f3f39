/**
 * Titles of several lines (GB/T 9704-2012, 7.3.1): words stay whole, the lines make a trapezium or
 * a lozenge and are neither all equal nor waisted.
 */
import { mayBreak } from './breaks.ts';
import { spanOf, type LineSpan } from './break-lines.ts';
import type { Character } from './characters.ts';

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** Words that a title should not begin a line with. */
const clingingWords = new Set(['的', '和', '与', '及', '等', '之', '了']);

/** As many lines as `greedy` needed, broken better; undefined where no words allow it. */
export function balanceLines(
  characters: readonly Character[],
  greedy: readonly LineSpan[],
  room: number,
): LineSpan[] | undefined {
  const isBroken = characters.some(({ isLineEnd }) => isLineEnd === true);
  if (greedy.length < 2 || greedy.length > 4 || isBroken) return undefined;
  const breaks = wordStarts(characters);
  let best: { readonly lines: LineSpan[]; readonly cost: number } | undefined;
  for (const chosen of choose(breaks, greedy.length - 1)) {
    const lines = linesAt(characters, chosen);
    if (lines.some(({ width }) => width > room + 0.01)) continue;
    const cost = costOf(lines.map(({ width }) => width / room));
    if (best === undefined || cost < best.cost) best = { lines, cost };
  }
  return best?.lines;
}

/** Places where a word begins and a line may. */
function wordStarts(characters: readonly Character[]): number[] {
  const starts = new Set<number>();
  let at = 0;
  for (const { segment } of words.segment(characters.map(({ text }) => text).join(''))) {
    if (!clingingWords.has(segment)) starts.add(at);
    at += [...segment].length;
  }
  return [...starts].filter((start) => {
    const [before, after] = [characters[start - 1], characters[start]];
    return before !== undefined && after !== undefined && mayBreak(before, after);
  });
}

function linesAt(characters: readonly Character[], chosen: readonly number[]): LineSpan[] {
  const starts = [0, ...chosen];
  return starts.map((start, line) => {
    const end = starts[line + 1] ?? characters.length;
    return spanOf(characters, start, { end, isLast: true });
  });
}

/** All ways to choose `count` of the places, in order. */
function* choose(places: readonly number[], count: number, from = 0): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = from; i < places.length; i++) {
    const place = places[i];
    if (place === undefined) continue;
    for (const rest of choose(places, count - 1, i + 1)) yield [place, ...rest];
  }
}

/** How far each line may be from its neighbour and still look like one shape: a tenth to a third. */
const wantedStep = 0.18;

function costOf(widths: readonly number[]): number {
  let cost = 0;
  const steps = widths.slice(1).map((width, i) => width - (widths[i] ?? 0));
  for (const step of steps) cost += (Math.abs(step) - wantedStep) ** 2;
  // Narrow in the middle: an hourglass, which the standard's shapes exclude.
  for (let i = 0; i + 1 < steps.length; i++) {
    if ((steps[i] ?? 0) < 0 && (steps[i + 1] ?? 0) > 0) cost += 1;
  }
  return cost;
}
