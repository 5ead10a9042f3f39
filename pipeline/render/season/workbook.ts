import ExcelJS, { type Workbook } from 'exceljs';
import type { Language } from '#schemas/path-names.ts';
import type { Season } from '#schemas/records/season.ts';
import { seasonNotes, seasonTables, type SeasonTable } from '#templates/season-report/tables.ts';
import { seasonWords } from '#templates/season-report/words.ts';
import { cellText, fillRow, filterAll, font, layOut, LINE_HEIGHT, linesOf } from '../reports/xlsx/cells.ts';
import { withFixedTimes } from '../reports/xlsx/fixed-zip.ts';

const A4 = 9;
const MOST_HEIGHT = 409;

export interface SeasonReportInput {
  readonly season: Season;
  readonly language: Language;
  /** The run's own clock, ISO 8601 with its offset. */
  readonly runAt: string;
}

/**
 * The season as a workbook: typed columns, frozen headers, filters; no text is ever a formula.
 * Equal input gives equal bytes.
 */
export async function seasonWorkbook({ season, language, runAt }: SeasonReportInput): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const at = new Date(`${runAt.slice(0, 16)}:00Z`);
  const title = seasonWords(language).title;
  Object.assign(workbook, {
    creator: 'pingshen',
    lastModifiedBy: 'pingshen',
    created: at,
    modified: at,
    title,
  });
  for (const table of seasonTables(season, language)) addTable(workbook, table);
  addNotes(workbook, { season, language, runAt });
  workbook.eachSheet((sheet) => {
    // assigned: exceljs declares an enum for paper sizes that it does not have
    Object.assign(sheet.pageSetup, {
      ...{ paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.headerFooter = { oddFooter: '&C&P / &N' };
  });
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return withFixedTimes(Buffer.from(stored));
}

function addTable(workbook: Workbook, { name, columns, rows, hasSum }: SeasonTable): void {
  const sheet = workbook.addWorksheet(name);
  layOut(sheet, columns, 0);
  sheet.pageSetup.printTitlesRow = '1:1';
  rows.forEach((cells, index) => {
    const row = sheet.getRow(index + 2);
    fillRow(row, columns, cells);
    const lines = cells.map((cell, column) => linesOf(String(cell), columns[column]?.width ?? 10));
    row.height = Math.min(MOST_HEIGHT, Math.max(...lines) * LINE_HEIGHT + 6);
    if (hasSum && index === rows.length - 1) row.font = { ...font, bold: true };
  });
  filterAll(sheet, columns, rows.length - (hasSum ? 1 : 0));
}

function addNotes(workbook: Workbook, { season, language, runAt }: SeasonReportInput): void {
  const sheet = workbook.addWorksheet(seasonWords(language).sheets.notes);
  sheet.getColumn(1).width = 22;
  sheet.getColumn(2).width = 100;
  [...seasonNotes(season, language), ['', runAt] as const].forEach((pair, index) => {
    pair.forEach((content, column) => {
      const cell = sheet.getRow(index + 1).getCell(column + 1);
      cell.value = cellText(content);
      cell.numFmt = '@';
      cell.font = { ...font, size: 11, bold: column === 0 };
      cell.alignment = { wrapText: true, vertical: 'top' };
    });
  });
}
