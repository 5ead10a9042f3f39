/**
 * What tasks gave, under the hash of everything it depends on. A run that starts again finds
 * what it had; a changed file, setting, model or piece of code misses.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256, type BlobStore } from './blob-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { makeFolder, writeWhole } from './durable.ts';

/** A kept answer: the output, or the error a task threw and would throw again. */
export type KeptResult =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'error'; readonly message: string; readonly detail: string };

export interface ResultCache {
  get(key: string): Promise<KeptResult | undefined>;
  put(key: string, result: KeptResult): Promise<void>;
}

interface Entry {
  readonly result: KeptResult;
  /** Blobs the output names: the answer is worth nothing without them. */
  readonly blobs: readonly string[];
}

/** The key of a result: the hash of what it depends on, whatever the order of its keys. */
export function resultKey(parts: Readonly<Record<string, unknown>>): string {
  return sha256(canonicalJson(parts));
}

/** A cache in a folder, one file a result: a line with the hash of the rest, then the rest. */
export function folderResultCache(folder: string, blobs: BlobStore): ResultCache {
  const place = (key: string): string => path.join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    async get(key) {
      const text = await readFile(place(key), 'utf8').catch(() => '');
      const entry = parseEntry(text);
      if (entry === undefined || !(await all(entry.blobs, (hash) => blobs.has(hash)))) return undefined;
      return entry.result;
    },
    async put(key, result) {
      const entry: Entry = { result, blobs: await namedBlobs(result, blobs) };
      const body = JSON.stringify(entry);
      await makeFolder(path.dirname(place(key)));
      // Not forced to the disk: what a power cut tears is told by its hash, and the task runs again.
      await writeWhole(place(key), Buffer.from(`${sha256(body)}\n${body}`));
    },
  };
}

/** Undefined for a file that is absent or not what was written: then the task runs again. */
function parseEntry(text: string): Entry | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end > 0 && sha256(body) === text.slice(0, end) ? (JSON.parse(body) as Entry) : undefined;
}

async function namedBlobs(result: KeptResult, blobs: BlobStore): Promise<string[]> {
  if (result.kind !== 'done') return [];
  const known: string[] = [];
  for (const word of wordsLikeHashes(JSON.stringify(result.output)))
    if (await blobs.has(word)) known.push(word);
  return known;
}

/** What in a JSON text may be the name of a blob, each once. */
export function wordsLikeHashes(json: string): readonly string[] {
  return [...new Set(json.match(/\b[0-9a-f]{64}\b/g))];
}

async function all(hashes: readonly string[], test: (hash: string) => Promise<boolean>): Promise<boolean> {
  for (const hash of hashes) if (!(await test(hash))) return false;
  return true;
}
