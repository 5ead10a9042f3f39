/** What earlier runs left in the state folder: the database, the chained log, the kept bytes. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Settings } from '#schemas/settings.ts';
import { auditLog } from '../../core/audit-log.ts';
import { sha256 } from '../../core/blob-store.ts';
import { openDatabase, type Database } from '../../core/database.ts';
import { exitCodes, trouble } from '../../core/errors.ts';
import { badBecause, type Observation } from './observation.ts';

/** Nothing to say about a state folder that no run has used yet. */
export async function examineState({ state }: Settings): Promise<readonly Observation[]> {
  const file = path.join(state, 'pingshen.db');
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  const blobs = await examineBlobs(path.join(state, 'blobs'));
  return isThere ? [...(await examineDatabase(file)), ...blobs] : blobs;
}

async function examineDatabase(file: string): Promise<readonly Observation[]> {
  const name = { zh: '数据库', en: 'database' };
  let database: Database;
  try {
    database = openDatabase(file);
  } catch (error) {
    return [badBecause(name, error)];
  }
  try {
    return [await examinePages(database), await examineChain(database)];
  } catch (error) {
    return [badBecause(name, error)];
  } finally {
    await database.destroy();
  }
}

async function examinePages(database: Database): Promise<Observation> {
  const name = { zh: '数据库', en: 'database' };
  const { rows } = await sql<{ quick_check: string }>`PRAGMA quick_check(1)`.execute(database);
  const verdict = rows[0]?.quick_check ?? '';
  if (verdict === 'ok') return { name, state: 'well', detail: verdict };
  const advice = {
    zh: '数据库已损坏：请保留 .pingshen，并用最近的备份（pingshen.db.version-*.bak）恢复',
    en: 'the database is damaged: keep .pingshen and restore the latest backup (pingshen.db.version-*.bak)',
  };
  return { name, state: 'bad', detail: verdict, advice, exit: exitCodes.disk };
}

async function examineChain(database: Database): Promise<Observation> {
  const name = { zh: '日志链', en: 'log chain' };
  const verification = await auditLog(database).verify();
  if (!verification.ok) {
    return badBecause(name, trouble('S_CHAIN', { seq: verification.seq, what: verification.problem }));
  }
  return { name, state: 'well', detail: `${verification.entries}, ${verification.head.slice(0, 12)}` };
}

/** Hashes every kept file: what is damaged is read as absent by a run and made again. */
async function examineBlobs(folder: string): Promise<readonly Observation[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  if (files.length === 0) return [];
  let damaged = 0;
  for (const { parentPath, name } of files) {
    const bytes = await readFile(path.join(parentPath, name));
    if (sha256(bytes) !== path.basename(parentPath) + name) damaged += 1;
  }
  const name = { zh: '缓存文件', en: 'kept files' };
  if (damaged === 0) return [{ name, state: 'well', detail: String(files.length) }];
  const advice = {
    zh: '损坏的文件会在下次运行时重新生成；若反复出现，请检查磁盘',
    en: 'damaged files are made again by the next run; check the disk if this comes back',
  };
  return [{ name, state: 'look', detail: `${damaged}/${files.length}`, advice }];
}
