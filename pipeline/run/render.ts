/** `pingshen render <result folder>`: the papers of a finished check once more, without reading a scan. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context, RenderOutcome } from '../core/context.ts';
import { loadCycle, type LoadedCycle } from '../core/cycles.ts';
import { comparisonSchema } from '#schemas/records/comparison.ts';
import { runRecordSchema } from '#schemas/records/record.ts';
import { resultsSchema, type Results } from '#schemas/records/results.ts';
import { rulingsSchema } from '#schemas/records/ruling.ts';
import { makePapers, type Checked } from './papers.ts';
import { readResult } from './result-folder.ts';
import { comparisonFile } from './write-out.ts';

/** What of a result folder is made anew; everything else stays. */
const papersFolder = 'papers/';
/** Bound from papers that are no longer these: `pingshen pack` binds them again. */
const packsFolder = 'packs/';

/** Renders; the result folder is swapped whole. Throws U_RESULTS where it holds no usable results. */
export async function render(folder: string, context: Context): Promise<RenderOutcome> {
  const { workspace, settings } = context;
  const [record, results, rulings] = await Promise.all([
    readResult(folder, 'record.json', runRecordSchema),
    readResult(folder, 'results.json', resultsSchema),
    readResult(folder, 'rulings.json', rulingsSchema),
  ]);
  const { submission, applicants } = record;
  const cycle = await cycleOf(folder, submission.cycle, settings);
  const pageImage = storedPages(results, folder);
  const checked = { submission, applicants, cycle, results, rulings: rulings.rulings, pageImage };
  const { files, unmade } = await makePapers(checked, context);
  const output = await workspace.openOutput(submission.id);
  try {
    await output.keep((name) => !name.startsWith(papersFolder) && !name.startsWith(packsFolder));
    for (const { name, blob } of files) await output.place(`${papersFolder}${name}`, blob);
    return {
      results,
      folder: await output.commit(),
      papers: files.length - (unmade.length > 0 ? 1 : 0),
      unmade: unmade.length,
    };
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** The cycle, with the season's facts of the run unless a setting names newer ones. */
async function cycleOf(
  folder: string,
  id: string,
  { cycles, office: named }: Context['settings'],
): Promise<LoadedCycle> {
  const cycle = loadCycle(id, { folder: cycles, office: named });
  if (named !== undefined) return cycle;
  // Runs of earlier versions left none.
  const comparison = await readResult(folder, comparisonFile, comparisonSchema).catch(() => undefined);
  return comparison?.office === undefined ? cycle : { ...cycle, office: comparison.office };
}

/** Page images as the result folder keeps them. */
export function storedPages({ files }: Results, folder: string): Checked['pageImage'] {
  const images = new Map(
    files.flatMap(({ file, pages }) => pages.map(({ page, image }) => [`${file}\n${page}`, image] as const)),
  );
  return async (file, page) => {
    const image = images.get(`${file}\n${page}`);
    return image === undefined ? undefined : readFile(path.join(folder, image)).catch(() => undefined);
  };
}
