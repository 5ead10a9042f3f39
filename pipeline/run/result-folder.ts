/** Reads back what a run wrote into its result folder. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { trouble } from '../core/errors.ts';

interface Schema<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false };
}

/** One record of a result folder; throws U_RESULTS where it is not there or does not have that shape. */
export async function readResult<Value>(folder: string, name: string, schema: Schema<Value>): Promise<Value> {
  const unusable = (): Error => trouble('U_RESULTS', { path: folder, what: name });
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => {
    throw unusable();
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unusable();
  }
  const checked = schema.safeParse(value);
  if (!checked.success) throw unusable();
  return checked.data;
}
