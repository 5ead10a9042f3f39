/** Decisions back into findings: a finding carries what was decided about it, and what it found stays. */
import type { Finding, Severity } from '#schemas/records/results.ts';
import type { KeptDecision } from '../core/decisions.ts';

export interface ToMerge {
  /** Key of each finding, in their order. */
  readonly keys: readonly string[];
  readonly kept: ReadonlyMap<string, KeptDecision>;
  /** Severities that want a second person's signature before a decision counts. */
  readonly fourEyes: readonly Severity[];
}

/** The findings with the decisions that hold for them; a decision still to be signed is not one yet. */
export function withDecisions(findings: readonly Finding[], { keys, kept, fourEyes }: ToMerge): Finding[] {
  return findings.map(({ decision: _older, ...finding }, index) => {
    const made = kept.get(keys[index] ?? '');
    const isWaiting = made?.signedBy === undefined && fourEyes.includes(finding.severity);
    return made === undefined || isWaiting ? finding : { ...finding, decision: made.decision };
  });
}
