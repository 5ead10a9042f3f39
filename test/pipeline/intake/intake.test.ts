/** Whole intakes of small submissions: folders and ZIPs, duplicates, reruns, limits. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PipelineError } from '#pipeline/core/errors.ts';
import type { ProgressEvent, ProgressNote } from '#pipeline/core/progress.ts';
import { intake, type IntakeRecord } from '#pipeline/intake/index.ts';
import { intakeRig, type IntakeRig, type RigOptions } from '../../support/intake-context.ts';
import { greyPng, soundJpeg, soundPng, tiffOf } from '../../support/odd-images.ts';
import { oddPdfs, onePage } from '../../support/odd-pdfs.ts';
import { zipOf } from '../../support/odd-zips.ts';
import { temporaryFolder } from '../../support/temporary.ts';

type Files = Readonly<Record<string, Buffer>>;

function layOut(files: Files): string {
  const root = path.join(temporaryFolder(), 'submission');
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(root, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return root;
}

function zipFile(bytes: Buffer): string {
  const file = path.join(temporaryFolder(), '报送.zip');
  writeFileSync(file, bytes);
  return file;
}

function openRig(options: Partial<RigOptions> = {}): IntakeRig {
  const rig = intakeRig({ folder: temporaryFolder(), ...options });
  onTestFinished(() => rig.executor.close());
  return rig;
}

const statuses = ({ files }: IntakeRecord): Record<string, string> =>
  Object.fromEntries(files.map(({ file, status, reason }) => [file, reason?.code ?? status]));

const json = Buffer.from('{}');
const containing = (text: string): unknown => expect.stringContaining(text);

async function refusal(place: string, rig: IntakeRig): Promise<PipelineError> {
  const error: unknown = await intake(place, rig.context).catch((thrown: unknown) => thrown);
  if (!(error instanceof PipelineError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a folder', () => {
  test('gives pages, applicants and its own files', async () => {
    const place = layOut({
      'submission.json': json,
      'declared.xlsx': Buffer.from('x'),
      'scans/A001/毕业证.jpg': await soundJpeg(),
      'scans/A001/more/three.tif': tiffOf([[60, 40], [40, 60], [30, 30]]), // prettier-ignore
      'scans/_unit/letter.pdf': onePage(),
    });
    const { context } = openRig();
    const record = await intake(place, context);
    expect(record.sources).toEqual({
      'submission.json': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      'declared.xlsx': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(record.archive).toBeUndefined();
    const byName = Object.fromEntries(record.files.map((file) => [file.file, file]));
    const diploma = byName['scans/A001/毕业证.jpg']!;
    expect(diploma).toMatchObject({ applicant: 'A001', status: 'read' });
    expect(diploma.pages).toEqual([{ page: 1, source: { kind: 'image', blob: diploma.sha256, index: 0 } }]);
    expect(byName['scans/A001/more/three.tif']?.pages.map(({ source }) => source)).toMatchObject([
      { index: 0 },
      { index: 1 },
      { index: 2 },
    ]);
    expect(byName['scans/_unit/letter.pdf']).toMatchObject({
      applicant: null,
      pages: [{ page: 1, source: { kind: 'raster' } }],
    });
    expect(byName['submission.json']).toMatchObject({ status: 'read', pages: [] });
    expect(byName['submission.json']?.applicant).toBeUndefined();
  });

  test('taken in twice gives the same record, the second time without work', async () => {
    const place = layOut({ 'scans/A/a.pdf': onePage(), 'scans/A/b.png': await soundPng() });
    const folder = temporaryFolder();
    const record = await intake(place, openRig({ folder }).context);
    // A list without tasks: whatever is not kept would now fail.
    const registry = 'data:text/javascript,export const tasks = {}';
    expect(await intake(place, openRig({ folder, registry }).context)).toEqual(record);
    const empty = await intake(place, openRig({ registry }).context);
    expect(statuses(empty)['scans/A/a.pdf']).toBe('W_ERROR');
  });

  test('tells of its progress, file by file', async () => {
    const events: (ProgressEvent | ProgressNote)[] = [];
    const place = layOut({ 'scans/A/a.png': await soundPng(), 'scans/A/b.txt': json });
    await intake(place, openRig({ listeners: [(event) => events.push(event)] }).context);
    expect(events.at(-1)).toMatchObject({ kind: 'end', stage: 'intake', done: 2, total: 2 });
  });

  test.runIf(process.platform === 'linux')('may have names in GBK bytes', async () => {
    const place = layOut({ 'scans/A/a.png': await soundPng() });
    const name = iconv.encode('身份证.jpg', 'gbk');
    writeFileSync(Buffer.concat([Buffer.from(path.join(place, 'scans', 'A', '/')), name]), await soundJpeg());
    const record = await intake(place, openRig().context);
    expect(statuses(record)).toEqual({ 'scans/A/a.png': 'read', 'scans/A/身份证.jpg': 'read' });
  });

  test('may hold a file too large for the memory', async () => {
    const large = Buffer.alloc(33 * 1024 * 1024, 0x20);
    large.write('%PDF-1.4 and then nothing');
    const { context } = openRig();
    const record = await intake(layOut({ 'scans/A/large.pdf': large }), context);
    const { sha256 } = await import('#pipeline/core/blob-store.ts');
    expect(record.files).toMatchObject([{ sha256: sha256(large), reason: { code: 'P_DAMAGED' } }]);
    expect(await context.workspace.blobs.has(sha256(large))).toBe(true);
  });

  test('stops when told to', async () => {
    const place = layOut({ 'scans/A/a.png': await soundPng() });
    const { context } = openRig();
    const stopped = intake(place, { ...context, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'X_STOPPED' });
  });
});

describe('equal files', () => {
  test('of one applicant are read once, of two are read twice and named', async () => {
    const [jpeg, png] = [await soundJpeg(), await soundPng()];
    const place = layOut({
      'scans/A/1.jpg': jpeg,
      'scans/A/2/copy.jpg': jpeg,
      'scans/B/1.jpg': jpeg,
      'scans/B/2.png': png,
    });
    const record = await intake(place, openRig().context);
    expect(statuses(record)).toEqual({
      'scans/A/1.jpg': 'read',
      'scans/A/2/copy.jpg': 'F_DUPLICATE',
      'scans/B/1.jpg': 'read',
      'scans/B/2.png': 'read',
    });
    const [first, copy, other, alone] = record.files;
    expect(copy).toMatchObject({ status: 'duplicate', reason: { zh: containing('scans/A/1.jpg') } });
    expect(first).toMatchObject({ warnings: [{ code: 'F_SHARED', zh: containing('scans/B/1.jpg') }] });
    expect(other).toMatchObject({ warnings: [{ code: 'F_SHARED', en: containing('scans/A/1.jpg') }] });
    expect(alone).not.toHaveProperty('warnings');
  });
});

describe('a ZIP', () => {
  test('in a wrapper with GBK names reads like the folder', async () => {
    const gbk = (name: string): Buffer => iconv.encode(name, 'gbk');
    const bytes = zipOf([
      { name: gbk('报送/') },
      { name: gbk('报送/submission.json'), data: json },
      { name: gbk('报送/scans/A001/身份证.png'), data: await soundPng() },
      { name: '__MACOSX/x/._身份证.png', data: Buffer.from('x') },
    ]);
    const { context } = openRig();
    const record = await intake(zipFile(bytes), context);
    expect(statuses(record)).toEqual({
      'submission.json': 'read',
      'scans/A001/身份证.png': 'read',
      '__MACOSX/x/._身份证.png': 'F_JUNK',
    });
    expect(await context.workspace.blobs.get(record.archive!)).toEqual(bytes);
  });

  test('with a damaged entry loses that one only', async () => {
    const bytes = zipOf([
      { name: 'scans/A/bad.png', data: await soundPng(), crc: 7 },
      { name: 'scans/A/good.jpg', data: await soundJpeg() },
    ]);
    const record = await intake(zipFile(bytes), openRig().context);
    expect(statuses(record)).toEqual({ 'scans/A/bad.png': 'Z_CRC', 'scans/A/good.jpg': 'read' });
  });

  test('that must not be unpacked is refused with exit code 3, its bytes kept', async () => {
    const bytes = zipOf([{ name: '../x', data: json }]);
    const rig = openRig();
    const error = await refusal(zipFile(bytes), rig);
    expect(error).toMatchObject({ code: 'U_UNUSABLE', exitCode: 3, cause: { message: 'Z_PATH' } });
    expect(error.explain('zh')).toContain('越界路径');
    const { sha256 } = await import('#pipeline/core/blob-store.ts');
    expect(await rig.context.workspace.blobs.has(sha256(bytes))).toBe(true);
  });

  test('with two declarations is refused: which one counts is unknown', async () => {
    const bytes = zipOf([
      { name: 'declared.json', data: json },
      { name: 'Declared.json', data: Buffer.from('{"a":1}') },
    ]);
    expect(await refusal(zipFile(bytes), openRig())).toMatchObject({ cause: { message: 'Z_DUP' } });
  });
});

describe('what is no submission', () => {
  test('is said so', async () => {
    const rig = openRig();
    expect(await refusal(path.join(temporaryFolder(), 'nothing'), rig)).toMatchObject({ code: 'U_ABSENT' });
    const rar = path.join(temporaryFolder(), 'a.zip');
    writeFileSync(rar, Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'));
    expect(await refusal(rar, rig)).toMatchObject({ exitCode: 3, cause: { message: 'Z_DAMAGED' } });
  });
});

describe('limits', () => {
  test('hold for one file and its pages', async () => {
    const place = layOut({
      'scans/A/large.png': greyPng(400, 400),
      'scans/A/many.tif': tiffOf([[9, 9], [9, 9], [9, 9]]), // prettier-ignore
      'scans/A/heavy.jpg': Buffer.alloc(40_000, 1),
    });
    const settings = { intake: { pagePixels: 100_000, tiffPages: 2, zipEntryBytes: 30_000 } };
    const record = await intake(place, openRig({ settings }).context);
    expect(statuses(record)).toEqual({
      'scans/A/heavy.jpg': 'F_SIZE',
      'scans/A/large.png': 'I_PIXELS',
      'scans/A/many.tif': 'I_PAGES',
    });
  });

  test('a document that never ends is ended, its neighbour read', async () => {
    const place = layOut({ 'scans/A/slow.pdf': oddPdfs.slowShading(), 'scans/A/z.png': await soundPng() });
    const settings = { intake: { renderSeconds: 1, renderSecondsPerPage: 0.5 } };
    const record = await intake(place, openRig({ settings }).context);
    expect(statuses(record)).toEqual({ 'scans/A/slow.pdf': 'P_LIMIT', 'scans/A/z.png': 'read' });
    expect(record.files[0]?.reason?.zh).toContain('3 s');
  }, 60_000);
});

test('a PDF of many pages is drawn whole and in order', async () => {
  const place = layOut({ 'scans/A/long.pdf': await longPdf(27) });
  const { context } = openRig();
  const { files } = await intake(place, context);
  const texts = await Promise.all(
    files[0]!.pages.map(async ({ source }) => {
      const blob = source.kind === 'raster' ? source.text : undefined;
      const layer = JSON.parse(String(await context.workspace.blobs.get(blob!))) as {
        characters: { text: string }[];
      };
      return layer.characters.map(({ text }) => text).join('');
    }),
  );
  expect(texts).toEqual(Array.from({ length: 27 }, (_, i) => `Sheet${String(i + 1)}`));
}, 60_000);

async function longPdf(pages: number): Promise<Buffer> {
  const { pdfOf, stream } = await import('../../support/odd-pdfs.ts');
  const numbers = Array.from({ length: pages }, (_, i) => i);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((i) => `${String(3 + i * 2)} 0 R`).join(' ')}] /Count ${String(pages)} >>`,
    ...numbers.flatMap((i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents ${String(4 + i * 2)} 0 R ` +
        '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      stream(`BT /F1 24 Tf 40 100 Td (Sheet ${String(i + 1)}) Tj ET`),
    ]),
  ]);
}
