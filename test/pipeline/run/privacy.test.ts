/** Numbers planted in finished public papers stop the run, in each format and in what nobody looks at. */
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderBlobStore } from '#pipeline/core/blob-store.ts';
import { loadCycle } from '#pipeline/core/cycles.ts';
import { PipelineError } from '#pipeline/core/errors.ts';
import { localExecutor } from '#pipeline/core/local-executor.ts';
import { folderResultCache } from '#pipeline/core/result-cache.ts';
import type { Workspace } from '#pipeline/core/workspace.ts';
import { writeDocx } from '#pipeline/render/paper/docx/write-docx.ts';
import { readTemplate } from '#pipeline/render/paper/template-files.ts';
import { loadTemplate } from '#pipeline/render/paper/template.ts';
import { sheetFile } from '#pipeline/render/issue/sheet-file.ts';
import type { Format } from '#pipeline/render/issue/tasks.ts';
import { lookThrough } from '#pipeline/run/papers.ts';
import type { Audience } from '#templates/define.ts';
import { submissionSchema } from '#schemas/records/submission.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { losingExecutor, type Fault } from '../../support/losing-executor.ts';
import { readJson } from '../../support/project.ts';
import { soundApplicant } from '../../support/rules.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const { idNumber = '', phone = '' } = soundApplicant;
const submission = submissionSchema.parse(readJson('samples/hz-2020-01/submission.json'));
const cycle = loadCycle(submission.cycle);

interface Surroundings {
  /** The error that the file ends in; undefined where it may go out. */
  readonly complaint: (
    bytes: Buffer,
    format: Format,
    audience?: Audience,
  ) => Promise<PipelineError | undefined>;
}

function look(fault: Fault = () => undefined): Surroundings {
  const folder = temporaryFolder();
  const blobFolder = path.join(folder, 'blobs');
  const blobs = folderBlobStore(blobFolder);
  const executor = localExecutor({
    settings: settingsSchema.parse({ machine: { workers: 1 } }),
    registry: new URL('../../../pipeline/tasks.ts', import.meta.url).href,
    blobFolder,
    cache: folderResultCache(path.join(folder, 'cache'), blobs),
    identify: () => 'test',
  });
  onTestFinished(() => executor.close());
  const context = { executor: losingExecutor(executor, fault), workspace: { blobs } as unknown as Workspace };
  return {
    complaint: async (bytes, format, audience = 'public') => {
      const files = [
        { name: `公示/名单.${format}`, blob: await blobs.put(bytes), format, audience },
      ] as const;
      const checked = { applicants: [soundApplicant], submission, cycle };
      const error = await lookThrough(files, checked, context).then(
        ([unseen]) => unseen?.why,
        (thrown: unknown) => thrown,
      );
      expect(error === undefined || error instanceof PipelineError).toBe(true);
      return error as PipelineError | undefined;
    },
  };
}

async function pdfOf(pages: readonly string[], title = 'list'): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, compress: true, info: { Title: title } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const text of pages) document.addPage().fontSize(12).text(text, 50, 50, { width: 500 });
  const end = new Promise((resolve) => document.on('end', resolve));
  document.end();
  await end;
  return Buffer.concat(chunks);
}

const column = { head: '备注', width: 20, kind: 'text' } as const;
const about = { title: '名单', author: '甲', on: '2020-10-09', mark: '' };
const sheetOf = (cells: readonly string[], title = '名单'): Promise<Buffer> =>
  sheetFile({ name: '名单', columns: [column], rows: cells.map((cell) => [cell]) }, { ...about, title });

const masked = `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`;

it('gives out no paper that could not be looked through, and stops nothing for it', async () => {
  const { complaint } = look(() => 'deadline');
  expect(await complaint(await pdfOf(['list']), 'pdf')).toMatchObject({ code: 'O_LOST', exitCode: 6 });
  expect(await complaint(await pdfOf([idNumber]), 'pdf', 'office')).toBeUndefined();
});

describe('a public PDF', () => {
  it.each([
    ['an ID number', ['names', `Lin ${idNumber}`], '第 2 页'],
    [
      'one with blanks in it',
      [`${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`],
      '第 1 页',
    ],
    ['one over two lines', [`${idNumber.slice(0, 9)}\n${idNumber.slice(9)}`], '第 1 页'],
    ['its first six and last four', [masked], '第 1 页'],
    ['a telephone number', [phone], '第 1 页'],
    ["somebody else's ID number", ['990203198209170621'], '第 1 页'],
    ["somebody else's telephone", ['13900000001'], '第 1 页'],
  ])('with %s is stopped', async (_, pages, place) => {
    const error = await look().complaint(await pdfOf(pages), 'pdf');
    expect(error).toMatchObject({ code: 'O_PRIVACY', exitCode: 6, values: { file: '公示/名单.pdf', place } });
    expect(error?.explain('zh')).not.toContain(idNumber);
  });

  it('with a number in its title is stopped', async () => {
    const error = await look().complaint(await pdfOf(['names'], `of ${idNumber}`), 'pdf');
    expect(error?.values['place']).toBe('文件信息');
  });

  it('with names, years and the numbers of offices goes out', async () => {
    const { contact } = submission;
    const pages = [`2020-10-09 022 ${contact.phone} ${cycle.cycle.committee.phones.join(' ')}`];
    expect(await look().complaint(await pdfOf(pages), 'pdf')).toBeUndefined();
  });
});

describe('a public workbook', () => {
  it.each([
    ['an ID number', idNumber],
    ['its first six and last four', masked],
    ['a telephone number in words', `电话：${phone}。`],
  ])('with %s is stopped, naming the cell', async (_, text) => {
    const error = await look().complaint(await sheetOf(['无', text]), 'xlsx');
    expect(error).toMatchObject({
      code: 'O_PRIVACY',
      values: { file: '公示/名单.xlsx', place: '工作表“名单”A3' },
    });
  });

  it('with a number in its properties is stopped', async () => {
    const error = await look().complaint(await sheetOf(['无'], `名单 ${idNumber}`), 'xlsx');
    expect(error?.code).toBe('O_PRIVACY');
    expect(error?.values['place']).toMatch(/\.xml$/u);
  });

  it('without one goes out', async () => {
    expect(await look().complaint(await sheetOf(['林知远', '2015.08']), 'xlsx')).toBeUndefined();
  });
});

describe('a public text document', () => {
  const paper = { size: 'A4', orientation: 'portrait' } as const;
  const docxOf = (text: string, title = '名单'): Buffer => {
    const schema = { properties: { text: { type: 'string' } }, required: ['text'] };
    const body = '<section class="paged"><p>名单</p><p>{{text}}</p></section>';
    const source = { ...readTemplate('unit-notice'), body: { file: 'body.hbs', text: body } };
    return writeDocx(
      loadTemplate({ fields: schema, paper }, source),
      { text },
      {
        ...{ title, author: '甲', date: '2020-10-09', mark: '' },
      },
    );
  };

  it.each([
    ['an ID number', idNumber],
    ['its first six and last four', masked],
    ['a telephone number', phone],
  ])('with %s is stopped, naming the paragraph', async (_, text) => {
    const error = await look().complaint(docxOf(text), 'docx');
    expect(error).toMatchObject({
      code: 'O_PRIVACY',
      values: { file: '公示/名单.docx', place: '第 2 段' },
    });
  });

  it('with a number in its properties is stopped', async () => {
    const error = await look().complaint(docxOf('无', `名单 ${idNumber}`), 'docx');
    expect(error?.values['place']).toBe('docProps/core.xml');
  });

  it('without one goes out', async () => {
    expect(await look().complaint(docxOf('林知远，2015年8月'), 'docx')).toBeUndefined();
  });
});

describe('a paper for experts', () => {
  it.each([
    ['an ID number', idNumber],
    ['its first six and last four', masked],
    ['a telephone number', phone],
  ])('with %s of somebody who applies is stopped', async (_, number) => {
    const error = await look().complaint(await pdfOf([`Lin ${number}`]), 'pdf', 'expert');
    expect(error?.code).toBe('O_PRIVACY');
  });

  it('may name a scan, whatever digits its name is made of', async () => {
    const named = await pdfOf(['IMG_13912345678.jpg 990102197803050511.jpg']);
    expect(await look().complaint(named, 'pdf', 'expert')).toBeUndefined();
  });
});
