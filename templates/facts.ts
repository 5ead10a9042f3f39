/** The facts that official papers are made from: records of the run and data of the cycle. */
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding, outcomes } from '#schemas/records/results.ts';
import type { Office, Submission } from '#schemas/records/submission.ts';

export interface DocumentFacts {
  readonly submission: Submission;
  /** Those the paper speaks of, in the order in which it names them. */
  readonly applicants: readonly Applicant[];
  readonly cycle: CycleFacts;
  readonly outcomes: ReadonlyMap<string, (typeof outcomes)[number]>;
  readonly findings: readonly Finding[];
  readonly office: Office;
  /** `YYYY-MM-DD` of the run: the day of papers that carry none of their own. */
  readonly today: string;
}

export type FactName = keyof DocumentFacts;

/** What the year's notice lays down, as far as papers quote it. */
export interface CycleFacts {
  readonly year: number;
  /** Full name of the committee (高评委). */
  readonly committee: string;
  /** The federation's notice: `《…》` without the brackets, and its number. */
  readonly notice: { readonly title: string; readonly number: string };
  /** `机电制造专业`. */
  readonly speciality: string;
  /** `高级工程师`. */
  readonly title: string;
  /** `YYYY-MM-DD`: tenure and years of work count to this day. */
  readonly cutOn: string;
}
