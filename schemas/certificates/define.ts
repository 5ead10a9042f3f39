/**
 * The contract of a certificate kind: how to know it, what it says and how each field is found.
 * Definitions are data; `pipeline/extract` interprets them. Patterns run over folded text: full-width
 * signs are half-width (`：` is `:`, `（` is `(`), and white space is gone.
 */
import type { DocumentType } from '../document-types.ts';

/** Words that speak for a kind. `title` words count double when they stand large or alone on a line. */
export interface Cue {
  readonly words: readonly string[];
  readonly weight: number;
  readonly isTitle?: boolean;
}

/** What a field holds; decides how its raw text becomes a value and how it is compared. */
export type ValueKind =
  | 'personName'
  | 'people'
  | 'sex'
  | 'date'
  | 'validity'
  | 'residentId'
  | 'diplomaNumber'
  | 'degreeNumber'
  | 'code'
  | 'issn'
  | 'isbn'
  | 'cn'
  | 'patentNumber'
  | 'organisation'
  | 'text'
  | 'number'
  | 'year'
  | 'level'
  | 'mode'
  | 'choice';

export type Finder =
  /** The text after (or beneath) one of the labels. */
  | {
      readonly by: 'label';
      readonly labels: readonly string[];
      /** Follow the value onto the lines beneath it in the same cell. */
      readonly isLong?: boolean;
      /** Look beneath the label only, as under a table head. */
      readonly isBelow?: boolean;
    }
  /** Running text: the group `value` of a pattern over the flowing text. */
  | { readonly by: 'pattern'; readonly pattern: RegExp; readonly pick?: 'first' | 'last' }
  /** A line on its own that fits the pattern; the largest (or last) wins. */
  | { readonly by: 'line'; readonly pattern: RegExp; readonly pick: 'largest' | 'last' | 'first' }
  /** A barcode: `issn` and `issue` of EAN-13 977, `isbn` of 978/979. */
  | { readonly by: 'barcode'; readonly part: 'issn' | 'issue' | 'isbn' }
  /** A reader of its own in `pipeline/extract/readers.ts`, for tables and entries. */
  | { readonly by: 'reader'; readonly reader: string };

export interface FieldDefinition {
  readonly kind: ValueKind;
  /** Tried in order; the first that gives a valid value wins. */
  readonly find: readonly Finder[];
  /** The values of a `choice`, longest first. */
  readonly choices?: readonly string[];
  /** A value must fit this to count (after folding). */
  readonly accept?: RegExp;
}

export interface CertificateDefinition {
  readonly type: DocumentType;
  readonly cues: readonly Cue[];
  /** Words that speak against the kind. */
  readonly against?: readonly Cue[];
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** Which lines are read: all, or the head of the page and the large lines. */
  readonly reading: 'all' | 'head';
  /** Worth looking for barcodes. */
  readonly hasBarcode?: boolean;
  /** Other words printed on such papers: a value never runs on into them. */
  readonly otherLabels?: readonly string[];
  /** Pages of one such document may follow each other in files. */
  readonly joins?: 'pages' | 'table';
}

export function defineCertificate(definition: CertificateDefinition): CertificateDefinition {
  return definition;
}

/** A label finder. */
export const label = (...labels: string[]): Finder => ({ by: 'label', labels });
/** A label finder for values that may run over several lines. */
export const longLabel = (...labels: string[]): Finder => ({ by: 'label', labels, isLong: true });
export const below = (...labels: string[]): Finder => ({ by: 'label', labels, isBelow: true });
export const pattern = (regex: RegExp, pick: 'first' | 'last' = 'first'): Finder => ({
  by: 'pattern',
  pattern: regex,
  pick,
});
export const line = (regex: RegExp, pick: 'largest' | 'last' | 'first' = 'largest'): Finder => ({
  by: 'line',
  pattern: regex,
  pick,
});
export const barcode = (part: 'issn' | 'issue' | 'isbn'): Finder => ({ by: 'barcode', part });
export const reader = (name: string): Finder => ({ by: 'reader', reader: name });
export const cue = (weight: number, ...words: string[]): Cue => ({ weight, words });
export const title = (weight: number, ...words: string[]): Cue => ({ weight, words, isTitle: true });
