/** A table whose cells are set and whose columns have their widths. */
import type { Place } from '../faults.ts';
import type { BoxStyle } from '../style/style.ts';
import { heightOf, type Item } from './items.ts';

export interface Cell {
  readonly x: number;
  readonly width: number;
  /** How many rows it takes, of its part of the table. */
  readonly rowspan: number;
  readonly items: readonly Item[];
  readonly style: BoxStyle;
  readonly place: Place;
}

export interface Row {
  /** Index within its part. */
  readonly index: number;
  /** Cells that begin here. */
  readonly cells: readonly Cell[];
  /** Needed by the cells of this row alone, and by a height that was asked for. */
  readonly height: number;
  readonly wantedHeight: number;
  /** Moves to the next page whole if that can hold it. */
  readonly isKept: boolean;
  readonly place: Place;
}

/** The rows of one thead or tbody. */
export interface Part {
  readonly rows: readonly Row[];
  /** Heights of the rows if all stood on one page, spanning cells included. */
  readonly heights: readonly number[];
  readonly isKept: boolean;
}

export interface TableBox {
  readonly header: Part | undefined;
  readonly bodies: readonly Part[];
}

/** What a cell needs: its content and its padding. */
export function cellHeight(cell: Cell): number {
  return heightOf(cell.items) + cell.style.padding.top + cell.style.padding.bottom;
}

export function partHeight(part: Part | undefined): number {
  return part === undefined ? 0 : part.heights.reduce((sum, height) => sum + height, 0);
}

/** Makes a part; what a spanning cell lacks is added to its last row. */
export function makePart(rows: readonly Row[], isKept: boolean): Part {
  const heights = rows.map(({ height }) => height);
  for (const row of rows) {
    for (const cell of row.cells) {
      const last = row.index + cell.rowspan - 1;
      const there = heights.slice(row.index, last + 1).reduce((sum, height) => sum + height, 0);
      const lack = cellHeight(cell) - there;
      if (cell.rowspan > 1 && lack > 0) heights[last] = (heights[last] ?? 0) + lack;
    }
  }
  return { rows, heights, isKept };
}

/** A heading over one line alone, its cell cut below it, looks lost. */
const LEAST_LINES = 2;

/** The least that must stand together at the table's start: its head and its first row, or lines of it. */
export function leastHeight(table: TableBox): number {
  const first = table.bodies[0]?.rows[0];
  const lines = (first?.cells ?? []).map((cell) =>
    cellHeight({ ...cell, items: cell.items.slice(0, LEAST_LINES) }),
  );
  return partHeight(table.header) + (first?.isKept === true ? first.height : Math.max(0, ...lines));
}
