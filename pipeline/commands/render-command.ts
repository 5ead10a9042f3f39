/** `pingshen render`: the official papers once more, from results that lie there already. */
import type { Context } from '../core/context.ts';
import { exitCodeOfOutcome, tellLost, weightiest } from './ending.ts';
import type { Io } from './io.ts';
import { resultFolders } from './result-folders.ts';

/** Renders the folders named, or all in the output folder; gives the exit code that their results have. */
export async function renderCommand(operands: readonly string[], context: Context, io: Io): Promise<number> {
  const { workspace, settings, language } = context;
  const folders = resultFolders(operands, { typedIn: io.typedIn, out: workspace.out });
  const stages = await io.loadRun();
  const codes: number[] = [];
  for (const folder of folders) {
    const outcome = await stages.render(folder, context);
    const { results, papers, unmade, folder: written } = outcome;
    codes.push(exitCodeOfOutcome(outcome));
    const told =
      language === 'zh'
        ? `${results.submission}：文书 ${papers} 份${unmade > 0 ? `，未能生成 ${unmade} 份` : ''}`
        : `${results.submission}: ${papers} papers${unmade > 0 ? `, ${unmade} not made` : ''}`;
    if (!settings.quiet) io.stdout(`${told}\n`);
    tellLost([outcome], context, io);
    io.stdout(`${written}\n`);
  }
  return weightiest(codes);
}
