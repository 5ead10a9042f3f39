/**
 * One run an output at a time. The lock is a file that names its holder; a holder that is dead
 * (by process number, start time and boot) is succeeded. Not by the file's age: clocks change.
 */
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { randomBytes } from 'node:crypto';
import { sha256 } from './blob-store.ts';
import { fileMode } from './durable.ts';
import { trouble } from './errors.ts';
import { bootId, isAlive, startTimeOf } from './processes.ts';

interface Holder {
  readonly pid: number;
  /** Clock ticks since boot; empty where the system does not say. */
  readonly start: string;
  readonly boot: string;
  readonly host: string;
}

export interface Lock {
  /** Process number of a dead holder whose lock was taken over. */
  readonly tookOver: number | undefined;
  release(): Promise<void>;
}

export interface LockOptions {
  /** The lock file. */
  readonly file: string;
  /** What it protects, as named to the user. */
  readonly protects: string;
}

/** Takes the lock or throws S_LOCK naming the process that has it. */
export async function takeLock({ file, protects }: LockOptions): Promise<Lock> {
  const own = JSON.stringify(ourselves());
  let tookOver: number | undefined;
  for (;;) {
    if (await claim(file, own)) break;
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (holder === undefined ? await isFresh(file, text) : isHolding(holder)) {
      throw trouble('S_LOCK', { path: protects, pid: holder?.pid ?? '?', file });
    }
    await removeDead(file, text, protects);
    tookOver = holder?.pid ?? 0;
  }
  return { tookOver, release: () => release(file, own) };
}

/** Creates the lock with its content in one step, so that nobody ever reads half of it. */
async function claim(file: string, own: string): Promise<boolean> {
  const draft = `${file}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(draft, own, { flag: 'wx', mode: fileMode });
    await link(draft, file);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    // File systems without links (FAT, some shares).
    if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(code))
      return await claimPlainly(file, own);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function claimPlainly(file: string, own: string): Promise<boolean> {
  try {
    await writeFile(file, own, { flag: 'wx', mode: fileMode });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock of one dead holder. Only who has the lock on that very removal may do it:
 * between reading and removing, another run may have put its own lock there.
 */
async function removeDead(file: string, text: string, protects: string): Promise<void> {
  const removal = await takeLock({ file: `${file}.${sha256(text).slice(0, 12)}`, protects });
  try {
    const now = await readFile(file, 'utf8').catch(() => undefined);
    if (now === text) await rm(file, { force: true });
  } finally {
    await removal.release();
  }
}

async function release(file: string, own: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === own) await rm(file, { force: true });
}

function ourselves(): Holder {
  return { pid: process.pid, start: startTimeOf(process.pid), boot: bootId(), host: hostname() };
}

function isHolding(holder: Holder): boolean {
  // Another machine's processes cannot be seen from here: believe the lock.
  if (holder.host !== hostname()) return true;
  if (holder.boot !== bootId() || !isAlive(holder.pid)) return false;
  return startTimeOf(holder.pid) === holder.start;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Holder;
    return Number.isInteger(value.pid) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A lock without a readable holder may just be being written (only where links are missing). */
async function isFresh(file: string, text: string): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return (await readFile(file, 'utf8').catch(() => undefined)) !== text;
}
