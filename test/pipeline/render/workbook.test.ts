import type ExcelJS from 'exceljs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReports, type ReportFile } from '#pipeline/render/index.ts';
import type { Finding } from '#schemas/records/results.ts';
import { noPictures, openReports, rowsOf } from '../../support/opened-reports.ts';
import { sampleInput, sampleResults } from '../../support/results-sample.ts';
import { zipEntries } from '../../support/zip-entries.ts';

describe('核对报告.xlsx', () => {
  let workbook: ExcelJS.Workbook;
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    ({ workbook } = await openReports(await writeReports(sampleInput())));
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
      '序号 严重程度 结论 申报人 项目 申报值 识别值 证据截图 材料种类 文件 页 依据 说明 处理意见 采用的值 理由 处理人',
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
      ...['毕业证书编号与扫描件不一致：申报990351200705001234，证书990351200705001834', '', '', '', ''],
    ]);
    const decided = rowsOf(sheet).find(([, , , , item]) => item === '材料互核·学位证书·姓名');
    expect(decided?.slice(-4)).toEqual(['请人核实', '', '请单位核实曾用名', '审核员甲']);
  });

  it('says which value was taken, typed in by a person or read, and names the log it is kept in', async () => {
    const results = sampleResults();
    const decided = results.findings.find(({ path: at }) => at === 'education[0].certificateNo');
    const value = '990351200705001835';
    const made = { by: '审核员甲', at: '2020-10-09T10:00:00+08:00', reason: '照原件' };
    const decision = { ...made, action: 'accept-found', value } as const;
    const findings = results.findings.map((finding): Finding =>
      finding === decided ? { ...finding, decision } : finding,
    );
    const decisionHead = '0123456789abcdef'.repeat(4);
    const input = { ...sampleInput(), results: { ...results, findings }, decisionHead };
    const { workbook: changed, html } = await openReports(await writeReports(input));
    const rows = rowsOf(changed.getWorksheet('核对明细'));
    expect(rows.find(([, , , , item]) => item === '学历1·毕业证书编号')?.slice(-4)).toEqual([
      ...['采用识别值', value, '照原件', '审核员甲'],
    ]);
    const grouped = '01234567 89abcdef '.repeat(4).trim();
    const notes = rowsOf(changed.getWorksheet('说明'));
    expect(notes).toContainEqual(['决定日志的链首值', grouped]);
    expect(html).toContain(grouped);
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
    const more = await openReports(await writeReports(sampleInput({ cropsForMatches: true })));
    expect(more.workbook.getWorksheet('核对明细')?.getImages()).toHaveLength(12);
  });

  it('can be filtered, decided and printed', () => {
    expect(sheet.autoFilter).toBe('A1:Q16');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 5 });
    const rule = sheet.getCell('N16').dataValidation;
    expect(rule).toMatchObject({ type: 'list', formulae: ['"采用识别值,采用申报值,退回补正,请人核实"'] });
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
    expect(notes).toContain('不一致 5、违反规则 2、缺材料、待核 2、无法识别 1、一致、符合 5');
  });
});
