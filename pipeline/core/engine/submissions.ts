/**
 * The run's side of the queue. A task is offered, and settles only once its outcome is there with
 * all its bytes; whatever gets lost on the way (a worker, the server's memory) is offered again.
 */
import { Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import type { BlobStore } from '../blob-store.ts';
import { catalogued, PipelineError } from '../errors.ts';
import type { Outcome } from '../worker.ts';
import type { Ledger } from './ledger.ts';
import { prefix, type QueuedTask } from './protocol.ts';
import type { EngineStore } from './store.ts';

export interface SubmissionsOptions {
  readonly redis: Redis;
  readonly queue: string;
  readonly store: EngineStore;
  readonly blobs: BlobStore;
  readonly ledger: Ledger;
  /** Whether the server can be spoken to; trouble while it is away is waited out. */
  readonly isReady: () => boolean;
  /** Called with trouble that does not pass. */
  readonly onTrouble: (error: unknown) => void;
}

/** A task to be computed by any worker; `key` is that of its result. */
export interface Submission {
  readonly key: string;
  readonly queued: QueuedTask;
  readonly input: string;
}

/** `unplaced`: offered often enough without anything coming back; better computed here. */
export type Settled = Outcome | { readonly kind: 'unplaced' };

interface Pending extends Submission {
  readonly settle: (settled: Settled) => void;
  readonly fail: (error: unknown) => void;
  offers: number;
  /** An offer or a look is under way. */
  busy: boolean;
}

/** Events may be lost with the server: everything pending is looked at this often, anyway. */
const lookEveryMs = 2_000;
const mostOffers = 8;
/** A server that has just come back may refuse a command or cut a transaction in two: that passes. */
const passingMs = 15_000;

/** Must be closed. */
export class Submissions {
  readonly #options: SubmissionsOptions;
  readonly #queue: Queue<QueuedTask>;
  readonly #events: QueueEvents;
  readonly #pending = new Map<string, Pending>();
  readonly #timer: NodeJS.Timeout;
  /** Since when nothing but trouble was had of a server that is there. */
  #troubledSince: number | undefined;

  constructor(options: SubmissionsOptions) {
    const { redis, queue } = options;
    this.#options = options;
    this.#queue = new Queue(queue, { connection: redis, prefix });
    this.#events = new QueueEvents(queue, { connection: redis, prefix });
    this.#queue.on('error', () => undefined);
    this.#events.on('error', () => undefined);
    const nudge = ({ jobId }: { jobId: string }): void => void this.#look(jobId);
    this.#events.on('completed', nudge);
    this.#events.on('failed', nudge);
    this.#timer = setInterval(() => {
      for (const key of this.#pending.keys()) void this.#look(key);
    }, lookEveryMs);
  }

  async ready(): Promise<void> {
    await Promise.all([this.#queue.waitUntilReady(), this.#events.waitUntilReady()]);
  }

  get size(): number {
    return this.#pending.size;
  }

  submit(submission: Submission): Promise<Settled> {
    return new Promise((settle, fail) => {
      const pending: Pending = { ...submission, settle, fail, offers: 0, busy: false };
      this.#pending.set(submission.key, pending);
      void this.#look(submission.key);
    });
  }

  /** Everything pending ends with this error. */
  failAll(error: unknown): void {
    for (const { key, fail } of this.#pending.values()) {
      this.#pending.delete(key);
      fail(error);
    }
  }

  /** Everything pending ends as let go. */
  letGo(): void {
    for (const pending of this.#pending.values())
      this.#end(pending, { kind: 'lost', reason: 'closed', detail: 'the run was stopped' });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.allSettled([this.#events.close(), this.#queue.close()]);
  }

  /** Takes the outcome where there is one; offers the task where nobody has it. */
  async #look(key: string): Promise<void> {
    const pending = this.#pending.get(key);
    if (pending === undefined || pending.busy) return;
    pending.busy = true;
    try {
      const outcome = (await this.#collect(pending)) ?? (await this.#missed(pending));
      if (outcome !== undefined) this.#end(pending, outcome);
      this.#troubledSince = undefined;
    } catch (error) {
      this.#bear(error);
    } finally {
      pending.busy = false;
    }
  }

  /** Trouble of this machine's disk is told at once, that of the server once it has lasted. */
  #bear(error: unknown): void {
    if (catalogued(error) instanceof PipelineError) this.#options.onTrouble(error);
    if (!this.#options.isReady()) return;
    const now = performance.now();
    this.#troubledSince ??= now;
    if (now - this.#troubledSince >= passingMs) this.#options.onTrouble(error);
  }

  /** Offers what nobody has; gives an outcome that came while this was found out. */
  async #missed(pending: Pending): Promise<Settled | undefined> {
    if (pending.offers > 0) {
      if ((await this.#queue.getJobState(pending.key)) !== 'unknown') return undefined;
      const outcome = await this.#collect(pending);
      if (outcome !== undefined) return outcome;
    }
    if (pending.offers >= mostOffers) return { kind: 'unplaced' };
    await this.#offer(pending);
    return undefined;
  }

  #end(pending: Pending, settled: Settled): void {
    const { ledger, store } = this.#options;
    if (this.#pending.get(pending.key) !== pending) return;
    this.#pending.delete(pending.key);
    if (pending.offers > 0) {
      for (const hash of pending.queued.blobs) ledger.release(store.blobName(hash));
      ledger.release(store.inputName(pending.key));
    }
    pending.settle(settled);
    void store.forget(ledger.surplus()).catch(() => undefined);
  }

  async #collect({ key }: Pending): Promise<Outcome | undefined> {
    const { store, blobs, ledger } = this.#options;
    const stored = await store.getOutcome(key);
    if (stored === undefined) return undefined;
    for (const hash of stored.blobs) {
      if (await blobs.has(hash)) continue;
      const bytes = await store.getBlob(hash);
      if (bytes === undefined) {
        // Its bytes were forgotten to make room, or damaged: it must be computed again.
        await store.dropOutcome(key);
        return undefined;
      }
      await blobs.put(bytes);
      ledger.use(store.blobName(hash), bytes.length);
    }
    ledger.use(store.outcomeName(key), JSON.stringify(stored).length);
    return stored.outcome;
  }

  async #offer(pending: Pending): Promise<void> {
    const { store, blobs, ledger } = this.#options;
    const { key, queued, input } = pending;
    const holds = pending.offers === 0 ? 1 : 0;
    for (const hash of queued.blobs) {
      const name = store.blobName(hash);
      const isThere = await store.hasBlob(hash);
      let size = isThere ? ledger.bytesOf(name) : undefined;
      if (size === undefined) {
        const bytes = await blobs.get(hash);
        if (!isThere) await store.putBlob(hash, bytes);
        size = bytes.length;
      }
      ledger.use(name, size, holds);
    }
    await store.putInput(key, input);
    ledger.use(store.inputName(key), input.length, holds);
    pending.offers += 1;
    await this.#queue.add(queued.task, queued, {
      jobId: key,
      removeOnComplete: true,
      removeOnFail: true,
      attempts: 1,
    });
  }
}
