/** `pingshen apply <result folder>`: decisions into results, papers and reports, without reading a scan. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ApplyOutcome, Context } from '../core/context.ts';
import { loadCycle, type LoadedCycle } from '../core/cycles.ts';
import { sha256 } from '../core/blob-store.ts';
import { comparisonSchema, type Comparison } from '#schemas/records/comparison.ts';
import { resultsSchema } from '#schemas/records/results.ts';
import { worklistSchema } from '#schemas/records/worklist.ts';
import { judgeDecided } from './judge-decided.ts';
import { checkedOf, makePapers, type Papers } from './papers.ts';
import { storedPages } from './render.ts';
import { readResult } from './result-folder.ts';
import { comparisonFile, isWrittenAnew, writeOut } from './write-out.ts';

/**
 * Judges the comparison of a finished run again with the decisions of today, and swaps the folder
 * whole: what a run of the same submission would leave. Throws U_RESULTS where there is no comparison.
 */
export async function apply(folder: string, context: Context): Promise<ApplyOutcome> {
  const { workspace, clock, log } = context;
  const [comparison, before, worklist] = await Promise.all([
    readResult(folder, comparisonFile, comparisonSchema),
    readResult(folder, 'results.json', resultsSchema),
    readResult(folder, 'worklist.json', worklistSchema),
  ]);
  const cycle = cycleOf(comparison, context);
  const judged = await judgeDecided(comparison, { cycle, context, runAt: worklist.runAt });
  const results = resultsSchema.parse({ ...before, findings: judged.findings, applicants: judged.outcomes });
  const pageImage = storedPages(results, folder);
  const checked = checkedOf(comparison, { judged, cycle, results, pageImage });
  const { files: papers, unmade } = await makePapers(checked, context);
  const changed = await changedPapers(folder, papers);
  const output = await workspace.openOutput(comparison.submission.id);
  try {
    await output.keep((name) => !isWrittenAnew(name));
    await writeOut(output, { comparison, judged, checked, papers }, context);
    const done = { results, folder: await output.commit() };
    const decisions = results.findings.filter(({ decision }) => decision !== undefined).length;
    const data = { submission: results.submission, revision: results.revision, decisions, changed };
    await log.append({ at: clock.timestamp(), actor: 'pingshen', action: 'apply', data });
    return { ...done, papers: papers.length - (unmade.length > 0 ? 1 : 0), changed, decisions };
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** The cycle, with the season's facts of the run unless a setting names newer ones. */
function cycleOf({ submission, office }: Comparison, { settings }: Context): LoadedCycle {
  const cycle = loadCycle(submission.cycle, { folder: settings.cycles, office: settings.office });
  return settings.office === undefined && office !== undefined ? { ...cycle, office } : cycle;
}

/** How many papers are not, byte for byte, those that lie there. */
async function changedPapers(folder: string, papers: Papers['files']): Promise<number> {
  const same = await Promise.all(
    papers.map(async ({ name, blob }) => {
      const bytes = await readFile(path.join(folder, 'papers', ...name.split('/'))).catch(() => undefined);
      return bytes !== undefined && sha256(bytes) === blob;
    }),
  );
  return same.filter((one) => !one).length;
}
