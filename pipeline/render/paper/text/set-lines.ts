/** Sets a paragraph: lines of runs at fixed places across the page, still free to move down it. */
import type { Face } from '../../fonts/face.ts';
import type { ParagraphStyle, TextStyle } from '../style/style.ts';
import { balanceLines } from './balance.ts';
import { breakLines, type LineSpan } from './break-lines.ts';
import { isElastic } from './breaks.ts';
import { withoutLoneEnds } from './last-line.ts';
import { gapAfter, type Character, type InlineBox } from './characters.ts';

/** Characters of one font, size and spacing, drawn in one go. */
export interface Run {
  /** Points from the left edge of the paper. */
  readonly x: number;
  text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** Added after each character. */
  spacing: number;
}

export interface PlacedBox {
  readonly x: number;
  readonly size: number;
  readonly color: string;
  readonly box: InlineBox;
}

export interface Underline {
  readonly x: number;
  width: number;
  readonly size: number;
  readonly color: string;
}

export interface SetLine {
  readonly runs: readonly Run[];
  readonly boxes: readonly PlacedBox[];
  readonly underlines: readonly Underline[];
  readonly height: number;
  /** From the top of the line to the baseline. */
  readonly baseline: number;
  readonly x: number;
  readonly width: number;
}

/** Where the paragraph stands, in points from the left edge of the paper. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** The share of a Chinese character's square above the baseline. */
const ascent = 0.88;

export function setLines(
  characters: readonly Character[],
  { paragraph, text }: { readonly paragraph: ParagraphStyle; readonly text: TextStyle },
  column: Column,
): SetLine[] {
  const room = (line: number): number => column.width - (line === 0 ? paragraph.textIndent : 0);
  const noLimit = paragraph.whiteSpace === 'nowrap';
  const greedy = breakLines(characters, noLimit ? () => Infinity : room);
  const balanced = paragraph.textWrap === 'balance' && balanceLines(characters, greedy, column.width);
  const spans = balanced === false || balanced === undefined ? withoutLoneEnds(characters, greedy) : balanced;
  return spans.map((span, index) => {
    const indent = index === 0 ? paragraph.textIndent : 0;
    const place = alignLine(characters, span, {
      paragraph,
      x: column.x + indent,
      width: column.width - indent,
    });
    return setLine(characters, span, { ...place, text });
  });
}

interface Alignment {
  readonly x: number;
  /** Added to each elastic gap. */
  readonly stretch: number;
}

function alignLine(
  characters: readonly Character[],
  span: LineSpan,
  { paragraph, x, width }: { readonly paragraph: ParagraphStyle; readonly x: number; readonly width: number },
): Alignment {
  const { textAlign, textAlignLast } = paragraph;
  const ending = textAlignLast === 'auto' ? (textAlign === 'justify' ? 'left' : textAlign) : textAlignLast;
  const align = span.isLast ? ending : textAlign;
  const rest = width - span.width;
  if (align === 'right') return { x: x + rest, stretch: 0 };
  if (align === 'center') return { x: x + rest / 2, stretch: 0 };
  // Also draws a line together whose last stop was too wide by half of it.
  if (align === 'left') return { x, stretch: 0 };
  const gaps = countGaps(characters, span);
  return { x, stretch: gaps === 0 || rest < 0 ? 0 : rest / gaps };
}

function countGaps(characters: readonly Character[], { start, end }: LineSpan): number {
  let gaps = 0;
  for (let i = start; i + 1 < end; i++) {
    const [a, b] = [characters[i], characters[i + 1]];
    if (a !== undefined && b !== undefined && isElastic(a, b)) gaps++;
  }
  return gaps;
}

function setLine(
  characters: readonly Character[],
  span: LineSpan,
  { x, stretch, text }: Alignment & { readonly text: TextStyle },
): SetLine {
  const runs: Run[] = [];
  const boxes: PlacedBox[] = [];
  const underlines: Underline[] = [];
  let [pen, height, size] = [x, text.lineHeight, text.fontSize];
  let [last, lastGap]: [Character | undefined, number] = [undefined, 0];
  for (let i = span.start; i < span.end; i++) {
    const character = characters[i];
    if (character === undefined) break;
    const next = i + 1 < span.end ? characters[i + 1] : undefined;
    if (!joins(runs.at(-1), character, { last, lastGap })) begin(character, pen, { runs, boxes });
    if (character.style.isUnderlined) underline(underlines, character, pen);
    const elastic = stretch !== 0 && next !== undefined && isElastic(character, next) ? stretch : 0;
    lastGap = gapAfter(character, next) + elastic;
    pen += character.advance + lastGap;
    height = Math.max(height, character.style.lineHeight);
    size = Math.max(size, character.style.fontSize);
    last = character;
  }
  const baseline = (height - size) / 2 + ascent * size;
  return { runs, boxes, underlines, height, baseline, x, width: pen - lastGap - x };
}

/** Adds the character to the run before it, if it can be drawn with it. */
function joins(
  run: Run | undefined,
  character: Character,
  { last, lastGap }: { readonly last: Character | undefined; readonly lastGap: number },
): boolean {
  if (run === undefined || last === undefined || last.face !== character.face) return false;
  if (last.style !== character.style || character.face === undefined) return false;
  if (run.text === last.text) run.spacing = lastGap;
  if (Math.abs(run.spacing - lastGap) > 0.0005) return false;
  run.text += character.text;
  return true;
}

function begin(
  character: Character,
  x: number,
  { runs, boxes }: { readonly runs: Run[]; readonly boxes: PlacedBox[] },
): void {
  const { face, box, style } = character;
  const { fontSize: size, color } = style;
  if (box !== undefined) boxes.push({ x, size, color, box });
  if (face !== undefined) runs.push({ x, text: character.text, face, size, color, spacing: 0 });
}

/** Goes on with the line under the character before, or begins one. */
function underline(underlines: Underline[], { style, advance }: Character, x: number): void {
  const last = underlines.at(-1);
  const { fontSize: size, color } = style;
  const isNext = last !== undefined && last.size === size && x - last.x - last.width < size / 2;
  if (isNext) last.width = x + advance - last.x;
  else underlines.push({ x, width: advance, size, color });
}
