/** `pingshen pack`: papers and scans of finished checks, bound for printing. */
import type { Context } from '../core/context.ts';
import { exitCodeOfOutcome, tellLost, weightiest } from './ending.ts';
import type { Io } from './io.ts';
import { resultFolders } from './result-folders.ts';

/** Binds the folders named, or all in the output folder; gives the exit code that their results have. */
export async function packCommand(operands: readonly string[], context: Context, io: Io): Promise<number> {
  const { workspace, settings, language } = context;
  const folders = resultFolders(operands, { typedIn: io.typedIn, out: workspace.out });
  const stages = await io.loadRun();
  const codes: number[] = [];
  for (const folder of folders) {
    const outcome = await stages.pack(folder, context);
    const { results, packs, pages, folder: written } = outcome;
    codes.push(exitCodeOfOutcome(outcome));
    const told =
      language === 'zh'
        ? `${results.submission}：成册 ${packs} 册，共 ${pages} 页`
        : `${results.submission}: ${packs} packs, ${pages} pages`;
    if (!settings.quiet) io.stdout(`${told}\n`);
    tellLost([outcome], context, io);
    io.stdout(`${written}\n`);
  }
  return weightiest(codes);
}
