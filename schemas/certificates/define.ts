/**
 * The contract of a certificate kind: how to know it, what it says and how each field is found.
 * Definitions are data; `pipeline/extract` interprets them. Patterns run over folded text: full-width
 * signs are half-width (`：` is `:`, `（` is `(`), and white space is gone.
 */
import type { DocumentType } from '../document-types.ts';

/** Words that speak for a kind. `title` words count double when they stand large or alone on a line. */
export interface Cue {
  readonly words: readonly string[];
  /** Shapes that say as much as a word; run over the rows of the page, parted by line feeds. */
  readonly patterns?: readonly RegExp[];
  /** Fewest entries of a list whose page numbers rise down the page. */
  readonly entries?: number;
  readonly weight: number;
  readonly isTitle?: boolean;
  /** What the row of a title must fit: names that are put together freely. */
  readonly pattern?: RegExp;
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
  | {
      readonly by: 'pattern';
      readonly pattern: RegExp;
      readonly pick?: 'first' | 'last';
      /** The pattern knows the value by its shape only: nothing in it says what the value is. */
      readonly isShape?: boolean;
    }
  /** A line (a row, or a cell of one) that fits the pattern; the largest, last or first wins. */
  | {
      readonly by: 'line';
      readonly pattern: RegExp;
      readonly pick: 'largest' | 'last' | 'first';
      /** The pattern holds the words that name the value. */
      readonly isNamed?: boolean;
    }
  /** A barcode: `issn` and `issue` of EAN-13 977, `isbn` of 978/979. */
  | { readonly by: 'barcode'; readonly part: 'issn' | 'issue' | 'isbn' }
  /** A reader of its own in `pipeline/extract/readers.ts`, for tables and entries. */
  | { readonly by: 'reader'; readonly reader: string };

export interface FieldDefinition {
  readonly kind: ValueKind;
  /** Tried in order; the first that gives a valid value wins. */
  readonly find: readonly Finder[];
  /** The values of a `choice`. Where several stand beside each other none is chosen … */
  readonly choices?: readonly string[];
  /** … unless they are ranked: then the first of the list that is there. */
  readonly isRanked?: boolean;
  /** Where this begins in a text, its value ends: the words of another sentence. */
  readonly until?: RegExp;
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
  /** Seals are a field of such papers. */
  readonly hasSeals?: boolean;
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

/** Words written one behind the other with blanks between them. */
export const words = (...texts: string[]): string[] => texts.flatMap((text) => text.trim().split(/\s+/u));

/** Every word of one list before every word of another: 发证机关, 发证单位, 颁证机关 … */
export const crossed = (heads: string, tails: string): string =>
  words(heads)
    .flatMap((head) => words(tails).map((tail) => head + tail))
    .join(' ');

/** A label finder. Several labels may stand in one text, parted by blanks. */
export const label = (...labels: string[]): Finder => ({ by: 'label', labels: words(...labels) });
/** A label finder for values that may run over several lines. */
export const longLabel = (...labels: string[]): Finder => ({
  by: 'label',
  labels: words(...labels),
  isLong: true,
});
/** A label finder for values that stand beneath their label only. */
export const below = (...labels: string[]): Finder => ({
  by: 'label',
  labels: words(...labels),
  isBelow: true,
});
export const pattern = (regex: RegExp, pick: 'first' | 'last' = 'first'): Finder => ({
  by: 'pattern',
  pattern: regex,
  pick,
});
/** A value known by its shape alone, anywhere in the text. */
export const shape = (regex: RegExp, pick: 'first' | 'last' = 'first'): Finder => ({
  by: 'pattern',
  pattern: regex,
  pick,
  isShape: true,
});
export const line = (regex: RegExp, pick: 'largest' | 'last' | 'first' = 'largest'): Finder => ({
  by: 'line',
  pattern: regex,
  pick,
});
/** A pattern over single lines that names its value, where running text would glue neighbours to it. */
export const inLine = (regex: RegExp, pick: 'largest' | 'last' | 'first' = 'first'): Finder => ({
  by: 'line',
  pattern: regex,
  pick,
  isNamed: true,
});
export const barcode = (part: 'issn' | 'issue' | 'isbn'): Finder => ({ by: 'barcode', part });
export const reader = (name: string): Finder => ({ by: 'reader', reader: name });
/** Names of a paper that are put together freely; the pattern must fit the whole row of the title. */
export const titleLike = (weight: number, regex: RegExp): Cue => ({
  weight,
  words: [],
  isTitle: true,
  pattern: regex,
});
/** Turns of phrase and shapes of text; rows are parted by line feeds. */
export const shaped = (weight: number, ...patterns: RegExp[]): Cue => ({ weight, words: [], patterns });
/** A list of at least so many titles with page numbers that rise down the page. */
export const listing = (weight: number, least: number): Cue => ({ weight, words: [], entries: least });
export const cue = (weight: number, ...texts: string[]): Cue => ({ weight, words: words(...texts) });
/** Names under which the paper is printed: worth most where one stands as the title. */
export const title = (weight: number, ...texts: string[]): Cue => ({
  weight,
  words: words(...texts),
  isTitle: true,
});
