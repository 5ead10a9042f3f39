import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Context, RunOutcome } from '#pipeline/core/context.ts';
import { trouble } from '#pipeline/core/errors.ts';
import { command, resultsOf, runGiving } from '../../support/command.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const countFiles = (place: string): number =>
  readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

interface Taken {
  readonly name: string;
  /** That lay in it when it was taken. */
  readonly files: number;
}

/** Stages that only note what they are given. */
function noting(taken: Taken[]): (submission: string, context: Context) => Promise<RunOutcome> {
  return async (submission, context) => {
    const name = path.basename(submission);
    taken.push({ name, files: submission.endsWith('.zip') ? 1 : countFiles(submission) });
    if (name === 'broken') throw trouble('U_UNUSABLE', { path: submission, what: 'declared.json' });
    if (name === 'bug') throw new TypeError('x is not a function');
    return await runGiving(resultsOf({ submission: name.replace(/\W/g, '-') }))(submission, context);
  };
}

function submissionIn(inbox: string, name: string): string {
  const place = path.join(inbox, name);
  mkdirSync(path.join(place, 'scans'), { recursive: true });
  writeFileSync(path.join(place, 'submission.json'), '{}');
  return place;
}

it('takes what has settled, once; files the results beside it; a changed one is taken again', async () => {
  const folder = temporaryFolder();
  const inbox = path.join(folder, 'inbox');
  writeFileSync(path.join(folder, 'pingshen.json'), JSON.stringify({ watch: { settleSeconds: 1.2 } }));
  const growing = submissionIn(inbox, 'growing');
  submissionIn(inbox, 'broken');
  submissionIn(inbox, 'bug');
  writeFileSync(path.join(inbox, 'packed.zip'), 'PK');
  mkdirSync(path.join(inbox, 'no submission'));
  const taken: Taken[] = [];
  const watching = (): ReturnType<typeof command> =>
    command({ argv: ['watch', inbox, '--once', '--lang', 'en'], folder, stages: { run: noting(taken) } });

  const first = watching();
  // Somebody is still copying: a file comes, and one grows.
  for (let n = 0; n < 6; n += 1) {
    await sleep(500);
    writeFileSync(path.join(growing, 'scans', `${String(n)}.jpg`), 'x');
    appendFileSync(path.join(growing, 'scans', '0.jpg'), 'more');
  }
  const end = await first;
  expect(end.code).toBe(0);
  expect(taken.map(({ name }) => name).sort()).toEqual(['broken', 'bug', 'growing', 'packed.zip']);
  expect(taken.find(({ name }) => name === 'growing')?.files).toBe(7);
  expect(existsSync(path.join(inbox, '结果', 'growing', 'results.json'))).toBe(true);
  expect(end.stderr).toMatch(/"broken" cannot be used.*\n/);
  expect(end.stderr).toContain('"bug" was not finished');

  taken.length = 0;
  expect((await watching()).code).toBe(0);
  expect(taken).toEqual([]);
  writeFileSync(path.join(inbox, 'broken', 'declared.json'), '{"applicants":[]}');
  expect((await watching()).code).toBe(0);
  expect(taken).toEqual([{ name: 'broken', files: 2 }]);
}, 60_000);

it('says where there is no inbox, or none was named', async () => {
  const folder = temporaryFolder();
  expect((await command({ argv: ['watch', 'absent', '--once'], folder })).code).toBe(3);
  expect((await command({ argv: ['watch'], folder })).code).toBe(2);
});
