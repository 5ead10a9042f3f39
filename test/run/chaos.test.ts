/** Workers killed at random and the server once: each document exactly once (300 documents: test/long). */
import path from 'node:path';
import { expect, it } from 'vitest';
import { lossesOf, runInChaos } from '../support/chaos.ts';
import { serverProgram, testServer, whySkipped } from '../support/redis.ts';
import { startRun } from '../support/run-process.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writeTinySubmission } from '../support/tiny-submission.ts';

if (serverProgram === undefined) console.warn(whySkipped);

it.skipIf(serverProgram === undefined)(
  'workers and server are killed, and no document is lost or done twice',
  async () => {
    const folder = temporaryFolder();
    const submission = path.join(folder, 'in');
    const files = await writeTinySubmission(submission, 24);
    const calm = temporaryFolder();
    expect((await startRun(submission, calm, ['--lang', 'en']).ended).code).toBe(10);
    const end = await runInChaos({
      ...{ submission, folder: path.join(folder, 'chaos'), server: await testServer() },
      ...{ workers: 2, seed: '1', killEveryMs: 2500, serverDiesAfterMs: 7000 },
    });
    expect([end.code, end.serverKills]).toEqual([10, 1]);
    expect(end.kills).toBeGreaterThanOrEqual(2);
    expect(lossesOf(end, { out: path.join(calm, 'out', 'hz-2020-01') }, files)).toEqual([]);
  },
  400_000,
);
