/** `pingshen pack`: papers and scans of finished checks, bound for printing. */
import type { Context } from '../core/context.ts';
import { exitCodes } from '../core/errors.ts';
import type { Io } from './io.ts';
import { resultFolders } from './result-folders.ts';
import { exitCodeOf } from './summary.ts';

/** Binds the folders named, or all in the output folder; gives the exit code that their results have. */
export async function packCommand(operands: readonly string[], context: Context, io: Io): Promise<number> {
  const { workspace, settings, language } = context;
  const folders = resultFolders(operands, { typedIn: io.typedIn, out: workspace.out });
  const stages = await io.loadRun();
  const codes: number[] = [];
  for (const folder of folders) {
    const { results, packs, pages, folder: written } = await stages.pack(folder, context);
    codes.push(exitCodeOf(results));
    const told =
      language === 'zh'
        ? `${results.submission}：成册 ${packs} 册，共 ${pages} 页`
        : `${results.submission}: ${packs} packs, ${pages} pages`;
    if (!settings.quiet) io.stdout(`${told}\n`);
    io.stdout(`${written}\n`);
  }
  return [exitCodes.review, exitCodes.quarantined].find((code) => codes.includes(code)) ?? exitCodes.done;
}
