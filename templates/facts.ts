/** The facts that official papers are made from: records of the run and data of the cycle. */
import type { WorkCalendar } from '#schemas/cycles/calendar.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { DocumentRecord, FileRecord, Finding, outcomes } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import type { Punctuality } from '#schemas/records/season.ts';
import type { Office, Submission } from '#schemas/records/submission.ts';

export interface DocumentFacts {
  readonly submission: Submission;
  /** Those the paper speaks of, in the order in which it names them. */
  readonly applicants: readonly Applicant[];
  /** What the year's notice lays down. */
  readonly cycle: Cycle;
  readonly outcomes: ReadonlyMap<string, (typeof outcomes)[number]>;
  /** Of these people and, under `null`, of the unit. */
  readonly findings: readonly Finding[];
  /** What each rule came to, with its arithmetic. */
  readonly rulings: readonly RulingRecord[];
  /** The log's entry of the last decision that all this rests on; empty where nobody has decided. */
  readonly decisionHead: string;
  /** The last day for handing in, moved already where the notice lets it; `YYYY-MM-DD`. */
  readonly deadline: string;
  /** How the submission stands to it. */
  readonly punctuality: Punctuality;
  /** The papers that were recognised, and the files that they were found in. */
  readonly documents: readonly DocumentRecord[];
  readonly files: readonly FileRecord[];
  /** Crops of the evidence: what the program calls each picture, by `cropKey` of its finding. */
  readonly crops: ReadonlyMap<string, string>;
  /** Working days: a year without data is refused. */
  readonly calendar: WorkCalendar;
  /** The scoring standard of the cycle; absent where the office has entered none. */
  readonly points: PointTable | undefined;
  readonly office: Office;
  /** `YYYY-MM-DD` of the run: the day of papers that carry none of their own. */
  readonly today: string;
}

/** A finding's key among the crops: one judged path of one person. */
export function cropKey({ applicant, path }: Pick<Finding, 'applicant' | 'path'>): string {
  return `${applicant ?? ''} ${path}`;
}

export type FactName = keyof DocumentFacts;
