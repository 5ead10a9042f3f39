/** `pingshen render`: the official papers once more, from results that lie there already. */
import type { Context } from '../core/context.ts';
import { exitCodes } from '../core/errors.ts';
import type { Io } from './io.ts';
import { resultFolders } from './result-folders.ts';
import { exitCodeOf } from './summary.ts';

/** Renders the folders named, or all in the output folder; gives the exit code that their results have. */
export async function renderCommand(operands: readonly string[], context: Context, io: Io): Promise<number> {
  const { workspace, settings, language } = context;
  const folders = resultFolders(operands, { typedIn: io.typedIn, out: workspace.out });
  const stages = await io.loadRun();
  const codes: number[] = [];
  for (const folder of folders) {
    const { results, papers, unmade, folder: written } = await stages.render(folder, context);
    codes.push(exitCodeOf(results));
    const told =
      language === 'zh'
        ? `${results.submission}：文书 ${papers} 份${unmade > 0 ? `，未能生成 ${unmade} 份` : ''}`
        : `${results.submission}: ${papers} papers${unmade > 0 ? `, ${unmade} not made` : ''}`;
    if (!settings.quiet) io.stdout(`${told}\n`);
    io.stdout(`${written}\n`);
  }
  return [exitCodes.review, exitCodes.quarantined].find((code) => codes.includes(code)) ?? exitCodes.done;
}
