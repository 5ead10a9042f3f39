/** `pingshen apply <result folder>`: decisions into results, papers and reports, without reading a scan. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ApplyOutcome, Context } from '../core/context.ts';
import { sha256 } from '../core/blob-store.ts';
import { trouble } from '../core/errors.ts';
import { comparisonSchema } from '#schemas/records/comparison.ts';
import { resultsSchema } from '#schemas/records/results.ts';
import { worklistSchema } from '#schemas/records/worklist.ts';
import { judgeDecided } from './judge-decided.ts';
import { checkedOf, countPapers, lostOf, makePapers, type Papers } from './papers.ts';
import {
  comparisonFile,
  cycleOfRun,
  fillUnchanged,
  pagesFolder,
  papersFolder,
  readResult,
  stampOf,
  storedPages,
} from './result-folder.ts';
import { writeOut } from './write-out.ts';

/**
 * Judges the comparison of a finished run again with the decisions of today, and swaps the folder
 * whole: what a run of the same submission would leave. Begins again where a run has put newer results
 * there meanwhile. Throws U_RESULTS where there is no comparison, or that of other results.
 */
export async function apply(folder: string, context: Context): Promise<ApplyOutcome> {
  const { workspace, clock, log, settings } = context;
  const stamp = await stampOf(folder);
  const [comparison, before, worklist] = await Promise.all([
    readResult(folder, comparisonFile, comparisonSchema),
    readResult(folder, 'results.json', resultsSchema),
    readResult(folder, 'worklist.json', worklistSchema),
  ]);
  const { submission, office } = comparison;
  for (const one of [before, worklist])
    if (one.submission !== submission.id || one.revision !== submission.revision)
      throw trouble('U_RESULTS', { path: folder, what: comparisonFile });
  const cycle = cycleOfRun(submission.cycle, office, settings);
  const judged = await judgeDecided(comparison, { cycle, context, runAt: worklist.runAt });
  const results = resultsSchema.parse({ ...before, findings: judged.findings, applicants: judged.outcomes });
  const pageImage = storedPages(results, folder);
  const checked = checkedOf(comparison, { judged, cycle, results, pageImage });
  const papers = await makePapers(checked, context);
  const changed = await changedPapers(folder, papers.files);
  const swapped = await fillUnchanged(
    folder,
    { submission: submission.id, stamp, workspace },
    async (output) => {
      await output.keep((name) => name.startsWith(pagesFolder));
      await writeOut(output, { comparison, judged, checked, papers: papers.files }, context);
    },
  );
  if (swapped === undefined) return apply(folder, context);
  const decisions = results.findings.filter(({ decision }) => decision !== undefined).length;
  const data = { submission: results.submission, revision: results.revision, decisions, changed };
  await log.append({ at: clock.timestamp(), actor: 'pingshen', action: 'apply', data });
  const lost = lostOf(papers.unmade);
  return { results, folder: swapped, papers: countPapers(papers), changed, decisions, lost };
}

/** How many papers are not, byte for byte, those that lie there. */
async function changedPapers(folder: string, papers: Papers['files']): Promise<number> {
  const same = await Promise.all(
    papers.map(async ({ name, blob }) => {
      const bytes = await readFile(path.join(folder, papersFolder, ...name.split('/'))).catch(
        () => undefined,
      );
      return bytes !== undefined && sha256(bytes) === blob;
    }),
  );
  return same.filter((one) => !one).length;
}
