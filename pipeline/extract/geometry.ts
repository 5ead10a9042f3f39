/** Boxes around pieces of text. */
import type { Point, Quad } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';

/** The upright box around a quad, in whole pixels. */
export function boxOfQuad(quad: Quad): Box {
  const xs = quad.map((p) => p[0]);
  const ys = quad.map((p) => p[1]);
  const x = Math.max(0, Math.floor(Math.min(...xs)));
  const y = Math.max(0, Math.floor(Math.min(...ys)));
  return [x, y, Math.max(1, Math.ceil(Math.max(...xs)) - x), Math.max(1, Math.ceil(Math.max(...ys)) - y)];
}

/** The part of a quad between two fractions of its length. */
export function sliceQuad(quad: Quad, from: number, to: number): Quad {
  const [a, b, c, d] = quad;
  const along = (p: Point, q: Point, t: number): Point => [
    p[0] + (q[0] - p[0]) * t,
    p[1] + (q[1] - p[1]) * t,
  ];
  return [along(a, b, from), along(a, b, to), along(d, c, to), along(d, c, from)];
}

/** The smallest box around several. */
export function unionOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((b) => b[0]));
  const y = Math.min(...boxes.map((b) => b[1]));
  const right = Math.max(...boxes.map((b) => b[0] + b[2]));
  const bottom = Math.max(...boxes.map((b) => b[1] + b[3]));
  return [x, y, right - x, bottom - y];
}

/** Share of the narrower of two spans that both cover. */
export function overlap(a: readonly [number, number], b: readonly [number, number]): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared / Math.max(1, Math.min(a[1] - a[0], b[1] - b[0]));
}
