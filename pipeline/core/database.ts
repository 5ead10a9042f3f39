/**
 * The embedded database of the state folder: journal, decisions, log. SQLite as carried by
 * Node, in WAL mode with every commit forced to the disk. Its shape changes by numbered
 * migrations, each after a backup.
 */
import { Kysely, SqliteDialect, type Generated } from 'kysely';
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
  /** The second person, where the cycle wants four eyes. */
  readonly signed_by: string | null;
  readonly signed_at: string | null;
}

/** Every step of every decision; never changed. `version` counts the steps of one key from 1. */
export interface DecisionStepTable {
  readonly id: Generated<number>;
  readonly key: string;
  readonly version: number;
  readonly submission: string;
  readonly applicant: string | null;
  readonly path: string;
  /** An action of the contract, `undo` or `sign`. */
  readonly action: string;
  readonly value: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

/** What people noted on a finding. */
export interface NoteTable {
  readonly id: Generated<number>;
  readonly key: string;
  readonly submission: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** Who may work at the desk. `password` is null for the one person of a desk without log-in. */
export interface PersonTable {
  readonly name: string;
  readonly role: string;
  readonly password: string | null;
  readonly added_at: string;
  /** 1: the password was given by somebody else and must be replaced. */
  readonly must_change: Generated<number>;
  readonly disabled_at: string | null;
}

/** Which auditor looks after which applicant; `applicant` is `_unit` for the unit's own findings. */
export interface AssignmentTable {
  readonly submission: string;
  readonly applicant: string;
  readonly person: string;
  readonly by: string;
  readonly at: string;
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
  readonly decision_steps: DecisionStepTable;
  readonly notes: NoteTable;
  readonly people: PersonTable;
  readonly assignments: AssignmentTable;
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
  `ALTER TABLE decisions ADD COLUMN signed_by TEXT;
   ALTER TABLE decisions ADD COLUMN signed_at TEXT;
   CREATE TABLE decision_steps (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     key TEXT NOT NULL, version INTEGER NOT NULL,
     submission TEXT NOT NULL, applicant TEXT, path TEXT NOT NULL,
     action TEXT NOT NULL
       CHECK (action IN ('accept-found', 'accept-declared', 'return', 'ask', 'undo', 'sign')),
     value TEXT, reason TEXT, by TEXT NOT NULL, at TEXT NOT NULL,
     UNIQUE (key, version)
   ) STRICT;
   CREATE TRIGGER decision_steps_never_changed BEFORE UPDATE ON decision_steps
     BEGIN SELECT RAISE(ABORT, 'the steps of a decision are only appended to'); END;
   CREATE TABLE notes (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     key TEXT NOT NULL, submission TEXT NOT NULL,
     by TEXT NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL
   ) STRICT;
   CREATE INDEX notes_key ON notes (key);
   CREATE TABLE people (
     name TEXT PRIMARY KEY,
     role TEXT NOT NULL CHECK (role IN ('clerk', 'auditor', 'head')),
     password TEXT, added_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE assignments (
     submission TEXT NOT NULL, applicant TEXT NOT NULL, person TEXT NOT NULL,
     by TEXT NOT NULL, at TEXT NOT NULL,
     PRIMARY KEY (submission, applicant)
   ) STRICT;`,
  `ALTER TABLE people ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE people ADD COLUMN disabled_at TEXT;`,
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
