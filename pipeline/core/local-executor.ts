/** The executor of one machine: kept results first, then the pool of worker processes. */
import type { Settings, TaskSettings } from '#schemas/settings.ts';
import { availableParallelism } from 'node:os';
import { cachingExecutor, keep, type AnyReference, type Asked } from './caching-executor.ts';
import type { Executor } from './executor.ts';
import type { ResultCache } from './result-cache.ts';
import { WorkerPool, type PoolJob } from './worker-pool.ts';

export interface LocalExecutorOptions {
  readonly settings: Settings;
  /** File URL of the module that exports `tasks`. */
  readonly registry: string;
  readonly blobFolder: string;
  readonly cache: ResultCache;
  /** Everything besides name, version, input and settings that a task's result depends on. */
  readonly identify: (task: AnyReference) => unknown;
}

const megabyte = 1024 * 1024;

/** Starts no process before the first task that is not in the cache. */
export function localExecutor(options: LocalExecutorOptions): Executor {
  const pool = poolOf(options.settings, options);
  return cachingExecutor({
    ...options,
    settings: taskSettings(options.settings),
    perform: async (asked) => keep(asked.task.name, await pool.perform(poolJob(asked, options.settings))),
    close: () => pool.close(),
  });
}

/** The sections of the settings that tasks see, and that are part of their keys. */
export function taskSettings({ intake, recognise }: Settings): TaskSettings {
  return { intake, recognise };
}

/** Processes at work at a time. */
export function slotsOf({ machine }: Pick<Settings, 'machine'>): number {
  return machine.workers === 0 ? availableParallelism() : machine.workers;
}

/** The processes of this machine, within the bounds of its settings. */
export function poolOf(
  settings: Pick<Settings, 'machine'> & TaskSettings,
  { registry, blobFolder }: Pick<LocalExecutorOptions, 'registry' | 'blobFolder'>,
): WorkerPool {
  const { machine, intake, recognise } = settings;
  return new WorkerPool({
    registry,
    blobFolder,
    settings: { intake, recognise },
    slots: slotsOf(settings),
    workerMemory: machine.workerMemory * megabyte,
    isolatedMemory: machine.isolatedMemory * megabyte,
    aloneMemory: machine.aloneMemory * megabyte,
    recycleMemory: machine.recycleMemory * megabyte,
  });
}

/** What the pool is asked to do for a task. */
export function poolJob({ task, input, run }: Asked, { machine }: Pick<Settings, 'machine'>): PoolJob {
  const isolated = run.isolated ?? false;
  return {
    task: task.name,
    version: task.version,
    input,
    deadlineMs: run.deadlineMs ?? machine.taskSeconds * 1000,
    affinity: run.affinity,
    isolated,
    confined: isolated && (task.pure ?? false),
  };
}
