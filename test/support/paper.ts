/** Whole papers as compact text layouts: what stands on each row, and what must be read from it. */
import {
  extractDocuments,
  firstLook,
  identify,
  mayHaveBarcode,
  wantedLines,
} from '#pipeline/extract/index.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { ReadPage } from '#schemas/records/extraction.ts';
import type { Barcode, TextLine } from '#schemas/records/page.ts';
import { printedPage, type Printed } from './printed-lines.ts';

/** A paper of the given kind. `fields` are the wanted values; `undefined` where none may be given. */
export interface Paper {
  readonly name: string;
  readonly type: DocumentType;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: readonly Printed[];
  readonly barcodes?: readonly Barcode[];
  /** Names and titles of the applicant whose paper it is. */
  readonly names?: readonly string[];
  readonly titles?: readonly string[];
}

export const PAGE_WIDTH = 1654;
export const PAGE_HEIGHT = 2339;

/**
 * A row: size of the type, then left edges and texts by turns (`[32, 200, '姓名', 500, '孙言']`; an edge
 * below 0 centres the text), or the blank before the next row.
 */
export type Row = number | readonly [size: number, ...cells: (number | string)[]];

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/u.test(sign) ? 0.5 : 1), 0);

/** Rows from the level `top` down, each 1.8 times its type apart. */
export function rows(top: number, ...list: readonly Row[]): Printed[] {
  let y = top;
  return list.flatMap((row): Printed[] => {
    if (typeof row === 'number') {
      y += row;
      return [];
    }
    const [size, ...cells] = row;
    const printed = cells.flatMap((text, i): Printed[] => {
      const left = Number(cells[i - 1]);
      if (typeof text !== 'string') return [];
      const x = left < 0 ? (PAGE_WIDTH - widthOf(text) * size) / 2 : left;
      return [[x, y, size, text]];
    });
    y += size * 1.8;
    return printed;
  });
}

/** A journal's or a book's barcode. */
export const ean = (text: string, addOn?: string): Barcode => ({
  format: 'EAN-13',
  text,
  box: [1200, 2000, 300, 160],
  ...(addOn !== undefined && { addOn }),
});

/** The page as the run reads it: a first look, then the lines that its kind wants. */
function readLikeTheRun({ lines, barcodes = [] }: Paper): ReadPage {
  const page = printedPage(lines, { width: PAGE_WIDTH, height: PAGE_HEIGHT });
  const look = firstLook(page.lines);
  const unread = (line: TextLine): TextLine => ({ ...line, text: '', characters: [] });
  const seen = page.lines.map((line) => (look.includes(line) ? line : unread(line)));
  const wanted = new Set(wantedLines(identify(seen).type, seen, PAGE_HEIGHT).map(({ id }) => id));
  const read = page.lines.map((line, i) => (wanted.has(line.id) ? line : (seen[i] ?? line)));
  return { ...page, lines: read, barcodes: mayHaveBarcode(identify(read).type, read) ? barcodes : [] };
}

/** What was read wrong: `type` and the names of fields, with what stands there instead. Empty where all is right. */
export function faultsOf(paper: Paper): Record<string, unknown> {
  const page = readLikeTheRun(paper);
  const hints = { names: paper.names ?? [], titles: paper.titles ?? [] };
  const found = extractDocuments([page], 'A001', hints);
  const types = found.map(({ type }) => type).join('+');
  if (types !== paper.type) return { type: types };
  const faults = Object.entries(paper.fields).map(([name, wanted]) => {
    const value = found[0]?.fields[name]?.value;
    return JSON.stringify(value) === JSON.stringify(wanted) ? [] : [[name, value ?? null] as const];
  });
  return Object.fromEntries(faults.flat());
}
