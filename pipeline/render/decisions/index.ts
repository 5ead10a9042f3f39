/** The decisions as a workbook: a door of its own, so that the desk loads nothing else of rendering. */
export { decisionsWorkbook } from './workbook.ts';
