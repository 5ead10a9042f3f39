/** Which source files a stage's behaviour rests on: its own, and all that these import. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './blob-store.ts';

const imports = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
/** Types are gone at run time: no behaviour rests on where they come from. */
const typeImports = /^(?:import|export) type [^;]*;/gm;

/**
 * Absolute paths in sorted order: the files below a folder (or one file) and, through static and
 * dynamic imports by relative path or `#` alias, every project file they reach. Libraries are left out:
 * their versions are known from package.json. Empty for a folder that is not there.
 */
export function sourceClosure(project: string, folder: string): readonly string[] {
  const seen = new Set<string>();
  const start = path.join(project, folder);
  const waiting = folder.endsWith('.ts') ? [start] : filesBelow(start);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const source = seen.has(file) ? undefined : sourceOf(file);
    if (source === undefined) continue;
    seen.add(file);
    for (const specifier of source.imports) {
      const imported = locate(specifier, { project, importer: file });
      if (imported !== undefined) waiting.push(imported);
    }
  }
  return [...seen].sort();
}

interface Source {
  readonly hash: string;
  /** As they are written. */
  readonly imports: readonly string[];
}

/** The closures of the stages overlap: each file is read once. The code of a process stays what it was. */
const known = new Map<string, Source>();

/** Undefined for what is not there: an import that only a comment speaks of. */
function sourceOf(file: string): Source | undefined {
  const seen = known.get(file);
  if (seen !== undefined) return seen;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const found = file.endsWith('.ts') ? bytes.toString('utf8').replace(typeImports, '').matchAll(imports) : [];
  const source = { hash: sha256(bytes), imports: [...found].map(([, specifier = '']) => specifier) };
  known.set(file, source);
  return source;
}

/** SHA-256 of a file of a closure. */
export function sourceHash(file: string): string {
  const source = sourceOf(file);
  if (source === undefined) throw new RangeError(`no source file: ${file}`);
  return source.hash;
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
