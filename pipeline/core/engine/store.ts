/** Inputs, outcomes and bytes of a queue's tasks on the server, each with an end of its life. */
import type { Redis } from 'ioredis';
import { sha256 } from '../blob-store.ts';
import { prefix, type StoredOutcome } from './protocol.ts';

export type Count = 'starts' | 'blame';

export interface EngineStore {
  readonly putInput: (key: string, json: string) => Promise<unknown>;
  readonly hasInput: (key: string) => Promise<boolean>;
  readonly getInput: (key: string) => Promise<string | undefined>;
  readonly putOutcome: (key: string, outcome: StoredOutcome) => Promise<unknown>;
  readonly hasOutcome: (key: string) => Promise<boolean>;
  readonly getOutcome: (key: string) => Promise<StoredOutcome | undefined>;
  readonly dropOutcome: (key: string) => Promise<unknown>;
  /** Whether the bytes are there; if so, they are kept from now on as if they were new. */
  readonly hasBlob: (hash: string) => Promise<boolean>;
  readonly putBlob: (hash: string, bytes: Buffer) => Promise<unknown>;
  /** Bytes whose hash is right; undefined where they are gone or were altered. */
  readonly getBlob: (hash: string) => Promise<Buffer | undefined>;
  /** `starts`: one more worker is about to begin this task; `blame`: its host has died of it, or beside it. */
  readonly count: (what: Count, key: string) => Promise<unknown>;
  /** Starts without an end, and blame. */
  readonly countsOf: (key: string) => Promise<Readonly<Record<Count, number>>>;
  readonly clearCounts: (key: string) => Promise<unknown>;
  /** Names for `forget`. */
  readonly inputName: (key: string) => string;
  readonly outcomeName: (key: string) => string;
  readonly blobName: (hash: string) => string;
  readonly forget: (names: readonly string[]) => Promise<unknown>;
  /** Everything of this queue, the engine's own keys included. */
  readonly clear: () => Promise<void>;
}

export function engineStore(redis: Redis, queue: string, keepHours: number): EngineStore {
  const seconds = Math.max(1, Math.round(keepHours * 3600));
  const name = (kind: string, key: string): string => `${prefix}:${queue}:${kind}:${key}`;
  const named =
    (kind: string): Name =>
    (key) =>
      name(kind, key);
  const [input, outcome, blob] = [named('in'), named('done'), named('blob')];
  return {
    inputName: input,
    outcomeName: outcome,
    blobName: blob,
    putInput: (key, json) => redis.set(input(key), json, 'EX', seconds),
    hasInput: async (key) => (await redis.exists(input(key))) === 1,
    getInput: async (key) => (await redis.get(input(key))) ?? undefined,
    putOutcome: (key, stored) => redis.set(outcome(key), JSON.stringify(stored), 'EX', seconds),
    hasOutcome: async (key) => (await redis.exists(outcome(key))) === 1,
    async getOutcome(key) {
      const text = await redis.get(outcome(key));
      return text === null ? undefined : (JSON.parse(text) as StoredOutcome);
    },
    dropOutcome: (key) => redis.unlink(outcome(key)),
    hasBlob: async (hash) => (await redis.expire(blob(hash), seconds)) === 1,
    putBlob: (hash, bytes) => redis.set(blob(hash), bytes, 'EX', seconds),
    async getBlob(hash) {
      const bytes = await redis.getBuffer(blob(hash));
      return bytes !== null && sha256(bytes) === hash ? bytes : undefined;
    },
    count: (what, key) => redis.multi().incr(name(what, key)).expire(name(what, key), seconds).exec(),
    async countsOf(key) {
      const [starts, blame] = await redis.mget(name('starts', key), name('blame', key));
      return { starts: Number(starts ?? 0), blame: Number(blame ?? 0) };
    },
    clearCounts: (key) => redis.unlink(name('starts', key), name('blame', key)),
    forget: async (names) => {
      if (names.length > 0) await redis.unlink(...names);
    },
    clear: () => removeAll(redis, `${prefix}:${queue}:*`),
  };
}

type Name = (key: string) => string;

/** Removes every key of that pattern, a thousand at a time. */
export async function removeAll(redis: Redis, pattern: string): Promise<void> {
  let cursor = '0';
  do {
    const [next, names] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 1000);
    if (names.length > 0) await redis.unlink(...names);
    cursor = next;
  } while (cursor !== '0');
}
