/** `pingshen pack`: packs of a finished check, with papers for one person and scans of two. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { previewDocument } from '#pipeline/render/index.ts';
import { pack } from '#pipeline/run.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import { manifestSchema } from '#schemas/records/pack.ts';
import type { FileRecord, Results } from '#schemas/records/results.ts';
import { command, type CommandEnd } from '../support/command.ts';
import { finishedSample, writeFinished } from '../support/finished.ts';
import { readPdf, wordsOf } from '../support/pdf-text.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-pack-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const out = path.join(folder, 'out', 'hz-2020-01');
/** The log's entry of the last decision. */
const decisionHead = '0123456789abcdef'.repeat(4);
const settings = path.join(folder, 'pingshen.json');
let end: CommandEnd;
const packAgain = (): Promise<CommandEnd> =>
  command({ argv: ['pack', '--today', '2020-10-09', '--settings', settings], folder, stages: { pack } });

const bytesOf = (name: string): Buffer => readFileSync(path.join(out, ...name.split('/')));
const packs = (): string[] =>
  readdirSync(path.join(out, 'packs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(out, path.join(parentPath, name)).split(path.sep).join('/'))
    .sort();

/** A file of two pages: a diploma, and one that belongs to no document. */
function scans(owner: string): FileRecord {
  const pages = [1, 2].map((page) => ({
    ...{ page, width: 830, height: 1170 },
    image: `pages/${owner}/0001-${page}.jpg`,
  }));
  return { file: `scans/${owner}/a.pdf`, sha256: '0'.repeat(64), status: 'read', pages };
}

const document = (id: string, applicant: string, type: DocumentType): Results['documents'][number] => ({
  ...{ id, applicant, type, fields: {} },
  parts: [{ file: `scans/${applicant}/a.pdf`, page: id === 'd1' ? 2 : 1 }],
});

beforeAll(async () => {
  writeFileSync(settings, JSON.stringify({ fonts: { system: false } }));
  const finished = await finishedSample();
  const results: Results = {
    ...finished.results,
    files: [scans('A001'), scans('A002')],
    documents: [document('d1', 'A001', 'pension'), document('d2', 'A001', 'diploma')],
  };
  const record = { ...finished.record, decisionHead };
  writeFinished(path.join(folder, 'out'), { ...finished, record, results });
  const picture = await sharp({ create: { width: 83, height: 117, channels: 3, background: '#d0c8b8' } })
    .jpeg()
    .toBuffer();
  const [return_, letter] = await Promise.all([
    previewDocument('return-letter', undefined, packagedOnly),
    previewDocument('entrust-letter', undefined, packagedOnly),
  ]);
  const name = finished.record.applicants.find(({ id }) => id === 'A001')?.name ?? '';
  const files: readonly (readonly [string, Uint8Array])[] = [
    ...['A001', 'A002'].flatMap((id) =>
      [1, 2].map((page) => [`pages/${id}/0001-${page}.jpg`, picture] as const),
    ),
    [`papers/申报人/A001-${name}/退回补正通知.pdf`, return_.pdf],
    ['papers/单位/评审委托书.pdf', letter.pdf],
  ];
  for (const [file, bytes] of files) {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), bytes);
  }
  end = await packAgain();
}, 120_000);

it('binds one pack for each who has something, and one for the unit', () => {
  expect(end.stderr).not.toContain('Error');
  expect(packs().map((name) => name.replace(/-.*\.pdf/u, ''))).toEqual([
    'packs/manifest.json',
    'packs/单位/单位材料.pdf',
    'packs/申报人/A001',
    'packs/申报人/A002',
  ]);
  expect(end.stdout).toMatch(/成册 3 册，共 \d+ 页/u);
});

it('names on each cover the entry of the log that the results reach to', async () => {
  for (const name of packs().filter((each) => each.endsWith('.pdf'))) {
    const [cover] = await readPdf(bytesOf(name));
    expect([name, cover && wordsOf([cover])]).toEqual([
      name,
      expect.stringContaining(`决定日志${decisionHead}`),
    ]);
  }
});

it('puts papers first, then scans by kind, and what is of no kind last', async () => {
  const contents = async (name: string): Promise<string> => {
    const file = packs().find((each) => each.includes(name)) ?? '';
    return wordsOf((await readPdf(bytesOf(file))).slice(1, 2));
  };
  expect(await contents('A001')).toMatch(
    /申报文书1退回补正通知3证明材料\d+毕业证书\d+基本养老保险参保缴费证明\d+$/u,
  );
  expect(await contents('A002')).toMatch(/证明材料1其他材料3$/u);
  expect(await contents('单位材料')).toMatch(/报送文书1评审委托书3$/u);
});

it('lists every file with its hash, and the pages that PDFium counts', async () => {
  const manifest = manifestSchema.parse(JSON.parse(bytesOf('packs/manifest.json').toString('utf8')));
  const there = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(manifest.files.length).toBe(there.length - 1);
  for (const { name, size, sha256, pages, sections } of manifest.files) {
    const bytes = bytesOf(name);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect([name, bytes.length, hash]).toEqual([name, size, sha256]);
    expect([pages !== undefined, sections !== undefined]).toEqual([
      name.startsWith('packs/'),
      name.startsWith('packs/'),
    ]);
    if (pages !== undefined) expect((await readPdf(bytes)).length).toBe(pages);
  }
});

it('prints on each divider a code that the manifest names, and that names nobody', async () => {
  const manifest = manifestSchema.parse(JSON.parse(bytesOf('packs/manifest.json').toString('utf8')));
  const own = manifest.files.filter(({ sections }) => sections !== undefined);
  const codes = own.flatMap(({ sections = [] }) => sections.map(({ code }) => code));
  expect(new Set(codes).size).toBe(codes.length);
  for (const { name, sections = [] } of own) {
    const owner = /申报人\/(?<id>[^-]*)-/u.exec(name)?.groups?.['id'] ?? '_unit';
    const words = wordsOf(await readPdf(bytesOf(name)));
    sections.forEach(({ code }, index) => {
      expect(code).toMatch(new RegExp(`^PINGSHEN:hz-2020-01/1/${owner}/${index + 1}#[0-9a-f]{16}$`, 'u'));
      expect(words).toContain(code);
    });
  }
});

it('binds the same bytes again', async () => {
  const before = path.join(folder, 'before');
  cpSync(path.join(out, 'packs'), before, { recursive: true });
  await packAgain();
  for (const name of packs())
    expect([
      name,
      bytesOf(name).equals(readFileSync(path.join(before, name.slice('packs/'.length)))),
    ]).toEqual([name, true]);
});
