/** `pingshen render`: the official papers once more, from results that lie there already. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Context } from '../core/context.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import type { Io } from './io.ts';
import { exitCodeOf } from './summary.ts';

/** Renders the folders named, or all in the output folder; gives the exit code that their results have. */
export async function renderCommand(operands: readonly string[], context: Context, io: Io): Promise<number> {
  const { workspace, settings, language } = context;
  const folders = operands.map((each) => path.resolve(io.typedIn, each));
  if (folders.length === 0) folders.push(...resultFolders(workspace.out));
  if (folders.length === 0) throw trouble('U_RESULTS', { path: workspace.out, what: 'record.json' });
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

function resultFolders(out: string): string[] {
  return readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(out, name))
    .filter((folder) => existsSync(path.join(folder, 'record.json')))
    .sort();
}
