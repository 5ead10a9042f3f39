import type { Severity, Verdict } from '#schemas/records/results.ts';

/** Verdicts in the order in which they are worked on; what agrees comes last. */
export const verdictOrder: readonly Verdict[] = ['mismatch', 'violation', 'missing', 'unreadable', 'match'];
export const severityOrder: readonly Severity[] = ['block', 'warn', 'inform'];
