/** What all executors have in common: kept results first, equal tasks computed once, errors told apart. */
import type { TaskSettings } from '#schemas/settings.ts';
import { catalogued, PipelineError } from './errors.ts';
import { TaskFailed, type Executor, type RunOptions } from './executor.ts';
import { resultKey, type KeptResult, type ResultCache } from './result-cache.ts';
import type { TaskReference } from './task.ts';
import type { Outcome } from './worker.ts';
import { maxMessageLength, type ThrownError } from './worker-protocol.ts';

export type AnyReference = TaskReference<never, unknown>;

/** A task that is not in the cache. */
export interface Asked {
  readonly task: AnyReference;
  /** As JSON. */
  readonly input: string;
  readonly run: RunOptions;
  /** Under which the result will be kept. */
  readonly key: string;
}

export interface CachingOptions {
  readonly cache: ResultCache;
  /** Everything besides name, version, input and settings that a task's result depends on. */
  readonly identify: (task: AnyReference) => unknown;
  readonly settings: TaskSettings;
  readonly perform: (asked: Asked) => Promise<KeptResult>;
  readonly close: () => Promise<void>;
}

/** Answers from the cache; equal tasks under way at the same time are computed once. */
export function cachingExecutor(options: CachingOptions): Executor {
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
        result = answer(key, () => perform({ task, input: encode(name, input), run, key }));
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
export function keep(task: string, outcome: Outcome): KeptResult {
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
