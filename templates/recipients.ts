/** Who gets which paper: the definitions' data, held against outcome, route and time (docs/papers.md). */
import type { Applicant } from '#schemas/records/declared.ts';
import { isWaiting } from '#schemas/records/finding-state.ts';
import type { Finding } from '#schemas/records/results.ts';
import { isLate } from '#schemas/records/season.ts';
import type { Condition, Recipients } from './define.ts';
import type { DocumentFacts } from './facts.ts';

/** The facts that decide it. */
export type Situation = Pick<DocumentFacts, 'applicants' | 'outcomes' | 'findings' | 'punctuality'>;

/** The applicants that a paper names, in their order. */
export function recipientsOf(
  { goesTo, routes, when = [] }: Recipients,
  situation: Situation,
): readonly Applicant[] {
  return situation.applicants.filter((applicant) => {
    const findings = situation.findings.filter((finding) => finding.applicant === applicant.id);
    const outcome = findings.some(isReturned) ? 'blocked' : situation.outcomes.get(applicant.id);
    return (
      outcome !== undefined &&
      goesTo.includes(outcome) &&
      (routes?.includes(applicant.route ?? 'A') ?? true) &&
      when.every((condition) => holds[condition]({ applicant, findings, situation }))
    );
  });
}

interface Person {
  readonly applicant: Applicant;
  readonly findings: readonly Finding[];
  readonly situation: Situation;
}

const holds: Readonly<Record<Condition, (person: Person) => boolean>> = {
  // Not known to be late: the day that the paper came in may not be entered yet.
  inTime: ({ situation }) => !isLate(situation.punctuality),
  late: ({ situation }) => isLate(situation.punctuality),
  institution: ({ applicant }) => applicant.employer?.kind === 'institution',
  open: ({ findings }) => findings.some(isWaiting),
};

/** An auditor sent it back. */
const isReturned = ({ decision }: Finding): boolean => decision?.action === 'return';
