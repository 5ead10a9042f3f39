/** Rendering: what the program knows, as files that people read. */
export type { ReportFile, ReportInput, ReportPerson } from './reports/input.ts';
export { summary, summaryTable, type Summary } from './reports/summary.ts';
export { writeReports } from './reports/write-reports.ts';
export { writeSeason } from './season/write-season.ts';
export { previewDocument } from './paper/render-document.ts';
