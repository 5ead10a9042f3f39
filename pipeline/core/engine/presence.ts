/** Who is there: runs and workers write a record that is forgotten once they fall silent. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { heartbeatMs, prefix, silentSeconds, type RunRecord, type WorkerRecord } from './protocol.ts';

export interface Presence {
  /** Says it now. */
  readonly refresh: () => Promise<void>;
  /** Says it no more; what was said last stays for its time. */
  readonly fallSilent: () => void;
  /** Ends the record now. */
  readonly leave: () => Promise<void>;
}

const runKey = (id: string): string => `${prefix}:run:${id}`;
const workerKey = (id: string): string => `${prefix}:worker:${id}`;

/** Says at once and from then on that this run waits for workers. */
export function announceRun(redis: Redis, record: RunRecord): Promise<Presence> {
  return announce(redis, runKey(record.id), () => JSON.stringify(record));
}

/** The same for a worker, with what it says of itself each time. */
export function announceWorker(redis: Redis, id: string, record: () => WorkerRecord): Promise<Presence> {
  return announce(redis, workerKey(id), () => JSON.stringify(record()));
}

export const liveRuns = (redis: Redis): Promise<readonly RunRecord[]> => records(redis, runKey('*'));
export const liveWorkers = (redis: Redis): Promise<readonly WorkerRecord[]> => records(redis, workerKey('*'));

async function announce(redis: Redis, key: string, text: () => string): Promise<Presence> {
  let gone = false;
  const beat = async (): Promise<void> => {
    if (!gone) await redis.set(key, text(), 'EX', silentSeconds);
  };
  await beat();
  const timer = setInterval(() => void beat().catch(() => undefined), heartbeatMs);
  const fallSilent = (): void => {
    gone = true;
    clearInterval(timer);
  };
  return {
    refresh: beat,
    fallSilent,
    async leave() {
      fallSilent();
      // A server that dies just now answers never: the record is forgotten by itself.
      if (redis.status === 'ready')
        await Promise.race([redis.unlink(key).catch(() => undefined), pause(2000)]);
    },
  };
}

async function records<Kind extends { readonly id: string }>(redis: Redis, pattern: string): Promise<Kind[]> {
  const keys: string[] = [];
  let cursor = '0';
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 500);
    keys.push(...found);
    cursor = next;
  } while (cursor !== '0');
  if (keys.length === 0) return [];
  const texts = await redis.mget(...keys);
  return texts
    .flatMap((text) => (text === null ? [] : [JSON.parse(text) as Kind]))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
