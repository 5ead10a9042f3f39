import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folderBlobStore } from '#pipeline/core/blob-store.ts';
import { TaskFailed, type Executor, type RunOptions } from '#pipeline/core/executor.ts';
import { isAlive } from '#pipeline/core/processes.ts';
import { testExecutor } from '../../support/executors.ts';
import {
  absent,
  confinedRead,
  countRuns,
  double,
  keepBytes,
  misbehave,
  outdated,
  readSettings,
  type Misbehaviour,
} from '../../support/misbehaving-tasks.ts';
import { startProgram } from '../../support/programs.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const one = { machine: { workers: 1 } };

async function failure(executor: Executor, order: Misbehaviour, options?: RunOptions): Promise<TaskFailed> {
  const error: unknown = await executor.run(misbehave, order, options).catch((caught: unknown) => caught);
  if (error instanceof TaskFailed) return error;
  throw new Error(`expected TaskFailed, got ${String(error)}`);
}

async function goneSoon(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  return false;
}

describe('executor', () => {
  it('runs tasks, on one worker after the other', async () => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: { machine: { workers: 2 } } });
    const results = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => executor.run(double, { n, waitMs: 20 })));
    expect(results.map((result) => result.twice)).toEqual([2, 4, 6, 8, 10, 12]);
    expect(new Set(results.map((result) => result.pid)).size).toBe(2);
  });

  it('gives tasks the settings that are part of their key', async () => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: { intake: { pdfDpi: 123 } } });
    expect(await executor.run(readSettings, null)).toBe(123);
  });

  it('keeps jobs of one key with the worker that knows them', async () => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: { machine: { workers: 2 } } });
    const run = async (n: number, waitMs: number): Promise<number> => {
      const affinity = n % 2 === 0 ? 'even' : 'odd';
      return (await executor.run(double, { n, waitMs }, { affinity })).pid;
    };
    const homes = await Promise.all([run(0, 300), run(1, 300)]);
    expect(homes[0]).not.toBe(homes[1]);
    const jobs = Array.from({ length: 16 }, (_, index) => index + 2);
    const pids = await Promise.all(jobs.map((n) => run(n, 25)));
    const strays = pids.filter((pid, index) => pid !== homes[index % 2]);
    // The last ones may go to a worker that would stand idle otherwise; by chance 8 would.
    expect(strays.length).toBeLessThanOrEqual(3);
  });

  it('runs isolated jobs in processes that are gone afterwards', async () => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: one });
    const first = await executor.run(double, { n: 1 }, { isolated: true });
    const second = await executor.run(double, { n: 2 }, { isolated: true });
    expect(first.pid).not.toBe(second.pid);
    expect(await goneSoon(first.pid)).toBe(true);
  });
});

describe('an isolated pure task', () => {
  it('may use the blob store and nothing else of the disk', async () => {
    const folder = temporaryFolder();
    const executor = testExecutor({ folder, settings: one });
    const { blob } = await executor.run(keepBytes, { text: '毕业证书' }, { isolated: true });
    const bytes = await folderBlobStore(path.join(folder, 'blobs')).get(blob);
    expect(bytes.toString()).toBe('毕业证书');

    const secret = path.join(folder, 'secret.txt');
    writeFileSync(secret, 'canary');
    const refused = executor.run(confinedRead, { what: 'read', file: secret }, { isolated: true });
    await expect(refused).rejects.toThrow('Access to this API has been restricted');
    expect(await executor.run(misbehave, { what: 'read', file: secret }, { isolated: true })).toBe('canary');
  });
});

describe('a misbehaving task', () => {
  const deadlineMs = 700;

  it.each([
    [{ what: 'hang' }, 'deadline'],
    [{ what: 'silence' }, 'deadline'],
    [{ what: 'exit' }, 'crash'],
    [{ what: 'abort' }, 'crash'],
  ] as const)('%o is ended in time and named %s; its neighbour is served', async (order, reason) => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: { machine: { workers: 2 } } });
    const started = performance.now();
    const [error, neighbour] = await Promise.all([
      failure(executor, order, { deadlineMs }),
      executor.run(double, { n: 4, waitMs: 300 }),
    ]);
    expect(error.reason).toBe(reason);
    expect(neighbour.twice).toBe(8);
    expect(performance.now() - started).toBeLessThan(2 * deadlineMs + 3000);
  });

  it.each(['heap', 'buffers'] as const)('%s: is ended when it takes too much memory', async (what) => {
    const memory = { workerMemory: 200, aloneMemory: 250, workers: 1 };
    const executor = testExecutor({ folder: temporaryFolder(), settings: { machine: memory } });
    expect((await failure(executor, { what }, { deadlineMs: 20_000 })).reason).toBe('memory');
    expect((await executor.run(double, { n: 1 })).twice).toBe(2);
  });

  it('cannot flood the run with what it prints', async () => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: one });
    expect(await executor.run(misbehave, { what: 'flood', bytes: 20_000_000 })).toBe('flooded');
    const error = await failure(executor, { what: 'exit' });
    expect(error.detail.length).toBeLessThan(9000);
  });

  // What leaves the group is looked for in /proc.
  const children =
    process.platform === 'linux' ? (['grandchild', 'escaped'] as const) : (['grandchild'] as const);
  it.each(children)('leaves no %s behind', async (what) => {
    const folder = temporaryFolder();
    const pidFile = path.join(folder, 'pid');
    const executor = testExecutor({ folder, settings: one });
    expect((await failure(executor, { what, pidFile }, { deadlineMs })).reason).toBe('deadline');
    expect(await goneSoon(Number(readFileSync(pidFile, 'utf8')))).toBe(true);
  });

  it('is tried once more alone, so that a passing crash costs nothing', async () => {
    const folder = temporaryFolder();
    const executor = testExecutor({ folder, settings: one });
    const marker = path.join(folder, 'marker');
    expect(await executor.run(misbehave, { what: 'crash-once', marker })).toBe('second try');
  });

  it.each([
    [{ what: 'throw', text: '坏页' }, '坏页'],
    [{ what: 'undefined' }, 'a task must give JSON'],
    [{ what: 'coded' }, 'disk trouble'],
  ] as const)('%o: the error comes back with its words', async (order, words) => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: one });
    const error = await failure(executor, order);
    expect(error.reason).toBe('error');
    expect(error.message).toContain(words);
    expect((await executor.run(double, { n: 1 })).twice).toBe(2);
  });

  it('names tasks that do not exist in that version', async () => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: one });
    await expect(executor.run(absent, null)).rejects.toThrow('no task named test.absent');
    await expect(executor.run(outdated, { n: 1 })).rejects.toThrow('version 1 is not asked for');
  });

  it('is let go of when the executor closes', async () => {
    const executor = testExecutor({ folder: temporaryFolder(), settings: one });
    const both = Promise.allSettled([
      executor.run(misbehave, { what: 'hang' }),
      executor.run(double, { n: 1 }),
    ]);
    await sleep(300);
    await executor.close();
    const reasons = (await both).map((end) =>
      end.status === 'rejected' ? (end.reason as TaskFailed).reason : '',
    );
    expect(reasons).toEqual(['closed', 'closed']);
  });
});

describe('a run that is killed', () => {
  it('takes its hanging workers and their children with it', async () => {
    const folder = temporaryFolder();
    const run = startProgram('abandoned.ts', [folder]);
    const files = ['first', 'second'].map((name) => path.join(folder, name));
    await expect
      .poll(() => files.every((file) => existsSync(file) && readFileSync(file).length > 0), {
        timeout: 10_000,
      })
      .toBe(true);
    const pids = files.map((file) => Number(readFileSync(file, 'utf8')));
    expect(pids.map(isAlive)).toEqual([true, true]);
    run.kill('SIGKILL');
    expect(await Promise.all(pids.map(goneSoon))).toEqual([true, true]);
  });
});

describe('kept results', () => {
  const runs = (file: string): number => readFileSync(file, 'utf8').length;

  it('answer the same question without running again, also in a later run', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'runs');
    const executor = testExecutor({ folder, settings: one });
    const both = await Promise.all([executor.run(countRuns, { file }), executor.run(countRuns, { file })]);
    expect(both).toEqual([1, 1]);
    expect(await testExecutor({ folder, settings: one }).run(countRuns, { file })).toBe(1);
    expect(runs(file)).toBe(1);
  });

  it('hold for the same code and settings only, but for any number of workers', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'runs');
    await testExecutor({ folder, settings: one }).run(countRuns, { file });
    await testExecutor({ folder, settings: { machine: { workers: 2 } } }).run(countRuns, { file });
    expect(runs(file)).toBe(1);
    await testExecutor({ folder, settings: one, identity: 'newer code' }).run(countRuns, { file });
    await testExecutor({ folder, settings: { ...one, intake: { pdfDpi: 300 } } }).run(countRuns, { file });
    expect(runs(file)).toBe(3);
  });

  it('include errors that would come again, but no trouble of the machine and no crash', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'runs');
    const executor = testExecutor({ folder, settings: one });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(executor.run(countRuns, { file, fail: true })).rejects.toThrow('always');
    }
    expect(runs(file)).toBe(1);
    await failure(executor, { what: 'coded' });
    const cached = existsSync(path.join(folder, 'cache'));
    expect(cached).toBe(true);
    const marker = path.join(folder, 'marker');
    await executor.run(misbehave, { what: 'crash-once', marker });
    rmSync(marker);
    expect(await executor.run(misbehave, { what: 'crash-once', marker })).toBe('second try');
    expect(existsSync(marker)).toBe(false);
  });

  it('are worth nothing once a blob they name is gone', async () => {
    const folder = temporaryFolder();
    const blobs = folderBlobStore(path.join(folder, 'blobs'));
    const executor = testExecutor({ folder, settings: one });
    const { blob } = await executor.run(keepBytes, { text: 'bytes' });
    rmSync(blobs.path(blob));
    await executor.run(keepBytes, { text: 'bytes' });
    expect(await blobs.has(blob)).toBe(true);
  });
});
