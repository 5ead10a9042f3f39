/**
 * The embedded database of the state folder: journal, decisions, log. SQLite as carried by
 * Node, in WAL mode with every commit forced to the disk. Its shape changes by numbered
 * migrations, each after a backup.
 */
import { Kysely, SqliteDialect } from 'kysely';
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { fileMode } from './durable.ts';
import { trouble } from './errors.ts';
import { migrate } from './migrations.ts';

/** What a run did, in order; `seq` orders, not the clock. */
export interface JournalTable {
  readonly seq?: number;
  readonly run: string;
  readonly submission: string;
  readonly stage: string;
  readonly event: 'begin' | 'end' | 'stop' | 'fail';
  readonly at: string;
  /** JSON. */
  readonly data: string;
}

/** What an auditor decided; `key` as made by decisions.ts. `declared` and `value` are JSON. */
export interface DecisionTable {
  readonly key: string;
  readonly submission: string;
  readonly applicant: string | null;
  readonly path: string;
  readonly declared: string;
  readonly action: string;
  readonly value: string | null;
  readonly decided_by: string;
  readonly decided_at: string;
  readonly reason: string | null;
}

/** The hash chain; see audit-log.ts. */
export interface LogTable {
  readonly seq: number;
  readonly prev: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  /** Canonical JSON. */
  readonly data: string;
  readonly hash: string;
}

export interface Tables {
  readonly journal: JournalTable;
  readonly decisions: DecisionTable;
  readonly log: LogTable;
}

/** Must be closed by `destroy()`. */
export type Database = Kysely<Tables>;

/** The first release without the WAL-reset bug that could lose acknowledged rows. */
const leastVersion = '3.51.3';

const steps: readonly string[] = [
  `CREATE TABLE journal (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     run TEXT NOT NULL, submission TEXT NOT NULL, stage TEXT NOT NULL,
     event TEXT NOT NULL CHECK (event IN ('begin', 'end', 'stop', 'fail')),
     at TEXT NOT NULL, data TEXT NOT NULL
   ) STRICT;
   CREATE INDEX journal_submission ON journal (submission, seq);
   CREATE TABLE decisions (
     key TEXT PRIMARY KEY,
     submission TEXT NOT NULL, applicant TEXT, path TEXT NOT NULL, declared TEXT NOT NULL,
     action TEXT NOT NULL CHECK (action IN ('accept-found', 'accept-declared', 'return', 'ask')),
     value TEXT, decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, reason TEXT
   ) STRICT;
   CREATE TABLE log (
     seq INTEGER PRIMARY KEY,
     prev TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
     data TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
   ) STRICT;
   CREATE TRIGGER log_never_changed BEFORE UPDATE ON log
     BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
   CREATE TRIGGER log_never_cut BEFORE DELETE ON log
     BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;`,
];

/** Opens the database, creating or migrating it. Throws M_SQLITE, S_NEWER. */
export function openDatabase(file: string): Database {
  // Made by us first, so that it (and the files SQLite puts beside it) is the owner's only.
  closeSync(openSync(file, 'a', fileMode));
  const connection = new DatabaseSync(file);
  try {
    prepare(connection, file);
  } catch (error) {
    connection.close();
    throw error;
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(connection) }) });
}

function prepare(connection: DatabaseSync, file: string): void {
  // First of all: two runs may open the file at the same moment.
  connection.exec('PRAGMA busy_timeout = 10000');
  assertVersion(sqliteVersion(connection));
  connection.exec('PRAGMA journal_mode = WAL');
  // A reopened WAL database may have dropped to NORMAL, which loses the last commits in a power cut.
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('PRAGMA foreign_keys = ON');
  migrate(connection, { file, steps });
}

/** The version of the SQLite library, `3.53.4`. */
export function sqliteVersion(connection: DatabaseSync): string {
  return String(connection.prepare('SELECT sqlite_version() AS version').get()?.['version']);
}

/** Throws M_SQLITE below the least version that keeps what it acknowledged. */
export function assertVersion(version: string): void {
  const [found, wanted] = [version, leastVersion].map((text) => text.split('.').map(Number));
  const difference =
    wanted?.map((part, index) => (found?.[index] ?? 0) - part).find((each) => each !== 0) ?? 0;
  if (!(difference >= 0)) throw trouble('M_SQLITE', { wanted: leastVersion, version });
}

/** The few calls that kysely makes, on Node's own SQLite. */
function adapt(connection: DatabaseSync): ConstructorParameters<typeof SqliteDialect>[0]['database'] {
  return {
    close: () => {
      connection.close();
    },
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}
