/** A page's lines as text that can be searched, where every character still knows its place. */
import type { Quad, ReadCharacter, TextLine } from '#schemas/records/page.ts';
import { boxOfQuad } from './geometry.ts';

/** One character of a line: the folded sign, and where it came from. */
export interface Glyph {
  readonly line: TextLine;
  /** Index into the line's characters. */
  readonly at: number;
  readonly character: ReadCharacter;
}

/** Text whose every UTF-16 unit has its glyph; marks between cells and rows have none. */
export interface View {
  readonly text: string;
  readonly glyphs: readonly (Glyph | undefined)[];
}

export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly rows: readonly (readonly TextLine[])[];
  /** Cells parted by a tab, rows by a line feed. */
  readonly marked: View;
  /** Running text without marks: row by row, and column by column where the page has columns. */
  readonly flows: readonly View[];
}

export const CELL = '\t';
export const ROW = '\n';

const FOLDED: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '；': ';',
  '（': '(',
  '）': ')',
  '﹕': ':',
  '∶': ':',
  '︰': ':',
};

/** Full-width signs become half-width, one character for one; everything else stays. */
export function foldCharacter(sign: string): string {
  const known = FOLDED[sign];
  if (known !== undefined) return known;
  const folded = sign.normalize('NFKC');
  return folded.length === sign.length ? folded : sign;
}

/** Folds a text sign by sign; its length does not change. */
export const fold = (text: string): string => Array.from(text, foldCharacter).join('');

/** The searchable text of the read lines of a page (or of one region of it). */
export function pageTextOf(lines: readonly TextLine[], size: { width: number; height: number }): PageText {
  const read = lines.filter((line) => line.text !== '');
  const rows = rowsOf(read);
  const columns = columnsOf(read, size.width);
  const flows = [viewOf(rows, '', '')];
  if (columns.length > 1)
    flows.push(
      viewOf(
        columns.flatMap((column) => rowsOf(column)),
        '',
        '',
      ),
    );
  return { ...size, lines: read, rows, marked: viewOf(rows, CELL, ROW), flows };
}

const heightOf = ({ quad }: TextLine): number => Math.hypot(quad[3][0] - quad[0][0], quad[3][1] - quad[0][1]);
const middleOf = (quad: Quad): readonly [number, number] => [
  (quad[0][0] + quad[1][0] + quad[2][0] + quad[3][0]) / 4,
  (quad[0][1] + quad[1][1] + quad[2][1] + quad[3][1]) / 4,
];

/** Slope of the text: median over the longer lines. */
export function slopeOf(lines: readonly TextLine[]): number {
  const slopes = lines
    .filter(
      ({ quad, text }) => text.length > 5 && quad[1][0] - quad[0][0] > 4 * Math.abs(quad[3][1] - quad[0][1]),
    )
    .map(({ quad: [a, b] }) => (b[1] - a[1]) / (b[0] - a[0]))
    .sort((p, q) => p - q);
  return slopes.length === 0 ? 0 : slopes[slopes.length >> 1]!;
}

/** Lines level with each other, left to right; rows from top to bottom. */
export function rowsOf(lines: readonly TextLine[]): TextLine[][] {
  const slope = slopeOf(lines);
  const placed = lines
    .map((line) => {
      const [x, y] = middleOf(line.quad);
      return { line, x: line.box[0], level: y - x * slope, height: heightOf(line) };
    })
    .sort((p, q) => p.level - q.level);
  const rows: (typeof placed)[] = [];
  for (const item of placed) {
    const row = rows.at(-1);
    const reach = row ? 0.45 * Math.min(item.height, Math.max(...row.map((r) => r.height))) : 0;
    if (row && item.level - mean(row.map((r) => r.level)) < reach) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => row.sort((p, q) => p.x - q.x).map(({ line }) => line));
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** The two halves of a spread, or the columns of a page: parted by the widest empty strip near the middle. */
function columnsOf(lines: readonly TextLine[], width: number): TextLine[][] {
  const edges = lines
    .filter(({ box }) => box[2] < width * 0.6)
    .map(({ box }) => [box[0], box[0] + box[2]] as const)
    .sort((p, q) => p[0] - q[0]);
  let best: { gap: number; at: number } | undefined;
  let right = -Infinity;
  for (const [from, to] of edges) {
    const gap = from - right;
    const at = right + gap / 2;
    if (right > 0 && at > width * 0.25 && at < width * 0.75 && gap > (best?.gap ?? width * 0.02))
      best = { gap, at };
    right = Math.max(right, to);
  }
  if (!best) return [[...lines]];
  const cut = best.at;
  const left = lines.filter(({ box }) => box[0] + box[2] / 2 < cut);
  const rest = lines.filter(({ box }) => box[0] + box[2] / 2 >= cut);
  return left.length >= 3 && rest.length >= 3 ? [left, rest] : [[...lines]];
}

export function viewOf(rows: readonly (readonly TextLine[])[], cellMark: string, rowMark: string): View {
  let text = '';
  const glyphs: (Glyph | undefined)[] = [];
  const mark = (sign: string): void => {
    text += sign;
    for (let i = 0; i < sign.length; i++) glyphs.push(undefined);
  };
  rows.forEach((row, r) => {
    if (r > 0) mark(rowMark);
    row.forEach((line, c) => {
      if (c > 0) mark(cellMark);
      line.characters.forEach((character, at) => {
        const sign = foldCharacter(character.text);
        // Underlines of filled-in forms are read as underscores.
        if (sign.trim() === '' || sign === '_') return;
        text += sign;
        for (let i = 0; i < sign.length; i++) glyphs.push({ line, at, character });
      });
    });
  });
  return { text, glyphs };
}

/** Part of a view. */
export function slice(view: View, start: number, end: number): View {
  return { text: view.text.slice(start, end), glyphs: view.glyphs.slice(start, end) };
}

/** A slice without the marks and blanks at its ends, and without marks inside. */
export function compact(view: View): View {
  let text = '';
  const glyphs: (Glyph | undefined)[] = [];
  view.glyphs.forEach((glyph, i) => {
    if (!glyph) return;
    text += view.text[i]!;
    glyphs.push(glyph);
  });
  return { text, glyphs };
}

/** One line as a view. */
export const lineView = (line: TextLine): View => viewOf([[line]], '', '');

export { boxOfQuad };
