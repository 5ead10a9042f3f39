/** Rendering: what the program knows, as files that people read. */
import type { DrawFront } from '#schemas/records/pack.ts';
import type { FontSettings } from '#schemas/settings.ts';
import type * as Documents from './paper/render-document.ts';

export type { ReportFile, ReportInput, ReportPerson } from './reports/input.ts';
export { summary, summaryTable, type Summary } from './reports/summary.ts';
export { writeReports } from './reports/write-reports.ts';
export { writeSeason } from './season/write-season.ts';
export { cutEvidence } from './issue/evidence-crops.ts';
export { planPapers, type Plan, type UnmadePaper } from './issue/plan.ts';
export { issuePapers, type IssuedFile } from './issue/issue.ts';
export { documentTexts, workbookTexts } from './issue/office-text.ts';
export { leakIn, ownLeakIn, type SeenText } from './issue/privacy.ts';
export { numbersOf } from './issue/purpose.ts';
export { frontIdentity } from './pack/front-identity.ts';
export { packFiles, type PackFiles } from './pack/pack-files.ts';

/** Draws a pack's own pages; the libraries for it are loaded only then. */
export const frontDrawer = async (settings: FontSettings): Promise<DrawFront> =>
  (await import('./pack/draw-front.ts')).frontDrawer(settings);

/** A document to look at; the library that writes PDFs is loaded only then. */
export const previewDocument: typeof Documents.previewDocument = async (...given) =>
  (await import('./paper/render-document.ts')).previewDocument(...given);
