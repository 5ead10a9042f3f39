import { readdirSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { folderBlobStore, sha256 } from '#pipeline/core/blob-store.ts';
import { openZipTask } from '#pipeline/intake/zip/open-zip-task.ts';
import { settingsSchema, type SettingsInput } from '#schemas/settings.ts';
import { unicodePathField, zipOf, type ZipEntry } from '../../../support/odd-zips.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const hello = Buffer.from('hello');

async function openZip(bytes: Buffer, intake: SettingsInput['intake'] = {}) {
  const folder = path.join(temporaryFolder(), 'blobs');
  const blobs = folderBlobStore(folder);
  const outcome = await openZipTask.run(
    { blob: await blobs.put(bytes) },
    { blobs, settings: settingsSchema.parse({ intake }) },
  );
  return { outcome, blobs, folder };
}

async function namesIn(entries: readonly ZipEntry[]): Promise<string[]> {
  const { outcome } = await openZip(zipOf(entries));
  if ('refused' in outcome) throw new Error(outcome.refused.code);
  return outcome.files.map((file) => file.path);
}

describe('names', () => {
  const name = 'scans/A001/身份证.jpg';
  const gbk = iconv.encode(name, 'gbk');

  test('in GBK without a word about it', async () => {
    expect(await namesIn([{ name: gbk }])).toEqual([name]);
  });

  test('in UTF-8 with and without flag bit 11', async () => {
    expect(await namesIn([{ name, flags: 0x800 }, { name: `${name}2` }])).toEqual([name, `${name}2`]);
  });

  test('in a Unicode path field that belongs to the name', async () => {
    const plain = Buffer.from('scans/A001/_.jpg');
    const other = Buffer.from('scans/A001/x.jpg');
    const names = await namesIn([
      { name: plain, extra: unicodePathField(plain, name) },
      // The checksum is that of another name: somebody renamed the entry later.
      { name: other, extra: unicodePathField(plain, name) },
    ]);
    expect(names).toEqual([name, 'scans/A001/x.jpg']);
  });

  test('with a GBK character whose second byte is a backslash', async () => {
    // 誠 is 0xD5 0x5C: taking bytes for characters would cut the name in two.
    expect(iconv.encode('誠', 'gbk')[1]).toBe(0x5c);
    expect(await namesIn([{ name: iconv.encode('scans/A001/誠.jpg', 'gbk') }])).toEqual([
      'scans/A001/誠.jpg',
    ]);
  });

  test('with backslashes between folders, as old Windows tools write them', async () => {
    expect(await namesIn([{ name: 'scans\\A001\\a.jpg' }])).toEqual(['scans/A001/a.jpg']);
  });

  test('the same twice: both kept', async () => {
    expect(await namesIn([{ name: 'a', data: hello }, { name: 'a' }])).toEqual(['a', 'a']);
  });
});

describe('contents', () => {
  test('are stored by their hash; folders are no files', async () => {
    const { outcome, blobs } = await openZip(
      zipOf([{ name: 'scans/' }, { name: 'scans/a', data: hello }, { name: 'b', data: hello, method: 0 }]),
    );
    const file = { size: 5, sha256: sha256(hello) };
    expect(outcome).toEqual({
      files: [
        { path: 'scans/a', ...file },
        { path: 'b', ...file },
      ],
    });
    expect(await blobs.get(sha256(hello))).toEqual(hello);
  });

  test('that fail their checksum are named, the neighbours kept', async () => {
    const { outcome } = await openZip(
      zipOf([
        { name: 'bad', data: hello, crc: 1 },
        { name: 'short', data: hello, size: 9 },
        { name: 'good', data: hello },
      ]),
    );
    expect(outcome).toMatchObject({
      files: [
        { path: 'bad', problem: { code: 'Z_CRC', values: { entry: 'bad' } } },
        { path: 'short', problem: { code: 'Z_CRC' } },
        { path: 'good' },
      ],
    });
  });
});

describe('an archive is refused whole', () => {
  const secret = 0x01;
  const cases: readonly [string, string, () => Buffer][] = [
    ['that leads outside', 'Z_PATH', () => zipOf([{ name: 'a' }, { name: '../../etc/cron.d/x' }])],
    ['that leads outside by backslashes', 'Z_PATH', () => zipOf([{ name: '..\\..\\x' }])],
    ['with an absolute path', 'Z_PATH', () => zipOf([{ name: '/etc/passwd' }])],
    ['with a drive letter', 'Z_PATH', () => zipOf([{ name: 'C:\\x' }])],
    ['with a NUL in a name', 'Z_PATH', () => zipOf([{ name: 'a.jpg\0.exe' }])],
    ['with a link', 'Z_LINK', () => zipOf([{ name: 'l', data: Buffer.from('/etc/passwd'), mode: 0o120777 }])],
    ['with a device', 'Z_LINK', () => zipOf([{ name: 'd', mode: 0o020666 }])],
    ['with a password', 'Z_PASSWORD', () => zipOf([{ name: 'a', data: hello, flags: secret }])],
    ['packed by LZMA', 'Z_METHOD', () => zipOf([{ name: 'a', data: hello, method: 14 }])],
    ['whose entries overlap', 'Z_OVERLAP', () => zipOf([{ name: 'a', data: hello }, { name: 'b', data: hello, sharesWith: 0 }])], // prettier-ignore
    [
      'that says less than it holds',
      'Z_BOMB',
      () => zipOf([{ name: 'a', data: Buffer.alloc(1e6), size: 100 }]),
    ],
    ['cut short', 'Z_DAMAGED', () => zipOf([{ name: 'a', data: hello }]).subarray(0, -10)],
    ['of another kind', 'Z_DAMAGED', () => Buffer.from('Rar!\x1a\x07\x01\0 and so on, and so on')],
  ];
  test.each(cases)('%s: %s', async (_, code, make) => {
    const { outcome } = await openZip(make());
    expect(outcome).toMatchObject({ refused: { code } });
  });

  test('beyond a limit, which the reason names', async () => {
    const many = zipOf(Array.from({ length: 30 }, (_, i) => ({ name: String(i) })));
    expect((await openZip(many, { zipEntries: 20 })).outcome).toMatchObject({
      refused: { code: 'Z_LIMIT', values: { n: 30, limit: 20 } },
    });
    const large = zipOf([1, 2, 3].map((i) => ({ name: String(i), data: Buffer.alloc(1000, i), method: 0 })));
    expect((await openZip(large, { zipEntryBytes: 999 })).outcome).toMatchObject({
      refused: { code: 'Z_BOMB' },
    });
    expect((await openZip(large, { zipBytes: 2500 })).outcome).toMatchObject({ refused: { code: 'Z_BOMB' } });
    expect((await openZip(large)).outcome).toHaveProperty('files');
  });

  test('by its ratio, once much has come out; never a small one', async () => {
    const zeros = zipOf([{ name: 'a', data: Buffer.alloc(3e6) }]);
    expect((await openZip(zeros, { zipRatioFrom: 1e6 })).outcome).toMatchObject({
      refused: { code: 'Z_BOMB', values: { limit: '200:1' } },
    });
    expect((await openZip(zeros)).outcome).toHaveProperty('files');
  });

  test('and leaves no half-written file', async () => {
    const { folder } = await openZip(zipOf([{ name: 'a', data: Buffer.alloc(1e6, 1), size: 100 }]));
    const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    // Only the archive itself.
    expect(left).toHaveLength(1);
  });
});
