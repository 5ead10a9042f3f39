/**
 * What auditors decided, kept so that a decision survives reordering and a new revision exactly
 * as long as it still holds: its key is made of what it rests on, not of where it stood.
 */
import type { Finding } from '#schemas/records/results.ts';
import { sha256 } from './blob-store.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Database, DecisionTable } from './database.ts';

/** What a decision rests on (contract §2). */
export interface DecisionSubject {
  readonly submission: string;
  readonly applicant: string | null;
  /** The judged field without its index: `education.certificateNo`. */
  readonly field: string;
  /** What names the list item whatever its place: a certificate number, a title with its date. */
  readonly item: string;
  readonly declared: unknown;
  /** SHA-256 of the files that bear witness, in any order. */
  readonly evidence: readonly string[];
  /** Version of the rule or comparison that was applied. */
  readonly rule: string;
}

export type Decision = NonNullable<Finding['decision']>;

/** The key under which a decision about that subject is kept. */
export function decisionKey(subject: DecisionSubject): string {
  const { declared = null, evidence, ...rest } = subject;
  return sha256(canonicalJson({ ...rest, declared, evidence: [...new Set(evidence)].sort() }));
}

/** Keeps a decision, in the place of an earlier one about the same subject. */
export async function keepDecision(
  database: Database,
  subject: DecisionSubject,
  decision: Decision,
): Promise<void> {
  const row: DecisionTable = {
    key: decisionKey(subject),
    submission: subject.submission,
    applicant: subject.applicant,
    path: subject.field,
    declared: canonicalJson(subject.declared ?? null),
    action: decision.action,
    value: decision.value === undefined ? null : canonicalJson(decision.value),
    decided_by: decision.by,
    decided_at: decision.at,
    reason: decision.reason ?? null,
  };
  const { key, ...changed } = row;
  await database
    .insertInto('decisions')
    .values({ key, ...changed })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(changed))
    .execute();
}

/** All decisions about a submission, by key. */
export async function decisionsOf(
  database: Database,
  submission: string,
): Promise<ReadonlyMap<string, Decision>> {
  const rows = await database
    .selectFrom('decisions')
    .selectAll()
    .where('submission', '=', submission)
    .execute();
  return new Map(rows.map((row) => [row.key, fromRow(row)]));
}

function fromRow(row: DecisionTable): Decision {
  return {
    action: row.action as Decision['action'],
    by: row.decided_by,
    at: row.decided_at,
    ...(row.value === null ? {} : { value: JSON.parse(row.value) as unknown }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}
