import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { superviseWorker } from '#pipeline/core/engine/index.ts';
import { TaskFailed } from '#pipeline/core/executor.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { testExecutor } from '../../../support/executors.ts';
import { engineRun, killWorker, startWorker } from '../../../support/engine.ts';
import { countRuns, double, misbehave, turnBytes } from '../../../support/misbehaving-tasks.ts';
import { command } from '../../../support/command.ts';
import { endOf, startProgram } from '../../../support/programs.ts';
import { serverProgram, testServer, whySkipped } from '../../../support/redis.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

if (serverProgram === undefined) console.warn(whySkipped);

/** Names of keys that hold what tasks read or gave. */
const payload = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => /:(in|done|blob|events|\d|[0-9a-f]{64})/.test(key));

async function hasJoined(notes: readonly string[]): Promise<void> {
  await expect.poll(() => notes.some((note) => note.includes('has joined')), { timeout: 15_000 }).toBe(true);
}

describe.skipIf(serverProgram === undefined)('the engine', () => {
  it('gives what the local run gives; bytes travel; nothing stays on the server', async () => {
    const server = await testServer();
    const { executor, blobs } = await engineRun(server.address);
    startWorker(server.address, 2);
    const local = testExecutor({ folder: temporaryFolder(), settings: { machine: { workers: 1 } } });
    const texts = Array.from({ length: 12 }, (_, n) => `毕业证书第${String(n)}号 ${'x'.repeat(n * 1000)}`);
    const turned = await Promise.all(
      texts.map(async (text) => executor.run(turnBytes, { blob: await blobs.put(Buffer.from(text)) })),
    );
    for (const [n, { turned: hash }] of turned.entries())
      expect(await blobs.get(hash)).toEqual(Buffer.from(texts[n] ?? '').reverse());
    const sums = await Promise.all([1, 2, 3].map((n) => executor.run(double, { n })));
    const same = await Promise.all([1, 2, 3].map((n) => local.run(double, { n })));
    expect(sums.map(({ twice }) => twice)).toEqual(same.map(({ twice }) => twice));
    await executor.close();
    expect(payload(await server.client.keys('*'))).toEqual([]);
  });

  it('gives the task of a worker that died to another', async () => {
    const server = await testServer();
    const { executor, notes } = await engineRun(server.address);
    const first = startWorker(server.address);
    const answer = executor.run(double, { n: 21, waitMs: 2500 });
    await hasJoined(notes);
    await sleep(800);
    killWorker(first);
    startWorker(server.address);
    expect((await answer).twice).toBe(42);
    await expect.poll(() => notes.some((note) => note.includes('has left')), { timeout: 20_000 }).toBe(true);
  });

  it('quarantines a task that kills its workers, and serves the neighbours', async () => {
    const server = await testServer();
    const { executor } = await engineRun(server.address);
    const [first, second] = [startWorker(server.address, 2), startWorker(server.address)];
    const poison = executor.run(misbehave, { what: 'kill-parent' }).catch((error: unknown) => error);
    const sound = await Promise.all([1, 2, 3, 4].map((n) => executor.run(double, { n, waitMs: 200 })));
    expect(sound.map(({ twice }) => twice)).toEqual([2, 4, 6, 8]);
    const error = await poison;
    expect(error).toBeInstanceOf(TaskFailed);
    expect((error as TaskFailed).reason).toBe('crash');
    expect((error as TaskFailed).detail).toContain('2 workers died of it');
    // The workers themselves are there as before.
    expect([first.exitCode, second.exitCode]).toEqual([null, null]);
    expect((await executor.run(double, { n: 5 })).twice).toBe(10);
  });

  it('goes on where it was when the server dies and comes back', async () => {
    const server = await testServer();
    const { executor, notes } = await engineRun(server.address);
    startWorker(server.address, 2);
    const all = Promise.all(Array.from({ length: 30 }, (_, n) => executor.run(double, { n, waitMs: 150 })));
    await hasJoined(notes);
    await sleep(500);
    await server.crash(700);
    expect((await all).map(({ twice }) => twice)).toEqual(Array.from({ length: 30 }, (_, n) => 2 * n));
  });

  it('keeps a worker whose host dies while the server is away', async () => {
    const server = await testServer();
    const { executor } = await engineRun(server.address);
    const worker = startWorker(server.address);
    expect((await executor.run(double, { n: 1 })).twice).toBe(2);
    const [key = ''] = await server.client.keys('pingshen:worker:*');
    const back = server.crash(2500);
    process.kill(Number(key.split('-').at(-2)), 'SIGKILL');
    await back;
    expect((await executor.run(double, { n: 2 })).twice).toBe(4);
    expect(worker.exitCode).toBe(null);
  });

  it('computes again what the server has forgotten the input of', async () => {
    const server = await testServer();
    const { executor, blobs } = await engineRun(server.address);
    startWorker(server.address);
    const blob = await blobs.put(Buffer.from('page'));
    const answer = executor.run(turnBytes, { blob, waitMs: 1500 });
    await expect.poll(() => server.client.keys('*:starts:*'), { timeout: 15_000 }).toHaveLength(1);
    await server.client.unlink(await server.client.keys('*:in:*'));
    expect(await blobs.has((await answer).turned)).toBe(true);
  });

  it('ends with its run, though the server has just died', async () => {
    const server = await testServer();
    const { executor } = await engineRun(server.address, { machine: { workers: 1 }, engine: { here: true } });
    expect((await executor.run(double, { n: 3 })).twice).toBe(6);
    await server.stop();
    await expect(executor.close()).resolves.toBeUndefined();
  }, 40_000);

  it('lets another machine go on with a run that was stopped', async () => {
    const server = await testServer();
    const file = path.join(temporaryFolder(), 'runs');
    startWorker(server.address, 2);
    const stopped = await engineRun(server.address);
    expect(await stopped.executor.run(countRuns, { file })).toBe(1);
    const hanging = stopped.executor.run(misbehave, { what: 'silence' }).catch(() => 'let go');
    await sleep(1000);
    await stopped.executor.close();
    expect(await hanging).toBe('let go');
    const resumed = await engineRun(server.address);
    expect(await resumed.executor.run(countRuns, { file })).toBe(1);
    expect(readFileSync(file, 'utf8')).toHaveLength(1);
    await resumed.executor.close();
    expect(payload(await server.client.keys('*:done:*'))).toEqual([]);
  });

  it('computes here what is too large, and what other machines have trouble with', async () => {
    const server = await testServer();
    const { executor, blobs } = await engineRun(server.address, { engine: { largest: 1 } });
    const blob = await blobs.put(Buffer.alloc(1_200_000, 7));
    expect(await blobs.has((await executor.run(turnBytes, { blob })).turned)).toBe(true);
    startWorker(server.address);
    const error: unknown = await executor
      .run(misbehave, { what: 'coded' })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TaskFailed);
    expect((error as TaskFailed).message).toContain('disk trouble');
  });

  it('works on this machine, too, when asked to', async () => {
    const server = await testServer();
    const { executor } = await engineRun(server.address, { machine: { workers: 1 }, engine: { here: true } });
    expect((await executor.run(double, { n: 8 })).twice).toBe(16);
  });
});

describe.skipIf(serverProgram === undefined)('a worker', () => {
  it('of another program is refused, and both machines say what differs', async () => {
    const server = await testServer();
    const run = await engineRun(server.address);
    const [key = ''] = await server.client.keys('pingshen:run:*');
    const record = JSON.parse((await server.client.get(key)) ?? '') as { fingerprint: { node: string } };
    const signal = new AbortController().signal;
    const settings = settingsSchema.parse({ state: temporaryFolder() });
    // Written over until the worker has seen it: the run says its own again every two seconds.
    const other = { ...record, id: '0-other', fingerprint: { ...record.fingerprint, node: '24.0.0' } };
    await run.executor.close();
    await server.client.set('pingshen:run:0-other', JSON.stringify(other));
    const refused = superviseWorker({
      ...{ settings, signal, engine: { ...settings.engine, address: server.address } },
      registry: 'file:///absent.ts',
      onEvent: () => undefined,
    });
    await expect(refused).rejects.toMatchObject({ code: 'M_FINGERPRINT', exitCode: 4 });
    await expect(refused).rejects.toThrow(`node 24.0.0 ≠ ${process.versions.node}`);
    const { notes } = await engineRun(server.address);
    await expect
      .poll(() => notes.some((note) => note.includes('cannot take part') && note.includes('24.0.0')), {
        timeout: 9000,
      })
      .toBe(true);
  });

  it('stopped by its user gives back what it had at once, and leaves no page behind', async () => {
    const server = await testServer();
    const { executor, blobs, notes } = await engineRun(server.address);
    const folder = temporaryFolder();
    const worker = startProgram('engine-worker.ts', [server.address, folder, '1']);
    const end = endOf(worker);
    const blob = await blobs.put(Buffer.from('page'));
    const answer = executor.run(turnBytes, { blob, waitMs: 3000 });
    await hasJoined(notes);
    await sleep(600);
    worker.kill('SIGTERM');
    expect((await end).code).toBe(0);
    startWorker(server.address);
    expect(await blobs.has((await answer).turned)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.skipIf(serverProgram === undefined)('doctor', () => {
  it('looks at the server, and names what is not well', async () => {
    const folder = temporaryFolder();
    const server = await testServer();
    const doctor = async (): Promise<string> =>
      (await command({ argv: ['doctor', '--engine', server.address, '--lang', 'en'], folder })).stdout;
    expect(await doctor()).toMatch(/✓ task server .*(redis|valkey) [\d.]+, \d+ MB, 0 runs, 0 workers/);
    // Two tasks at work, one done, one that lost its process twice; a second process has nothing.
    const { executor } = await engineRun(server.address);
    startWorker(server.address, 1);
    await executor.run(double, { n: 1 });
    await executor.run(misbehave, { what: 'exit' }).catch(() => undefined);
    void executor.run(misbehave, { what: 'silence' }).catch(() => undefined);
    void Promise.all([2, 3, 4].map((n) => executor.run(double, { n }))).catch(() => undefined);
    await expect
      .poll(doctor, { timeout: 15_000, interval: 500 })
      .toMatch(
        /1 runs, 1 workers \(1 processes\); tasks: 2 waiting, 2 under way, 2 done \(0\.0\/s\), 1 lost/,
      );
    await server.client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    expect(await doctor()).toContain('the server throws data away (allkeys-lru)');
    await server.stop();
    expect(await doctor()).toMatch(/✗ task server/);
  });
});

describe('the address', () => {
  it.skipIf(serverProgram === undefined)('may hold a password, which no message repeats', async () => {
    const server = await testServer(['--requirepass', 'geheim42']);
    const { executor } = await engineRun(server.address, { engine: { here: true } });
    expect((await executor.run(double, { n: 2 })).twice).toBe(4);
    const wrong = server.address.replace('geheim42', 'falsch43');
    const refused: unknown = await engineRun(wrong).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'M_ENGINE', exitCode: 4 });
    expect((refused as Error).message).not.toContain('falsch43');
  });

  it('that leads nowhere is told at once', async () => {
    const refused: unknown = await engineRun('redis://127.0.0.1:1').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'M_ENGINE', exitCode: 4 });
    expect((refused as Error).message).toContain('ECONNREFUSED');
  });
});
