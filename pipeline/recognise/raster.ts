/** Pixels in memory: 8-bit RGB, rows top to bottom, three bytes a pixel. */
import type { Point, Quad } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';

export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Quarter turns clockwise that bring a page upright. */
export type Turn = 0 | 90 | 180 | 270;

/** Side of the squares in which a page is turned, in pixels. */
const SQUARE = 128;

/** The page turned clockwise by `turn` degrees. */
export function turnRaster(page: Raster, turn: Turn): Raster {
  if (turn === 0) return page;
  const { width: w, height: h, data } = page;
  const isSwapped = turn !== 180;
  const width = isSwapped ? h : w;
  const height = isSwapped ? w : h;
  const out = new Uint8Array(w * h * 3);
  // Where the first pixel of an output row comes from, and the step between neighbours in it.
  const [start, across, down] =
    turn === 90 ? [(h - 1) * w, -w, 1] : turn === 180 ? [w * h - 1, -1, -w] : [w - 1, w, -1];
  // Square by square: the rows that one column comes from would each push the last out of the processor's cache.
  for (let top = 0; top < height; top += SQUARE) {
    const bottom = Math.min(height, top + SQUARE);
    for (let left = 0; left < width; left += SQUARE) {
      const count = Math.min(SQUARE, width - left);
      for (let y = top; y < bottom; y++) {
        const from = start + y * down + left * across;
        copyPixels(data, out, { from: from * 3, step: across * 3, to: (y * width + left) * 3, count });
      }
    }
  }
  return { width, height, data: out };
}

/** Copies every so many bytes three to places side by side. A function of its own: it is compiled after a few rows. */
function copyPixels(
  data: Uint8Array,
  out: Uint8Array,
  { from, step, to, count }: { from: number; step: number; to: number; count: number },
): void {
  for (let i = 0, source = from, target = to; i < count; i++, source += step, target += 3) {
    out[target] = data[source]!;
    out[target + 1] = data[source + 1]!;
    out[target + 2] = data[source + 2]!;
  }
}

/** A point of a page of the given size after that page was turned clockwise. */
export function turnPoint([x, y]: Point, turn: Turn, size: { width: number; height: number }): Point {
  if (turn === 90) return [size.height - y, x];
  if (turn === 180) return [size.width - x, size.height - y];
  if (turn === 270) return [y, size.width - x];
  return [x, y];
}

/** The upright box around a quad, clipped to the page, in whole pixels. */
export function boxOf(quad: Quad, page: { width: number; height: number }): Box {
  const xs = quad.map((p) => p[0]);
  const ys = quad.map((p) => p[1]);
  const x = Math.max(0, Math.floor(Math.min(...xs)));
  const y = Math.max(0, Math.floor(Math.min(...ys)));
  const right = Math.min(page.width, Math.ceil(Math.max(...xs)));
  const bottom = Math.min(page.height, Math.ceil(Math.max(...ys)));
  return [x, y, Math.max(1, right - x), Math.max(1, bottom - y)];
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The part of a quad between two fractions of its length (a field inside its line). */
export function sliceQuad(quad: Quad, from: number, to: number): Quad {
  const [a, b, c, d] = quad;
  const along = (p: Point, q: Point, t: number): Point => [
    p[0] + (q[0] - p[0]) * t,
    p[1] + (q[1] - p[1]) * t,
  ];
  return [along(a, b, from), along(a, b, to), along(d, c, to), along(d, c, from)];
}
