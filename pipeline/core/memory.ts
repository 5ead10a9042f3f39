/**
 * What a step of a run came to, kept whole: the steps between the tasks, which need no worker but
 * would cost their time again. An entry is taken only for equal input under equal code, and only
 * where its bytes are what was written; anything else is a miss, and the step is done again.
 */
import { deserialize, serialize } from 'node:v8';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from './blob-store.ts';
import { makeFolder, writeWhole } from './durable.ts';
import { resultKey } from './result-cache.ts';

export interface Step<Value> {
  /** `read.applicant`: what it is called in its key. */
  readonly name: string;
  /** All that the value depends on besides the code, as JSON; bytes by their hash. */
  readonly input: unknown;
  /** Folders and files of the program (`pipeline/extract`) that with their imports make the value. */
  readonly code: readonly string[];
  /** False for what must not be kept: a failure that may pass. */
  readonly isKept?: (value: Value) => boolean;
  /** Whether what a kept value names is still there. */
  readonly isWhole?: (value: Value) => Promise<boolean>;
}

export interface Remembered<Value> {
  readonly value: Value;
  /** SHA-256 that equal values of this step share, to stand for them in the input of the next one. */
  readonly hash: string;
}

export interface Memory {
  /**
   * The kept value, or what `make` gives. Objects that are one in the made value are one in the
   * kept value, too; functions cannot be kept.
   */
  recall<Value>(step: Step<Value>, make: () => Promise<Value>): Promise<Remembered<Value>>;
}

/** A memory that keeps nothing, for stages at work outside a run. */
export const noMemory: Memory = {
  async recall(_, make) {
    const value = await make();
    return { value, hash: sha256(serialize(value)) };
  },
};

const hashLength = 64;

/**
 * A memory in a folder, one file a value: the hash of the rest, then the rest. Not forced to the
 * disk: what a power cut tears is found out by its hash and made again.
 * @param identify what the code of a step comes to on this machine
 */
export function folderMemory(folder: string, identify: (code: readonly string[]) => unknown): Memory {
  return {
    async recall<Value>(step: Step<Value>, make: () => Promise<Value>): Promise<Remembered<Value>> {
      const { name, input, code, isKept = () => true, isWhole } = step;
      const key = resultKey({ name, input, identity: identify(code) });
      const file = path.join(folder, key.slice(0, 2), key.slice(2));
      const kept = await readEntry(file);
      if (kept !== undefined) {
        const value = deserialize(kept.bytes) as Value;
        if (isWhole === undefined || (await isWhole(value))) return { value, hash: kept.hash };
      }
      const value = await make();
      const bytes = serialize(value);
      const hash = sha256(bytes);
      if (isKept(value)) {
        await makeFolder(path.dirname(file));
        await writeWhole(file, Buffer.concat([Buffer.from(hash), bytes]));
      }
      return { value, hash };
    },
  };
}

/** Undefined for a file that is absent or not what was written. */
async function readEntry(file: string): Promise<{ bytes: Buffer; hash: string } | undefined> {
  const whole = await readFile(file).catch(() => undefined);
  if (whole === undefined) return undefined;
  const hash = whole.toString('latin1', 0, hashLength);
  const bytes = whole.subarray(hashLength);
  return sha256(bytes) === hash ? { bytes, hash } : undefined;
}
