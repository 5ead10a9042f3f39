/** Where a worker keeps pages and results while it computes; gone with it. */
import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../durable.ts';
import { isAlive } from '../processes.ts';

const name = /^worker-(\d+)-[0-9a-f]{8}$/;
/** Bytes kept between tasks; more is removed, the oldest first. */
const room = 512 * 1024 * 1024;
/** What was just written may be about to be named. */
const freshMs = 120_000;

/** A fresh folder below the state folder; those of workers that were killed are removed. */
export async function openHome(state: string): Promise<string> {
  await makeFolder(state);
  for (const entry of await readdir(state)) {
    const pid = name.exec(entry)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await removeHome(path.join(state, entry));
  }
  const home = path.join(state, `worker-${String(process.pid)}-${randomBytes(4).toString('hex')}`);
  await makeFolder(home);
  return home;
}

export function removeHome(home: string): Promise<void> {
  return rm(home, { recursive: true, force: true });
}

/** Removes the oldest blobs beyond the room, but none that is in use. */
export async function tidyHome(home: string, inUse: ReadonlySet<string>, bytes = room): Promise<void> {
  const entries = (await readdir(home, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  const files = await Promise.all(
    entries.map(async ({ parentPath, name: own }) => {
      const file = path.join(parentPath, own);
      const found = await stat(file).catch(() => undefined);
      return { file, hash: path.basename(parentPath) + own, size: found?.size ?? 0, at: found?.mtimeMs ?? 0 };
    }),
  );
  files.sort((one, other) => other.at - one.at);
  const newest = files[0]?.at ?? 0;
  let kept = 0;
  for (const { file, hash, size, at } of files) {
    kept += size;
    if (kept > bytes && !inUse.has(hash) && newest - at > freshMs) await rm(file, { force: true });
  }
}
