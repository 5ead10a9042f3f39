/** The workbook that units fill: blank, or filled with what applicants declared. */
import {
  declaredSheets,
  guideSheetName,
  type SheetColumn,
  type SheetDefinition,
} from '#schemas/declared-sheets.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { rezip } from './rezip.ts';
import { prepareSheet, setA4 } from './sheet-style.ts';
import { valueAt } from '../value-at.ts';

/** Longest text that a cell of a spreadsheet can hold. */
const cellLength = 32_767;
/** Creation time of every workbook: equal content gives equal bytes. */
const noTime = new Date(Date.UTC(2020, 0, 1));

const guide: readonly (readonly [string, string])[] = [
  ['用途', '申报人填报内容汇总表，与扫描件一并报送（文件名 declared.xlsx）。'],
  [
    '申报编号',
    '每位申报人一个编号，只用字母、数字、点、下划线和连字符；各表第一列均填该编号，扫描件放在 scans/申报编号/ 下。',
  ],
  ['一行一项', '“人员”“单位审核”“岗位”“总结”每人一行；其余各表一项一行，同一人可有多行。'],
  ['红色表头', '必填。黑色表头没有内容可不填，不要填“无”“/”。'],
  [
    '号码',
    '身份证号、证书编号、信用代码等单元格已设为文本。从别处粘贴时请用“选择性粘贴—数值”，以数值存储的号码会丢失末位，不予采用。',
  ],
  ['日期', '写作 YYYY-MM-DD，例如 2015-12-08；年月写作 YYYY-MM，例如 2018-09。'],
  [
    '多个文件',
    '“佐证材料”有多项时用分号隔开，写扫描件路径，例如 scans/A001/专利证书.pdf；自评表也可写业绩编号。',
  ],
  ['表头', '请勿更改表头和工作表名称；可以增加列，增加的列不会被读取。'],
  ['表头批注', '把鼠标移到表头上可以看到填写要求和示例。'],
];

function addGuide(book: Workbook): void {
  const sheet = book.addWorksheet(guideSheetName);
  sheet.columns = [{ width: 14 }, { width: 100 }];
  sheet.addRow(['填写说明']);
  sheet.getCell('A1').font = { name: '宋体', size: 16, bold: true };
  for (const [topic, text] of guide) sheet.addRow([topic, text]);
  sheet.addRow([]);
  sheet.addRow(['工作表', '列（* 为必填）']);
  for (const { name, columns } of declaredSheets) {
    sheet.addRow([
      name,
      columns.map(({ header, required }) => `${header}${required === true ? '*' : ''}`).join('、'),
    ]);
  }
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    row.font = { name: '宋体', size: 11 };
    row.alignment = { vertical: 'top', wrapText: true };
    const text = row.getCell(2).text;
    // A Chinese character takes two of the column's hundred units; not every program fits rows itself.
    row.height = 16 * Math.max(1, Math.ceil((text.length * 2) / 96));
    row.getCell(1).font = { name: '宋体', size: 11, bold: true };
  });
  sheet.pageSetup = {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  setA4(sheet);
}

function blankBook(): Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'pingshen';
  book.lastModifiedBy = 'pingshen';
  book.created = noTime;
  book.modified = noTime;
  addGuide(book);
  for (const definition of declaredSheets) prepareSheet(book.addWorksheet(definition.name), definition);
  return book;
}

async function bytesOf(book: Workbook): Promise<Buffer> {
  return rezip(Buffer.from(await book.xlsx.writeBuffer()));
}

/** The blank, validated workbook for units; the same bytes every time. */
export async function writeTemplate(): Promise<Buffer> {
  return bytesOf(blankBook());
}

/** Text that a reader would take for an escape (`_x000D_`) is escaped itself. */
function cellText(text: string): string {
  if (text.length > cellLength) throw new RangeError(`a cell holds at most ${cellLength} characters`);
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Only text and numbers reach a cell: an object could be taken for a formula or a link. */
function cellValue(column: SheetColumn, value: unknown): string | number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return cellText(value.map(String).join('；'));
  if (typeof value !== 'string') return undefined;
  return cellText(column.choice?.format(value) ?? value);
}

function addRow(sheet: Worksheet, definition: SheetDefinition, given: { id: string; record: unknown }): void {
  const row = sheet.addRow([]);
  definition.columns.forEach((column, index) => {
    const value = column.kind === 'key' ? given.id : cellValue(column, valueAt(given.record, column.path));
    if (value === undefined) return;
    const cell = row.getCell(index + 1);
    cell.value = value;
    if (typeof value === 'string') cell.numFmt = '@';
  });
}

/** What a sheet says about an applicant: one record a row. */
function recordsOf({ shape, path, columns }: SheetDefinition, applicant: Applicant): readonly unknown[] {
  const value = path === '' ? applicant : valueAt(applicant, path);
  if (shape === 'list') return Array.isArray(value) ? value : [];
  const isGiven = columns.some(
    (column) => column.kind !== 'key' && valueAt(value, column.path) !== undefined,
  );
  return shape === 'person' || isGiven ? [value] : [];
}

/**
 * The same workbook filled. Reading it gives the applicants back as they were.
 * Throws a RangeError for text that no cell can hold.
 */
export async function writeDeclaredWorkbook(applicants: readonly Applicant[]): Promise<Buffer> {
  const book = blankBook();
  for (const definition of declaredSheets) {
    const sheet = book.getWorksheet(definition.name);
    if (sheet === undefined) continue;
    for (const applicant of applicants) {
      for (const record of recordsOf(definition, applicant))
        addRow(sheet, definition, { id: applicant.id, record });
    }
  }
  return bytesOf(book);
}
