/** The moments of the check `power`, and what is looked at on the disk that each leaves. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { writeDurably } from '#pipeline/core/durable.ts';
import { openDatabase, type Database } from '#pipeline/core/database.ts';
import { verifyDecisions } from '#pipeline/core/verify-decisions.ts';
import { createRandom } from '#samples/people/random.ts';
import { cacheFates, diskAfter, diskEntries, type Cut, type DiskEntry } from '../support/disk-log.ts';
import { mountLeft, mountRecorded, sectorOf, type FileSystem } from '../support/recorded-disk.ts';
import { fingerprintsOf } from '../support/run-process.ts';

/** The entries between two moments of a recorded disk. */
export interface Stretch {
  readonly kind: FileSystem;
  readonly image: Buffer;
  readonly entries: readonly DiskEntry[];
  /** Where it begins: so many entries were made before. */
  readonly from: number;
}

/** Moments spread over it, one in each equal part of it, and one at its very end. */
export function cutsOver({ kind, entries, from }: Stretch, moments: number, seed: string): Cut[] {
  const random = createRandom(`power ${seed}`);
  const sector = sectorOf(kind);
  const part = (entries.length - from) / moments;
  const spread = Array.from({ length: moments }, (_, i): Cut => {
    const count = from + Math.floor((i + random.next()) * part);
    return { count, fate: cacheFates[i % cacheFates.length] ?? 'none', seed: `${seed} ${i}`, sector };
  });
  return [...spread, { count: entries.length, fate: 'none', seed, sector }];
}

/** Mounts what a cut leaves, below `folder`, and looks at it. */
export async function afterCut<T>(
  { kind, image, entries }: Stretch,
  { cut, folder }: { readonly cut: Cut; readonly folder: string },
  look: (root: string) => Promise<T>,
): Promise<T> {
  const place = mkdtempSync(path.join(folder, 'cut-'));
  const left = mountLeft(place, diskAfter(image, entries, cut), kind);
  try {
    return await look(left.folder);
  } finally {
    left.unmount();
  }
}

/** Files of a result folder with the hashes of their bytes. */
export type Seen = Readonly<Record<string, string>>;

/** Whether the result folder that a person sees below `out` is absent or one of the whole ones. */
export function halfResults(out: string, whole: readonly Seen[]): string[] {
  const seen = existsSync(out) ? readdirSync(out).filter((name) => !name.startsWith('.')) : [];
  return seen.flatMap((name) => {
    const files = JSON.stringify(fingerprintsOf(path.join(out, name)));
    return whole.some((each) => JSON.stringify(each) === files) ? [] : [`${name} is not whole`];
  });
}

/** Opens the database that a cut left; undefined where there was none yet. */
export async function inDatabase<T>(
  state: string,
  look: (database: Database) => Promise<T>,
): Promise<T | undefined> {
  const file = path.join(state, 'pingshen.db');
  if (!existsSync(file)) return undefined;
  const database = openDatabase(file);
  try {
    return await look(database);
  } finally {
    await database.destroy();
  }
}

/** What is wrong with a database: SQLite's own view of it, the log's chain, the decisions against the log. */
export async function faultsOf(database: Database): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(database);
  const proof = await verifyDecisions(database);
  return [
    ...rows.flatMap((row) => (row.integrity_check === 'ok' ? [] : [`database: ${row.integrity_check}`])),
    ...(proof.ok ? [] : [`log: ${proof.problem} at ${proof.seq}`]),
  ];
}

/** The check of the check: what was forced to the disk must be there after a cut, what was not must not. */
export async function faultsOfDisk(kind: FileSystem, folder: string): Promise<string[]> {
  const disk = mountRecorded(mkdtempSync(path.join(folder, 'tried-')), kind);
  let stretch: Stretch;
  try {
    disk.settle();
    await writeDurably(path.join(disk.folder, 'forced'), 'forced');
    writeFileSync(path.join(disk.folder, 'written'), 'written');
    const { image, log } = disk.recording();
    stretch = { kind, image, entries: diskEntries(log), from: 0 };
  } finally {
    disk.unmount();
  }
  const [cut] = cutsOver(stretch, 0, 'tried');
  if (cut === undefined) return ['no cut'];
  return await afterCut(stretch, { cut, folder }, async (root) => {
    const [forced, written] = ['forced', 'written'].map((name) => {
      const file = path.join(root, name);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    });
    return [
      ...(forced === 'forced' ? [] : [`${kind}: what was forced is not there`]),
      ...(written === '' ? [] : [`${kind}: what was never forced is there`]),
    ];
  });
}
