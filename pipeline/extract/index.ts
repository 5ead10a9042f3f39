/** Stage extract: read pages become named documents with fields. */
export { identify, type Identity } from './identify.ts';
export { asksForSeals, firstLook, mayHaveBarcode, wantedLines } from './wanted.ts';
export { extractDocuments } from './documents.ts';
export type { ExtractedDocument, Hints, ReadPage } from '#schemas/records/extraction.ts';
