/**
 * A workbook as plain rows of typed cells, with nothing of the library that read it: what the
 * isolated task hands over, and all that reaches our own process of an untrusted XLSX.
 */
import { declareTask } from '#pipeline/core/task.ts';
import type { Remark } from '../remark.ts';

/** What a cell holds. `lost`: a formula without a stored result. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'lost';

export interface SheetCell {
  /** From 1. */
  readonly column: number;
  readonly kind: CellKind;
  /** Text as shown: numbers in plain digits, dates at the precision of their format, booleans 是 or 否. */
  readonly text: string;
  /** The number of a number cell. */
  readonly number?: number;
  /** The number format, where it says something about the value. */
  readonly format?: string;
  /** The value is the stored result of a formula. */
  readonly formula?: true;
}

export interface SheetRow {
  /** From 1. */
  readonly number: number;
  readonly hidden?: true;
  readonly cells: readonly SheetCell[];
}

/** Top, left, bottom, right; all from 1 and inside the range. */
export type CellRange = readonly [top: number, left: number, bottom: number, right: number];

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
}

export interface PlainWorkbook {
  /** Serial numbers count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly sheets: readonly WorkbookSheet[];
}

export interface ReadWorkbookInput {
  /** SHA-256 of the file. */
  readonly blob: string;
}

/** The blob of a {@link PlainWorkbook} as JSON, or why there is none; remarks may come with both. */
export interface ReadWorkbookOutput {
  readonly workbook?: string;
  readonly remarks: readonly Remark[];
}

/** Reads an untrusted XLSX; run it isolated. */
export const readWorkbook = declareTask<ReadWorkbookInput, ReadWorkbookOutput>({
  name: 'intake.read-workbook',
  version: 1,
  pure: true,
});

/** `A`, `Z`, `AA`, … from a column's number. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** `F5`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** A column's number from its letters. */
export function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
