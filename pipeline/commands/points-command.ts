/** `pingshen points`: the form in which an office enters its scoring standard, out and in again. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlacedProblem } from '#schemas/cycles/point-checks.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';
import { fill } from '#schemas/reasons.ts';
import type { Settings } from '#schemas/settings.ts';
import type { Context } from '../core/context.ts';
import { cyclesIn, loadCycle, shippedCycles } from '../core/cycles.ts';
import { writeDurably } from '../core/durable.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { loadPointTable, pointTableFile } from '../core/point-tables.ts';
import type { CommandLine } from './arguments.ts';
import type { Io } from './io.ts';

/** Problems that are listed: a person corrects some and imports again. */
const listedProblems = 50;

/** The file to write; never one that is there. */
function target(given: string | undefined, usual: string, io: Io): string {
  const file = path.resolve(io.typedIn, given ?? usual);
  if (existsSync(file)) throw trouble('C_EXISTS', { file });
  return file;
}

/** The table of the cycle asked for; without one, of the last cycle by id that has a table. */
function tableFor(cycle: string | undefined, { cycles: folder }: Settings): PointTable {
  if (cycle !== undefined) {
    const { folder: own } = loadCycle(cycle, { folder });
    const table = loadPointTable(own);
    if (table === undefined) throw trouble('S_READ', { path: pointTableFile(own), what: 'ENOENT' });
    return table;
  }
  const folders = [...(folder === undefined ? [] : [folder]), shippedCycles];
  for (const each of folders.flatMap((place) =>
    cyclesIn(place)
      .toReversed()
      .map((id) => path.join(place, id)),
  )) {
    const table = loadPointTable(each);
    if (table !== undefined) return table;
  }
  throw trouble('S_READ', { path: pointTableFile(shippedCycles), what: 'ENOENT' });
}

/** Writes the form, filled with the cycle's table, and prints its path. */
export async function exportPoints(line: CommandLine, settings: Settings, io: Io): Promise<number> {
  const file = target(line.target ?? line.operands[0], '评分表.xlsx', io);
  const table = tableFor(line.cycle, settings);
  const { pointForm } = await io.loadRun();
  await writeDurably(file, await pointForm(table));
  io.stdout(`${file}\n`);
  return exitCodes.done;
}

function listed(problems: readonly PlacedProblem[]): string {
  // What the form says is shown without its control characters, as in every message.
  const lines = problems
    .slice(0, listedProblems)
    .map(({ place, what }) => `${fill('  {place}：{what}', { place, what })}\n`);
  const rest = problems.length - lines.length;
  return lines.join('') + (rest > 0 ? `  ……另有 ${rest} 处\n` : '');
}

const warningWords: Readonly<Record<Language, string>> = {
  zh: '请核对',
  en: 'please look at',
};

const sampleWords: Readonly<Record<Language, string>> = {
  zh: '“总表”的“是否示例”是“是”：用它计的分处处标明示例。正式标准请改为“否”',
  en: 'the table is marked as a sample (是否示例 = 是), and so will be every score. Set it to 否 for the real standard',
};

/** Reads a filled form; writes the table as `points.json`, or throws C_POINTS naming every cell. */
export async function importPoints(line: CommandLine, context: Context, io: Io): Promise<number> {
  const given = path.resolve(io.typedIn, line.importing ?? '');
  const file = target(line.target ?? line.operands[0], 'points.json', io);
  const bytes = await readFile(given).catch((error: unknown) => {
    throw trouble('S_READ', { path: given, what: (error as NodeJS.ErrnoException).code ?? '' }, error);
  });
  const { readPointForm } = await io.loadRun();
  const { table, problems } = await readPointForm(path.basename(given), bytes, context);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (table === undefined) {
    io.stderr(listed(errors));
    throw trouble('C_POINTS', { file: given, n: errors.length });
  }
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (warnings.length > 0) io.stderr(`${warningWords[context.language]}：\n${listed(warnings)}`);
  if (table.sample) io.stderr(`${sampleWords[context.language]}\n`);
  await writeDurably(file, Buffer.from(`${JSON.stringify(table, undefined, 2)}\n`, 'utf8'));
  io.stdout(`${file}\n`);
  return exitCodes.done;
}
