/** What scoring is told besides the table and what was declared; and the facts of an item. */
import type { DocumentType } from '#schemas/document-types.ts';

/** Named facts of `schemas/cycles/point-fields.ts`; an absent one is not known. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

/** A file that was handed in. */
export interface EvidenceFile {
  /** It could be opened. */
  readonly usable: boolean;
  /** Kinds of document found in it; absent: not known. */
  readonly types?: readonly DocumentType[] | undefined;
}

/**
 * Items are named as the judged paths name them: `papers[0]`, `achievements[1]`, and `applicant` for
 * the facts of the person.
 */
export interface ScoringContext {
  /** The day of taking up the engineer's post; coarser or absent where no more is known. */
  readonly engineerSince?: string | undefined;
  /** Last day that counts, `YYYY-MM-DD`. */
  readonly cutOff: string;
  /** First day of the "last five years", `YYYY-MM-DD` (D3). */
  readonly windowStart: string;
  /** Days on either side of it that are marked as near the border (D3). */
  readonly borderDays: number;
  /** The files handed in, by path. A path that is not here was not handed in. */
  readonly evidence: ReadonlyMap<string, EvidenceFile>;
  /** A person's word on relevance to the speciality, by item; it goes before what was declared. */
  readonly relevance?: ReadonlyMap<string, boolean> | undefined;
  /** Facts that the declaration does not carry (an award's level, an exam's score), by item. */
  readonly facts?: ReadonlyMap<string, Facts> | undefined;
  /** Which files prove an item. Absent: a row's files prove all items of that row. */
  readonly proofs?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Points that experts or the office gave, by row code. */
  readonly decided?: ReadonlyMap<string, number> | undefined;
}
