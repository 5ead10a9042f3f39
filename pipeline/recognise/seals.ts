/**
 * Text under red seals. The detector takes a seal's strokes for text and breaks the line beneath;
 * in the red channel the seal is as bright as paper, so the bands of the page that hold seals are
 * searched once more there.
 */
import type { Point, Quad } from '#schemas/records/page.ts';
import { detectLines, type DetectedLine } from './engines/detect.ts';
import { boxOf, distance, type Raster } from './raster.ts';
import { isRed } from './seal-ink.ts';
import type { Box } from '#schemas/records/results.ts';

/** Side of the squares in which red ink is counted, in pixels. */
const BLOCK = 16;
/** Share of red pixels that makes a block red, and blocks across that make a seal of them. */
const RED_BLOCK = 0.06;
const SEAL_BLOCKS = 5;

/** Lines with those under seals found anew. */
export async function detectUnderSeals(
  page: Raster,
  lines: readonly DetectedLine[],
  options: { model: string; longSide: number },
): Promise<DetectedLine[]> {
  let result = [...lines];
  const scale = Math.min(1, options.longSide / Math.max(page.width, page.height));
  for (const { top, bottom } of sealBands(page)) {
    const band = redBand(page, top, bottom);
    const found = await detectLines(band, {
      model: options.model,
      longSide: Math.round(Math.max(band.width, band.height) * scale),
    });
    const whole = found.filter(({ quad }) => {
      const [, y, , h] = boxOf(quad, band);
      return (y > 2 || top === 0) && (y + h < band.height - 2 || bottom === page.height);
    });
    const placed = whole.map(({ quad, score }) => ({
      quad: quad.map(([x, y]) => [x, y + top]) as unknown as Quad,
      score,
    }));
    result = merge(result, placed, page);
    result = result.map((line) => reachUnderSeal(page, line, result));
  }
  return result;
}

/** Rows of the page that hold seal-sized patches of red ink. */
function sealBands(page: Raster): { top: number; bottom: number }[] {
  const columns = Math.floor(page.width / BLOCK);
  const rows = Math.floor(page.height / BLOCK);
  const redRows: number[] = [];
  for (let row = 0; row < rows; row++) {
    let red = 0;
    for (let column = 0; column < columns; column++) if (isRedBlock(page, column, row)) red++;
    // A page of red paper or a coloured background is no seal.
    if (red >= 2 && red < columns * 0.7) redRows.push(row);
  }
  const bands: { top: number; bottom: number }[] = [];
  for (const row of redRows) {
    const last = bands.at(-1);
    if (last && row * BLOCK - last.bottom <= 2 * BLOCK) last.bottom = (row + 1) * BLOCK;
    else bands.push({ top: row * BLOCK, bottom: (row + 1) * BLOCK });
  }
  const air = 2 * BLOCK;
  return bands
    .filter(({ top, bottom }) => bottom - top >= SEAL_BLOCKS * BLOCK)
    .map(({ top, bottom }) => ({ top: Math.max(0, top - air), bottom: Math.min(page.height, bottom + air) }));
}

/** Every fourth pixel of a block is looked at. */
function isRedBlock({ width, data }: Raster, column: number, row: number): boolean {
  let red = 0;
  for (let y = row * BLOCK; y < (row + 1) * BLOCK; y += 2) {
    for (let x = column * BLOCK; x < (column + 1) * BLOCK; x += 2) {
      const p = (y * width + x) * 3;
      if (data[p]! - Math.max(data[p + 1]!, data[p + 2]!) > 40) red++;
    }
  }
  return red > ((BLOCK * BLOCK) / 4) * RED_BLOCK;
}

/** A band of the page in its red channel. */
function redBand({ width, data }: Raster, top: number, bottom: number): Raster {
  const height = bottom - top;
  const out = new Uint8Array(width * height * 3);
  let from = top * width * 3;
  for (let to = 0; to < out.length; to += 3, from += 3) out[to] = out[to + 1] = out[to + 2] = data[from]!;
  return { width, height, data: out };
}

/**
 * New lines take the place of the fragments they cover, and of a swollen line that took a part of
 * the seal in; an old line that is as long and no taller than the new one stays.
 */
function merge(lines: readonly DetectedLine[], found: readonly DetectedLine[], page: Raster): DetectedLine[] {
  const box = ({ quad }: DetectedLine): Box => boxOf(quad, page);
  const isSwollen = (old: DetectedLine, line: DetectedLine): boolean =>
    covers(box(old), box(line)) > 0.75 && thickness(old) > 1.35 * thickness(line);
  const isKnown = (line: DetectedLine): boolean =>
    lines.some(
      (old) =>
        covers(box(old), box(line)) > 0.75 && lengthOf(old) > 0.97 * lengthOf(line) && !isSwollen(old, line),
    );
  const fresh = found.filter((line) => !isKnown(line));
  const kept = lines.filter(
    (old) => !fresh.some((line) => covers(box(line), box(old)) > 0.55 || isSwollen(old, line)),
  );
  return [...kept, ...fresh];
}

const lengthOf = ({ quad: [a, b] }: DetectedLine): number => distance(a, b);
const thickness = ({ quad: [a, , , d] }: DetectedLine): number => distance(a, d);

/** Share of the second box that the first covers. */
function covers([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (bw * bh);
}

/** How far beyond its end a line may go on under a seal, and in what steps, in heights of the line. */
const REACH = 3;
const STEP = 0.5;
/** Share of red ink beyond a line's end that may hide more of it. */
const INKED = 0.03;
/** Writing is dark in the red channel, where a seal is bright; and so much of a step is writing at the least. */
const DARK = 110;
const WRITTEN = 0.04;
const SAMPLES = 96;

/**
 * A line that stops where a seal's ink begins may go on beneath it: the detector loses the last digits
 * of a number there, at full confidence. It is drawn out to where the ink ends or another line begins.
 */
function reachUnderSeal(page: Raster, line: DetectedLine, lines: readonly DetectedLine[]): DetectedLine {
  const [a, b, c, d] = line.quad;
  if (lengthOf(line) < 2 * thickness(line)) return line;
  const right = reachOf(page, { from: b, below: c, back: a }, roomBeside(line, lines, 1));
  const left = reachOf(page, { from: a, below: d, back: b }, roomBeside(line, lines, -1));
  if (right === 0 && left === 0) return line;
  const unit = 1 / lengthOf(line);
  const move = (p: Point, q: Point, by: number): Point => [
    p[0] + (p[0] - q[0]) * by * unit,
    p[1] + (p[1] - q[1]) * by * unit,
  ];
  return { ...line, quad: [move(a, b, left), move(b, a, right), move(c, d, right), move(d, c, left)] };
}

/** Pixels by which one end of a line can be drawn out over red ink. */
function reachOf(
  page: Raster,
  { from, below, back }: Record<'from' | 'below' | 'back', Point>,
  room: number,
): number {
  const height = distance(from, below);
  const length = distance(from, back);
  const along: Point = [(from[0] - back[0]) / length, (from[1] - back[1]) / length];
  const down: Point = [(below[0] - from[0]) / height, (below[1] - from[1]) / height];
  let reach = 0;
  let at = 0;
  while (at < REACH * height && at + STEP * height <= room) {
    const start: Point = [from[0] + along[0] * at, from[1] + along[1] * at];
    const { red, dark } = inkBeyond(page, start, { along, down, height });
    if (red < INKED) break;
    at += STEP * height;
    // Only where writing goes on: the seal alone would be read as brackets and ones.
    if (dark >= WRITTEN) reach = at;
  }
  return reach;
}

/** Shares of red and of dark pixels in the step beyond a line's end, looked at in a grid of eight by twelve. */
function inkBeyond(
  { width, height: rows, data }: Raster,
  [x, y]: Point,
  { along, down, height }: { along: Point; down: Point; height: number },
): { red: number; dark: number } {
  let red = 0;
  let dark = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const [s, t] = [(((i % 8) + 0.5) / 8) * STEP * height, ((Math.floor(i / 8) + 0.5) / 12) * height];
    const px = Math.round(x + along[0] * s + down[0] * t);
    const py = Math.round(y + along[1] * s + down[1] * t);
    if (px < 0 || py < 0 || px >= width || py >= rows) continue;
    const p = (py * width + px) * 3;
    if (isRed(data, p)) red++;
    if (data[p]! < DARK) dark++;
  }
  return { red: red / SAMPLES, dark: dark / SAMPLES };
}

/** Free pixels beside a line before the next one on its row. */
function roomBeside(line: DetectedLine, lines: readonly DetectedLine[], side: 1 | -1): number {
  const middle = (quad: Quad): number => (quad[0][1] + quad[2][1]) / 2;
  const end =
    side === 1 ? Math.min(line.quad[1][0], line.quad[2][0]) : Math.max(line.quad[0][0], line.quad[3][0]);
  const gaps = lines
    .filter(
      (other) => other !== line && Math.abs(middle(other.quad) - middle(line.quad)) < 0.6 * thickness(line),
    )
    .map(({ quad }) =>
      side === 1 ? Math.min(quad[0][0], quad[3][0]) - end : end - Math.max(quad[1][0], quad[2][0]),
    )
    .filter((gap) => gap > -thickness(line) / 2);
  return Math.max(0, Math.min(Infinity, ...gaps));
}
