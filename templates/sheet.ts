/** A paper as a workbook of one sheet: columns of one kind each, and rows of what they hold. */

export interface SheetColumn {
  readonly head: string;
  /** In characters of the spreadsheet; a Chinese character takes two. */
  readonly width: number;
  /** `text` is never reckoned with: numbers of people and certificates keep every digit. `date`: `YYYY-MM-DD`. */
  readonly kind: 'text' | 'number' | 'date';
}

export interface Sheet {
  /** Of the tab, at most 31 characters. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many values as columns. */
  readonly rows: readonly (readonly (string | number)[])[];
}
