import ExcelJS from 'exceljs';
import type { ReportFile } from '#pipeline/render/index.ts';
import { zipEntries } from './zip-entries.ts';

export interface OpenedReports {
  readonly html: string;
  readonly workbook: ExcelJS.Workbook;
}

/** Both reports read back: the page as text, the workbook through exceljs. */
export async function openReports(files: readonly ReportFile[]): Promise<OpenedReports> {
  const [xlsx, html] = files as [ReportFile, ReportFile];
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx.bytes as never);
  return { html: html.bytes.toString('utf8'), workbook };
}

/** Everything readable in both files, tags and parts included. */
export function textOfReports(files: readonly ReportFile[]): string {
  const [xlsx, html] = files as [ReportFile, ReportFile];
  const parts = [...zipEntries(xlsx.bytes)].filter(([name]) => !/\.jpe?g$/.test(name));
  return [html.bytes.toString('utf8'), ...parts.map(([name, data]) => name + data.toString('utf8'))].join(
    '\n',
  );
}

/** The shown text of every cell, row by row. */
export function rowsOf(sheet: ExcelJS.Worksheet | undefined): string[][] {
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).text));
  });
  return rows;
}

/** For tests that need no pictures. */
export const noPictures = { pageImage: () => Promise.resolve(undefined) };
