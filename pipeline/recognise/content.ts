/** Where anything stands on a page: its flat margins need not be searched for text. */
import type { Raster } from './raster.ts';

/** A part of a page, in whole pixels; `right` and `bottom` lie outside. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Side of the squares that are looked at, in pixels. */
const BLOCK = 8;
/** Levels between the darkest and the brightest pixel of a square that is not flat: faint pencil has more. */
const CONTRAST = 20;
/** Squares of a row or column that are not flat: fewer are specks. */
const FEW = 2;
/** Pixels left around what was found: the network wants to see that a line ends. */
const AIR = 24;

/** The page without its flat margins; the whole page where nothing stands on it. */
export function contentOf(page: Raster): Region {
  const [columns, rows] = [Math.floor(page.width / BLOCK), Math.floor(page.height / BLOCK)];
  const isRow = (y: number): boolean => isWritten(columns, (x) => contrastAt(page, x, y));
  const top = firstOf(rows, isRow);
  if (top === undefined) return { left: 0, top: 0, right: page.width, bottom: page.height };
  const last = rows - 1 - firstOf(rows, (y) => isRow(rows - 1 - y))!;
  // All rows: a sign beside the first written row may begin above it.
  const isColumn = (x: number): boolean => isWritten(rows, (y) => contrastAt(page, x, y));
  const left = firstOf(columns, isColumn) ?? 0;
  const end = columns - 1 - (firstOf(columns, (x) => isColumn(columns - 1 - x)) ?? 0);
  return {
    left: Math.max(0, left * BLOCK - AIR),
    top: Math.max(0, top * BLOCK - AIR),
    // The pixels beyond the last whole square belong to it.
    right: end === columns - 1 ? page.width : Math.min(page.width, (end + 1) * BLOCK + AIR),
    bottom: last === rows - 1 ? page.height : Math.min(page.height, (last + 1) * BLOCK + AIR),
  };
}

/** The first of some numbers, counted from 0, for which something holds. */
function firstOf(count: number, holds: (i: number) => boolean): number | undefined {
  for (let i = 0; i < count; i++) if (holds(i)) return i;
  return undefined;
}

/** Whether more than specks stand in a row or column of squares. */
function isWritten(count: number, contrast: (i: number) => number): boolean {
  let found = 0;
  for (let i = 0; i < count; i++) if (contrast(i) > CONTRAST && ++found >= FEW) return true;
  return false;
}

/**
 * Levels between the darkest and the brightest of a square's pixels, every other one looked at; the
 * first of the next square belong to it, lest an edge between the two be seen by neither.
 */
function contrastAt({ width, height, data }: Raster, column: number, row: number): number {
  const right = Math.min(width - 1, (column + 1) * BLOCK);
  const bottom = Math.min(height - 1, (row + 1) * BLOCK);
  let low = 255;
  let high = 0;
  for (let y = row * BLOCK; y <= bottom; y += 2) {
    const end = (y * width + right) * 3 + 1;
    for (let p = (y * width + column * BLOCK) * 3 + 1; p <= end; p += 6) {
      const value = data[p]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return high - low;
}
