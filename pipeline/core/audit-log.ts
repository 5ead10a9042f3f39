/**
 * The log of who did what: a chain in which every entry carries the hash of the one before, so
 * that a changed, removed or exchanged entry is found. That the tail was cut off shows only
 * against the head that was printed on a report; so reports print it.
 */
import { sha256 } from './blob-store.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Database, LogTable } from './database.ts';

/** The `prev` of the first entry, and the head of an empty log. */
export const emptyHead = '0'.repeat(64);

export interface LogRecord {
  /** Local time with offset: `2020-09-30T08:00:00+08:00`. Shown, never used for order. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly data: unknown;
}

/** What `verify` found: the whole chain, or the first place where it breaks. */
export type Verification =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | {
      readonly ok: false;
      readonly seq: number;
      readonly problem: 'missing' | 'changed' | 'unlinked' | 'tail';
    };

export interface AuditLog {
  /** Appends one entry in a transaction of its own; gives its hash, the new head. */
  append(record: LogRecord): Promise<string>;
  /** Checks every entry; with a printed head also that the log still reaches it. */
  verify(printedHead?: string): Promise<Verification>;
  head(): Promise<string>;
  /** The entries after the one of that hash, oldest first. */
  since(head: string): Promise<readonly LogTable[]>;
  /** The entries as JSON lines, oldest first. */
  export(): Promise<string>;
}

export function auditLog(database: Database): AuditLog {
  const all = (): Promise<LogTable[]> => database.selectFrom('log').selectAll().orderBy('seq').execute();
  return {
    append: (record) => append(database, record),
    verify: async (printedHead) => verifyChain(await all(), printedHead),
    async head() {
      return (await last(database))?.hash ?? emptyHead;
    },
    async since(head) {
      const known = await database
        .selectFrom('log')
        .select('seq')
        .where('hash', '=', head)
        .executeTakeFirst();
      return await database
        .selectFrom('log')
        .selectAll()
        .where('seq', '>', known?.seq ?? 0)
        .orderBy('seq')
        .execute();
    },
    async export() {
      return (await all()).map((entry) => `${JSON.stringify(entry)}\n`).join('');
    },
  };
}

async function append(database: Database, record: LogRecord): Promise<string> {
  // One statement, so two processes cannot take the same number: the second one's INSERT fails
  // on the key and is tried again with the new end of the chain.
  for (;;) {
    const previous = await last(database);
    const { at, actor, action } = record;
    const body = {
      seq: (previous?.seq ?? 0) + 1,
      prev: previous?.hash ?? emptyHead,
      at,
      actor,
      action,
      data: canonicalJson(record.data),
    };
    const entry = { ...body, hash: sha256(canonicalJson(body)) };
    const added = await database
      .insertInto('log')
      .values(entry)
      .onConflict((conflict) => conflict.column('seq').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return entry.hash;
  }
}

async function last(database: Database): Promise<LogTable | undefined> {
  return await database.selectFrom('log').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

/** Follows a chain from its beginning; also for one read back from an export. */
export function verifyChain(entries: readonly LogTable[], printedHead?: string): Verification {
  let prev = emptyHead;
  let isReached = printedHead === undefined || printedHead === emptyHead;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    const { hash, ...body } = entry;
    if (entry.seq !== seq) return { ok: false, seq, problem: 'missing' };
    if (sha256(canonicalJson(body)) !== hash) return { ok: false, seq, problem: 'changed' };
    if (entry.prev !== prev) return { ok: false, seq, problem: 'unlinked' };
    prev = hash;
    isReached ||= hash === printedHead;
  }
  if (!isReached) return { ok: false, seq: entries.length + 1, problem: 'tail' };
  return { ok: true, entries: entries.length, head: prev };
}
