/** A whole run leaves nothing open to others, tells nobody's number, and goes when it is purged. */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from '#pipeline/run.ts';
import { proveAbsence } from '#pipeline/core/purge.ts';
import { command } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writeTinySubmission } from '../support/tiny-submission.ts';
import { wholeRun } from '../support/whole-run.ts';

interface Declared {
  readonly applicants: readonly {
    readonly idNumber: string;
    readonly phone: string;
    readonly name: string;
  }[];
}

const everything = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
    path.join(parentPath, name),
  );

it('its files are its owner’s only, its log names no number, and purge removes and proves it', async () => {
  const folder = temporaryFolder();
  await writeTinySubmission(path.join(folder, 'in'), 2);
  const { applicants } = JSON.parse(
    readFileSync(path.join(folder, 'in', 'declared.json'), 'utf8'),
  ) as Declared;
  const numbers = applicants.flatMap(({ idNumber, phone }) => [idNumber, phone]);
  const { code, stderr, stdout } = await wholeRun('in', folder, ['--log', 'json']);
  expect(code).toBe(10);
  for (const line of stderr.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ program: 'pingshen' });
  for (const number of numbers) expect(`${stdout}${stderr}`).not.toContain(number);

  const [state, out] = [path.join(folder, '.pingshen'), path.join(folder, 'out')];
  if (process.platform !== 'win32') {
    const open = [...everything(state), ...everything(out)].filter(
      (file) => (statSync(file).mode & 0o077) !== 0,
    );
    expect(open).toEqual([]);
  }
  // An unfinished exchange, a backup and a dead worker's folder go as well.
  mkdirSync(path.join(out, '.hz-2020-01.new-abc'));
  writeFileSync(path.join(out, '.hz-2020-01.new-abc', 'x'), numbers[0] ?? '');
  writeFileSync(path.join(state, 'pingshen.db.version-1.bak'), numbers[0] ?? '');
  mkdirSync(path.join(state, 'worker-1-00000000'));
  writeFileSync(path.join(state, 'worker-1-00000000', 'x'), numbers[1] ?? '');
  expect((await proveAbsence([state, out], numbers)).found.length).toBeGreaterThan(3);

  const shown = await command({ argv: ['purge'], folder });
  expect([shown.code, existsSync(path.join(out, 'hz-2020-01'))]).toEqual([0, true]);
  expect(shown.stdout).toContain('--yes');
  const gone = await command({ argv: ['purge', '--yes', '--lang', 'en'], folder });
  expect([gone.code, gone.stderr]).toEqual([0, '']);
  expect(gone.stdout).toContain(`None of the`);
  expect(
    (await proveAbsence([folder + '/.pingshen', out], [...numbers, ...applicants.map(({ name }) => name)]))
      .found,
  ).toEqual([]);
  expect(readdirSync(out)).toEqual([]);
  expect(readdirSync(state)).toEqual(['pingshen.db']);

  // The log says so, and the next run begins as on the first day.
  const verified = await command({ argv: ['verify'], folder });
  expect(verified.code).toBe(0);
  expect((await command({ argv: ['run', 'in'], folder, stages: { run } })).code).toBe(10);
  expect((await command({ argv: ['purge', path.join(folder, 'in')], folder })).code).toBe(3);
}, 200_000);
