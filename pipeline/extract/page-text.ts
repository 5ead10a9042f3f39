/** A page's lines in the orders in which they can be read: cells, rows, and running text. */
import type { TextLine } from '#schemas/records/page.ts';
import { cellsOf, middle, type Cell } from './cells.ts';
import { angleOfQuad, heightOfQuad, lengthOfQuad, medianOf } from './geometry.ts';
import { CELL, EMPTY, ROW, joinLoosely, joinViews, type View } from './views.ts';

export interface PageText {
  readonly width: number;
  readonly height: number;
  /** Read lines that belong to the page's own text: no seals, no slanting watermarks. */
  readonly lines: readonly TextLine[];
  readonly cells: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Cells parted by a tab, rows by a line feed. */
  readonly marked: View;
  /** Running text without marks: row by row, and block by block where the page has columns. */
  readonly flows: readonly View[];
  /** Typical height of a line. */
  readonly size: number;
}

/** The searchable text of the read lines of a page (or of one region of it). */
export function pageTextOf(lines: readonly TextLine[], size: { width: number; height: number }): PageText {
  const slope = slopeOf(lines);
  const own = ownLines(lines, slope);
  const cells = cellsOf(own, slope);
  const rows = rowsOf(cells);
  const flows = [flowOf(rows)];
  const blocks = flowOf(blocksOf(cells).flatMap(rowsOf));
  if (blocks.text !== flows[0]?.text) flows.push(blocks);
  const marked = joinViews(
    rows.map((row) =>
      joinViews(
        row.map((cell) => cell.view),
        CELL,
      ),
    ),
    ROW,
  );
  return {
    width: size.width,
    height: size.height,
    lines: own,
    cells,
    rows,
    marked,
    flows,
    size: medianOf(cells.map((cell) => cell.height)),
  };
}

/** Rows as running text. Where one row does not run on into the next, a line feed parts them. */
function flowOf(rows: readonly (readonly Cell[])[]): View {
  const texts = rows.map(withoutMarks).filter((row) => row.length > 0);
  return texts.reduce<View>((flow, row, i) => {
    const mark = i === 0 || runsOn(texts, i) ? '' : ROW;
    return joinViews([flow, joinLoosely(row.map((cell) => cell.view))], mark);
  }, EMPTY);
}

/** A row of text without single signs far from it: the ornaments of a frame. */
function withoutMarks(row: readonly Cell[]): Cell[] {
  if (row.every(({ text }) => text.length === 1 && !/\p{Script=Han}/u.test(text))) return [];
  if (row.length < 2 || !row.some(({ text }) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 5))
    return [...row];
  return row.filter((cell, i) => {
    const [before, after] = [row[i - 1], row[i + 1]];
    const isMark = cell.text.length === 1 && !/\p{Script=Han}/u.test(cell.text);
    const isNear =
      (before && cell.left - before.right < cell.height) || (after && after.left - cell.right < cell.height);
    return !isMark || isNear;
  });
}

/** True where the row before is full and of one size with this one: a sentence may run over both. */
function runsOn(rows: readonly (readonly Cell[])[], at: number): boolean {
  const [above, own] = [rows[at - 1] ?? [], rows[at] ?? []];
  const [a, b] = [extentOf(above), extentOf(own)];
  if (!mayRunOn(a, b) || isTitleOver(textOf(above), a, b)) return false;
  const near = rows.slice(Math.max(0, at - 4), at + 4).map(extentOf);
  const alike = near.filter(({ height }) => height < 1.4 * a.height && height > a.height / 1.4);
  const left = Math.min(...alike.map((row) => row.left));
  const right = Math.max(...alike.map((row) => row.right));
  // Words that no line can end with by itself run on, however short the line.
  if (isOpenEnded(above)) return true;
  const isCentred = a.left - b.left > 3.2 * a.height;
  return !isCentred && a.right > left + 0.65 * (right - left) && b.left < left + 0.5 * (right - left);
}

/** A row of a sentence that cannot end where it does. */
function isOpenEnded(row: readonly Cell[]): boolean {
  const text = textOf(row);
  if (row.length === 1 && /[在于的及和与、,]$/u.test(text)) return true;
  return (
    /(?:完成|参与|参加|承担|主持|撰写|起草|授予|担任)(?:了)?$/u.test(text) &&
    /,/u.test(text) &&
    !text.includes(':')
  );
}

/** Two rows of one size, one close beneath the other. */
const mayRunOn = (a: Extent, b: Extent): boolean =>
  Math.max(a.height, b.height) <= 1.4 * Math.min(a.height, b.height) &&
  b.y - a.y <= 3.2 * a.height &&
  b.y >= a.y;

/** The name of a paper over its text. */
const isTitleOver = (text: string, a: Extent, b: Extent): boolean =>
  a.height > 1.1 * b.height && /(?:证书|证明书?|报告|通知书?|聘书|[表函])$/u.test(text);

const textOf = (row: readonly Cell[]): string => row.map(({ text }) => text).join('');

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

const extentOf = (row: readonly Cell[]): Extent => ({
  left: Math.min(...row.map((cell) => cell.left)),
  right: Math.max(...row.map((cell) => cell.right)),
  y: medianOf(row.map((cell) => cell.y)),
  height: medianOf(row.map((cell) => cell.height)),
});

/** Slope of the page's text in radians: the middle one of its long lines. */
export function slopeOf(lines: readonly TextLine[]): number {
  const long = lines.filter(({ quad }) => lengthOfQuad(quad) > 2.5 * heightOfQuad(quad));
  const level = long.map(({ quad }) => angleOfQuad(quad)).filter((angle) => Math.abs(angle) < 0.2);
  return medianOf(level);
}

/** Text that slants against the page's own, in radians. */
const SLANT = 0.13;
/** The box of a sign by itself has no direction to speak of, so it may seem to slant more. */
const LONE_SLANT = 0.3;
/** Marks this much lower than the page's text are specks, dots of frames or barcodes' digits. */
const SPECK = 0.62;

/** A sign by itself that is this much smaller than the text is a piece of a seal. */
const LONE = 0.6;
/** What a frame or a ruled line is read as. */
const FRAME = /^[0oOQ8.·\-—_|lI°~=]{8,}$/u;

/** The read lines without the rings of seals, slanting watermarks, frames and specks. */
export function ownLines(lines: readonly TextLine[], slope = slopeOf(lines)): TextLine[] {
  const typical = medianOf(
    lines.filter(({ text }) => text.length >= 4).map(({ quad }) => heightOfQuad(quad)),
  );
  const least = leastConfidence(lines);
  return lines.filter(
    (line) =>
      line.text.trim() !== '' &&
      (line.source === 'textLayer' || isOwn(line, { slope, typical, least }) || isTornOff(line, lines)),
  );
}

/** The last sign of a line that a seal tore: well read, level with its line and close behind it. */
function isTornOff({ text, quad, confidence }: TextLine, lines: readonly TextLine[]): boolean {
  if (confidence < 0.9 || !/^\p{Script=Han}$/u.test(text)) return false;
  const [x, y] = quad[0];
  const size = heightOfQuad(quad);
  return lines.some(({ text: words, quad: [, right, corner] }) => {
    const height = corner[1] - right[1];
    const isLevel = y > right[1] - 0.2 * height && y + size < corner[1] + 0.2 * height;
    return words.length >= 4 && isLevel && Math.abs(x - right[0]) < 0.6 * height;
  });
}

/** How surely words, and other signs, must be read to be the page's own. */
interface Least {
  readonly words: number;
  readonly signs: number;
}

/** Where a page is read well, what is read badly shines through from its back or is a piece of a seal. */
function leastConfidence(lines: readonly TextLine[]): Least {
  const usual = medianOf(lines.filter(({ text }) => text.length >= 4).map(({ confidence }) => confidence));
  return usual >= WELL_READ ? { words: 0.66, signs: 0.55 } : { words: 0.45, signs: 0.45 };
}

const WELL_READ = 0.95;

interface Usual {
  readonly slope: number;
  readonly typical: number;
  readonly least: Least;
}

const isSure = ({ text, confidence }: TextLine, { words, signs }: Least): boolean =>
  confidence >= (text.length <= 2 ? 0.6 : /\p{Script=Han}/u.test(text) ? words : signs);

function isOwn(line: TextLine, { slope, typical, least }: Usual): boolean {
  const { quad, text } = line;
  if (Math.abs(angleOfQuad(quad) - slope) > (text.length === 1 ? LONE_SLANT : SLANT)) return false;
  if (!isSure(line, least)) return false;
  const isMark = text.length <= 2 && !/\p{Script=Han}/u.test(text);
  if (isMark && heightOfQuad(quad) < SPECK * typical) return false;
  if (text.length === 1 && heightOfQuad(quad) < LONE * typical) return false;
  return !FRAME.test(text);
}

/** Cells on one level, from left to right; the rows from top to bottom. */
export function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of [...cells].sort((p, q) => p.y - q.y)) {
    const row = rows.at(-1);
    if (row && isLevel(row, cell)) row.push(cell);
    else rows.push([cell]);
  }
  return rows.map((row) => row.sort((p, q) => p.left - q.left));
}

function isLevel(row: readonly Cell[], cell: Cell): boolean {
  const level = row.reduce((sum, { y }) => sum + y, 0) / row.length;
  const tallest = Math.max(...row.map(({ height }) => height));
  if (cell.y - level >= 0.45 * Math.min(cell.height, tallest)) return false;
  // Two cells over one another are two rows, however close they stand.
  const air = 0.9 * cell.height;
  return !row.some((other) => other.left < cell.right - air && cell.left < other.right - air);
}

/** The blocks of a page in reading order: cut along the widest blanks, across and down. */
function blocksOf(cells: readonly Cell[]): Cell[][] {
  if (cells.length < 4) return [[...cells]];
  const size = medianOf(cells.map(({ height }) => height));
  const column = widestGap(cells, (cell) => [cell.left, cell.right]);
  if (column && column.gap > size && isFair(cells, column.at)) {
    return halves(cells, (cell) => middle(cell) < column.at).flatMap(blocksOf);
  }
  const row = widestGap(cells, (cell) => [cell.y - cell.height / 2, cell.y + cell.height / 2]);
  if (row && row.gap > 0.3 * size) return halves(cells, (cell) => cell.y < row.at).flatMap(blocksOf);
  return [[...cells]];
}

const halves = (cells: readonly Cell[], isFirst: (cell: Cell) => boolean): Cell[][] => [
  cells.filter(isFirst),
  cells.filter((cell) => !isFirst(cell)),
];

/** Both sides of a cut hold several rows, and neither is a mere column of labels. */
function isFair(cells: readonly Cell[], at: number): boolean {
  const left = Math.min(...cells.map((cell) => cell.left));
  const right = Math.max(...cells.map((cell) => cell.right));
  const share = (at - left) / (right - left);
  return (
    share > 0.28 &&
    share < 0.72 &&
    halves(cells, (cell) => middle(cell) < at).every((side) => rowsOf(side).length >= 3)
  );
}

/** The widest strip that nothing stands in, along one axis. */
function widestGap(
  cells: readonly Cell[],
  spanOf: (cell: Cell) => readonly [number, number],
): { gap: number; at: number } | undefined {
  let best: { gap: number; at: number } | undefined;
  let end = -Infinity;
  for (const [from, to] of cells.map(spanOf).sort((p, q) => p[0] - q[0])) {
    if (end > -Infinity && from > end && from - end > (best?.gap ?? 0))
      best = { gap: from - end, at: (from + end) / 2 };
    end = Math.max(end, to);
  }
  return best;
}
