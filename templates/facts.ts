/** The facts that official papers are made from: records of the run and data of the cycle. */
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding, outcomes } from '#schemas/records/results.ts';
import type { Office, Submission } from '#schemas/records/submission.ts';

export interface DocumentFacts {
  readonly submission: Submission;
  /** Those the paper speaks of, in the order in which it names them. */
  readonly applicants: readonly Applicant[];
  /** What the year's notice lays down. */
  readonly cycle: Cycle;
  readonly outcomes: ReadonlyMap<string, (typeof outcomes)[number]>;
  readonly findings: readonly Finding[];
  readonly office: Office;
  /** `YYYY-MM-DD` of the run: the day of papers that carry none of their own. */
  readonly today: string;
}

export type FactName = keyof DocumentFacts;
