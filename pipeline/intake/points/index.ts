/** The form of the point table: written for offices, read back with every problem at its cell. */
import type { PointTableRead } from '#schemas/cycles/point-checks.ts';
import { openWorkbook, type DeclaredTools } from '../declared/index.ts';
import { readPlainForm } from './read-form.ts';

export { writePointForm } from './write-form.ts';

/**
 * Reads a filled form: opened like every workbook from outside in a process of its own. Rejects only
 * where the machine fails.
 */
export async function readPointForm(
  file: string,
  bytes: Uint8Array,
  tools: DeclaredTools,
): Promise<PointTableRead> {
  const { workbook, reasons } = await openWorkbook(file, bytes, tools);
  const remarks = reasons.map(({ zh }) => ({
    severity: workbook === undefined ? ('error' as const) : ('warning' as const),
    path: '',
    place: file,
    what: zh,
  }));
  if (workbook === undefined) return { problems: remarks };
  const read = readPlainForm(workbook);
  return { ...read, problems: [...remarks, ...read.problems] };
}
