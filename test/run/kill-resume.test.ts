/** A run killed outright goes on where it stopped and ends with the same results (ten kills: test/long). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fingerprintsOf, killedRun, startRun } from '../support/run-process.ts';
import { writeSmallSubmission } from '../support/small-submission.ts';
import { temporaryFolder } from '../support/temporary.ts';

it('killed twice, then left alone, it ends as if nothing had happened', async () => {
  const folder = temporaryFolder();
  const { folder: submission } = await writeSmallSubmission(path.join(folder, 'in'));
  const [calm, harried] = [temporaryFolder(), temporaryFolder()];
  const started = performance.now();
  expect((await startRun(submission, calm).ended).code).toBe(10);
  const whole = performance.now() - started;

  let killed = 0;
  for (const share of [0.35, 0.55]) if (await killedRun(submission, harried, whole * share)) killed++;
  expect(killed).toBeGreaterThan(0);
  const { code, printed } = await startRun(submission, harried).ended;
  expect([code, printed]).toEqual([10, expect.stringContaining('hz-2020-01')]);

  const out = (place: string): string => path.join(place, 'out', 'hz-2020-01');
  const results = (place: string): string =>
    // The fingerprint names the program's sources, which somebody may be writing meanwhile.
    readFileSync(path.join(out(place), 'results.json'), 'utf8').replace(/"fingerprint": ".*"/u, '');
  expect(results(harried)).toBe(results(calm));
  expect(Object.keys(fingerprintsOf(out(harried)))).toEqual(Object.keys(fingerprintsOf(out(calm))));
  // Nothing half done lies beside the results or in the state.
  expect(readdirSync(path.join(harried, 'out'))).toEqual(['hz-2020-01']);
  expect(readdirSync(path.join(harried, '.pingshen')).sort()).toEqual(
    readdirSync(path.join(calm, '.pingshen')).sort(),
  );
}, 240_000);
