/** Extraction over drawn lines, and the expectations that its tests share. */
import { expect } from 'vitest';
import { extractDocuments } from '#pipeline/extract/index.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { printedPage, type Printed } from './printed-lines.ts';

export const hints = { names: ['沈之恒'], titles: ['双级行星减速机均载特性分析'] };

/** The documents on pages of one file. */
export function documentsOn(...pages: (readonly Printed[])[]): Omit<ExtractedDocument, 'id'>[] {
  return extractDocuments(
    pages.map((lines, i) => printedPage(lines, { page: i + 1 })),
    'A001',
    hints,
  );
}

/** A value without the boxes of its items. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'box'));
}

/** The pages are one document of the kind, its fields read as wanted; `undefined` where no value may be given. */
export function expectDocument(
  type: DocumentType,
  wanted: Readonly<Record<string, unknown>>,
  ...pages: (readonly Printed[])[]
): void {
  const documents = documentsOn(...pages);
  expect(documents.map((document) => document.type)).toEqual([type]);
  const fields = documents[0]!.fields;
  const read = Object.fromEntries(Object.keys(wanted).map((name) => [name, bare(fields[name]?.value)]));
  expect(read).toEqual(wanted);
}
