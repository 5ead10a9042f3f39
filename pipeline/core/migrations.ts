/** Brings a database to the newest shape by numbered steps, each run once, after a backup. */
import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { trouble } from './errors.ts';

export interface Migration {
  /** The database file; a copy of an older shape is put beside it as `….version-<n>.bak`. */
  readonly file: string;
  /** SQL by version: the first step makes version 1. Steps are only ever added. */
  readonly steps: readonly string[];
}

/** All steps that are missing, or none. Throws S_NEWER for a database of a later program. */
export function migrate(connection: DatabaseSync, { file, steps }: Migration): void {
  const before = schemaVersion(connection);
  if (before > steps.length) throw trouble('S_NEWER', { path: file, found: before, known: steps.length });
  if (before === steps.length) return;
  if (before > 0) backUp(connection, `${file}.version-${before}.bak`);
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Asked again inside the transaction: another run may have migrated meanwhile.
    for (const [index, sql] of steps.entries()) {
      if (index >= schemaVersion(connection)) connection.exec(`${sql}; PRAGMA user_version = ${index + 1}`);
    }
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}

function schemaVersion(connection: DatabaseSync): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** A whole, compact copy, taken while others may read and write. */
function backUp(connection: DatabaseSync, to: string): void {
  rmSync(to, { force: true });
  connection.prepare('VACUUM INTO ?').run(to);
}
