/** The auditor's desk over finished results. */
import path from 'node:path';
import type { Context, DeskContext, ServedDesk } from '../core/context.ts';
import { resultFolders } from '../core/result-folders.ts';
import { decisionsWorkbook } from '../render/index.ts';
import { serveDesk } from '../review/index.ts';

/** Serves the desk until closed; `out` holds result folders, or is one. */
export function review(out: string, { settings, inContext, ...context }: DeskContext): Promise<ServedDesk> {
  const { state, intake: limits } = settings;
  const runWords = ['--out', settings.out, '--state', state];
  return serveDesk({
    ...{ ...context, ...settings.review, out, workbook: decisionsWorkbook, state, limits, runWords },
    ...(inContext && {
      apply: async () => {
        const folders = (await resultFolders(out)).map(({ folder }) => folder);
        const [first = out] = folders;
        return await inContext(path.dirname(first), (whole) => applyAll(folders, whole));
      },
    }),
  });
}

/** Gives how many papers are other than before. */
async function applyAll(folders: readonly string[], context: Context): Promise<number> {
  // Loaded only now: the desk stays for hours without the libraries of a run.
  const { apply } = await import('./apply.ts');
  let changed = 0;
  for (const folder of folders) changed += (await apply(folder, context)).changed;
  return changed;
}
