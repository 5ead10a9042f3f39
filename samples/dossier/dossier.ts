/** A dossier: what a person declares, the documents handed in, and what was planted between them. */
import type { DocumentFacts } from '#samples/facts.ts';
import type { Career } from '#samples/people/career.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import type { Declared } from './declared.ts';

/** Documents that people keep, scan and merge together. */
export type Bundle =
  'identity' | 'education' | 'title' | 'insurance' | 'hours' | 'paper' | 'achievement' | 'forms' | 'unit';

/** One document to draw. */
export type DossierDocument = {
  readonly [T in DocumentType]: {
    /** Unique in the dossier, such as `diploma-0`. */
    readonly key: string;
    readonly type: T;
    readonly facts: DocumentFacts[T];
    readonly bundle: Bundle;
    /** List items or parts of the declaration that it proves, such as `education[0]`. */
    readonly proves: readonly string[];
  };
}[DocumentType];

/** A discrepancy that was planted, and how a run must answer it. */
export interface Answer {
  /** `null`: the unit's own papers. */
  readonly applicant: string | null;
  readonly path: string;
  readonly expected: 'mismatch' | 'missing' | 'violation';
  readonly kind: string;
  readonly declared?: unknown;
  readonly shown?: unknown;
  readonly note: string;
  /** Other paths at which naming it is as good. */
  readonly accept: readonly string[];
  /** Paths (a final `*` stands for anything) that the same plant rightly disturbs. */
  readonly sideEffects: readonly string[];
}

export interface Dossier {
  readonly id: string;
  readonly career: Career;
  readonly declared: Declared;
  readonly documents: readonly DossierDocument[];
  readonly answers: readonly Answer[];
}
