/** What the findings of an applicant come to (contract §2). */
import type { Finding, Results } from '#schemas/records/results.ts';

export type Outcome = Results['applicants'][number]['outcome'];

/** A decision that takes the declared or the found value settles a finding; the others leave it standing. */
const isSettled = ({ decision }: Finding): boolean =>
  decision?.action === 'accept-declared' || decision?.action === 'accept-found';

/** `blocked` by a standing violation, mismatch or missing of severity block; else `review` while anything is open. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const standing = findings.filter((finding) => finding.verdict !== 'match' && !isSettled(finding));
  const blocks = standing.some(({ verdict, severity }) => severity === 'block' && verdict !== 'unreadable');
  if (blocks) return 'blocked';
  return standing.some(({ severity }) => severity !== 'inform') ? 'review' : 'clear';
}
