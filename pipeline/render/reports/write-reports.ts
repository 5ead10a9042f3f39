import { reportPage } from '#templates/findings-report/page.ts';
import { reportWords } from '#templates/findings-report/words.ts';
import type { ReportFile, ReportInput } from './input.ts';
import { reportView } from './report-view.ts';
import { reportWorkbook } from './xlsx/workbook.ts';

/**
 * Writes the findings of a run for an auditor: 核对报告.xlsx and 核对报告.html (English names in
 * English). Equal input gives equal bytes; page images that are gone only cost their pictures.
 */
export async function writeReports(input: ReportInput): Promise<ReportFile[]> {
  const view = await reportView(input);
  const { fileName } = reportWords(view.language);
  return [
    { name: `${fileName}.xlsx`, bytes: await reportWorkbook(view) },
    { name: `${fileName}.html`, bytes: Buffer.from(reportPage(view), 'utf8') },
  ];
}
