/**
 * The processes of this machine: a slot a core, a queue, soft affinity. A job whose process
 * was lost is tried once more alone, with more memory, so that a neighbour's hunger or a
 * passing trouble is not taken for the document's fault.
 */
import { startGuardian, type Guardian } from './guardian.ts';
import { memoryByGroup } from './processes.ts';
import { Worker, type Job, type Outcome, type WorkerOptions } from './worker.ts';

export interface PoolOptions extends Omit<WorkerOptions, 'confined'> {
  readonly slots: number;
  /** Bytes of resident memory: of a pooled worker, of an isolated one, of a retry alone. */
  readonly workerMemory: number;
  readonly isolatedMemory: number;
  readonly aloneMemory: number;
  /** A pooled worker that holds more than this between jobs is replaced. */
  readonly recycleMemory: number;
}

export interface PoolJob extends Job {
  readonly affinity: string | undefined;
  /** A process of its own, gone afterwards. */
  readonly isolated: boolean;
  /** Only for isolated jobs: without the rights of a normal process. */
  readonly confined: boolean;
  /** Under suspicion: nothing beside it, the raised memory, and no second try. */
  readonly alone?: boolean;
  /** Awaited once the job has a process, just before it begins. */
  readonly beforeStart?: () => Promise<void>;
}

interface Waiting {
  readonly job: PoolJob;
  readonly settle: (outcome: Outcome) => void;
  /** How often a later job went first because a worker knew its data. */
  passedOver: number;
}

interface Slot {
  worker: Worker | undefined;
  /** The process at work: `worker`, or an isolated one beside it. */
  active: { readonly worker: Worker; readonly limit: number } | undefined;
  /** Affinities of the worker's last jobs, whose data it may still hold; the latest first. */
  recent: readonly string[];
}

/** About as many pages as a worker keeps in memory. */
const remembered = 3;
const watchEveryMs = 150;
const maxPassedOver = 16;

/** Must be closed. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #slots: Slot[];
  readonly #queue: Waiting[] = [];
  readonly #alone: Waiting[] = [];
  #aloneRunning = false;
  #guardian: Guardian | undefined;
  #watch: NodeJS.Timeout | undefined;
  #memory: ReadonlyMap<number, number> | undefined;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#slots = Array.from({ length: options.slots }, () => ({
      worker: undefined,
      active: undefined,
      recent: [],
    }));
  }

  /** Queues a job. Never rejects; `lost` means lost twice. */
  perform(job: PoolJob): Promise<Outcome> {
    return new Promise((settle) => {
      const waiting = { job, settle, passedOver: 0 };
      if (this.#closed) settle(closedOutcome);
      else (job.alone === true ? this.#alone : this.#queue).push(waiting);
      this.#pump();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    for (const waiting of [...this.#queue.splice(0), ...this.#alone.splice(0)]) waiting.settle(closedOutcome);
    const workers = this.#slots.flatMap(({ worker, active }) => [worker ?? [], active?.worker ?? []].flat());
    for (const worker of workers) worker.stop('closed');
    await Promise.all(workers.map((worker) => worker.gone));
    this.#guardian?.close();
  }

  #pump(): void {
    if (this.#closed || this.#aloneRunning) return;
    if (this.#alone.length > 0) {
      this.#startAlone();
      return;
    }
    for (const slot of this.#idleSlots()) {
      const waiting = this.#take(({ affinity = '' }) => slot.recent.includes(affinity));
      if (waiting !== undefined) void this.#run(slot, waiting);
    }
    for (const slot of this.#idleSlots()) {
      // What a neighbour knows is left to it as long as there is something else to do.
      const waiting = this.#take((job) => !this.#isKnown(job)) ?? this.#queue.shift();
      if (waiting === undefined) return;
      void this.#run(slot, waiting);
    }
  }

  /** Free slots, those with a living worker first. */
  #idleSlots(): Slot[] {
    const idle = this.#slots.filter((slot) => slot.active === undefined);
    return idle.sort((left, right) => Number(left.worker === undefined) - Number(right.worker === undefined));
  }

  #isKnown({ affinity = '' }: PoolJob): boolean {
    return this.#slots.some((slot) => slot.recent.includes(affinity));
  }

  /** The first job near the head of the queue whose data suits; others it passes do not wait for ever. */
  #take(suits: (job: PoolJob) => boolean): Waiting | undefined {
    const head = this.#queue[0];
    if (head === undefined || head.passedOver >= maxPassedOver) return undefined;
    const index = this.#queue.slice(0, 64).findIndex(({ job }) => suits(job));
    if (index < 0) return undefined;
    if (index > 0) head.passedOver += 1;
    return this.#queue.splice(index, 1)[0];
  }

  #startAlone(): void {
    const [slot] = this.#slots;
    if (slot === undefined || this.#slots.some((each) => each.active !== undefined)) return;
    const waiting = this.#alone.shift();
    if (waiting === undefined) return;
    this.#aloneRunning = true;
    this.#retire(slot);
    void this.#run(slot, waiting, true);
  }

  async #run(slot: Slot, waiting: Waiting, alone = false): Promise<void> {
    const { job } = waiting;
    const worker = this.#workerFor(slot, job);
    slot.active = { worker, limit: this.#limit(job, alone) };
    this.#watch ??= this.#startWatch();
    await job.beforeStart?.().catch(() => undefined);
    const outcome = await worker.perform(job);
    slot.active = undefined;
    if (alone) this.#aloneRunning = false;
    if (job.isolated) worker.stop('closed');
    else if (worker.isGone || this.#memoryOf(worker) > this.#options.recycleMemory) this.#retire(slot);
    this.#conclude(waiting, outcome, alone);
    this.#pump();
  }

  #workerFor(slot: Slot, job: PoolJob): Worker {
    if (job.isolated) return this.#start(job.confined);
    slot.worker ??= this.#start(false);
    slot.recent = withLatest(slot.recent, job.affinity);
    return slot.worker;
  }

  #conclude(waiting: Waiting, outcome: Outcome, alone: boolean): void {
    if (outcome.kind !== 'lost' || alone || this.#closed) waiting.settle(outcome);
    else this.#alone.push(waiting);
  }

  #limit(job: PoolJob, alone: boolean): number {
    const { aloneMemory, isolatedMemory, workerMemory } = this.#options;
    const usual = job.isolated ? isolatedMemory : workerMemory;
    return alone ? Math.max(aloneMemory, usual) : usual;
  }

  #retire(slot: Slot): void {
    slot.worker?.stop('closed');
    slot.worker = undefined;
    slot.recent = [];
  }

  #start(confined: boolean): Worker {
    this.#guardian ??= startGuardian();
    const worker = new Worker({ ...this.#options, confined });
    const guardian = this.#guardian;
    guardian.add(worker.pid);
    void worker.gone.then(() => {
      guardian.remove(worker.pid);
    });
    return worker;
  }

  #startWatch(): NodeJS.Timeout {
    return setInterval(() => {
      const active = this.#slots.flatMap((slot) => slot.active ?? []);
      if (active.length === 0) return;
      this.#memory = memoryByGroup();
      for (const { worker, limit } of active) if (this.#memoryOf(worker) > limit) worker.stop('memory');
    }, watchEveryMs).unref();
  }

  #memoryOf(worker: Worker): number {
    return this.#memory?.get(worker.pid) ?? worker.reportedMemory;
  }
}

function withLatest(recent: readonly string[], affinity: string | undefined): readonly string[] {
  return affinity === undefined ? recent : [...new Set([affinity, ...recent])].slice(0, remembered);
}

const closedOutcome: Outcome = { kind: 'lost', reason: 'closed', detail: 'the run was stopped' };
