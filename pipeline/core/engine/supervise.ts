/**
 * A worker as its machine sees it: the host process that serves, and beside it a small one that does
 * nothing but watch. When the host dies alone, what it was at is to blame; when both die (a power cut,
 * somebody's kill), nobody knows, and no task is blamed for it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PipelineError, type ErrorCode } from '../errors.ts';
import { connect, disconnect } from './connection.ts';
import type { ServeEvent, ServeOptions, TaskNews } from './serve.ts';
import { engineStore } from './store.ts';

export type ToHost =
  | { readonly kind: 'start'; readonly options: Omit<ServeOptions, 'signal' | 'onEvent' | 'onTask'> }
  | { readonly kind: 'stop' };

export type FromHost =
  | { readonly kind: 'event'; readonly event: ServeEvent }
  | { readonly kind: 'task'; readonly task: TaskNews }
  | { readonly kind: 'over' }
  | { readonly kind: 'trouble'; readonly code: ErrorCode; readonly values: PipelineError['values'] }
  | { readonly kind: 'bug'; readonly stack: string };

type HostEnd = Exclude<FromHost, { kind: 'event' | 'task' }> | Lost;

interface Lost {
  readonly kind: 'lost';
  readonly atWork: readonly TaskNews[];
}

/** A host that dies so often with nothing to do is ill itself. */
const mostIdleDeaths = 3;
/** A host that was lost while the server is away asks again so often, and so long. */
const retryMs = 1000;
const patienceMs = 10 * 60_000;

/** A server that was there is waited for, as the host itself would have: only the first refusal is final. */
class Outage {
  #hasServed = false;
  #isConnected = false;
  #since: number | undefined;

  begin(): void {
    this.#isConnected = false;
  }

  connected(): void {
    this.#hasServed = true;
    this.#isConnected = true;
    this.#since = undefined;
  }

  mayPass(code: ErrorCode): boolean {
    if (code !== 'M_ENGINE' || !this.#hasServed || this.#isConnected) return false;
    this.#since ??= performance.now();
    return performance.now() - this.#since < patienceMs;
  }
}

/** Serves until stopped, through deaths of the host. Throws as `serve` does. */
export async function superviseWorker(options: Omit<ServeOptions, 'onTask'>): Promise<void> {
  const outage = new Outage();
  const onEvent = (event: ServeEvent): void => {
    outage.connected();
    options.onEvent(event);
  };
  for (let idleDeaths = 0; idleDeaths < mostIdleDeaths;) {
    outage.begin();
    const end = await hostLife({ ...options, onEvent });
    switch (end.kind) {
      case 'over':
        return;
      case 'trouble':
        if (!outage.mayPass(end.code) || options.signal.aborted)
          throw new PipelineError(end.code, end.values);
        await pause(retryMs, undefined, { signal: options.signal }).catch(() => undefined);
        break;
      case 'bug':
        throw Object.assign(new Error('the worker stopped'), { stack: end.stack });
      case 'lost':
        if (options.signal.aborted) return;
        idleDeaths = end.atWork.length === 0 ? idleDeaths + 1 : 0;
        // A server that is away just now need not be told: that the task was begun it knows already.
        await blame(end.atWork, options).catch(() => undefined);
    }
  }
  throw new Error('the worker process dies again and again');
}

function hostLife({ signal, onEvent, ...given }: Omit<ServeOptions, 'onTask'>): Promise<HostEnd> {
  const host = fork(path.join(import.meta.dirname, 'serve-entry.ts'), [], {
    windowsHide: true,
    execArgv: [],
  });
  const atWork = new Map<string, TaskNews>();
  let end: HostEnd | undefined;
  const stop = (): void => {
    say(host, { kind: 'stop' });
  };
  signal.addEventListener('abort', stop);
  host.on('message', (message: FromHost) => {
    if (message.kind === 'event') onEvent(message.event);
    else if (message.kind !== 'task') end = message;
    else if (message.task.begins) atWork.set(message.task.key, message.task);
    else atWork.delete(message.task.key);
  });
  say(host, { kind: 'start', options: given });
  if (signal.aborted) stop();
  return new Promise((resolve) => {
    // `close` comes after the last message.
    host.once('exit', () => {
      setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve(end ?? { kind: 'lost', atWork: [...atWork.values()] });
      }, 50);
    });
    host.once('error', (error) => {
      resolve({ kind: 'bug', stack: error.message });
    });
  });
}

function say(host: ChildProcess, message: ToHost): void {
  if (host.connected) host.send(message, () => undefined);
}

async function blame(tasks: readonly TaskNews[], { engine }: Omit<ServeOptions, 'onTask'>): Promise<void> {
  if (tasks.length === 0) return;
  const redis = await connect(engine);
  try {
    for (const { queue, key } of tasks) await engineStore(redis, queue, engine.keepHours).count('blame', key);
  } finally {
    await disconnect(redis);
  }
}
