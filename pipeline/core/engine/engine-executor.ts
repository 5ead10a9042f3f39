/**
 * The executor of a run that shares its work: the same tasks, computed by whichever machine takes
 * them. Big files and what no other machine can do are worked on here.
 */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Redis } from 'ioredis';
import type { BlobStore } from '../blob-store.ts';
import { cachingExecutor, keep, type Asked } from '../caching-executor.ts';
import type { Executor } from '../executor.ts';
import type { Fingerprint } from '../fingerprint.ts';
import type { Language } from '../language.ts';
import { poolJob, poolOf, slotsOf, taskSettings, type LocalExecutorOptions } from '../local-executor.ts';
import { wordsLikeHashes, type KeptResult } from '../result-cache.ts';
import type { WorkerPool } from '../worker-pool.ts';
import { attend, type Attendant } from './attendant.ts';
import { connect, disconnect, engineTrouble } from './connection.ts';
import type { AddressedEngine } from './address.ts';
import { Gate } from './gate.ts';
import { Ledger } from './ledger.ts';
import { announceRun, announceWorker, liveRuns, type Presence } from './presence.ts';
import { queueName, type QueuedTask } from './protocol.ts';
import { engineStore, type EngineStore } from './store.ts';
import { Submissions } from './submissions.ts';
import { watchWorkers, type Watch } from './watch-workers.ts';

export interface EngineExecutorOptions extends LocalExecutorOptions {
  readonly engine: AddressedEngine;
  readonly fingerprint: Fingerprint;
  readonly blobs: BlobStore;
  /** Told who comes and goes. */
  readonly note: (text: string) => void;
  readonly language: Language;
}

const megabyte = 1024 * 1024;
/** A server that is away longer than this ends the run; what is done is kept. */
const patienceMs = 10 * 60_000;
/** Tasks on the server a process at work: enough that no worker waits for this machine. */
const perSlot = 4;
const leastUnderWay = 8;

/** Opens the engine; throws M_ENGINE where it cannot be reached. */
export async function engineExecutor(options: EngineExecutorOptions): Promise<Executor> {
  const redis = await connect(options.engine);
  try {
    const shared = await openShared(redis, options);
    return cachingExecutor({
      ...options,
      settings: taskSettings(options.settings),
      perform: (asked) => performShared(asked, shared),
      close: () => closeShared(shared),
    });
  } catch (error) {
    redis.disconnect();
    throw engineTrouble(options.engine.address, error);
  }
}

interface Shared {
  readonly options: EngineExecutorOptions;
  readonly redis: Redis;
  readonly queue: string;
  readonly store: EngineStore;
  readonly ledger: Ledger;
  readonly gate: Gate;
  readonly submissions: Submissions;
  readonly pool: WorkerPool;
  readonly here: { readonly attendant: Attendant; readonly presence: Presence } | undefined;
  readonly run: Presence;
  readonly watch: Watch;
  closing?: Promise<void>;
}

async function openShared(redis: Redis, options: EngineExecutorOptions): Promise<Shared> {
  const { settings, engine, fingerprint, blobs } = options;
  const tasks = taskSettings(settings);
  const queue = queueName(fingerprint, tasks);
  const store = engineStore(redis, queue, engine.keepHours);
  const ledger = new Ledger(engine.memory * megabyte);
  const gate = new Gate(leastUnderWay);
  const submissions = new Submissions({
    ...{ redis, queue, store, blobs, ledger },
    isReady: () => redis.status === 'ready',
    onTrouble: (error) => {
      submissions.failAll(engineTrouble(engine.address, error));
    },
  });
  endAfterOutage(redis, () => {
    submissions.failAll(engineTrouble(engine.address, 'no answer for ten minutes'));
  });
  await submissions.ready();
  const pool = poolOf(settings, options);
  const id = `${hostname()}-${String(process.pid)}-${randomBytes(3).toString('hex')}`;
  const run = await announceRun(redis, { id, queue, fingerprint, settings: tasks, host: hostname() });
  const own = { ...{ redis, queue, store, pool, blobs }, worker: id, slots: slotsOf(settings) };
  const here = engine.here ? await workHere(own) : undefined;
  const watch = watchWorkers(redis, {
    ...{ queue, own: id, note: options.note, language: options.language },
    onSlots: (slots) => {
      gate.widen(Math.max(leastUnderWay, perSlot * slots));
    },
  });
  return { ...{ options, redis, queue, store, ledger, gate, submissions, pool, here, run, watch } };
}

async function workHere(own: Parameters<typeof attend>[0]): Promise<NonNullable<Shared['here']>> {
  const attendant = await attend(own);
  const { worker: id, slots, queue } = own;
  const presence = await announceWorker(own.redis, id, () => ({
    ...{ id, host: hostname(), slots, queue, done: attendant.done() },
    ...attendant.metrics(),
  }));
  return { attendant, presence };
}

function endAfterOutage(redis: Redis, end: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  redis.on('close', () => {
    timer ??= setTimeout(end, patienceMs).unref();
  });
  redis.on('ready', () => {
    clearTimeout(timer);
    timer = undefined;
  });
}

async function performShared(asked: Asked, shared: Shared): Promise<KeptResult> {
  const { options, gate, submissions, pool } = shared;
  const job = poolJob(asked, options.settings);
  const blobs = await namedIn(asked.input, options.blobs);
  const doHere = async (): Promise<KeptResult> => keep(asked.task.name, await pool.perform(job));
  if (asked.task.stays === true || (await areLarge(blobs, options))) return await doHere();
  const { task, version, deadlineMs, isolated, confined, affinity } = job;
  const queued: QueuedTask = {
    ...{ task, version, deadlineMs, isolated, confined, blobs },
    ...(affinity !== undefined && { affinity }),
  };
  const settled = await gate.through(() =>
    submissions.submit({ key: asked.key, queued, input: asked.input }),
  );
  // Trouble of a machine (a full disk, other fonts) need not be ours.
  const isTheirs = settled.kind === 'thrown' && settled.error.code !== undefined;
  return settled.kind === 'unplaced' || isTheirs ? await doHere() : keep(asked.task.name, settled);
}

async function namedIn(input: string, blobs: BlobStore): Promise<readonly string[]> {
  const named: string[] = [];
  for (const word of wordsLikeHashes(input)) if (await blobs.has(word)) named.push(word);
  return named;
}

async function areLarge(
  hashes: readonly string[],
  { blobs, engine }: EngineExecutorOptions,
): Promise<boolean> {
  let bytes = 0;
  for (const hash of hashes) bytes += (await stat(blobs.path(hash))).size;
  return bytes > engine.largest * megabyte;
}

/** Harmless when called again. A run that ends with nothing under way leaves nothing on the server. */
function closeShared(shared: Shared): Promise<void> {
  shared.closing ??= end(shared);
  return shared.closing;
}

async function end(shared: Shared): Promise<void> {
  const { redis, submissions, pool, here, run, watch } = shared;
  const isWhole = submissions.size === 0;
  watch.close();
  submissions.letGo();
  // It takes no more; what the processes were at is given back once they are gone.
  // A server that is gone refuses: nobody minds any more.
  const closed = here?.attendant.close(false).catch(() => undefined);
  await pool.close();
  await within(3000, closed);
  await within(3000, here?.presence.leave());
  await within(3000, run.leave());
  // A server that dies just now answers never; what lies there has an end of its life.
  if (isWhole && redis.status === 'ready') await within(20_000, tidy(shared));
  await within(3000, submissions.close());
  await within(3000, disconnect(redis));
  redis.disconnect();
}

/** Waits for it, but not for ever, and minds no failure: a server that is gone answers never, or refuses. */
async function within(ms: number, work: Promise<unknown> | undefined): Promise<void> {
  await Promise.race([work?.catch(() => undefined), after(ms)]);
}

/** Nothing personal stays: with the last run of this queue goes all of it, else what is ours. */
async function tidy({ redis, queue, store, ledger }: Shared): Promise<void> {
  const others = (await liveRuns(redis)).filter((run) => run.queue === queue);
  if (others.length === 0) await store.clear();
  else await store.forget(ledger.names());
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
