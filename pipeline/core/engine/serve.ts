/** A worker: joins runs of the same program one after the other, until it is stopped. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Redis } from 'ioredis';
import type { Settings } from '#schemas/settings.ts';
import { folderBlobStore } from '../blob-store.ts';
import { trouble } from '../errors.ts';
import { poolOf, slotsOf } from '../local-executor.ts';
import type { WorkerPool } from '../worker-pool.ts';
import { attend, type Attendant } from './attendant.ts';
import { connect, disconnect, engineTrouble } from './connection.ts';
import type { AddressedEngine } from './address.ts';
import { ownFingerprints, sortRuns } from './fitting.ts';
import { openHome, removeHome, tidyHome } from './home.ts';
import { announceWorker, liveRuns, type Presence } from './presence.ts';
import type { RunRecord, Timing } from './protocol.ts';
import { engineStore } from './store.ts';

export interface ServeOptions {
  readonly settings: Settings;
  readonly engine: AddressedEngine;
  /** File URL of the module that exports `tasks`. */
  readonly registry: string;
  /** Ends the service; tasks under way are given back. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: ServeEvent) => void;
  readonly timing?: Timing;
  /** Told before a task begins (awaited) and when it has ended. */
  readonly onTask?: (news: TaskNews) => Promise<void>;
}

/** A task that this worker begins or has ended. */
export interface TaskNews {
  readonly queue: string;
  readonly key: string;
  readonly begins: boolean;
}

export interface ServeEvent {
  readonly kind: 'ready' | 'joined' | 'working' | 'left';
  /** The machine that started the run; empty while there is none. */
  readonly host: string;
  readonly slots: number;
  /** Tasks done since the start. */
  readonly done: number;
}

const lookEveryMs = 1000;
const tidyEveryLooks = 30;

/** Serves until stopped. Throws M_FINGERPRINT where all runs are of another program, M_ENGINE. */
export async function serve(options: ServeOptions): Promise<void> {
  const redis = await connect(options.engine);
  const home = await openHome(options.settings.state);
  const service = new Service(options, { redis, home });
  try {
    await service.open();
    for (let look = 1; !options.signal.aborted; look += 1) {
      await Promise.race([service.look(), stopOf(options.signal)]);
      if (look % tidyEveryLooks === 0) await tidyHome(home, service.inUse());
      await Promise.race([after(lookEveryMs), stopOf(options.signal)]);
    }
  } catch (error) {
    throw engineTrouble(options.engine.address, error);
  } finally {
    await service.close();
    await disconnect(redis);
    await removeHome(home);
  }
}

interface Serving {
  readonly run: RunRecord;
  readonly pool: WorkerPool;
  readonly attendant: Attendant;
}

class Service {
  readonly #options: ServeOptions;
  readonly #redis: Redis;
  readonly #home: string;
  readonly #id = `${hostname()}-${String(process.pid)}-${randomBytes(3).toString('hex')}`;
  readonly #fingerprints;
  readonly #slots: number;
  #presence: Presence | undefined;
  #serving: Serving | undefined;
  #doneBefore = 0;
  #refuses: string | undefined;

  constructor(options: ServeOptions, { redis, home }: { readonly redis: Redis; readonly home: string }) {
    this.#options = options;
    this.#redis = redis;
    this.#home = home;
    this.#slots = slotsOf(options.settings);
    this.#fingerprints = ownFingerprints();
  }

  async open(): Promise<void> {
    this.#presence = await announceWorker(this.#redis, this.#id, () => ({
      ...{ id: this.#id, host: hostname(), slots: this.#slots, done: this.#done() },
      queue: this.#serving?.run.queue ?? '',
      ...(this.#serving?.attendant.metrics() ?? { lastMinute: 0, lost: 0 }),
      ...(this.#refuses !== undefined && { refuses: this.#refuses }),
    }));
    this.#tell('ready');
  }

  /** Joins a run that fits, leaves one that is over. */
  async look(): Promise<void> {
    const { fitting, others } = await sortRuns(await liveRuns(this.#redis), this.#fingerprints);
    const queue = this.#serving?.run.queue;
    if (queue !== undefined && !fitting.some((run) => run.queue === queue)) await this.#leave();
    const [next] = fitting;
    const [other] = others;
    if (this.#serving === undefined && next !== undefined) await this.#join(next);
    if (next === undefined && other !== undefined) await this.#refuse(other.run, other.differs);
    this.#tell('working');
  }

  inUse(): ReadonlySet<string> {
    return this.#serving?.attendant.inUse() ?? new Set();
  }

  async close(): Promise<void> {
    await this.#leave();
    // A refusal is to be seen on the other machine for a while.
    if (this.#refuses === undefined) await this.#presence?.leave();
    else this.#presence?.fallSilent();
  }

  async #join(run: RunRecord): Promise<void> {
    const { settings, registry, engine, timing, onTask } = this.#options;
    const { queue } = run;
    const redis = this.#redis;
    const blobs = folderBlobStore(this.#home);
    const pool = poolOf({ ...settings, ...run.settings }, { registry, blobFolder: this.#home });
    const store = engineStore(redis, run.queue, engine.keepHours);
    const attendant = await attend({
      ...{ redis, queue: run.queue, store, pool, blobs },
      ...{ worker: this.#id, slots: this.#slots },
      ...(timing !== undefined && { timing }),
      ...(onTask && { onTask: (key: string, begins: boolean) => onTask({ queue, key, begins }) }),
    });
    this.#serving = { run, pool, attendant };
    await this.#presence?.refresh();
    this.#tell('joined');
  }

  async #leave(): Promise<void> {
    if (this.#serving === undefined) return;
    const { pool, attendant } = this.#serving;
    // It takes no more; what the processes were at is given back once they are gone.
    const closed = attendant.close(false).catch(() => undefined);
    await pool.close();
    await Promise.race([closed, after(5000)]);
    this.#doneBefore += attendant.done();
    this.#tell('left');
    this.#serving = undefined;
  }

  async #refuse(run: RunRecord, differs: string): Promise<void> {
    this.#refuses = differs;
    await this.#presence?.refresh();
    throw trouble('M_FINGERPRINT', { host: run.host, what: differs });
  }

  #done(): number {
    return this.#doneBefore + (this.#serving?.attendant.done() ?? 0);
  }

  #tell(kind: ServeEvent['kind']): void {
    const host = this.#serving?.run.host ?? '';
    const done = kind === 'left' ? this.#doneBefore : this.#done();
    this.#options.onEvent({ kind, host, slots: this.#slots, done });
  }
}

/** Keeps nobody waiting who has nothing else to do: the connection does while we serve. */
function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function stopOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
