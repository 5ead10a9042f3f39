/** Which source files a stage's behaviour rests on: its own, and all that these import. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const imports = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

/**
 * Absolute paths in sorted order: the files below a folder and, through static and dynamic
 * imports by relative path or `#` alias, every project file they reach. Libraries are left out:
 * their versions are known from package.json. Empty for a folder that is not there.
 */
export function sourceClosure(project: string, folder: string): readonly string[] {
  const seen = new Set<string>();
  const waiting = filesBelow(path.join(project, folder));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = seen.has(file) ? undefined : textOf(file);
    if (text === undefined) continue;
    seen.add(file);
    if (!file.endsWith('.ts')) continue;
    for (const [, specifier = ''] of text.matchAll(imports)) {
      const imported = locate(specifier, { project, importer: file });
      if (imported !== undefined) waiting.push(imported);
    }
  }
  return [...seen].sort();
}

/** Undefined for what is not there: an import that only a comment speaks of. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|hbs|json)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function locate(
  specifier: string,
  { project, importer }: { project: string; importer: string },
): string | undefined {
  if (specifier.startsWith('.')) return path.resolve(path.dirname(importer), specifier);
  // The aliases of package.json are the names of the top folders.
  return specifier.startsWith('#') ? path.join(project, specifier.slice(1)) : undefined;
}
