/** Perspective by the plane homography of four points, sampled bilinearly. */
import type { Raster } from '#samples/draw/rasterise.ts';

export type Point = readonly [x: number, y: number];
export type FourPoints = readonly [Point, Point, Point, Point];

/** Row-major 3 × 3 matrix with the last element 1. */
type Matrix = readonly number[];

/** Solves the eight equations of a homography by Gauss–Jordan elimination with pivoting. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const candidates = rows.map((row, index) => ({ index, value: Math.abs(row[column] ?? 0) })).slice(column);
    const pivot = candidates.reduce((best, one) => (one.value > best.value ? one : best)).index;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const head = rows[column] ?? [];
    const divisor = head[column] ?? 1;
    rows[column] = head.map((value) => value / divisor);
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index !== column) rows[index] = row.map((value, at) => value - factor * (rows[column]?.[at] ?? 0));
    });
  }
  return rows.map((row) => row[size] ?? 0);
}

/** The homography that carries each point of `from` to its partner in `to`. */
export function homography(from: FourPoints, to: FourPoints): Matrix {
  const rows = from.flatMap(([x, y], index) => {
    const [u, v] = to[index] as Point;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  return [...solve(rows), 1];
}

export function project(matrix: Matrix, [x, y]: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = matrix;
  const depth = g * x + h * y + 1;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** Colour of the surroundings at a point of the result. */
export type Background = (x: number, y: number) => readonly [number, number, number];

/** Mixes the four pixels around a place that lies inside the raster. */
function sample(source: Raster, at: Point, out: { data: Buffer; offset: number }): void {
  const x0 = Math.floor(at[0]);
  const y0 = Math.floor(at[1]);
  const fx = at[0] - x0;
  const fy = at[1] - y0;
  const x1 = Math.min(x0 + 1, source.width - 1);
  const y1 = Math.min(y0 + 1, source.height - 1);
  const { data, width } = source;
  for (let channel = 0; channel < 3; channel++) {
    const top =
      (data[(y0 * width + x0) * 3 + channel] ?? 0) * (1 - fx) +
      (data[(y0 * width + x1) * 3 + channel] ?? 0) * fx;
    const bottom =
      (data[(y1 * width + x0) * 3 + channel] ?? 0) * (1 - fx) +
      (data[(y1 * width + x1) * 3 + channel] ?? 0) * fx;
    out.data[out.offset + channel] = Math.round(top * (1 - fy) + bottom * fy);
  }
}

interface Placement {
  readonly width: number;
  readonly height: number;
  /** Where the source's corners come to lie, clockwise from the top left. */
  readonly corners: FourPoints;
  readonly background: Background;
}

/** Lays the whole raster into the given quadrilateral of a new one. */
export function warp(source: Raster, placement: Placement): Raster {
  const { width, height, corners, background } = placement;
  const right = source.width - 1;
  const bottom = source.height - 1;
  const back = homography(corners, [
    [0, 0],
    [right, 0],
    [right, bottom],
    [0, bottom],
  ]);
  const data = Buffer.allocUnsafe(width * height * 3);
  let offset = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = project(back, [x, y]);
      if (at[0] >= 0 && at[1] >= 0 && at[0] <= right && at[1] <= bottom) sample(source, at, { data, offset });
      else data.set(background(x, y), offset);
      offset += 3;
    }
  }
  return { width, height, data };
}
