/** What lies beside each scan: the truth about its pages. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Grade } from '#samples/damage/operations.ts';
import type { Answer } from '#samples/dossier/dossier.ts';
import type { Support } from '#samples/dossier/evidence.ts';

/** One document (or one page of it) on one page of a file. */
export interface DocumentTruth {
  /** Applicant and key, such as `A001/diploma-0`; `_unit/letter` for the unit's own. */
  readonly document: string;
  readonly type: DocumentType;
  readonly layout: string;
  /** Which page of the document this is, from 1, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** [x, y, width, height] as shares of the page before damage, where the page holds several documents. */
  readonly region?: readonly [number, number, number, number];
  /** What the whole document shows, in the contract's types; with its first page only. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface PageTruth {
  readonly page: number;
  readonly source: 'image' | 'textLayer' | 'plainPdf';
  readonly grade: Grade;
  readonly damage: readonly string[];
  readonly documents: readonly DocumentTruth[];
}

/** Beside `scans/A001/x.jpg` lies `<truth>/scans/A001/x.jpg.json`. */
export interface FileTruth {
  readonly file: string;
  readonly form: string;
  readonly pages: readonly PageTruth[];
}

/** The answer key of a submission. */
export interface AnswerKey {
  readonly submission: string;
  readonly answers: readonly Answer[];
  /** Applicant → path → what the papers show of it: the ground on which verdicts are judged. */
  readonly support: Readonly<Record<string, Readonly<Record<string, readonly Support[]>>>>;
}
