/** The whole command with another machine: a folder, a process and a state of its own, and the server. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fingerprintsOf, startRun } from '../support/run-process.ts';
import { serverProgram, testServer, whySkipped } from '../support/redis.ts';
import { writeSmallSubmission } from '../support/small-submission.ts';
import { temporaryFolder } from '../support/temporary.ts';

const english = ['--lang', 'en'];
const bin = path.resolve(import.meta.dirname, '../../pipeline/bin.ts');
if (serverProgram === undefined) console.warn(whySkipped);

it.skipIf(serverProgram === undefined)(
  'a worker on another machine gives the results of one machine, byte for byte',
  async () => {
    const folder = temporaryFolder();
    const { folder: submission } = await writeSmallSubmission(path.join(folder, 'in'));
    const [alone, shared, other] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    expect((await startRun(submission, alone, english).ended).code).toBe(10);

    const server = await testServer(['--requirepass', 'geheim42']);
    const worker = spawn(process.execPath, [bin, 'worker', '--workers', '1'], {
      cwd: other,
      env: { ...process.env, PINGSHEN_ENGINE: server.address, PINGSHEN_LANG: 'en' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    onTestFinished(() => void worker.kill('SIGKILL'));
    let said = '';
    worker.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const words = ['--engine', server.address, '--workers', '1', ...english];
    const { code, printed } = await startRun(submission, shared, words).ended;
    expect([code, printed]).toEqual([10, expect.stringContaining('hz-2020-01')]);
    expect(printed).toContain('has joined (1 processes)');
    await expect.poll(() => /left; (\d+) tasks done/.exec(said)?.[1], { timeout: 9000 }).toMatch(/^[1-9]/);
    expect(`${said}${printed}`).not.toContain('geheim42');

    const out = (place: string): string => path.join(place, 'out', 'hz-2020-01');
    const results = (place: string): string => readFileSync(path.join(out(place), 'results.json'), 'utf8');
    expect(results(shared)).toBe(results(alone));
    const [here, there] = [fingerprintsOf(out(alone)), fingerprintsOf(out(shared))];
    expect(Object.keys(there)).toEqual(Object.keys(here));
    const pages = Object.keys(here).filter((name) => /^(pages|papers)\//.test(name));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter((name) => here[name] !== there[name])).toEqual([]);

    // Nothing of the papers stays on the server, nor on the other machine once its worker has gone.
    const left = await server.client.keys('*');
    expect(left.filter((key) => !/:(worker|stalled-check|meta|id)/.test(key))).toEqual([]);
    const end = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGTERM');
    expect(await end).toBe(0);
    expect(readdirSync(path.join(other, '.pingshen'))).toEqual([]);
  },
  400_000,
);
