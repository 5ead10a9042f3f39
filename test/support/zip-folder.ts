/** A folder as the ZIP a unit would send. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipOf } from './odd-zips.ts';

/** Names in UTF-8, said so by flag bit 11; everything lies in one folder of the archive. */
export function zipFolder(folder: string, zip: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const entries = files.map(({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    const inside = path.posix.join(
      path.basename(folder),
      path.relative(folder, file).split(path.sep).join('/'),
    );
    return { name: inside, data: readFileSync(file), method: 8, flags: 0x800 };
  });
  mkdirSync(path.dirname(zip), { recursive: true });
  writeFileSync(zip, zipOf(entries));
}
