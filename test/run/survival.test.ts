/** What real offices do to a run, in small; the long forms are in test/long (crash, disk, starts). */
import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { onDisk, needOf } from '../long/disk.ts';
import { differences, letEnd } from '../long/kill-resume.ts';
import { startCrashing } from '../support/run-process.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writeTinySubmission } from '../support/tiny-submission.ts';

async function tiny(): Promise<string> {
  const submission = path.join(temporaryFolder(), 'in');
  await writeTinySubmission(submission, 1);
  return submission;
}

it('killed at a durable step, it ends as if nothing had happened', async () => {
  const submission = await tiny();
  const calm = await letEnd(submission, temporaryFolder());
  for (const step of [60]) {
    const own = temporaryFolder();
    expect([step, (await startCrashing(submission, own, step).ended).code]).toEqual([step, null]);
    expect([step, differences(calm, await letEnd(submission, own))]).toEqual([step, []]);
  }
}, 600_000);

it('does not care what time the files of its state bear', async () => {
  const submission = await tiny();
  const own = temporaryFolder();
  const before = await letEnd(submission, own);
  // The clock was set back by a year: everything seems to come from the future.
  const later = new Date('2099-01-01T00:00:00Z');
  for (const { parentPath, name } of readdirSync(own, { recursive: true, withFileTypes: true }))
    utimesSync(path.join(parentPath, name), later, later);
  expect(differences(before, await letEnd(submission, own))).toEqual([]);
}, 600_000);

it('on a disk that fills up it stops, leaves nothing half, and goes on once there is room', async (context) => {
  const submission = await tiny();
  const whole = temporaryFolder();
  const calm = await letEnd(submission, whole);
  const folder = path.join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  const disk = mountSmallDisk(folder, Math.round(needOf(whole) * 0.6));
  if (disk === undefined) {
    context.skip('no right to mount a small disk here (root on Linux): skipped');
    return;
  }
  onTestFinished(() => {
    disk.unmount();
  });
  expect(await onDisk(submission, { disk, calm })).toEqual([]);
}, 600_000);
