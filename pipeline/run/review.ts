/** The auditor's desk over finished results. */
import type { DeskContext, ServedDesk } from '../core/context.ts';
import { decisionsWorkbook } from '../render/index.ts';
import { serveDesk } from '../review/index.ts';

/** Serves the desk until closed; `out` holds result folders, or is one. */
export function review(out: string, { settings, ...context }: DeskContext): Promise<ServedDesk> {
  return serveDesk({ ...context, out, workbook: decisionsWorkbook, ...settings.review });
}
