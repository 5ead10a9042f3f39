/** What a run leaves for the season: `record.json`. */
import { runRecordSchema, type RunRecord } from '#schemas/records/record.ts';
import { isBlocking, isCleared, isWaiting } from '#schemas/records/finding-state.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import type { Facts } from './facts.ts';

/** So many sentences are kept for each applicant; the report has all. */
const mostReasons = 10;

/** The record of one run; parsed on the way out like the results. */
export function recordOf(
  {
    submission,
    applicants,
    decisionHead,
  }: Pick<Facts, 'submission' | 'applicants'> & Pick<RunRecord, 'decisionHead'>,
  { findings, ...results }: Results,
): RunRecord {
  const standing = findings.filter((finding) => isBlocking(finding) || isWaiting(finding));
  return runRecordSchema.parse({
    record: 1,
    ...(decisionHead !== undefined && { decisionHead }),
    submission,
    applicants: [...applicants],
    outcomes: results.applicants.map(({ id, outcome }) => {
      const own = standing.filter(({ applicant }) => applicant === id);
      const blocking = own.filter(isBlocking);
      return {
        ...{ id, outcome, blocking: blocking.length, open: own.filter(isWaiting).length },
        reasons: blocking.slice(0, mostReasons).map(({ message }) => message),
        accepted: findings.filter((finding) => finding.applicant === id && isAccepted(finding)).map(ruleOf),
      };
    }),
  });
}

const isAccepted = (finding: Finding): boolean =>
  finding.path.startsWith('rules.') && finding.verdict !== 'match' && isCleared(finding);
const ruleOf = ({ path }: Finding): string => path.slice('rules.'.length);
