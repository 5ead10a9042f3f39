/** Serves a queue with this machine's processes: fetches what a task reads, leaves what it gave. */
import { Worker as QueueWorker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { BlobStore } from '../blob-store.ts';
import { wordsLikeHashes } from '../result-cache.ts';
import type { WorkerPool } from '../worker-pool.ts';
import type { Outcome } from '../worker.ts';
import {
  mostBlame,
  mostStarts,
  prefix,
  startsUntilAlone,
  usualTiming,
  type QueuedTask,
  type Timing,
  type WorkerRecord,
} from './protocol.ts';
import type { EngineStore } from './store.ts';

export interface AttendantOptions {
  readonly redis: Redis;
  readonly queue: string;
  readonly store: EngineStore;
  /** Its blob folder is that of `blobs`. */
  readonly pool: WorkerPool;
  readonly blobs: BlobStore;
  /** Named in outcomes. */
  readonly worker: string;
  readonly slots: number;
  readonly timing?: Timing;
  /** Told before a task begins (awaited) and when it has ended. */
  readonly onTask?: (key: string, begins: boolean) => Promise<void>;
}

export interface Attendant {
  /** Tasks done. */
  readonly done: () => number;
  /** For the operator. */
  readonly metrics: () => Pick<WorkerRecord, 'lastMinute' | 'lost'>;
  /** Blobs that tasks under way may read. */
  readonly inUse: () => ReadonlySet<string>;
  /** Takes no more; waits for tasks under way unless forced (others take them over then). */
  readonly close: (force: boolean) => Promise<void>;
}

/** The run tries again: the server has lost what the task reads, or this worker is leaving. */
class GivenBack extends Error {
  override readonly name = 'GivenBack';
}

export async function attend(options: AttendantOptions): Promise<Attendant> {
  let done = 0;
  let lost = 0;
  let ends: readonly number[] = [];
  const lately = (): readonly number[] => ends.filter((end) => performance.now() - end < 60_000);
  const holding = new Map<string, number>();
  const hold = (hashes: readonly string[], by: number): void => {
    for (const hash of hashes) {
      const count = (holding.get(hash) ?? 0) + by;
      if (count > 0) holding.set(hash, count);
      else holding.delete(hash);
    }
  };
  const work = async (job: Job<QueuedTask>): Promise<void> => {
    hold(job.data.blobs, 1);
    try {
      const outcome = await perform(job.id ?? '', job.data, options);
      done += 1;
      ends = [...lately(), performance.now()];
      if (outcome?.kind === 'lost') lost += 1;
    } finally {
      hold(job.data.blobs, -1);
    }
  };
  const { lockMs, stalledMs } = options.timing ?? usualTiming;
  const worker = new QueueWorker<QueuedTask>(options.queue, work, {
    connection: options.redis,
    prefix,
    // As many again wait here: a process takes the page it knows, and is never idle between two tasks.
    concurrency: 2 * options.slots,
    lockDuration: lockMs,
    stalledInterval: stalledMs,
    // Deaths are counted by ourselves, for tasks that had really begun.
    maxStalledCount: 1000,
    drainDelay: 2,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', () => undefined);
  await worker.waitUntilReady();
  return {
    done: () => done,
    metrics: () => ({ lastMinute: lately().length, lost }),
    inUse: () => new Set(holding.keys()),
    close: (force) => worker.close(force),
  };
}

/** Gives what it left; undefined where there was nothing to do. */
async function perform(
  key: string,
  queued: QueuedTask,
  options: AttendantOptions,
): Promise<Outcome | undefined> {
  const { store, pool } = options;
  // Whoever had it first was only slow to say so, and has been taken for dead.
  if (await store.hasOutcome(key)) return undefined;
  const { starts, blame } = await store.countsOf(key);
  if (blame >= mostBlame || starts >= mostStarts) {
    const detail = `${String(blame)} workers died of it; it was begun ${String(starts)} times without an end`;
    const outcome: Outcome = { kind: 'lost', reason: 'crash', detail };
    await leave(key, outcome, { ...options, given: queued.blobs });
    return outcome;
  }
  const input = await store.getInput(key);
  if (input === undefined) throw new GivenBack('the input is gone');
  await Promise.all(queued.blobs.map((hash) => fetchBlob(hash, options)));
  const { task, version, deadlineMs, isolated, confined, affinity } = queued;
  const outcome = await pool.perform({
    ...{ task, version, deadlineMs, isolated, confined, affinity, input },
    alone: blame > 0 || starts >= startsUntilAlone,
    beforeStart: async () => {
      await store.count('starts', key);
      await options.onTask?.(key, true);
    },
  });
  await options.onTask?.(key, false);
  if (outcome.kind === 'lost' && outcome.reason === 'closed') {
    await store.clearCounts(key);
    throw new GivenBack('this worker is leaving');
  }
  await leave(key, outcome, { ...options, given: queued.blobs });
  return outcome;
}

async function fetchBlob(hash: string, { store, blobs }: AttendantOptions): Promise<void> {
  if (await blobs.has(hash)) return;
  const bytes = await store.getBlob(hash);
  if (bytes === undefined) throw new GivenBack(`the bytes of ${hash} are gone`);
  await blobs.put(bytes);
}

interface Leaving extends AttendantOptions {
  readonly given: readonly string[];
}

/** The bytes first, then the outcome that names them. */
async function leave(key: string, outcome: Outcome, options: Leaving): Promise<void> {
  const { store, blobs, worker, given } = options;
  // The run is over and has taken everything away: nothing personal is put there again.
  if (!(await store.hasInput(key))) return;
  const named = outcome.kind === 'output' ? wordsLikeHashes(outcome.json) : [];
  const made: string[] = [];
  for (const hash of named) if (!given.includes(hash) && (await blobs.has(hash))) made.push(hash);
  for (const hash of made) if (!(await store.hasBlob(hash))) await store.putBlob(hash, await blobs.get(hash));
  await store.putOutcome(key, { outcome, blobs: made, worker });
  await store.clearCounts(key);
}
