/** The executor of one machine: kept results first, then the pool of worker processes. */
import type { Settings, TaskSettings } from '#schemas/settings.ts';
import { availableParallelism } from 'node:os';
import { catalogued, PipelineError } from './errors.ts';
import { TaskFailed, type Executor, type RunOptions } from './executor.ts';
import { resultKey, type KeptResult, type ResultCache } from './result-cache.ts';
import type { TaskReference } from './task.ts';
import { WorkerPool } from './worker-pool.ts';
import type { Outcome } from './worker.ts';
import { maxMessageLength, type ThrownError } from './worker-protocol.ts';

export interface LocalExecutorOptions {
  readonly settings: Settings;
  /** File URL of the module that exports `tasks`. */
  readonly registry: string;
  readonly blobFolder: string;
  readonly cache: ResultCache;
  /** Everything besides name, version, input and settings that a task's result depends on. */
  readonly identify: (task: TaskReference<never, unknown>) => unknown;
}

type AnyReference = TaskReference<never, unknown>;

const megabyte = 1024 * 1024;

/** Starts no process before the first task that is not in the cache. */
export function localExecutor(options: LocalExecutorOptions): Executor {
  const { machine } = options.settings;
  const settings = taskSettings(options.settings);
  const pool = new WorkerPool({
    registry: options.registry,
    blobFolder: options.blobFolder,
    settings,
    slots: machine.workers === 0 ? availableParallelism() : machine.workers,
    workerMemory: machine.workerMemory * megabyte,
    isolatedMemory: machine.isolatedMemory * megabyte,
    aloneMemory: machine.aloneMemory * megabyte,
    recycleMemory: machine.recycleMemory * megabyte,
  });
  const perform = async (task: AnyReference, input: string, run: RunOptions): Promise<KeptResult> => {
    const outcome = await pool.perform({
      task: task.name,
      version: task.version,
      input,
      deadlineMs: run.deadlineMs ?? machine.taskSeconds * 1000,
      affinity: run.affinity,
      isolated: run.isolated ?? false,
      confined: (run.isolated ?? false) && (task.pure ?? false),
    });
    return keep(task.name, outcome);
  };
  return cachingExecutor({ ...options, perform, settings, close: () => pool.close() });
}

/** The sections of the settings that tasks see, and that are part of their keys. */
export function taskSettings({ intake, recognise }: Settings): TaskSettings {
  return { intake, recognise };
}

interface CachingOptions extends Pick<LocalExecutorOptions, 'cache' | 'identify'> {
  readonly settings: TaskSettings;
  readonly perform: (task: AnyReference, input: string, run: RunOptions) => Promise<KeptResult>;
  readonly close: () => Promise<void>;
}

/** Answers from the cache; equal tasks under way at the same time are computed once. */
function cachingExecutor(options: CachingOptions): Executor {
  const { cache, identify, settings, perform, close } = options;
  const underWay = new Map<string, Promise<KeptResult>>();

  const answer = async (key: string, work: () => Promise<KeptResult>): Promise<KeptResult> => {
    const kept = await cache.get(key);
    if (kept !== undefined) return kept;
    const result = await work();
    await cache.put(key, result);
    return result;
  };

  return {
    async run<Input, Output>(
      task: TaskReference<Input, Output>,
      input: Input,
      run: RunOptions = {},
    ): Promise<Output> {
      const { name, version } = task;
      const key = resultKey({ name, version, input, settings, identity: identify(task) });
      let result = underWay.get(key);
      if (result === undefined) {
        result = answer(key, () => perform(task, encode(name, input), run));
        underWay.set(key, result);
        void result.catch(() => undefined).finally(() => underWay.delete(key));
      }
      return open(name, await result) as Output;
    },
    close,
  };
}

function encode(task: string, input: unknown): string {
  const text = JSON.stringify(input);
  if (text.length > maxMessageLength) {
    throw new TaskFailed({
      task,
      reason: 'error',
      message: 'input too large: put bytes into the blob store',
    });
  }
  return text;
}

/** Turns a pool's outcome into something to keep; throws where it must not be kept. */
function keep(task: string, outcome: Outcome): KeptResult {
  switch (outcome.kind) {
    case 'output':
      return { kind: 'done', output: JSON.parse(outcome.json) };
    case 'thrown':
      return keepThrown(task, outcome.error);
    case 'lost': {
      const { reason, detail } = outcome;
      throw new TaskFailed({ task, reason, message: `${task}: process lost (${reason})`, detail });
    }
  }
}

/** Trouble of the machine (a full disk, a missing library, a lost blob) may pass: it is never kept. */
function keepThrown(task: string, { message, stack, code }: ThrownError): KeptResult {
  if (code === undefined) return { kind: 'error', message, detail: stack };
  const known = catalogued(Object.assign(new Error(message), { code }));
  if (known instanceof PipelineError && known.code === 'S_DISK') throw known;
  throw new TaskFailed({ task, reason: 'error', message, detail: stack });
}

function open(task: string, result: KeptResult): unknown {
  if (result.kind === 'done') return result.output;
  throw new TaskFailed({ task, reason: 'error', message: result.message, detail: result.detail });
}
