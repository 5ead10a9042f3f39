/** The finished results below an output folder, as another program or person finds them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { resultsSchema, type Results } from '#schemas/records/results.ts';
import { rulingsSchema, type Rulings } from '#schemas/records/ruling.ts';
import { worklistSchema, type Worklist } from '#schemas/records/worklist.ts';

export interface ResultFolder {
  /** Absolute path. */
  readonly folder: string;
  /** Changes whenever another run has been swapped in. */
  readonly stamp: string;
}

export interface FinishedRun extends ResultFolder {
  readonly results: Results;
  readonly rulings: Rulings;
  readonly worklist: Worklist;
}

/** Result folders directly below `out`, or `out` itself where it is one; in the order of their names. */
export async function resultFolders(out: string): Promise<readonly ResultFolder[]> {
  const own = await stampOf(out);
  if (own !== undefined) return [{ folder: out, stamp: own }];
  const entries = await readdir(out, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(out, name))
    .sort();
  const stamped = await Promise.all(
    folders.map(async (folder) => ({ folder, stamp: await stampOf(folder) })),
  );
  return stamped.flatMap(({ folder, stamp }) => (stamp === undefined ? [] : [{ folder, stamp }]));
}

/** The PDFs of a result folder that are printed: papers and packs, by their names below it. */
export async function printables(folder: string): Promise<string[]> {
  const found = await Promise.all(
    ['papers', 'packs'].map(async (part) => {
      const entries = await readdir(path.join(folder, part), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      return entries
        .filter((entry) => entry.isFile() && /\.pdf$/iu.test(entry.name))
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        );
    }),
  );
  return found.flat().sort();
}

async function stampOf(folder: string): Promise<string | undefined> {
  const found = await stat(path.join(folder, 'results.json')).catch(() => undefined);
  return found?.isFile() === true ? `${found.ino}-${found.mtimeMs}-${found.size}` : undefined;
}

/** Reads one; undefined where it was written by an older program, or is being exchanged right now. */
export async function readResultFolder({ folder, stamp }: ResultFolder): Promise<FinishedRun | undefined> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, name), 'utf8')) as unknown;
  try {
    const results = resultsSchema.parse(await read('results.json'));
    const worklist = worklistSchema.parse(await read('worklist.json'));
    const rulings = rulingsSchema.parse(await read('rulings.json'));
    return worklist.keys.length === results.findings.length
      ? { folder, stamp, results, rulings, worklist }
      : undefined;
  } catch {
    return undefined;
  }
}
