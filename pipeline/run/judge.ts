/** The cycle's rules over one submission: what each came to, and the findings that follow. */
import { judgeRules, rulingFindings } from '../check/index.ts';
import { loadCalendar } from '../core/calendars.ts';
import { loadPointTable } from '../core/point-tables.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';
import { rulingsSchema, type Rulings } from '#schemas/records/ruling.ts';
import type { Facts } from './facts.ts';

export interface ToJudge {
  readonly facts: Pick<Facts, 'submission' | 'applicants' | 'cycle'>;
  readonly documents: readonly ExtractedDocument[];
  /** What comparing declaration and papers came to. */
  readonly findings: readonly Finding[];
  /** The day of the run. */
  readonly today: string;
}

/** Judges every rule of the cycle; the record says how, the findings go into the results. */
export function judge({ facts, documents, findings, today }: ToJudge): {
  rulings: Rulings;
  findings: Finding[];
} {
  const { submission, applicants } = facts;
  const { cycle, rules, office } = facts.cycle;
  const calendar = loadCalendar();
  const points = loadPointTable(facts.cycle.folder);
  const season = { cycle, calendar, points, office, today };
  const rulings = judgeRules(rules, { ...season, submission, applicants, documents, findings });
  const record = rulingsSchema.parse({
    submission: submission.id,
    cycle: cycle.id,
    people: applicants.map(({ id, name = id }) => ({ id, name })),
    rulings,
  });
  return { rulings: record, findings: rulingFindings(rulings) };
}
