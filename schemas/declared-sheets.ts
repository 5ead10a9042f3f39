/**
 * The sheets of `declared.xlsx`: one definition for the reader, the blank template and the filled
 * workbook. Headers are the contract's; synonyms are what units' own sheets say instead.
 */
import { careerSheets, certificateSheets } from './declared-sheets/certificates.ts';
import { keyColumn, type SheetColumn, type SheetDefinition } from './declared-sheets/define.ts';
import { achievementSheets, performanceSheets, summarySheets } from './declared-sheets/performance.ts';
import { personSheet } from './declared-sheets/person.ts';
import { reviewSheets } from './declared-sheets/review.ts';

export type { ColumnChoice, ColumnKind, SheetColumn, SheetDefinition } from './declared-sheets/define.ts';

/** Every sheet in the contract's order. */
export const declaredSheets: readonly SheetDefinition[] = [
  personSheet,
  ...certificateSheets,
  ...performanceSheets,
  ...careerSheets,
  ...achievementSheets,
  ...reviewSheets,
  ...summarySheets,
];

/** The header of the column that ties every row to a person. */
export const keyHeader = keyColumn.header;

/** The sheet with explanations that the template starts with; it holds no data. */
export const guideSheetName = '填写说明';

/** The path of a column's value from the applicant, list items as `[]`: `education[].certificateNo`. */
export function columnPath(sheet: SheetDefinition, column: SheetColumn): string {
  if (sheet.path === '' || column.kind === 'key') return column.path;
  return `${sheet.path}${sheet.shape === 'list' ? '[]' : ''}.${column.path}`;
}

const labels: ReadonlyMap<string, string> = new Map([
  ...declaredSheets.map((sheet): [string, string] => [sheet.path, sheet.name]),
  ...declaredSheets.flatMap((sheet) =>
    sheet.columns.map((column): [string, string] => [columnPath(sheet, column), column.header]),
  ),
  ['employer', '工作单位'],
  ['title', '现任资格'],
  ['appointment', '聘任情况'],
  ['publicity', '公示情况'],
]);

/** What a path of an applicant is called in Chinese: `education[0].certificateNo` → 毕业证书编号. */
export function declaredLabel(path: string): string {
  const general = path.replace(/\[\d+\]/g, '[]');
  return labels.get(general) ?? labels.get(general.replace(/\[\]$/, '')) ?? path;
}
