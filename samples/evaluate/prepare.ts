/** The evaluation set on disk, made anew whenever what makes it has changed. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedWish, setSource, writeSubmission, type SetName, type SetSize } from '../generate.ts';

export interface SetChoice extends SetSize {
  readonly work: string;
  readonly set: SetName;
}

const home = fileURLToPath(new URL('..', import.meta.url));

/** A hash of every source that has a hand in the set; the scoring has none. */
async function sourcesHash(choice: SetChoice): Promise<string> {
  const entries = await readdir(home, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/]evaluate([\\/]|\.ts$)/u.test(path.slice(home.length - 1)))
    .sort();
  const hash = createHash('sha256').update(
    JSON.stringify([choice.applicants, choice.seed, choice.set, choice.kinds]),
  );
  for (const path of paths) hash.update(await readFile(path));
  return hash.digest('hex');
}

async function readMark(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

/** Makes the set unless it is there already; gives its folder. */
export async function prepareSet(choice: SetChoice): Promise<{ folder: string; id: string }> {
  const wish = generatedWish(setSource(choice.set), choice);
  const folder = join(choice.work, `${wish.id}-${String(choice.applicants)}`);
  const mark = `${folder}.made`;
  const hash = await sourcesHash(choice);
  if ((await readMark(mark)) !== hash) {
    await writeSubmission(folder, wish);
    await writeFile(mark, hash);
  }
  return { folder, id: wish.id };
}
