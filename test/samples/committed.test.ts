import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layouts } from '#samples/layouts/index.ts';
import type { AnswerKey, FileTruth } from '#samples/package/truth.ts';
import { documentTypeNames } from '#schemas/document-types.ts';
import { applicantSchema } from '#schemas/records/declared.ts';
import { submissionSchema } from '#schemas/records/submission.ts';

const folder = fileURLToPath(new URL('../../samples/hz-2020-01', import.meta.url));
const truthFolder = `${folder}.truth`;

function filesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const scans = filesUnder(folder).filter((path) => path.startsWith('scans/'));
const truths = scans.map((path) => readJson(join(truthFolder, `${path}.json`)) as FileTruth);
const pages = truths.flatMap((truth) => truth.pages);
const documents = pages.flatMap((page) => page.documents);
const { applicants } = readJson(join(folder, 'declared.json')) as { applicants: { id: string }[] };

describe('the committed samples', () => {
  it('fit into twenty megabytes, truth and all', () => {
    const bytes = [folder, truthFolder].flatMap((root) =>
      filesUnder(root).map((path) => statSync(join(root, path)).size),
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20_000_000);
  });

  it('hold twelve applicants whose declarations the contract accepts', () => {
    expect(applicants).toHaveLength(12);
    for (const applicant of applicants) expect(() => applicantSchema.parse(applicant)).not.toThrow();
    expect(() => submissionSchema.parse(readJson(join(folder, 'submission.json')))).not.toThrow();
    expect(existsSync(join(folder, 'declared.xlsx'))).toBe(true);
  });

  it('have at least 150 pages and three complete dossiers', () => {
    expect(pages.length).toBeGreaterThanOrEqual(150);
    const sizes = applicants.map(
      ({ id }) =>
        new Set(documents.map(({ document }) => document).filter((name) => name.startsWith(`${id}/`))).size,
    );
    expect(sizes.filter((size) => size >= 30).length).toBeGreaterThanOrEqual(3);
  });

  it('have the truth beside every scan and nothing else', () => {
    const expected = scans.map((path) => `${path}.json`);
    expect(filesUnder(truthFolder)).toEqual([...expected, 'answers.json'].sort());
    expect(truths.map(({ file }) => file)).toEqual(scans);
  });

  it.each(documentTypeNames)('show every layout of %s', (type) => {
    const shown = new Set(documents.filter((document) => document.type === type).map(({ layout }) => layout));
    expect([...shown].sort()).toEqual(layouts[type].map(({ id }) => id).sort());
  });

  it('come in every form and with every damage', () => {
    const forms = new Set(truths.map(({ form }) => form));
    expect([...forms].sort()).toEqual(
      [
        'PDF without embedded fonts',
        'bmp',
        'born-digital PDF',
        'exif',
        'jpeg',
        'multi-page TIFF, Group 4',
        'png',
        'scanned PDF',
        'scanned PDF, /Rotate',
        'tiff',
        'two-up',
        'webp',
      ].sort(),
    );
    const damages = new Set(pages.flatMap(({ damage }) => damage.map((text) => text.split(' ')[0])));
    for (const kind of [
      'skew',
      'turn',
      'blur',
      'noise',
      'jpeg',
      'photocopy',
      'photo',
      'resolution',
      'margin',
      'ghost',
    ])
      expect(damages).toContain(kind);
  });

  it('plant discrepancies of many kinds and leave some applicants sound', () => {
    const { answers } = readJson(join(truthFolder, 'answers.json')) as AnswerKey;
    expect(new Set(answers.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
    const planted = new Set(answers.map(({ applicant }) => applicant));
    expect(applicants.filter(({ id }) => !planted.has(id)).length).toBeGreaterThanOrEqual(2);
  });

  it('name scans as evidence that are there', () => {
    const named = (applicants as { achievements?: { evidence: string[] }[] }[]).flatMap(
      ({ achievements = [] }) => achievements.flatMap(({ evidence }) => evidence),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !scans.includes(path))).toEqual([]);
  });
});
