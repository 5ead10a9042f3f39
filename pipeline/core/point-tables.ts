/** The point table of a cycle: `points.json` in its folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { nearestTo, readPointTable } from '#schemas/cycles/point-checks.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';
import { readStrictly } from './cycles.ts';
import { trouble } from './errors.ts';

/** The table's file in the folder of a cycle. */
export function pointTableFile(folder: string): string {
  return path.join(folder, 'points.json');
}

/**
 * Reads a table; undefined where the cycle has none. Throws C_CYCLE naming file, line and what to do
 * where it is wrong; its warnings are for whoever enters it, not for every run.
 */
export function loadPointTable(folder: string): PointTable | undefined {
  const file = pointTableFile(folder);
  if (!existsSync(file)) return undefined;
  const { value, lines, troubles } = readStrictly(file);
  const [damage] = troubles;
  if (damage !== undefined) {
    throw trouble('C_CYCLE', { file, line: damage.line, what: `${damage.path} 写了两次或无法使用` });
  }
  const { table, problems } = readPointTable(value, (at) => String(nearestTo(lines, at) ?? 1));
  if (table !== undefined) return table;
  const wrong = problems.find(({ severity }) => severity === 'error');
  throw trouble('C_CYCLE', {
    file,
    line: wrong?.place ?? 1,
    what: `${wrong?.path ?? ''} ${wrong?.what ?? ''}`.trim(),
  });
}
