/** A registry of tasks that hang, die, flood or lie: without them nothing tests the supervisor. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { declareTask, implementTask, type TaskRegistry } from '#pipeline/core/task.ts';

/** What `misbehave` is told to do. */
export type Misbehaviour =
  | {
      readonly what:
        'hang' | 'silence' | 'exit' | 'abort' | 'heap' | 'buffers' | 'undefined' | 'coded' | 'kill-parent';
    }
  | { readonly what: 'flood'; readonly bytes: number }
  | { readonly what: 'throw'; readonly text: string }
  | { readonly what: 'grandchild' | 'escaped'; readonly pidFile: string }
  | { readonly what: 'read'; readonly file: string }
  | { readonly what: 'crash-once'; readonly marker: string };

export const misbehave = declareTask<Misbehaviour, string>({ name: 'test.misbehave', version: 1 });
export const confinedRead = declareTask<Misbehaviour, string>({
  name: 'test.confined',
  version: 1,
  pure: true,
});
export const double = declareTask<
  { readonly n: number; readonly waitMs?: number },
  { twice: number; pid: number }
>({
  name: 'test.double',
  version: 1,
});
export const keepBytes = declareTask<{ readonly text: string }, { blob: string }>({
  name: 'test.keep',
  version: 1,
  pure: true,
});
/** Reads bytes and makes others of them: the text backwards. */
export const turnBytes = declareTask<{ readonly blob: string; readonly waitMs?: number }, { turned: string }>(
  {
    name: 'test.turn',
    version: 1,
  },
);
export const countRuns = declareTask<{ readonly file: string; readonly fail?: boolean }, number>({
  name: 'test.count',
  version: 1,
});
export const readSettings = declareTask<null, number>({ name: 'test.settings', version: 1 });
export const absent = declareTask<null, null>({ name: 'test.absent', version: 1 });
export const outdated = declareTask<{ readonly n: number }, unknown>({ name: 'test.double', version: 2 });

function spin(): never {
  for (;;) Math.sqrt(2);
}

function eat(make: () => unknown): never {
  const kept: unknown[] = [];
  for (;;) kept.push(make());
}

/** The child may leave our group and session. */
function spinWithChild(order: Misbehaviour, detached: boolean): never {
  const child = spawn(process.execPath, ['-e', 'for(;;);'], { stdio: 'ignore', detached });
  if ('pidFile' in order) writeFileSync(order.pidFile, String(child.pid));
  spin();
}

const acts: {
  readonly [What in Misbehaviour['what']]: (
    order: Extract<Misbehaviour, { what: What }> | Misbehaviour,
  ) => unknown;
} = {
  hang: spin,
  silence: () => sleep(60_000),
  exit: () => process.exit(0),
  abort: () => {
    process.abort();
  },
  heap: () => eat(() => Array.from({ length: 50_000 }, (_, index) => ({ index }))),
  buffers: () => eat(() => Buffer.alloc(8 * 1024 * 1024, 1)),
  undefined: () => undefined,
  'kill-parent': async () => {
    process.kill(process.ppid, 'SIGKILL');
    await sleep(60_000);
  },
  coded: () => {
    throw Object.assign(new Error('disk trouble'), { code: 'EIO' });
  },
  flood: (order) => {
    const line = 'x'.repeat(65_536);
    const bytes = 'bytes' in order ? order.bytes : 0;
    for (let written = 0; written < bytes; written += line.length) process.stderr.write(line);
    return 'flooded';
  },
  throw: (order) => {
    throw new Error('text' in order ? order.text : '');
  },
  grandchild: (order) => spinWithChild(order, false),
  escaped: (order) => spinWithChild(order, true),
  read: (order) => readFileSync('file' in order ? order.file : '', 'utf8'),
  'crash-once': (order) => {
    if (!('marker' in order)) return '';
    try {
      readFileSync(order.marker);
      return 'second try';
    } catch {
      writeFileSync(order.marker, '');
      return process.exit(3);
    }
  },
};

const run = async (order: Misbehaviour): Promise<string> => (await acts[order.what](order)) as string;

export const tasks: TaskRegistry = {
  'test.misbehave': () => Promise.resolve(implementTask(misbehave, run)),
  'test.confined': () => Promise.resolve(implementTask(confinedRead, run)),
  'test.double': () =>
    Promise.resolve(
      implementTask(double, async ({ n, waitMs = 0 }) => {
        await sleep(waitMs);
        return { twice: 2 * n, pid: process.pid };
      }),
    ),
  'test.keep': () =>
    Promise.resolve(
      implementTask(keepBytes, async ({ text }, { blobs }) => ({ blob: await blobs.put(Buffer.from(text)) })),
    ),
  'test.turn': () =>
    Promise.resolve(
      implementTask(turnBytes, async ({ blob, waitMs = 0 }, { blobs }) => {
        await sleep(waitMs);
        return { turned: await blobs.put(Buffer.from(await blobs.get(blob)).reverse()) };
      }),
    ),
  'test.count': () =>
    Promise.resolve(
      implementTask(countRuns, ({ file, fail = false }) => {
        let runs = 0;
        try {
          runs = readFileSync(file, 'utf8').length;
        } catch {
          // The first run.
        }
        writeFileSync(file, 'x'.repeat(runs + 1));
        if (fail) return Promise.reject(new Error('always'));
        return Promise.resolve(runs + 1);
      }),
    ),
  'test.settings': () =>
    Promise.resolve(
      implementTask(readSettings, (_, { settings }) => Promise.resolve(settings.intake.pdfDpi)),
    ),
};
