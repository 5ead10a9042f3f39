/** `pingshen render <result folder>`: the papers of a finished check once more, without reading a scan. */
import type { Context, RenderOutcome } from '../core/context.ts';
import { comparisonSchema } from '#schemas/records/comparison.ts';
import { runRecordSchema } from '#schemas/records/record.ts';
import { resultsSchema } from '#schemas/records/results.ts';
import { rulingsSchema } from '#schemas/records/ruling.ts';
import { countPapers, lostOf, makePapers } from './papers.ts';
import {
  comparisonFile,
  cycleOfRun,
  fillUnchanged,
  packsFolder,
  papersFolder,
  readResult,
  stampOf,
  storedPages,
} from './result-folder.ts';
import { placePapers } from './write-out.ts';

/** Renders; the result folder is swapped whole. Throws U_RESULTS where it holds no usable results. */
export async function render(folder: string, context: Context): Promise<RenderOutcome> {
  const { workspace, settings } = context;
  const stamp = await stampOf(folder);
  const [record, results, rulings] = await Promise.all([
    readResult(folder, 'record.json', runRecordSchema),
    readResult(folder, 'results.json', resultsSchema),
    readResult(folder, 'rulings.json', rulingsSchema),
  ]);
  const { submission, applicants, decisionHead } = record;
  // Runs of earlier versions left no comparison.
  const comparison = await readResult(folder, comparisonFile, comparisonSchema).catch(() => undefined);
  const cycle = cycleOfRun(submission.cycle, comparison?.office, settings);
  const pageImage = storedPages(results, folder);
  const of = { submission, applicants, cycle, decisionHead };
  const checked = { ...of, results, rulings: rulings.rulings, pageImage };
  const { files, unmade } = await makePapers(checked, context);
  const swapped = await fillUnchanged(
    folder,
    { submission: submission.id, stamp, workspace },
    async (output) => {
      await output.keep((name) => !name.startsWith(papersFolder) && !name.startsWith(packsFolder));
      await placePapers(output, files);
    },
  );
  if (swapped === undefined) return render(folder, context);
  const papers = countPapers({ files, unmade });
  return { results, folder: swapped, papers, unmade: unmade.length, lost: lostOf(unmade) };
}
