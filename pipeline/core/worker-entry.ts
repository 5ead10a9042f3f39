/**
 * The program of a worker process: takes jobs one after the other, runs the named task, sends
 * its output back. It ends when the run's process is gone (the guardian ends it if it hangs).
 */
import { folderBlobStore } from './blob-store.ts';
import type { AnyTask, TaskRegistry, TaskTools } from './task.ts';
import {
  maxMessageLength,
  type AnswerMessage,
  type FromWorker,
  type JobMessage,
  type StartMessage,
  type ThrownError,
  type ToWorker,
} from './worker-protocol.ts';

interface Session {
  readonly registry: Promise<{ readonly tasks: TaskRegistry }>;
  readonly tools: TaskTools;
  readonly loaded: Map<string, Promise<AnyTask>>;
}

let session: Session | undefined;

process.on('message', (message: ToWorker) => {
  if (message.kind === 'start') session = open(message);
  else void answer(message).then(send);
});
process.on('disconnect', () => {
  process.exit(0);
});

function open(start: StartMessage): Session {
  if (start.heartbeatMs > 0) {
    setInterval(() => {
      send({ kind: 'memory', bytes: process.memoryUsage.rss() });
    }, start.heartbeatMs).unref();
  }
  return {
    registry: import(start.registry) as Promise<{ readonly tasks: TaskRegistry }>,
    tools: { blobs: folderBlobStore(start.blobFolder), settings: start.settings },
    loaded: new Map(),
  };
}

function send(message: FromWorker): void {
  process.send?.(message);
}

async function answer(job: JobMessage): Promise<AnswerMessage> {
  try {
    const task = await load(job);
    const result = await task.run(JSON.parse(job.input) as never, current().tools);
    const output = JSON.stringify(result) as string | undefined;
    if (output === undefined) throw new TypeError('a task must give JSON, not undefined');
    if (output.length > maxMessageLength)
      throw new RangeError('output too large: put bytes into the blob store');
    return { kind: 'answer', id: job.id, output };
  } catch (error) {
    return { kind: 'answer', id: job.id, error: describe(error) };
  }
}

function current(): Session {
  if (session === undefined) throw new Error('a job came before the start message');
  return session;
}

async function load(job: JobMessage): Promise<AnyTask> {
  const { registry, loaded } = current();
  const { tasks } = await registry;
  const loader = tasks[job.task];
  if (loader === undefined) throw new Error(`no task named ${job.task} in pipeline/tasks.ts`);
  const task = await (loaded.get(job.task) ?? remember(loaded, job.task, loader()));
  if (task.version !== job.version)
    throw new Error(`${job.task}: version ${String(task.version)} is not asked for`);
  return task;
}

function remember(loaded: Session['loaded'], name: string, task: Promise<AnyTask>): Promise<AnyTask> {
  loaded.set(name, task);
  return task;
}

function describe(error: unknown): ThrownError {
  if (!(error instanceof Error)) return { message: String(error), stack: '' };
  const { code } = error as NodeJS.ErrnoException;
  const shown = {
    message: `${error.name}: ${error.message}`.slice(0, 4000),
    stack: (error.stack ?? '').slice(0, 8000),
  };
  return typeof code === 'string' ? { ...shown, code } : shown;
}
