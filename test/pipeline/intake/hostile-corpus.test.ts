/** The hostile corpus in one batch (each file alone, and a thousand mutants: test/long). */
import { expect, test } from 'vitest';
import { hostileCorpus } from '../../support/hostile-corpus.ts';
import { handIn } from '../../support/hostile-intake.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** The known ones have tests of their own, also in one batch. */
const files = hostileCorpus.filter(({ row }) => row !== 'known');

test('is large, and every name in it is there once', () => {
  expect(hostileCorpus.length).toBeGreaterThanOrEqual(250);
  expect(new Set(hostileCorpus.map(({ name }) => name)).size).toBe(hostileCorpus.length);
});

test(`${files.length} hostile files: each is told with a reason, none costs its neighbours anything`, async () => {
  const handed = files.map((file, i) => ({ ...file, applicant: `A${String(i).padStart(3, '0')}` }));
  expect(await handIn(handed, temporaryFolder())).toEqual([]);
}, 900_000);
