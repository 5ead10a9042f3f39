/** The run's side of one worker process: one job at a time, a deadline, an end that is certain. */
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { TaskSettings } from '#schemas/settings.ts';
import { killGroup } from './processes.ts';
import {
  maxMessageLength,
  type FromWorker,
  type JobMessage,
  type StartMessage,
  type ThrownError,
} from './worker-protocol.ts';

/** Why a worker was ended before it answered. */
export type StopReason = 'deadline' | 'memory' | 'crash' | 'closed';

/** How a job ended: an output (JSON), something thrown, or no answer because the worker is gone. */
export type Outcome =
  | { readonly kind: 'output'; readonly json: string }
  | { readonly kind: 'thrown'; readonly error: ThrownError }
  | { readonly kind: 'lost'; readonly reason: StopReason; readonly detail: string };

export interface WorkerOptions {
  /** File URL of the module that exports `tasks`. */
  readonly registry: string;
  readonly blobFolder: string;
  readonly settings: TaskSettings;
  /** Take away the rights to read, write or start anything but what the blob store needs. */
  readonly confined: boolean;
}

export interface Job {
  readonly task: string;
  readonly version: number;
  readonly input: string;
  readonly deadlineMs: number;
}

const projectFolder = path.resolve(import.meta.dirname, '../..');
/** Kept of what a worker prints: enough for a stack, little enough for a flood. */
const keptOutput = 8000;
/** A process that outlives SIGKILL (a dead network disk) is given up after this. */
const patienceMs = 1500;
const heartbeatMs = process.platform === 'linux' ? 0 : 300;

interface Pending {
  readonly id: number;
  readonly settle: (outcome: Outcome) => void;
}

/** A worker process; must be ended by `stop`. */
export class Worker {
  readonly pid: number;
  /** Settles once the process is gone, or has been given up. */
  readonly gone: Promise<unknown>;
  readonly #gone = Promise.withResolvers<undefined>();
  /** Resident bytes as the worker itself last said; 0 where the operating system tells. */
  reportedMemory = 0;
  readonly #child: ChildProcess;
  #pending: Pending | undefined;
  #stopReason: StopReason = 'crash';
  #printed = '';
  #lastId = 0;
  #isGone = false;

  constructor(options: WorkerOptions) {
    this.#child = fork(path.join(import.meta.dirname, 'worker-entry.ts'), [], forkOptions(options));
    // -1 where the process could not be started at all: 'error' follows and ends the first job.
    this.pid = this.#child.pid ?? -1;
    this.gone = this.#gone.promise;
    this.#child.once('exit', (code, signal) => {
      this.#end(`exit ${String(code ?? signal)}`);
      this.#gone.resolve(undefined);
    });
    this.#child.on('error', (error) => {
      this.#end(error.message);
      if (this.#child.pid === undefined) this.#gone.resolve(undefined);
    });
    this.#child.on('message', (message: FromWorker) => {
      this.#hear(message);
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#printed = (this.#printed + chunk.toString('utf8')).slice(-keptOutput);
      });
    }
    const { registry, blobFolder, settings } = options;
    this.#send({ kind: 'start', registry, blobFolder, settings, heartbeatMs });
  }

  /** Whether the process is gone or has been told to go. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Runs one job; call again only after it has settled. Never rejects. */
  perform(job: Job): Promise<Outcome> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.stop('deadline');
      }, job.deadlineMs);
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        this.#pending = undefined;
        resolve(outcome);
      };
      this.#pending = { id, settle };
      if (this.#isGone) this.#end('gone before it began');
      else this.#send({ kind: 'job', id, task: job.task, version: job.version, input: job.input });
    });
  }

  /** Kills the process and all it started; a job under way settles as lost for that reason. */
  stop(reason: StopReason): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#stopReason = reason;
    if (this.pid > 0) killGroup(this.pid);
    setTimeout(() => {
      this.#end('did not go when killed');
      this.#gone.resolve(undefined);
    }, patienceMs).unref();
  }

  #send(message: StartMessage | JobMessage): void {
    this.#child.send(message, (error) => {
      if (error !== null) this.stop('crash');
    });
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'memory') {
      this.reportedMemory = message.bytes;
      return;
    }
    const { id, output, error } = message;
    if (this.#pending?.id !== id || this.#isGone) return;
    if (output !== undefined && output.length <= maxMessageLength) {
      this.#pending.settle({ kind: 'output', json: output });
    } else {
      const thrown = error ?? { message: 'RangeError: output too large', stack: '' };
      this.#pending.settle({ kind: 'thrown', error: thrown });
    }
  }

  #end(how: string): void {
    // Whatever the process left behind in its group goes with it.
    if (!this.#isGone && this.pid > 0) killGroup(this.pid);
    this.#isGone = true;
    this.#pending?.settle({
      kind: 'lost',
      reason: this.#stopReason,
      detail: `${how}\n${this.#printed}`.trim(),
    });
  }
}

function forkOptions(options: WorkerOptions): ForkOptions {
  return {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own, so that grandchildren can be ended with it.
    detached: true,
    windowsHide: true,
    // glibc keeps a heap of its own for every thread and gives little of it back: 150 MB a worker.
    // The engine's address may hold a password: none of a parser's business.
    // eslint-disable-next-line no-restricted-properties -- handed on, not looked at
    env: { ...process.env, PINGSHEN_ENGINE: undefined, MALLOC_ARENA_MAX: '1' },
    execArgv: [...heap, ...(options.confined ? confinement(options.blobFolder) : [])],
  };
}

/**
 * Pages are large and live for a moment: V8 counts them and would sweep its small heap twice a page.
 * It begins with room for some of them, so that a sweep comes every other page.
 */
const heap = ['--initial-old-space-size=192'];

/** A seat belt around WebAssembly and plain JavaScript, as Node's own manual calls it. */
function confinement(blobFolder: string): string[] {
  const project = path.join(realpathSync(projectFolder), '*');
  const blobs = path.join(realpathSync(blobFolder), '*');
  return [
    '--permission',
    `--allow-fs-read=${project}`,
    `--allow-fs-read=${blobs}`,
    `--allow-fs-write=${blobs}`,
  ];
}
