/**
 * Removes what a season left of people: results, decisions, log, pages, cache. What proves it is a
 * search afterwards for every number that was known. The submissions themselves are not ours to remove.
 */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { runRecordSchema, type RunRecord } from '#schemas/records/record.ts';
import { auditLog } from './audit-log.ts';
import { openDatabase } from './database.ts';
import { syncFolder } from './durable.ts';
import { trouble } from './errors.ts';
import { takeLock, type Lock } from './lock.ts';

export interface PurgePlan {
  readonly out: string;
  readonly state: string;
  readonly cycle: string;
  readonly submissions: readonly string[];
  /** ID and telephone numbers, to be searched for afterwards. */
  readonly numbers: readonly string[];
  /** Absolute paths of folders and files that go. */
  readonly places: readonly string[];
}

export interface PurgeProof {
  /** Files looked through. */
  readonly files: number;
  /** Files in which a number was found: none, where all went well. */
  readonly found: readonly string[];
}

/** `incoming` holds what was handed in at the desk: copies of ours, whatever the units still have. */
const stateParts = /^(?:blobs|cache|incoming|worker-.*|pingshen\.db.*)$/;
const databaseName = 'pingshen.db';

/** What would go. Throws U_RESULTS where nothing is there, C_PURGE where more than one cycle is. */
export async function planPurge(out: string, state: string): Promise<PurgePlan> {
  const records = await recordsIn(out);
  const cycles = [...new Set(records.map(({ submission }) => submission.cycle))];
  const [cycle, ...more] = cycles;
  if (cycle === undefined) throw trouble('U_RESULTS', { path: out, what: 'record.json' });
  if (more.length > 0) throw trouble('C_PURGE', { path: out, cycles: cycles.join('、') });
  const submissions = records.map(({ submission }) => submission.id);
  const names = await readdir(out);
  const results = names.filter(
    (name) => submissions.some((id) => isOf(name, id)) || name.startsWith('season-') || name === '.season',
  );
  const parts = (await readdir(state).catch(() => [])).filter((name) => stateParts.test(name));
  return {
    ...{ out, state, cycle, submissions },
    numbers: [...new Set(records.flatMap(numbersOf))],
    // Results last: a purge that was killed is planned again from them.
    places: [...parts.map((name) => path.join(state, name)), ...results.map((name) => path.join(out, name))],
  };
}

/** A result folder, or what an interrupted exchange left beside it. */
function isOf(name: string, id: string): boolean {
  return name === id || name.startsWith(`.${id}.new-`) || name.startsWith(`.${id}.old-`);
}

async function recordsIn(out: string): Promise<readonly RunRecord[]> {
  const entries = await readdir(out, { withFileTypes: true }).catch(() => []);
  const records: RunRecord[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const text = await readFile(path.join(out, entry.name, 'record.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) records.push(runRecordSchema.parse(JSON.parse(text)));
  }
  return records;
}

function numbersOf({ submission, applicants }: RunRecord): string[] {
  const { contact, objections } = submission;
  const people = applicants.flatMap(({ idNumber, phone }) => [idNumber, phone]);
  return [...people, contact.phone, objections?.phone].filter(
    (number): number is string => number !== undefined && number !== '',
  );
}

export interface Purging {
  readonly at: string;
  readonly actor: string;
  /** Clears what lies elsewhere, before anything is removed here: where that fails, all can be tried again. */
  readonly clearElsewhere?: () => Promise<void>;
}

/**
 * Removes it all and begins a new log, whose first entry names the head of the old one; the accounts of
 * the desk stay. Throws S_LOCK while a run is at work.
 */
export async function purge(plan: PurgePlan, { clearElsewhere, ...purging }: Purging): Promise<PurgeProof> {
  const locks: Lock[] = [];
  try {
    for (const name of await lockNames(plan))
      locks.push(await takeLock({ file: path.join(plan.out, name), protects: plan.out }));
    await clearElsewhere?.();
    const fresh = await freshDatabase(plan, purging);
    // The fresh database takes the old one's place in one step: killed at any point, accounts and log are there.
    const database = path.join(plan.state, databaseName);
    for (const left of ['-wal', '-shm']) await rm(`${database}${left}`, { force: true });
    await rename(fresh, database);
    await syncFolder(plan.state);
    for (const place of plan.places)
      if (place !== database) await rm(place, { recursive: true, force: true });
    for (const folder of [plan.out, plan.state]) await syncFolder(folder);
  } finally {
    for (const lock of locks) await lock.release();
  }
  return await proveAbsence([plan.out, plan.state], plan.numbers);
}

/** Locks of the result folders, and of runs that are at work or died. */
async function lockNames({ out, submissions }: PurgePlan): Promise<string[]> {
  const runs = (await readdir(out)).filter((name) => /^\.run-[0-9a-f]+\.lock$/.test(name));
  return [...submissions.map((id) => `.${id}.lock`), ...runs];
}

/** A database with the accounts of the old one, and the purge as the first entry of its log. */
async function freshDatabase(
  { state, cycle, submissions }: PurgePlan,
  { at, actor }: Omit<Purging, 'clearElsewhere'>,
): Promise<string> {
  const file = path.join(state, 'fresh.db');
  await rm(file, { force: true });
  const [old, fresh] = [openDatabase(path.join(state, databaseName)), openDatabase(file)];
  try {
    const people = await old.selectFrom('people').selectAll().execute();
    if (people.length > 0) await fresh.insertInto('people').values(people).execute();
    const head = await auditLog(old).head();
    const data = { cycle, submissions: submissions.length, head };
    await auditLog(fresh).append({ at, actor, action: 'purge', data });
  } finally {
    await old.destroy();
    // The last connection to go folds the write-ahead log into the file.
    await fresh.destroy();
  }
  return file;
}

/** Looks for the numbers in the bytes of every file below the folders. */
export async function proveAbsence(
  folders: readonly string[],
  numbers: readonly string[],
): Promise<PurgeProof> {
  const wanted = numbers.map((number) => Buffer.from(number));
  let files = 0;
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
      const file = path.join(parentPath, name);
      const bytes = await readFile(file);
      files += 1;
      if (wanted.some((number) => bytes.includes(number))) found.push(file);
    }
  }
  return { files, found };
}
