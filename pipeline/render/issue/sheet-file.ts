/** A paper's sheet as a workbook: one table with typed columns that is sorted, filtered and printed. */
import ExcelJS from 'exceljs';
import { plainText } from '#templates/findings-report/plain-text.ts';
import type { Sheet } from '#templates/sheet.ts';
import { fillRow, filterAll, layOut, LINE_HEIGHT, linesOf } from '../reports/xlsx/cells.ts';
import { withFixedTimes } from '../reports/xlsx/fixed-zip.ts';

const [A4, A3] = [9, 8];
/** Characters of all columns that lie on A4 in type of a readable size; a roster needs more. */
const MOST_ON_A4 = 200;
/** Excel's own limit of a row's height, in points. */
const MOST_HEIGHT = 409;
/** The longest name of a tab, and of a printed header. */
const [LONGEST_TAB, LONGEST_HEADER] = [31, 80];

export interface SheetOptions {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Printed above: `待核`. */
  readonly mark: string;
}

/** The bytes of an XLSX; equal sheets give equal bytes. Texts are never formulas or links. */
export async function sheetFile(
  { name, columns, rows }: Sheet,
  { title, author, on, mark }: SheetOptions,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${on}T00:00:00Z`);
  Object.assign(workbook, { creator: author, lastModifiedBy: author, created: day, modified: day, title });
  const sheet = workbook.addWorksheet(tabName(name));
  layOut(sheet, columns, Math.min(2, columns.length));
  rows.forEach((row, index) => {
    const made = sheet.getRow(index + 2);
    fillRow(made, columns, row);
    // An editor finds no height by itself for a row that a program wrote.
    const lines = columns.map(({ width }, at) => linesOf(String(row[at] ?? ''), width));
    made.height = Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + 4);
    // Points keep their decimals: 79.5 is not 80.
    columns.forEach(({ kind }, at) => {
      if (kind === 'number') sheet.getCell(index + 2, at + 1).numFmt = 'General';
    });
  });
  filterAll(sheet, columns, rows.length);
  const last = sheet.getColumn(columns.length).letter;
  // assigned: exceljs declares an enum for paper sizes that it does not have
  Object.assign(sheet.pageSetup, {
    ...{
      paperSize: widthOf(columns) > MOST_ON_A4 ? A3 : A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    ...{ printTitlesRow: '1:1', printArea: `A1:${last}${rows.length + 1}` },
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  // & starts a code in headers and footers
  const head = plainText([mark, title].filter(Boolean).join('　')).slice(0, LONGEST_HEADER).toWellFormed();
  sheet.headerFooter = { oddHeader: `&C${head.replaceAll('&', '&&')}`, oddFooter: '&C第 &P 页，共 &N 页' };
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return withFixedTimes(Buffer.from(stored));
}

const widthOf = (columns: Sheet['columns']): number => columns.reduce((sum, { width }) => sum + width, 0);

/** Without the signs that a spreadsheet refuses in a tab. */
function tabName(name: string): string {
  return name.replace(/[*?:\\/[\]]/gu, '').slice(0, LONGEST_TAB);
}
