/** Which submissions a path names: itself, or those lying in it. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { trouble } from '../core/errors.ts';

const isArchive = (name: string): boolean => /\.zip$/i.test(name);

/** Absolute paths in the order of their names. Throws U_ABSENT, U_NONE. */
export async function findSubmissions(place: string): Promise<readonly string[]> {
  const kind = await stat(place).catch(() => undefined);
  if (kind === undefined) throw trouble('U_ABSENT', { path: place });
  if (kind.isFile()) {
    if (isArchive(place)) return [place];
    throw trouble('U_NONE', { path: place });
  }
  if (await isSubmission(place)) return [place];
  const names = (await readdir(place)).filter((name) => !name.startsWith('.')).sort();
  const found: string[] = [];
  for (const name of names) {
    const inside = path.join(place, name);
    if (isArchive(name) || (await isSubmission(inside))) found.push(inside);
  }
  if (found.length === 0) throw trouble('U_NONE', { path: place });
  return found;
}

async function isSubmission(folder: string): Promise<boolean> {
  const description = await stat(path.join(folder, 'submission.json')).catch(() => undefined);
  return description?.isFile() ?? false;
}
