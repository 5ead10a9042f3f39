/** What extraction hands on: documents whose fields still know the signs they were read from. */
import type { DocumentType } from '../document-types.ts';
import type { Barcode, PageSource, TextLine } from './page.ts';
import type { Box, DocumentPart } from './results.ts';

/** A page as extraction gets it: upright, its wanted lines read. */
export interface ReadPage {
  readonly file: string;
  readonly page: number;
  readonly source: PageSource;
  readonly turn: 0 | 90 | 180 | 270;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly barcodes: readonly Barcode[];
  /** Where red seals are; looked for on papers that are asked for them only. */
  readonly seals?: readonly Box[];
}

/** Consecutive signs of one line: `[from, to)` of its characters. */
export interface Span {
  readonly line: TextLine;
  readonly from: number;
  readonly to: number;
}

/** A value with the signs it was read from. */
export interface ExtractedField {
  readonly value: unknown;
  readonly raw: string;
  /** Index into the document's parts. */
  readonly part: number;
  readonly spans: readonly Span[];
  readonly box: Box;
  /** Mean and least probability of its signs. */
  readonly confidence: number;
  readonly weakest: number;
  readonly source: 'ocr' | 'textLayer' | 'barcode';
  /** Found beside its label or inside its sentence; otherwise only by its shape or place. */
  readonly isNamed: boolean;
  /** The items of a list field, each with fields of its own. */
  readonly items?: readonly ExtractedItem[];
}

/** One item of a list: a pension month, a year of continuing education. */
export type ExtractedItem = Readonly<Record<string, ExtractedField>>;

export interface ExtractedDocument {
  readonly id: string;
  readonly applicant: string | null;
  readonly type: DocumentType;
  readonly parts: readonly DocumentPart[];
  /** One a part: the page the part lies on. */
  readonly pages: readonly ReadPage[];
  readonly fields: Readonly<Record<string, ExtractedField>>;
}

/**
 * What may be known of the applicant while his papers are read: whose entry a contents page is searched
 * for, and which of several texts on a paper to take where the paper itself does not say.
 */
export interface Hints {
  readonly names: readonly string[];
  readonly titles: readonly string[];
  /** Declared values by the name of the field, or by kind and field: `major`, `degree.certificateNo`. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}
