/**
 * What auditors decided, kept so that a decision survives reordering and a new revision exactly
 * as long as it still holds: its key is made of what it rests on, not of where it stood.
 */
import { sql } from 'kysely';
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

/** A decision as it is kept; `signedBy` where a second person has signed it. */
export interface KeptDecision {
  readonly decision: Decision;
  readonly signedBy?: string;
}

/** The key under which a decision about that subject is kept. */
export function decisionKey(subject: DecisionSubject): string {
  const { declared = null, evidence, ...rest } = subject;
  return sha256(canonicalJson({ ...rest, declared, evidence: [...new Set(evidence)].sort() }));
}

/** All decisions about a submission, by key. */
export async function decisionsOf(
  database: Database,
  submission: string,
): Promise<ReadonlyMap<string, KeptDecision>> {
  const rows = await database
    .selectFrom('decisions')
    .selectAll()
    .where('submission', '=', submission)
    .execute();
  return new Map(
    rows.map((row) => [
      row.key,
      { decision: fromRow(row), ...(row.signed_by !== null && { signedBy: row.signed_by }) },
    ]),
  );
}

/**
 * The hash of the log's entry of the last step that somebody took on a submission: where results rest
 * on decisions, `pingshen verify <hash>` proves that the log still holds these. Undefined where
 * nobody has decided anything; what is decided about other submissions does not change it.
 */
export async function decisionHead(database: Database, submission: string): Promise<string | undefined> {
  const last = await database
    .selectFrom('log')
    .select('hash')
    .where('action', 'like', 'decide.%')
    .where(sql<string>`json_extract(data, '$.submission')`, '=', submission)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.hash;
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
