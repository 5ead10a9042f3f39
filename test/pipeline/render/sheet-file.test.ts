/** Papers as workbooks: typed, filtered, printable, and nothing in them that reckons or leads anywhere. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sheetFile } from '#pipeline/render/issue/sheet-file.ts';
import { documents } from '#templates/index.ts';
import type { Sheet } from '#templates/sheet.ts';
import { sampleFacts } from '../../support/document-facts.ts';

const about = { title: '甲&乙名单', author: '甲', on: '2020-10-09', mark: '待核' };
const columns: Sheet['columns'] = [
  { head: '序号', width: 6, kind: 'number' },
  { head: '证书号码', width: 20, kind: 'text' },
  { head: '日期', width: 12, kind: 'date' },
  { head: '情况', width: 12, kind: 'text' },
];

async function opened(sheet: Sheet): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await sheetFile(sheet, about)).buffer as ArrayBuffer);
  return workbook.worksheets[0]!;
}
const of = (rows: Sheet['rows'], others: Sheet['columns'] = columns): Promise<ExcelJS.Worksheet> =>
  opened({ name: '名[单]', columns: others, rows });

describe('a paper as a workbook', () => {
  it('keeps long numbers as text, numbers and days as such, and no formula and no link', async () => {
    const sheet = await of([
      [1, '990102197803050511', '2020-09-30', '=HYPERLINK("http://a.b","c")'],
      [79.5, '+86', '', '@SUM(A1)'],
    ]);
    expect(sheet.getCell('B2').value).toBe('990102197803050511');
    expect(sheet.getCell('B2').numFmt).toBe('@');
    expect(sheet.getCell('A3').value).toBe(79.5);
    expect(sheet.getCell('A3').numFmt).not.toBe('0');
    expect(sheet.getCell('C2').value).toEqual(new Date('2020-09-30T00:00:00Z'));
    for (const cell of ['D2', 'D3', 'B3']) expect(sheet.getCell(cell).type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell('D2').value).toBe('=HYPERLINK("http://a.b","c")');
  });

  it('has a head that stays, filters, a print area as wide as the sheet of paper, and its mark', async () => {
    const sheet = await of([[1, '1', '', '']]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:D2');
    expect(sheet.pageSetup).toMatchObject({
      ...{ printArea: 'A1:D2', printTitlesRow: '1:1', orientation: 'landscape' },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
    });
    expect(sheet.headerFooter.oddHeader).toBe('&C待核　甲&&乙名单');
    expect(sheet.name).toBe('名单');
  });

  it('gives wrapped words the lines that they need, in rows and in the head', async () => {
    const tall = { head: '专业工作年限截至年底', width: 8, kind: 'text' as const };
    const sheet = await of(
      [[1, '', '', '六项不符合要求：姓名、学历、真实性保证书、评审打分表']],
      [...columns, tall],
    );
    // 26 characters at 5 a line; 10 at 3 a line. Fifteen points a line.
    expect(sheet.getRow(2).height).toBeGreaterThanOrEqual(6 * 15);
    expect(sheet.getRow(1).height).toBeGreaterThanOrEqual(4 * 15);
    expect((await of([[1, '甲', '', '乙']])).getRow(2).height).toBeLessThan(2 * 15);
  });

  it('of many columns is printed on A3', async () => {
    const wide = Array.from({ length: 26 }, () => ({ head: '栏', width: 12, kind: 'text' as const }));
    expect((await of([wide.map(() => '字')], wide)).pageSetup.paperSize).toBe(8);
  });

  it('gives the same bytes again', async () => {
    const sheet = { name: '名单', columns, rows: [[1, '2', '2020-09-30', '四']] };
    expect((await sheetFile(sheet, about)).equals(await sheetFile(sheet, about))).toBe(true);
  });

  it.each(documents.filter(({ hasSheet }) => hasSheet).map((document) => [document.id, document] as const))(
    '%s has as many values in each row as columns, and every person that it names',
    (_, document) => {
      const { sheet } = document.parse(document.viewOf(sampleFacts()));
      expect(sheet?.columns.length).toBeGreaterThan(3);
      for (const row of sheet?.rows ?? []) expect(row).toHaveLength(sheet?.columns.length ?? 0);
      if (document.id !== 'late-list') expect(sheet?.rows).toHaveLength(sampleFacts().applicants.length);
    },
  );
});
