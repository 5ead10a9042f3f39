/** `pingshen template`: the blank workbook that units fill in. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { writeDurably } from '../core/durable.ts';
import { exitCodes, trouble } from '../core/errors.ts';
import type { Io } from './io.ts';

/** Writes the workbook and prints its path; never over a file that is there. */
export async function templateCommand(operands: readonly string[], io: Io): Promise<number> {
  const file = path.resolve(io.typedIn, operands[0] ?? 'declared.xlsx');
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) throw trouble('C_EXISTS', { file });
  const { blankWorkbook } = await io.loadRun();
  await writeDurably(file, await blankWorkbook());
  io.stdout(`${file}\n`);
  return exitCodes.done;
}
