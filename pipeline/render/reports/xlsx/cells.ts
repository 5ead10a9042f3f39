import type { Alignment, CellRichTextValue, CellValue, Fill, Font, Row, Worksheet } from 'exceljs';
import type { Outcome, Segment } from '#templates/findings-report/view.ts';
import { plainText } from '#templates/findings-report/plain-text.ts';
import type { Severity, Verdict } from '#schemas/records/results.ts';

/**
 * What may be put into a cell. Only texts, numbers and our own segments: exceljs would make a
 * formula or a link of an object, so objects from outside never get this far.
 */
export type CellContent = string | number | readonly Segment[];

/** A column of a sheet. Text columns carry the format `@`, so a spreadsheet never calculates. */
export interface Column {
  readonly head: string;
  readonly width: number;
  /** A date is written `YYYY-MM-DD` and becomes a date of the spreadsheet; empty stays empty. */
  readonly kind?: 'text' | 'number' | 'date';
  readonly centred?: boolean;
}

const FACE = '微软雅黑';
/** Points that a line of wrapped text takes. */
export const LINE_HEIGHT = 15;
export const font: Partial<Font> = { name: FACE, size: 10, family: 2 };
const red = { argb: 'FFC00000' };

const verdictColours: Readonly<Record<Verdict, readonly [string, string]>> = {
  mismatch: ['FFFDE4E1', 'FF9C1C14'],
  violation: ['FFF8E3F1', 'FF7A1560'],
  missing: ['FFFFEBD3', 'FF7F3F00'],
  unreadable: ['FFE6E9FD', 'FF2F3D8F'],
  match: ['FFE2F3E9', 'FF0B5F34'],
};
const severityColours: Readonly<Record<Severity, readonly [string, string]>> = {
  block: ['FFB3261E', 'FFFFFFFF'],
  warn: ['FFFFD9A0', 'FF5A3200'],
  inform: ['FFE9ECF0', 'FF3D4652'],
};
const outcomeColours: Readonly<Record<Outcome, readonly [string, string]>> = {
  blocked: verdictColours.mismatch,
  review: verdictColours.missing,
  clear: verdictColours.match,
};

export type Tone = Verdict | Severity | Outcome;
const tones: Readonly<Record<Tone, readonly [string, string]>> = {
  ...verdictColours,
  ...severityColours,
  ...outcomeColours,
};

/** Fill and letters of a verdict, severity or outcome; dark letters on light ground print well. */
export function toneOf(tone: Tone): { readonly fill: Fill; readonly font: Partial<Font> } {
  const [ground, ink] = tones[tone];
  return { fill: solid(ground), font: { ...font, bold: true, color: { argb: ink } } };
}

export function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/**
 * Text as a cell holds it exactly: what cannot be seen is made visible, and `_x0041_`, which a
 * spreadsheet would decode, is written so that it comes back as it was.
 */
export function cellText(text: string): string {
  return plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Sets up columns, header row, frozen panes, filter and printing. */
export function layOut(sheet: Worksheet, columns: readonly Column[], frozenColumns: number): void {
  columns.forEach(({ width }, index) => (sheet.getColumn(index + 1).width = width));
  const header = sheet.getRow(1);
  const deepest = Math.max(1, ...columns.map(({ head, width }) => linesOf(head, width)));
  header.height = Math.max(24, deepest * LINE_HEIGHT + 6);
  columns.forEach(({ head }, index) => {
    const cell = header.getCell(index + 1);
    cell.value = head;
    cell.font = { ...font, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = solid('FF2F3B4C');
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.numFmt = '@';
  });
  sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1 }];
}

/** Filter arrows over the whole table. */
export function filterAll(sheet: Worksheet, columns: readonly Column[], rows: number): void {
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: columns.length } };
}

/** Writes one row; numbers only into number columns, everything else as text. */
export function fillRow(row: Row, columns: readonly Column[], contents: readonly CellContent[]): void {
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    const content = contents[index] ?? '';
    cell.value = valueOf(content, column.kind);
    cell.numFmt = formats[column.kind ?? 'text'];
    cell.font = font;
    cell.alignment = alignmentOf(column);
    cell.border = { bottom: { style: 'hair', color: { argb: 'FFB8BFC8' } } };
  });
}

const formats = { text: '@', number: '0', date: 'yyyy-mm-dd' } as const;

/** What is not what its column holds stays text. */
function valueOf(content: CellContent, kind: Column['kind']): CellValue {
  if (typeof content === 'object') return richText(content);
  if (kind === 'number' && typeof content === 'number') return content;
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(content))) return new Date(`${content}T00:00:00Z`);
  return cellText(String(content));
}

/** How many lines a text takes in a column, as it is wrapped. A wide character counts two. */
export function linesOf(text: string, width: number): number {
  const widthIn = (line: string): number =>
    [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2.1 : 1.05), 0);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthIn(line) / (width - 1.5))), 0);
}

function alignmentOf({ kind, centred }: Column): Partial<Alignment> {
  const isCentred = centred ?? (kind === 'number' || kind === 'date');
  return { vertical: 'middle', wrapText: true, ...(isCentred && { horizontal: 'center' }) };
}

/** A text with its differing characters red and bold; plain where nothing differs. */
function richText(segments: readonly Segment[]): string | CellRichTextValue {
  if (!segments.some(({ differs }) => differs)) return cellText(segments.map(({ text }) => text).join(''));
  return {
    richText: segments.map(({ text, differs }) => ({
      text: cellText(text),
      font: differs ? { ...font, bold: true, underline: true, color: red } : font,
    })),
  };
}
