import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReports, type ReportFile } from '#pipeline/render/index.ts';
import type { Finding, Results } from '#schemas/records/results.ts';
import { hostileTexts } from '../../support/hostile.ts';
import { sampleInput, samplePeople, sampleResults } from '../../support/results-sample.ts';
import { zipEntries } from '../../support/zip-entries.ts';

async function open(files: readonly ReportFile[]): Promise<{ html: string; workbook: ExcelJS.Workbook }> {
  const [xlsx, html] = files as [ReportFile, ReportFile];
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx.bytes as never);
  return { html: html.bytes.toString('utf8'), workbook };
}

/** Everything readable in both files, tags and parts included. */
function allText(files: readonly ReportFile[]): string {
  const [xlsx, html] = files as [ReportFile, ReportFile];
  const parts = [...zipEntries(xlsx.bytes)].filter(([name]) => !/\.jpe?g$/.test(name));
  return [html.bytes.toString('utf8'), ...parts.map(([name, data]) => name + data.toString('utf8'))].join(
    '\n',
  );
}

function rowsOf(sheet: ExcelJS.Worksheet | undefined): string[][] {
  const rows: string[][] = [];
  sheet?.eachRow((row) =>
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).text)),
  );
  return rows;
}

const noPictures = { pageImage: () => Promise.resolve(undefined) };

describe('核对报告.xlsx', () => {
  let workbook: ExcelJS.Workbook;
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    ({ workbook } = await open(await writeReports(sampleInput())));
    sheet = workbook.getWorksheet('核对明细') as ExcelJS.Worksheet;
  });

  it('has its four sheets, and one row a finding under the header', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '核对明细',
      '申报人汇总',
      '文件清单',
      '说明',
    ]);
    const [header, ...rows] = rowsOf(sheet);
    expect(header?.join(' ')).toBe(
      '序号 严重程度 结论 申报人 项目 申报值 识别值 证据截图 材料种类 文件 页 依据 说明 处理意见 处理人',
    );
    expect(rows).toHaveLength(sampleResults().findings.length);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => String(index + 1)));
  });

  it('says what was declared, what was found, and where', () => {
    expect(rowsOf(sheet)[2]).toEqual([
      ...[
        '2',
        '阻断',
        '不一致',
        'A001 林知远',
        '学历1·毕业证书编号',
        '990351200705001234',
        '990351200705001834',
        '',
      ],
      ...['毕业证书', 'scans/A001/IMG_4922.jpg', '1', 'R61'],
      ...['毕业证书编号与扫描件不一致：申报990351200705001234，证书990351200705001834', '', ''],
    ]);
    const decided = rowsOf(sheet).find(([, , , , item]) => item === '材料互核·学位证书·姓名');
    expect(decided?.slice(-2)).toEqual(['向单位核实', '审核员甲']);
  });

  it('marks the differing characters red', () => {
    const runs = (sheet.getCell('F3').value as ExcelJS.CellRichTextValue).richText;
    expect(runs.map(({ text, font }) => [text, font?.color?.argb])).toEqual([
      ['990351200705001', undefined],
      ['2', 'FFC00000'],
      ['34', undefined],
    ]);
    expect(sheet.getCell('F4').value).toBe('2013-12-25');
  });

  it('puts each picture into its own cell, aspect kept and inside the row', async () => {
    const images = sheet.getImages();
    expect(images.map(({ range }) => range.tl.nativeRow)).toEqual([1, 2, 3, 4, 5, 7, 8]);
    for (const { imageId, range } of images) {
      const { tl, br } = range;
      expect([tl.nativeCol, br.nativeCol, br.nativeRow]).toEqual([7, 7, tl.nativeRow]);
      const bytes = workbook.getImage(Number(imageId)).buffer as unknown as Buffer;
      const { width, height, format } = await sharp(bytes).metadata();
      expect(format).toBe('jpeg');
      expect(bytes.length).toBeLessThanOrEqual(25 * 1024);
      const shown = (br.nativeColOff - tl.nativeColOff) / (br.nativeRowOff - tl.nativeRowOff);
      expect(shown / (width / height)).toBeCloseTo(1, 1);
      expect(br.nativeRowOff / 12700).toBeLessThanOrEqual(sheet.getRow(tl.nativeRow + 1).height);
      expect(br.nativeColOff / 9525).toBeLessThanOrEqual((sheet.getColumn(8).width ?? 0) * 7 + 5);
    }
  });

  it('gives matches no picture unless they are asked for', async () => {
    const more = await open(await writeReports(sampleInput({ cropsForMatches: true })));
    expect(more.workbook.getWorksheet('核对明细')?.getImages()).toHaveLength(12);
  });

  it('can be filtered, decided and printed', () => {
    expect(sheet.autoFilter).toBe('A1:O16');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 5 });
    const rule = sheet.getCell('N16').dataValidation;
    expect(rule).toMatchObject({ type: 'list', formulae: ['"采用识别值,采用申报值,退回补正,向单位核实"'] });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect((sheet.getColumn(3).width ?? 0) > 9).toBe(true);
  });

  it('writes one rule for the drop-down, never overlapping ones', async () => {
    const [xlsx] = (await writeReports(sampleInput(noPictures))) as [ReportFile];
    const xml = zipEntries(xlsx.bytes).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(
      [...xml.matchAll(/sqref="([^"]+)"/g)]
        .map(([, range]) => range)
        .filter((range) => range?.startsWith('N')),
    ).toEqual(['N2:N16']);
  });

  it('colours verdicts, each its own way', () => {
    const fills = [2, 4, 6, 7, 12].map(
      (row) => (sheet.getCell(row, 3).fill as ExcelJS.FillPattern).fgColor?.argb,
    );
    expect(new Set(fills).size).toBe(5);
  });

  it('lists applicants, files and how to read it', () => {
    const applicants = rowsOf(workbook.getWorksheet('申报人汇总'));
    expect(applicants[1]).toEqual(['A001', '林知远', '有阻断问题', '2', '2', '0', '0', '1', '4', '5', '4']);
    const files = rowsOf(workbook.getWorksheet('文件清单'));
    expect(files).toHaveLength(sampleResults().files.length + 1);
    expect(files[1]?.slice(0, 4)).toEqual([
      'scans/A003/承诺书.pdf',
      'A003',
      '已隔离',
      '“承诺书.pdf”设有打开密码（P_PASSWORD）',
    ]);
    expect(files.find(([file]) => file?.endsWith('备案.pdf'))?.[6]).toBe(
      '教育部学历证书电子注册备案表（第2页）',
    );
    const notes = rowsOf(workbook.getWorksheet('说明')).flat();
    expect(notes).toContain('2020-10-08 09:30');
    expect(notes).toContain(sampleResults().fingerprint);
    expect(notes).toContain('不一致 5、违反规则 2、缺材料 2、无法识别 1、一致 5');
  });
});

describe('核对报告.html', () => {
  let html: string;
  beforeAll(async () => {
    ({ html } = await open(await writeReports(sampleInput())));
  });

  it('is one page whose policy allows nothing but its own style, script and pictures', () => {
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
    const digest = (tag: string): string => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html) ?? [];
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src ${digest('style')}; script-src ${digest('script')}; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/<(link|iframe|object|embed|base|form)\b/);
    expect(html).not.toMatch(/\s(style|on[a-z]+)=/);
    expect(
      [...html.matchAll(/\ssrc="([^"]{1,20})/g)].every(([, source]) => source?.startsWith('data:image/jpeg')),
    ).toBe(true);
    expect(html).not.toMatch(/https?:\/\//);
  });

  it('has a card an open finding in order, matches in a table without pictures', () => {
    const cards = [...html.matchAll(/<article\s+class="card (\w+)"\s+id="f(\d+)"/g)];
    expect(cards.map(([, , number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(cards.some(([, verdict]) => verdict === 'match')).toBe(false);
    expect(html.match(/<img/g)).toHaveLength(7);
    expect(html.match(/data-row/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it('shows both values with what differs marked, every witness, the place and the way to the page', () => {
    const [, card = ''] = html.split('id="f2"');
    const text = card.slice(0, card.indexOf('</article>')).replaceAll(/src="[^"]*"/g, '');
    expect(text).toContain('990351200705001<mark>2</mark>34');
    expect(text).toContain('990351200705001<mark>8</mark>34');
    expect(text).toContain('教育部学历证书电子注册备案表');
    expect(text).toContain('scans/A001/学历备案.pdf');
    expect(text).toContain('href="./pages/1.jpg"');
    expect(text).toMatch(/<rect x="[\d.]+"/);
  });

  it('can be read without a mouse: language, landmarks, headings, labels', () => {
    expect(html).toContain('<html lang="zh-CN"');
    for (const landmark of ['<main', '<nav', '<header']) expect(html).toContain(landmark);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h3 id="t\d+"/g)).toHaveLength(10);
    for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/alt="证据截图：[^"]+"/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('speaks English on request', async () => {
    const files = await writeReports(sampleInput({ language: 'en' }));
    expect(files.map(({ name }) => name)).toEqual(['verification-report.xlsx', 'verification-report.html']);
    const { html: english, workbook } = await open(files);
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('education 1 · diploma number');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Findings', 'Applicants', 'Files', 'Notes']);
  });
});

describe('both reports', () => {
  it('hold no whole ID or telephone number, wherever the run has one', async () => {
    const [{ idNumber = '', phone = '' }] = samplePeople as [(typeof samplePeople)[0]];
    const secret = `${idNumber} 电话${phone}`;
    const results = sampleResults();
    const poisoned: Results = {
      ...results,
      findings: results.findings.map((finding) => ({
        ...finding,
        message: `${finding.message}（${secret}）`,
        witnesses: [...finding.witnesses, { document: 'd2', verdict: 'mismatch', found: secret }],
      })),
      files: results.files.map((file) => ({
        ...file,
        file: file.file.replace(/[^/]+$/, (name) => `${idNumber}_${phone}_${name}`),
        reason: { code: 'X', zh: secret, en: secret },
        warnings: [{ code: 'Y', zh: secret, en: secret }],
      })),
      documents: results.documents.map((document) => ({
        ...document,
        parts: document.parts.map((part) => ({
          ...part,
          file: part.file.replace(/[^/]+$/, (name) => `${idNumber}_${phone}_${name}`),
        })),
      })),
    };
    const people = samplePeople.map((person) => ({
      ...person,
      name: `${person.name}${person.idNumber ?? ''}`,
    }));
    const text = allText(await writeReports(sampleInput({ ...noPictures, results: poisoned, people })));
    const cards = results.documents.flatMap(({ fields }) => String(fields['idNumber']?.value ?? ''));
    const numbers = [
      ...samplePeople.flatMap((person) => [person.idNumber ?? '', person.phone ?? '']),
      ...cards,
    ].filter(Boolean);
    expect(numbers).toHaveLength(7);
    for (const number of numbers) expect(text).not.toContain(number);
    expect(text).toContain(`${idNumber.slice(0, 6)}************`);
    // the numbers an auditor must compare stay whole
    expect(text).toContain('>990351200705001<');
  });

  it('show hostile texts as texts', async () => {
    const results = sampleResults();
    const [document] = results.documents as [Results['documents'][0]];
    const file = (index: number): string => `scans/A001/${hostileTexts[index] ?? ''}`;
    const findings = hostileTexts.map((text, index) => ({
      ...{
        applicant: text,
        path: 'papers[0].title',
        verdict: 'mismatch',
        severity: 'warn',
        requirement: text,
      },
      ...{ declared: text, found: `${text}!`, message: text, document: `h${index}` },
      witnesses: [
        { document: `h${index}`, verdict: 'mismatch', found: text },
        { document: 'none', verdict: 'missing' },
      ],
    })) as Finding[];
    const hostile: Results = {
      ...{
        ...results,
        submission: hostileTexts[0],
        cycle: hostileTexts[2],
        fingerprint: hostileTexts[9],
        findings,
      },
      documents: hostileTexts.map((_, index) => ({
        ...document,
        id: `h${index}`,
        parts: [{ file: file(index), page: 1 }],
      })),
      files: hostileTexts.map((image, index) => ({
        ...{
          file: file(index),
          sha256: image,
          status: 'read' as const,
          warnings: [{ code: image, zh: image, en: image }],
        },
        pages: [{ page: 1, width: 100, height: 100, image }],
      })),
      applicants: hostileTexts.map((id) => ({ id, outcome: 'review' as const })),
    };
    const people = hostileTexts.map((text) => ({ id: text, name: text }));
    const files = await writeReports(
      sampleInput({ ...noPictures, results: hostile, people, unit: hostileTexts[1] }),
    );
    const { html, workbook } = await open(files);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(img|svg|!--)/);
    expect(html).not.toMatch(/href="(?!\.\/|#)/);
    expect(html).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    expect(html).toContain('⟨U+202E⟩gpj.exe');
    const cells = workbook.worksheets.flatMap((sheet) => {
      const found: ExcelJS.Cell[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => found.push(cell)));
      return found;
    });
    for (const cell of cells) {
      expect([
        ExcelJS.ValueType.String,
        ExcelJS.ValueType.RichText,
        ExcelJS.ValueType.Number,
        ExcelJS.ValueType.Null,
      ]).toContain(cell.type);
      expect(cell.numFmt).toMatch(/^[@0]$/);
    }
    for (const text of hostileTexts.filter((candidate) => /^[=+\-@]/.test(candidate)))
      expect(cells.some((cell) => cell.text === text)).toBe(true);
    expect(allText(files)).not.toContain('<f>');
    expect(allText(files)).toContain('_x005F_x0041_');
  });

  it('do not put an object from outside into a cell', async () => {
    const results = sampleResults();
    const objects = [
      { formula: '1+1' },
      { text: 'x', hyperlink: 'javascript:alert(1)' },
      { richText: [{ text: 'y' }] },
    ];
    const findings = objects.map(
      (found) => ({ ...results.findings[0], verdict: 'mismatch', found, declared: found }) as Finding,
    );
    const files = await writeReports(sampleInput({ ...noPictures, results: { ...results, findings } }));
    const text = allText(files);
    expect(text).not.toContain('<f>');
    expect(text).not.toContain('<hyperlink');
  });

  it('have equal bytes for equal input', async () => {
    const first = await writeReports(sampleInput());
    const second = await writeReports(sampleInput());
    first.forEach(({ bytes }, index) => {
      expect(second[index]?.bytes.equals(bytes)).toBe(true);
    });
    // two runs within two seconds would hide a clock: every entry says 1980-01-01 00:00
    const [{ bytes: zip }] = first as [ReportFile];
    const directory: number[] = [];
    for (let at = zip.indexOf('PK\x01\x02'); at !== -1; at = zip.indexOf('PK\x01\x02', at + 46))
      directory.push(zip.readUInt32LE(at + 12));
    expect(directory.length).toBeGreaterThan(10);
    expect(new Set(directory)).toEqual(new Set([0x00210000]));
  });

  it('can be written for a run without findings', async () => {
    const empty: Results = { ...sampleResults(), findings: [], documents: [], files: [], applicants: [] };
    const { html, workbook } = await open(await writeReports(sampleInput({ results: empty, people: [] })));
    expect(html).toContain('没有待处理的项目');
    expect(rowsOf(workbook.getWorksheet('核对明细'))).toHaveLength(1);
  });
});
