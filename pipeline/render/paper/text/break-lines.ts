/** Breaks a paragraph into lines: first fit, no mark at the wrong end of a line, no character lost. */
import { mayBreak, mayTear } from './breaks.ts';
import { gapAfter, type Character } from './characters.ts';
import { isNarrowable } from './classes.ts';

/** A stretch of characters that makes one line. */
export interface LineSpan {
  readonly start: number;
  /** Behind the last character that shows. */
  readonly end: number;
  /** Natural width in points, from the first character's left to the last one's right edge. */
  readonly width: number;
  /** The last of its paragraph, or ended by hand: not stretched. */
  readonly isLast: boolean;
}

/** The room for a line, by its number. */
export type Room = (line: number) => number;

/** Half a square that a stop gives up at the end of a full line. */
const narrowing = 0.5;
/** Sums of widths differ from what they should be by less. */
const slack = 0.01;

export function breakLines(characters: readonly Character[], room: Room): LineSpan[] {
  const lines: LineSpan[] = [];
  let start = 0;
  while (start < characters.length) {
    const { end, next } = fillLine(characters, start, room(lines.length));
    lines.push(spanOf(characters, start, { end, isLast: endsParagraph(characters, next) }));
    start = next;
  }
  return lines;
}

interface Filled {
  readonly end: number;
  readonly next: number;
}

function fillLine(characters: readonly Character[], start: number, room: number): Filled {
  let width = 0;
  let lastBreak: Filled | undefined;
  for (let i = start; i < characters.length; i++) {
    const character = characters[i];
    if (character === undefined) break;
    if (character.isLineEnd === true) return { end: i, next: i + 1 };
    const before = i > start ? characters[i - 1] : undefined;
    if (before !== undefined && mayBreak(before, character)) lastBreak = { end: i, next: i };
    width += character.advance;
    if (!hasRoom(character, width, room)) return lastBreak ?? tear(characters, start, i);
    width += gapAfter(character, characters[i + 1]);
  }
  return { end: characters.length, next: characters.length };
}

/** Whether a line of this width, the character included, fits; blanks at its end take no room. */
function hasRoom({ kind, text, advance, style }: Character, width: number, room: number): boolean {
  // Characters drawn together (28 to a line of 156 mm) give way behind the last one too.
  const edge = width + Math.min(0, style.letterSpacing) - room - slack;
  return kind === 'space' || edge <= 0 || (isNarrowable(text) && edge <= narrowing * advance);
}

/** A word longer than the line: broken where it fills the line, at least one character further on. */
function tear(characters: readonly Character[], start: number, full: number): Filled {
  for (let i = full; i > start; i--) {
    const [before, after] = [characters[i - 1], characters[i]];
    if (before !== undefined && after !== undefined && mayTear(before, after)) return { end: i, next: i };
  }
  const end = Math.max(full, start + 1);
  return { end, next: end };
}

function endsParagraph(characters: readonly Character[], next: number): boolean {
  return next >= characters.length || characters[next - 1]?.isLineEnd === true;
}

/** The span without the blanks at its end. */
export function spanOf(
  characters: readonly Character[],
  start: number,
  { end, isLast }: { readonly end: number; readonly isLast: boolean },
): LineSpan {
  let [from, to] = [start, end];
  while (to > from && characters[to - 1]?.kind === 'space') to--;
  while (from < to && characters[from]?.kind === 'space') from++;
  let width = 0;
  for (let i = from; i < to; i++) {
    const character = characters[i];
    if (character === undefined) break;
    width += character.advance;
    if (i + 1 < to) width += gapAfter(character, characters[i + 1]);
  }
  return { start: from, end: to, width, isLast };
}
