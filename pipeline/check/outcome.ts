/** What the findings of an applicant come to (contract §2). */
import { isBlocking, isWaiting } from '#schemas/records/finding-state.ts';
import type { Finding, Results } from '#schemas/records/results.ts';

export type Outcome = Results['applicants'][number]['outcome'];

/** `blocked` by what stands in the way, decided or not; else `review` while anything waits. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.some(isBlocking)) return 'blocked';
  return findings.some(isWaiting) ? 'review' : 'clear';
}
