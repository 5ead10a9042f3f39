/** The auditor's desk over finished results. */
import path from 'node:path';
import { auditLog } from '../core/audit-log.ts';
import { startCommand } from '../core/command-child.ts';
import type { DeskContext, ServedDesk } from '../core/context.ts';
import { exitCodes } from '../core/exit-codes.ts';
import { resultFolders } from '../core/result-folders.ts';
import { serveDesk } from '../review/index.ts';

/** Codes of an `apply` that went through: contract §2. */
const good = new Set<number>([exitCodes.done, exitCodes.review, exitCodes.quarantined]);

/**
 * Serves the desk until closed; `out` holds result folders, or is one. The desk stays for hours: what
 * takes a run's libraries is loaded for the moment, or done by a process of its own, so that nobody
 * waits for it meanwhile.
 */
export function review(out: string, { settings, ...context }: DeskContext): Promise<ServedDesk> {
  const { state, intake: limits } = settings;
  return serveDesk({
    ...{ ...context, ...settings.review, out, state, limits },
    workbook: async (decisions) =>
      (await import('../render/decisions/index.ts')).decisionsWorkbook(decisions),
    apply: () => applyAll(out, context),
  });
}

type Applied = { readonly changed: number } | { readonly refused: string };

/** Runs `pingshen apply`; how many papers it changed it leaves in the log. */
async function applyAll(
  out: string,
  { database, settingWords }: Pick<DeskContext, 'database' | 'settingWords'>,
): Promise<Applied> {
  const folders = (await resultFolders(out)).map(({ folder }) => folder);
  const [first] = folders;
  if (first === undefined) return { changed: 0 };
  const log = auditLog(database);
  const before = await log.head();
  const child = startCommand(['apply', ...folders, ...settingWords, '--out', path.dirname(first), '--quiet']);
  const code = await child.ended;
  if (!good.has(code)) return { refused: child.said() };
  const counts = (await log.since(before))
    .filter(({ action }) => action === 'apply')
    .map(({ data }) => (JSON.parse(data) as { readonly changed: number }).changed);
  return { changed: counts.reduce((sum, count) => sum + count, 0) };
}
