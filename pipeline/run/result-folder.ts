/** What lies where in a result folder, and how it is read back. */
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from '../core/context.ts';
import { loadCycle, type LoadedCycle } from '../core/cycles.ts';
import { trouble } from '../core/errors.ts';
import { fillOutput, type Output } from '../core/workspace.ts';
import type { Comparison } from '#schemas/records/comparison.ts';
import type { Results } from '#schemas/records/results.ts';

export const comparisonFile = 'comparison.json';
/** Page images: they stay as the run that read the scans left them. */
export const pagesFolder = 'pages/';
/** Official papers: made anew from whatever is newer. */
export const papersFolder = 'papers/';
/** Bound from the papers: with other papers they go, and `pingshen pack` binds them again. */
export const packsFolder = 'packs/';

interface Schema<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false };
}

/** One record of a result folder; throws U_RESULTS where it is not there or does not have that shape. */
export async function readResult<Value>(folder: string, name: string, schema: Schema<Value>): Promise<Value> {
  const unusable = (): Error => trouble('U_RESULTS', { path: folder, what: name });
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => {
    throw unusable();
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable();
  }
  const checked = schema.safeParse(value);
  if (!checked.success) throw unusable();
  return checked.data;
}

/** The cycle, with the season's facts of the run unless a setting names newer ones. */
export function cycleOfRun(
  id: string,
  office: Comparison['office'],
  { cycles, office: named }: Context['settings'],
): LoadedCycle {
  const cycle = loadCycle(id, { folder: cycles, office: named });
  return named === undefined && office !== undefined ? { ...cycle, office } : cycle;
}

/** Page images as the result folder keeps them, by file and page; undefined for one that is gone. */
export function storedPages(
  { files }: Results,
  folder: string,
): (file: string, page: number) => Promise<Buffer | undefined> {
  const images = new Map(
    files.flatMap(({ file, pages }) => pages.map(({ page, image }) => [`${file}\n${page}`, image] as const)),
  );
  return async (file, page) => {
    const image = images.get(`${file}\n${page}`);
    return image === undefined ? undefined : readFile(path.join(folder, image)).catch(() => undefined);
  };
}

/** Changes whenever a file or folder is exchanged for another, by whomever; empty where there is none. */
export async function stampOf(place: string): Promise<string> {
  const found = await stat(place, { bigint: true }).catch(() => undefined);
  return found === undefined ? '' : `${found.ino}-${found.ctimeNs}`;
}

class Exchanged extends Error {}

interface Unchanged {
  readonly submission: string;
  /** Of the folder, before anything was read from it. */
  readonly stamp: string;
}

/**
 * Swaps in what was made of the folder; undefined where another run or another person has exchanged the
 * folder since `stamp` was taken: what was made is then made of something else. Throws U_RESULTS where
 * the folder does not lie where its successor would.
 */
export async function fillUnchanged(
  folder: string,
  { submission, stamp, workspace }: Unchanged & Pick<Context, 'workspace'>,
  fill: (output: Output) => Promise<void>,
): Promise<string | undefined> {
  try {
    return await fillOutput(workspace, submission, async (output) => {
      const places = [folder, output.folder].map((each) => realpath(each).catch(() => undefined));
      const [given, place] = await Promise.all(places);
      if (given === undefined || given !== place)
        throw trouble('U_RESULTS', { path: folder, what: output.folder });
      if ((await stampOf(folder)) !== stamp) throw new Exchanged();
      await fill(output);
    });
  } catch (error) {
    if (error instanceof Exchanged) return undefined;
    throw error;
  }
}
