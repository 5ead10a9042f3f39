/** A second run takes what the first one kept; whatever changed is made anew, as if nothing had been kept. */
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { shippedCycles } from '#pipeline/core/cycles.ts';
import { declareIn, writeSmallSubmission } from '../support/small-submission.ts';
import { wholeRun, type WholeRun } from '../support/whole-run.ts';

const MINUTES = 60_000;
let folder: string;
let first: WholeRun;
let firstFiles: Map<string, string>;

/** Reports say when the run was: the same moment for all of these. */
const stopTheClock = (): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-10-09T09:30:00+08:00') });
};

beforeAll(async () => {
  stopTheClock();
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-second-'));
  await writeSmallSubmission(path.join(folder, 'small'));
  first = await wholeRun('small', folder);
  firstFiles = filesBelow(first.out);
}, 4 * MINUTES);
beforeEach(stopTheClock);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every file with its bytes. */
function filesBelow(place: string): Map<string, string> {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .sort()
      .map((file) => [path.relative(place, file), readFileSync(file, 'latin1')]),
  );
}

const steps = (): string => path.join(folder, '.pingshen', 'cache', 'steps');
const stepTimes = (): Map<string, number> =>
  new Map([...filesBelow(steps()).keys()].map((name) => [name, statSync(path.join(steps(), name)).mtimeMs]));

/** Names of the files that are not the same in both. */
const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).sort();

/** Runs with what is kept, then with no step kept; both must give the same files, which are given. */
async function twice(submission: string, words: readonly string[] = []): Promise<Map<string, string>> {
  const warm = filesBelow((await wholeRun(submission, folder, ['--out', 'out-warm', ...words])).out);
  rmSync(steps(), { recursive: true });
  const cold = filesBelow((await wholeRun(submission, folder, ['--out', 'out-cold', ...words])).out);
  expect(differing(warm, cold)).toEqual([]);
  return warm;
}

describe('a second run', () => {
  it('gives every file byte for byte, and makes no step again', async () => {
    const before = stepTimes();
    expect(before.size).toBeGreaterThan(5);
    const again = await wholeRun('small', folder);
    expect(differing(filesBelow(again.out), firstFiles)).toEqual([]);
    expect(stepTimes()).toEqual(before);
  });

  it('gives the same when no step was kept', async () => {
    expect(differing(await twice('small'), firstFiles)).toEqual([]);
  });

  it('finds out that a kept page image was damaged, and makes it again', async () => {
    const [image] = [...firstFiles].filter(([name]) => name.startsWith('pages'));
    const blobs = path.join(folder, '.pingshen', 'blobs');
    const damaged = [...filesBelow(blobs)].filter(([, bytes]) => bytes === image?.[1]).map(([name]) => name);
    expect(damaged).toHaveLength(1);
    for (const name of damaged) writeFileSync(path.join(blobs, name), 'damaged');
    const again = await wholeRun('small', folder);
    expect(differing(filesBelow(again.out), firstFiles)).toEqual([]);
  });
});

describe('what is made anew', () => {
  const changed = async (
    name: string,
    change: (submission: string) => void,
    words?: readonly string[],
  ): Promise<string[]> => {
    const submission = path.join(folder, name);
    cpSync(path.join(folder, 'small'), submission, { recursive: true });
    change(submission);
    return differing(await twice(name, words), firstFiles);
  };

  it(
    'follows a changed declaration',
    async () => {
      const files = await changed('declared', (submission) => {
        declareIn(submission, (person) => {
          if (person.id === 'A010') person['name'] = '张同书';
        });
      });
      expect(files).toEqual(expect.arrayContaining(['results.json', 'record.json', '核对报告.html']));
      expect(files.some((file) => file.startsWith('papers'))).toBe(true);
    },
    2 * MINUTES,
  );

  it(
    'follows a scan that is gone, and one that came',
    async () => {
      const files = await changed('scans', (submission) => {
        const [from, to] = ['A008', 'A010'].map((id) => path.join(submission, 'scans', id)) as [
          string,
          string,
        ];
        const [scan = ''] = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) =>
          /\.(jpe?g|png)$/u.test(name),
        );
        copyFileSync(path.join(from, scan), path.join(to, `new${path.extname(scan)}`));
        rmSync(path.join(from, scan));
      });
      expect(files).toContain('results.json');
    },
    2 * MINUTES,
  );

  it(
    "follows the office's facts, the day, and the cycle",
    async () => {
      const cycles = path.join(folder, 'cycles');
      const own = path.join(cycles, '2020-jidian-senior');
      cpSync(path.join(shippedCycles, '2020-jidian-senior'), own, { recursive: true });
      const cycleFile = path.join(own, 'cycle.json');
      const cycle = JSON.parse(readFileSync(cycleFile, 'utf8')) as {
        committee: { office: string };
      };
      writeFileSync(
        cycleFile,
        JSON.stringify({
          ...cycle,
          committee: { ...cycle.committee, office: '别的联合会', officeName: '别的办公室' },
        }),
      );
      const settings = path.join(folder, 'other-cycle.json');
      writeFileSync(settings, JSON.stringify({ cycles }));
      const labelled = await changed('cycle', () => undefined, ['--settings', settings]);
      expect(labelled.some((each) => each.startsWith('papers'))).toBe(true);

      const office = path.join(folder, 'other-office.json');
      const declared = readFileSync(path.join(folder, 'small', 'declared.json'), 'utf8');
      const { applicants } = JSON.parse(declared) as { applicants: { name: string; idNumber: string }[] };
      const [{ name, idNumber } = { name: '', idNumber: '' }] = applicants;
      const banned = [{ name, idNumber, reviewYear: 2019 }];
      writeFileSync(office, JSON.stringify({ banned, committeePublicity: [] }));
      writeFileSync(settings, JSON.stringify({ office }));
      const withOffice = await changed('office', () => undefined, ['--settings', settings]);
      expect(withOffice).toEqual(expect.arrayContaining(['results.json', 'rulings.json']));

      const later = await changed('day', () => undefined, ['--today', '2021-01-04']);
      expect(later.some((each) => each.startsWith('papers'))).toBe(true);
    },
    3 * MINUTES,
  );
});
