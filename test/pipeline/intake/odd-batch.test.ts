/** All odd files in one submission beside sound ones: each named with a reason, no neighbour lost. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intake, type IntakeRecord } from '#pipeline/intake/index.ts';
import { shownPath } from '#pipeline/intake/names.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import { intakeRig, type IntakeRig } from '../../support/intake-context.ts';
import { oddInputs, soundInputs, type OddInput } from '../../support/odd-inputs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-odd-'));
const submission = path.join(folder, 'submission');
const isPosix = process.platform !== 'win32';

let rig: IntakeRig;
let record: IntakeRecord;
const places = new Map<OddInput, string>();

/** Each odd file in a folder with a sound one whose name sorts after it: it must still be read. */
async function layOut(): Promise<void> {
  for (const [i, input] of [...oddInputs, ...soundInputs].entries()) {
    const place = path.posix.join('scans', `A${String(i).padStart(3, '0')}`, input.name);
    const file = path.join(submission, ...place.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await input.make());
    places.set(input, shownPath(place));
  }
  writeFileSync(path.join(submission, 'submission.json'), '{}');
  writeFileSync(path.join(submission, 'notes.txt'), 'not evidence');
  writeFileSync(path.join(submission, 'stray.jpg'), await soundInputs[0]!.make());
  mkdirSync(path.join(submission, 'scans', '张三'));
  writeFileSync(path.join(submission, 'scans', '张三', 'a.jpg'), await soundInputs[0]!.make());
  if (isPosix) {
    const special = path.join(submission, 'scans', 'A000');
    symlinkSync('/etc/passwd', path.join(special, 'link.jpg'));
    symlinkSync('/', path.join(special, 'root'));
    execFileSync('mkfifo', [path.join(special, 'pipe.jpg')]);
  }
}

beforeAll(async () => {
  await layOut();
  rig = intakeRig({ folder: path.join(folder, 'state') });
  record = await intake(submission, rig.context);
}, 240_000);

afterAll(async () => {
  await rig.executor.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Without following links. */
function countFiles(place: string): number {
  return readdirSync(place, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? countFiles(path.join(place, entry.name)) : 1))
    .reduce((sum, count) => sum + count, 0);
}

function fileOf(name: string | undefined): IntakeFile {
  const found = record.files.find(({ file }) => file === name);
  if (found === undefined) throw new Error(`not in the record: ${String(name)}`);
  return found;
}

describe('each odd file', () => {
  test.each(oddInputs)('$name is $status $code $warning', (input) => {
    const file = fileOf(places.get(input));
    const shown = { status: file.status, code: file.reason?.code };
    expect(shown).toEqual({ status: input.status, code: input.code });
    expect(file.pages).toHaveLength(input.pages ?? 0);
    const codes = (file.warnings ?? []).map(({ code }) => code);
    if (input.warning !== undefined) expect(codes).toContain(input.warning);
  });
});

describe('each sound neighbour', () => {
  test.each(soundInputs)('$name is read', (input) => {
    const file = fileOf(places.get(input));
    expect(file).toMatchObject({ status: 'read', pages: [{ page: 1 }] });
  });
});

test('there are at least twenty-five odd kinds', () => {
  expect(oddInputs.length).toBeGreaterThanOrEqual(25);
});

test('every file is accounted for, with both texts', async () => {
  expect(record.files).toHaveLength(countFiles(submission));
  for (const { file, status, reason, sha256 } of record.files) {
    expect(reason === undefined, file).toBe(status === 'read');
    if (reason !== undefined) {
      expect(reason.zh.length).toBeGreaterThan(4);
      expect(reason.en.length).toBeGreaterThan(4);
      expect(reason.zh + reason.en).not.toMatch(/\{\w+\}/);
    }
    if (sha256 !== '') expect(await rig.context.workspace.blobs.has(sha256), file).toBe(true);
  }
});

test('names are sorted and hold no hidden characters', () => {
  const names = record.files.map(({ file }) => file);
  expect(names).toEqual([...names].sort());
  expect(names.join('')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});

test('files in the wrong place are named, not lost', () => {
  expect(fileOf('notes.txt')).toMatchObject({ status: 'ignored', reason: { code: 'F_OUTSIDE' } });
  expect(fileOf('stray.jpg')).toMatchObject({ status: 'quarantined', reason: { code: 'F_MISPLACED' } });
  expect(fileOf('scans/张三/a.jpg')).toMatchObject({ reason: { code: 'F_UNKNOWN_APPLICANT' } });
  expect(record.sources).toHaveProperty(['submission.json']);
});

test.runIf(isPosix)('links and pipes are never opened', () => {
  for (const name of ['link.jpg', 'root']) {
    expect(fileOf(`scans/A000/${name}`)).toMatchObject({ sha256: '', reason: { code: 'F_LINK' } });
  }
  const pipe = fileOf('scans/A000/pipe.jpg');
  expect(pipe).toMatchObject({ status: 'quarantined', reason: { code: 'F_SPECIAL' } });
  expect(pipe.reason?.en).toContain('FIFO');
});
