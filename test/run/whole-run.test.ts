/** The command over a small submission, with the real stages: what it promises, again and again. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '#pipeline/core/errors.ts';
import { findingSchema, type Finding, type Results } from '#schemas/records/results.ts';
import { contractBreaches } from '../support/contract.ts';
import { declareIn, writeSmallSubmission, type SmallSubmission } from '../support/small-submission.ts';
import { keptResults, wholeRun, type Kept, type WholeRun } from '../support/whole-run.ts';
import { zipFolder } from '../support/zip-folder.ts';

const MINUTES = 60_000;
let folder: string;
let submission: SmallSubmission;
let first: WholeRun;
let kept: Map<string, Kept>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pingshen-run-'));
  submission = await writeSmallSubmission(path.join(folder, 'small'));
  first = await wholeRun('small', folder);
  kept = keptResults(folder);
}, 4 * MINUTES);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const findingAt = ({ findings }: Results, applicant: string, at: string): Finding | undefined =>
  findings.find((finding) => finding.applicant === applicant && finding.path === at);

describe('a run', () => {
  it('ends with 10: findings wait for review; the last line of stdout is the result folder', () => {
    expect(first.code).toBe(exitCodes.review);
    expect(first.out).toBe(path.join(folder, 'out', first.results.submission));
    expect(first.stdout).toContain('退出码 10');
    expect(first.stderr).not.toMatch(/Error|undefined/u);
  });

  it('accounts for every file that was handed in', () => {
    const told = Object.fromEntries(
      first.results.files
        .filter(({ file }) => file.startsWith('scans/'))
        .map(({ file, status }) => [file, status]),
    );
    expect(told).toEqual(submission.files);
    const cut = first.results.files.find(({ file }) => file.endsWith('半张.jpg'));
    expect(cut?.reason).toMatchObject({ code: 'I_TRUNCATED' });
    expect(cut?.reason?.zh).toContain('半张.jpg');
    const pages = first.results.files.reduce((sum, file) => sum + file.pages.length, 0);
    expect(pages).toBe(submission.pages);
  });

  it('keeps the contract', async () => {
    expect(await contractBreaches(first.results, first.out)).toEqual([]);
  });

  it('names the papers and finds what is planted in them', () => {
    const types = (applicant: string): string[] =>
      first.results.documents.filter((one) => one.applicant === applicant).map(({ type }) => type);
    expect(types('A010')).toEqual(
      expect.arrayContaining(['idCard', 'diploma', 'degree', 'appointment', 'pension']),
    );
    expect(types('A008')).toEqual(
      expect.arrayContaining(['idCard', 'diploma', 'titleCertificate', 'appointment']),
    );
    expect(findingAt(first.results, 'A010', 'name')?.verdict).toBe('match');
    expect(findingAt(first.results, 'A010', 'appointment.from')?.verdict).toBe('mismatch');
    expect(findingAt(first.results, 'A008', 'title.certificateNo')?.verdict).toBe('mismatch');
    expect(first.results.applicants).toEqual([
      { id: 'A008', outcome: 'blocked' },
      { id: 'A010', outcome: 'blocked' },
    ]);
  });

  it('leaves reports beside the results, and nothing half done', () => {
    const names = readdirSync(first.out).sort();
    expect(names).toEqual(expect.arrayContaining(['pages', 'results.json']));
    expect(names.some((name) => name.endsWith('.html'))).toBe(true);
    expect(names.some((name) => name.endsWith('.xlsx'))).toBe(true);
    expect(readdirSync(path.join(folder, 'out'))).toEqual([first.results.submission]);
  });

  it('prints no ID number and no phone whole, in whatever it prints', () => {
    expect(first.stdout + first.stderr).not.toMatch(/\d{17}[\dX]|\b100\d{8}\b/u);
  });
});

describe('the same again', () => {
  it('is answered out of the cache, byte for byte, and no task runs', async () => {
    const again = await wholeRun('small', folder);
    expect(again.code).toBe(first.code);
    expect(again.text).toBe(first.text);
    expect(keptResults(folder)).toEqual(kept);
  });

  it('as a ZIP has the same findings', async () => {
    zipFolder(path.join(folder, 'small'), path.join(folder, 'zipped', 'small.zip'));
    const zipped = await wholeRun(path.join('zipped', 'small.zip'), folder, ['--out', 'out-zip']);
    expect(zipped.code).toBe(first.code);
    expect(zipped.results.findings).toEqual(first.results.findings);
    expect(zipped.results.documents).toEqual(first.results.documents);
    expect(zipped.results.files).toEqual(first.results.files);
  });

  it('from another place, in another order of names on the disk, is the same', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'pingshen-else-'));
    try {
      cpSync(path.join(folder, 'small'), path.join(elsewhere, 'handed-in'), { recursive: true });
      cpSync(path.join(folder, '.pingshen'), path.join(elsewhere, '.pingshen'), { recursive: true });
      const moved = await wholeRun('handed-in', elsewhere, ['--today', '2021-01-04']);
      expect(moved.text).toBe(first.text);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});

describe('a changed declaration', () => {
  const number = (text: string): string =>
    text.replace(/\d(?=\d{3}$)/u, (digit) => String((Number(digit) + 1) % 10));

  it('asks the lines about the new value and reads no page anew', async () => {
    const before = keptResults(folder);
    const changed = path.join(folder, 'changed');
    cpSync(path.join(folder, 'small'), changed, { recursive: true });
    declareIn(changed, (person) => {
      const [degree] = person['degrees'] as { certificateNo: string }[];
      if (person.id === 'A010' && degree) degree.certificateNo = number(degree.certificateNo);
    });
    const run = await wholeRun('changed', folder, ['--out', 'out-changed']);
    expect(findingAt(first.results, 'A010', 'degrees[0].certificateNo')?.verdict).toBe('match');
    expect(findingAt(run.results, 'A010', 'degrees[0].certificateNo')?.verdict).toBe('mismatch');
    // R61 looks at the segments of the same number.
    const others = ({ findings }: Results): Finding[] =>
      findings.filter(({ path: at }) => at !== 'degrees[0].certificateNo' && at !== 'rules.R61');
    expect(others(run.results)).toEqual(others(first.results));
    const fresh = [...keptResults(folder)]
      .filter(([file]) => !before.has(file))
      .map(([, { output }]) => output)
      // The papers show the new value, and public ones are looked through: neither reads a scan.
      .filter(
        (output) => Array.isArray(output) || !('blob' in (output as object) || 'info' in (output as object)),
      );
    expect(fresh.length).toBeGreaterThan(0);
    for (const output of fresh) {
      expect(Array.isArray(output)).toBe(true);
      // Scores have views; the second reader gives texts.
      for (const one of output as unknown[])
        expect(typeof one === 'string' || 'views' in (one as object)).toBe(true);
    }
  });
});

describe('results that were there', () => {
  it('stay as they were when a run ends badly', async () => {
    mkdirSync(path.join(folder, 'unusable'));
    await expect(wholeRun('unusable', folder)).rejects.toThrow();
    expect(readFileSync(path.join(first.out, 'results.json'), 'utf8')).toBe(first.text);
    expect(existsSync(path.join(folder, 'out'))).toBe(true);
  });

  it('hold findings that parse one by one', () => {
    for (const finding of first.results.findings) expect(() => findingSchema.parse(finding)).not.toThrow();
  });
});
