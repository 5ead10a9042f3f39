/** A sheet by row and column, merged ranges included: what stands where a person sees it. */
import {
  cellAddress,
  type CellRange,
  type SheetCell,
  type SheetRow,
  type WorkbookSheet,
} from './workbook.ts';

/** A cell as seen; `merged` says that the value belongs to the top left cell of its range. */
export interface SeenCell {
  readonly cell: SheetCell;
  readonly address: string;
  readonly merged: boolean;
}

export interface SheetGrid {
  readonly sheet: WorkbookSheet;
  readonly rows: readonly SheetRow[];
  /** Every column that holds anything, in order. */
  readonly columns: readonly number[];
  /** What is seen at a place, through merges. */
  seen(row: number, column: number): SeenCell | undefined;
  /** The merged range that covers a place. */
  range(row: number, column: number): CellRange | undefined;
}

/** Rows that merged ranges may cover in all; ranges beyond are not looked at. */
const coveredRows = 200_000;

function rangesByRow(sheet: WorkbookSheet): ReadonlyMap<number, CellRange[]> {
  const byRow = new Map<number, CellRange[]>();
  let budget = coveredRows;
  const last = sheet.rows.at(-1)?.number ?? 0;
  for (const range of sheet.merges) {
    for (let row = range[0]; row <= Math.min(range[2], last) && budget > 0; row += 1, budget -= 1) {
      const ranges = byRow.get(row);
      if (ranges === undefined) byRow.set(row, [range]);
      else ranges.push(range);
    }
  }
  return byRow;
}

/** Indexes a sheet. */
export function sheetGrid(sheet: WorkbookSheet): SheetGrid {
  const cells = new Map(
    sheet.rows.map((row) => [row.number, new Map(row.cells.map((cell) => [cell.column, cell]))]),
  );
  const byRow = rangesByRow(sheet);
  const range = (row: number, column: number): CellRange | undefined =>
    byRow.get(row)?.find(([, left, , right]) => left <= column && column <= right);
  return {
    sheet,
    rows: sheet.rows,
    columns: [...new Set(sheet.rows.flatMap((row) => row.cells.map(({ column }) => column)))].sort(
      (a, b) => a - b,
    ),
    range,
    seen(row, column) {
      const own = cells.get(row)?.get(column);
      if (own !== undefined) return { cell: own, address: cellAddress(row, column), merged: false };
      const covering = range(row, column);
      const master = covering && cells.get(covering[0])?.get(covering[1]);
      return master && { cell: master, address: cellAddress(row, column), merged: true };
    },
  };
}
