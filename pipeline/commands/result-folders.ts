/** The result folders that a command means. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { trouble } from '../core/errors.ts';

/** The ones named, or all in the output folder; throws U_RESULTS where there is none. */
export function resultFolders(
  operands: readonly string[],
  { typedIn, out }: { readonly typedIn: string; readonly out: string },
): string[] {
  if (operands.length > 0) return operands.map((each) => path.resolve(typedIn, each));
  const folders = readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(out, name))
    .filter((folder) => existsSync(path.join(folder, 'record.json')))
    .sort();
  if (folders.length === 0) throw trouble('U_RESULTS', { path: out, what: 'record.json' });
  return folders;
}
