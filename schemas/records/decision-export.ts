/** All decisions for an audit: as they stand, how they came about, and what they rest on. */
import type { Finding } from './results.ts';

export interface ExportedStep {
  readonly version: number;
  /** An action of the contract, `undo` or `sign`. */
  readonly action: string;
  readonly value: unknown;
  readonly reason: string | null;
  readonly by: string;
  /** With offset. */
  readonly at: string;
}

export interface ExportedDecision {
  readonly key: string;
  readonly submission: string;
  readonly applicant: string | null;
  readonly path: string;
  readonly title: string;
  /** Absent where the decision is about something that is no longer as it was: value or evidence changed. */
  readonly finding?: Pick<
    Finding,
    'verdict' | 'severity' | 'requirement' | 'declared' | 'found' | 'message'
  > & { readonly revision: number };
  /** Null after an undo. */
  readonly decision: NonNullable<Finding['decision']> | null;
  readonly signedBy?: string;
  readonly steps: readonly ExportedStep[];
}

export interface DecisionExport {
  readonly exportedAt: string;
  /** The head of the log these can be proved against: `pingshen verify <head>`. */
  readonly logHead: string;
  readonly decisions: readonly ExportedDecision[];
}
