/** Lets the program judge variants of the declaration and counts what it wrongly calls a match. */
import { copyFile, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { createRandom } from '#samples/people/random.ts';
import type { Vocabulary } from '#samples/people/vocabulary.ts';
import { loadResults, type Truth } from './load.ts';
import { makeVariant, type NearMiss, type Variant } from './near-misses.ts';
import { runProgram, type RunPlaces } from './run.ts';
import { findingKey, indexFindings } from './score-verdicts.ts';

export interface JudgedMiss extends NearMiss {
  readonly verdict: string;
  readonly found: unknown;
}

/** Scans are shared with the original by hard links; where the disk knows none, they are copied. */
async function shareFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}

async function writeVariant(
  submission: string,
  variant: Variant,
  to: { folder: string; id: string },
): Promise<void> {
  await rm(to.folder, { recursive: true, force: true });
  const entries = await readdir(join(submission, 'scans'), { withFileTypes: true, recursive: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    await shareFile(path, join(to.folder, relative(submission, path)));
  }
  const head = JSON.parse(await readFile(join(submission, 'submission.json'), 'utf8')) as object;
  await writeFile(join(to.folder, 'submission.json'), JSON.stringify({ ...head, id: to.id }));
  await writeFile(join(to.folder, 'declared.json'), JSON.stringify({ applicants: variant.applicants }));
}

async function judgeVariant(variant: Variant, folder: string): Promise<JudgedMiss[]> {
  const index = indexFindings(await loadResults(folder));
  return variant.misses.map((miss) => {
    const finding = index.get(findingKey(miss.applicant, miss.path));
    return { ...miss, verdict: finding?.verdict ?? 'none', found: finding?.found };
  });
}

export interface NearMissPlan {
  readonly submission: string;
  readonly id: string;
  readonly work: string;
  readonly places: RunPlaces;
  readonly words: Vocabulary;
  readonly wanted: number;
}

/** Judges variants until `wanted` near misses have been counted; twelve variants are the most. */
export async function runNearMisses(truth: Truth, plan: NearMissPlan): Promise<JudgedMiss[]> {
  const tools = { random: createRandom(`near misses ${plan.id}`), words: plan.words };
  const judged: JudgedMiss[] = [];
  for (let turn = 0; judged.length < plan.wanted && turn < 12; turn++) {
    const variant = makeVariant(truth, tools, turn);
    const id = `${plan.id}-near-${String(turn)}`;
    const folder = join(plan.work, 'variants', id);
    await writeVariant(plan.submission, variant, { folder, id });
    const results = await runProgram(folder, id, plan.places);
    judged.push(...(await judgeVariant(variant, results)));
    await rm(folder, { recursive: true, force: true });
  }
  return judged;
}
