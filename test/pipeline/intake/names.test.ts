import { describe, expect, test } from 'vitest';
import type { Found } from '#pipeline/intake/found.ts';
import { nameFiles } from '#pipeline/intake/name-files.ts';
import { judgeName, roleOf, shownPath, unwrap } from '#pipeline/intake/names.ts';

const limits = { zipPathBytes: 240, zipPathParts: 20 };
const found = (path: string): Found => ({ path, at: { kind: 'blob', hash: 'x', size: 1 } });
const paths = (files: readonly Found[]): string[] => files.map(({ path }) => path);

describe('what a path says', () => {
  test.each([
    ['submission.json', { kind: 'source', name: 'submission.json' }],
    ['Declared.XLSX', { kind: 'source', name: 'declared.xlsx' }],
    ['office.json', { kind: 'source', name: 'office.json' }],
    ['scans/A001/a.jpg', { kind: 'evidence', applicant: 'A001' }],
    ['Scans/A001/deep/er/a.jpg', { kind: 'evidence', applicant: 'A001' }],
    ['scans/_unit/letter.pdf', { kind: 'evidence', applicant: null }],
    ['scans/a.jpg', { kind: 'misplaced' }],
    ['scans/张三/a.jpg', { kind: 'stranger', folder: '张三' }],
    ['scans/../a.jpg', { kind: 'stranger', folder: '..' }],
    ['scans/A001/Thumbs.db', { kind: 'junk' }],
    ['scans/A001/~$a.docx', { kind: 'junk' }],
    ['scans/A001/._a.jpg', { kind: 'junk' }],
    ['__MACOSX/scans/A001/a.jpg', { kind: 'junk' }],
    ['~$declared.xlsx', { kind: 'junk' }],
    ['readme.txt', { kind: 'outside' }],
    ['old/declared.xlsx', { kind: 'outside' }],
  ])('%s', (path, role) => {
    expect(roleOf(path)).toEqual(role);
  });
});

describe('a wrapping folder', () => {
  test('is removed where everything but junk lies in it', () => {
    const files = ['杭州/submission.json', '杭州/scans/A001/a.jpg', '__MACOSX/杭州/._a.jpg'].map(found);
    expect(paths(unwrap(files))).toEqual(['submission.json', 'scans/A001/a.jpg', '__MACOSX/杭州/._a.jpg']);
  });

  test.each([
    [['submission.json', 'scans/A001/a.jpg']],
    [['scans/A001/a.jpg', 'scans/A002/b.jpg']],
    [['one/submission.json', 'two/submission.json']],
    [['Thumbs.db']],
  ])('is not seen in %o', (names) => {
    expect(paths(unwrap(names.map(found)))).toEqual(names);
  });
});

describe('names', () => {
  test('are shown in NFC, without hidden characters', () => {
    expect(shownPath('scans/A/e\u0301\u202egnp.jpg')).toBe('scans/A/\u00e9\\u{202e}gnp.jpg');
    expect(shownPath('./scans//A/a\nb')).toBe('scans/A/a\\u{a}b');
  });

  test('that are odd are read, impossible ones are not', () => {
    expect(judgeName('scans/A/a.jpg', limits)).toBe('plain');
    expect(judgeName(`scans/A/${'长'.repeat(81)}`, limits)).toBe('odd');
    expect(judgeName('scans/A/\u202ea', limits)).toBe('odd');
    expect(judgeName(`scans/${'a/'.repeat(30)}b`, limits)).toBe('impossible');
    expect(judgeName(`scans/${'a'.repeat(2000)}`, limits)).toBe('impossible');
  });

  test('that twins share are kept apart, with a warning', () => {
    const files = ['scans/A/x.png', 'scans/A/X.png', 'scans/A/a', 'scans/A/a', 'scans/A/a (2)', 'scans/A/e\u0301', 'scans/A/\u00e9'].map(found); // prettier-ignore
    const named = nameFiles(files, 'sub.zip', limits);
    expect(new Set(named.map(({ file }) => file)).size).toBe(files.length);
    const warned = named.filter(({ warnings }) => warnings.some(({ code }) => code === 'Z_DUP'));
    expect(warned.map(({ file }) => file)).not.toContain('scans/A/a (2)');
    expect(warned.map(({ file }) => file)).toContain('scans/A/a (3)');
    expect(warned).toHaveLength(6);
  });

  test('come in one order whatever the disk gives', () => {
    const files = ['scans/B/2', 'scans/A/1', 'submission.json'].map(found);
    const names = (order: readonly Found[]): string[] =>
      nameFiles(order, 's', limits).map(({ file }) => file);
    expect(names(files)).toEqual(names([...files].reverse()));
  });
});
