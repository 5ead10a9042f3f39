import ExcelJS from 'exceljs';
import type { ReportView } from '#templates/findings-report/view.ts';
import { reportWords } from '#templates/findings-report/words.ts';
import { plainText } from '#templates/findings-report/plain-text.ts';
import { addFindingsSheet } from './findings-sheet.ts';
import { withFixedTimes } from './fixed-zip.ts';
import { addApplicantsSheet, addFilesSheet, addNotesSheet } from './other-sheets.ts';

const A4 = 9;
const LONGEST_HEADER = 80;

/**
 * The report as a workbook: 核对明细, 申报人汇总, 文件清单, 说明. Equal views give equal bytes.
 * @returns the bytes of an XLSX file
 */
export async function reportWorkbook(view: ReportView): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const at = new Date(`${view.runAt.replace(' ', 'T')}:00Z`);
  Object.assign(workbook, { creator: 'pingshen', lastModifiedBy: 'pingshen', created: at, modified: at });
  workbook.title = reportWords(view.language).title;
  addFindingsSheet(workbook, view);
  addApplicantsSheet(workbook, view);
  addFilesSheet(workbook, view);
  addNotesSheet(workbook, view);
  workbook.eachSheet((sheet) => {
    preparePrinting(sheet, view);
  });
  const stored = await workbook.xlsx.writeBuffer({
    zip: { compression: 'STORE' },
  });
  return withFixedTimes(Buffer.from(stored));
}

function preparePrinting(sheet: ExcelJS.Worksheet, view: ReportView): void {
  const words = reportWords(view.language);
  // assigned: exceljs declares an enum for paper sizes that it does not have
  Object.assign(sheet.pageSetup, {
    ...{ paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  if (sheet.name !== words.sheets.notes) sheet.pageSetup.printTitlesRow = '1:1';
  // & starts a code in headers and footers
  const title = plainText(`${words.title} · ${view.unit} · ${sheet.name}`)
    .slice(0, LONGEST_HEADER)
    .toWellFormed();
  sheet.headerFooter = {
    oddHeader: `&L${title.replaceAll('&', '&&')}&R${view.runAt}`,
    oddFooter: `&C${words.print.page}`,
  };
}
