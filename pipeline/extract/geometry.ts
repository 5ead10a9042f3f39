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

/** Height of a line across its text, in pixels. */
export const heightOfQuad = ([a, b, c, d]: Quad): number =>
  (Math.hypot(d[0] - a[0], d[1] - a[1]) + Math.hypot(c[0] - b[0], c[1] - b[1])) / 2;

/** Length of a line along its text, in pixels. */
export const lengthOfQuad = ([a, b, c, d]: Quad): number =>
  (Math.hypot(b[0] - a[0], b[1] - a[1]) + Math.hypot(c[0] - d[0], c[1] - d[1])) / 2;

/** Direction of a line's text in radians, positive clockwise. */
export const angleOfQuad = ([a, b, c, d]: Quad): number =>
  Math.atan2(b[1] - a[1] + c[1] - d[1], b[0] - a[0] + c[0] - d[0]);

export const centreOfQuad = (quad: Quad): Point => [
  (quad[0][0] + quad[1][0] + quad[2][0] + quad[3][0]) / 4,
  (quad[0][1] + quad[1][1] + quad[2][1] + quad[3][1]) / 4,
];

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

/** The middle of sorted values; 0 where there are none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((p, q) => p - q);
  return sorted[sorted.length >> 1] ?? 0;
}
