/** How the sheets for units look and what they let a person type. */
import type { ColumnKind, SheetColumn, SheetDefinition } from '#schemas/declared-sheets.ts';
import type { DataValidation, Worksheet } from 'exceljs';
import { columnName } from './workbook.ts';

/** Rows that are prepared for typing below the header. */
export const preparedRows = 500;

const widths: Readonly<Record<ColumnKind, number>> = {
  key: 11,
  text: 20,
  longText: 100,
  identifier: 23,
  phone: 15,
  isbn: 20,
  date: 13,
  month: 11,
  year: 9,
  number: 10,
  count: 10,
  ordinal: 9,
  yesNo: 10,
  choice: 14,
  list: 36,
};

const textKinds: ReadonlySet<ColumnKind> = new Set([
  'key',
  'text',
  'longText',
  'identifier',
  'phone',
  'isbn',
  'month',
  'yesNo',
  'choice',
  'list',
]);

/** `@` keeps what is typed as text: no lost zeros, no 2018-01 turned into a day. */
export function numberFormat(kind: ColumnKind): string {
  if (textKinds.has(kind)) return '@';
  return kind === 'date' ? 'yyyy-mm-dd' : 'General';
}

const border = { style: 'thin' as const, color: { argb: 'FFBFBFBF' } };
const face = '宋体';

function styleHeader(sheet: Worksheet, definition: SheetDefinition): void {
  const header = sheet.getRow(1);
  header.height = 32;
  definition.columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.value = column.header;
    cell.font = {
      name: face,
      size: 11,
      bold: true,
      color: { argb: column.required === true ? 'FFC00000' : 'FF000000' },
    };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.border = { top: border, left: border, bottom: border, right: border };
    cell.numFmt = '@';
    cell.note = { texts: [{ text: noteText(column) }], margins: { insetmode: 'auto' } };
  });
}

/** What the note on a header says: required or not, what to write, an example. */
export function noteText(column: SheetColumn): string {
  const words = column.choice === undefined ? '' : `从列表中选择：${column.choice.words.join('、')}。`;
  const example = column.example === '' ? '' : `例：${column.example}`;
  return [column.required === true ? '必填。' : '选填。', column.note ?? '', words, example]
    .filter((part) => part !== '')
    .join('\n');
}

const soft = {
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: '请核对',
} as const;

function listRule(words: readonly string[]): DataValidation {
  const error = `请从列表中选择：${words.join('、')}`;
  const formulae = [`"${words.join(',')}"`];
  return { ...soft, type: 'list', formulae, errorStyle: 'stop', errorTitle: '不在列表中', error };
}

function customRule(formula: string, error: string): DataValidation {
  return { ...soft, type: 'custom', formulae: [formula], error };
}

function betweenRule(
  type: 'date' | 'whole' | 'decimal',
  range: readonly [number, number],
  error: string,
): DataValidation {
  return { ...soft, type, operator: 'between', formulae: [...range], error };
}

const wholeNumber = betweenRule('whole', [0, 10_000_000], '应为整数。');
// Serial numbers of 1930-01-01 and 2099-12-31: a formula would be read in the user's own date order.
const dateError = '应为日期，写作 YYYY-MM-DD；只知道年月时可按 YYYY-MM 填写并选择“是”。';
const dateRule = betweenRule('date', [10_959, 73_050], dateError);

/** Rules by kind; each gets the address of the column's first cell. */
const kindRules: Readonly<Partial<Record<ColumnKind, (first: string) => DataValidation>>> = {
  yesNo: () => listRule(['是', '否']),
  date: () => dateRule,
  month: (first) =>
    customRule(`AND(LEN(${first})=7,MID(${first},5,1)="-")`, '应为年月，写作 YYYY-MM，例如 2018-09。'),
  year: () => betweenRule('whole', [1950, 2099], '应为四位年份，例如 2019。'),
  number: () => betweenRule('decimal', [0, 10_000], '应为不小于 0 的数字。'),
  count: () => wholeNumber,
  ordinal: () => wholeNumber,
  phone: (first) => customRule(`LEN(${first})>=7`, '请填写完整的电话号码。'),
};

/** Rules of single columns by path. */
const pathRules: Readonly<Record<string, (first: string) => DataValidation>> = {
  idNumber: (first) => customRule(`OR(LEN(${first})=18,LEN(${first})=15)`, '身份证号应为 18 位。'),
  'employer.creditCode': (first) => customRule(`LEN(${first})=18`, '统一社会信用代码应为 18 位。'),
  issn: (first) => customRule(`LEN(${first})=9`, 'ISSN 写作 1234-5678。'),
};

function ruleOf(column: SheetColumn, first: string): DataValidation | undefined {
  if (column.choice !== undefined) return listRule(column.choice.words);
  return (pathRules[column.path] ?? kindRules[column.kind])?.(first);
}

/** exceljs keeps validations by range although its types do not say so. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** The library's enumeration of paper sizes exists in its types only; 9 is A4. */
export function setA4(sheet: Worksheet): void {
  Object.assign(sheet.pageSetup, { paperSize: 9 });
}

/** Prepares a blank sheet: header, notes, formats, validations, print setup. */
export function prepareSheet(sheet: Worksheet, definition: SheetDefinition): void {
  sheet.columns = definition.columns.map(({ kind }) => ({
    width: widths[kind],
    style: {
      numFmt: numberFormat(kind),
      font: { name: face, size: 11 },
      alignment: { vertical: 'middle', wrapText: kind === 'longText' },
    },
  }));
  styleHeader(sheet, definition);
  definition.columns.forEach((column, index) => {
    const letter = columnName(index + 1);
    const rule = ruleOf(column, `${letter}2`);
    if (rule === undefined) return;
    (sheet as unknown as WithValidations).dataValidations.add(
      `${letter}2:${letter}${preparedRows + 1}`,
      rule,
    );
  });
  sheet.views = [
    { state: 'frozen', xSplit: definition.shape === 'person' ? 2 : 1, ySplit: 1, showGridLines: true },
  ];
  sheet.pageSetup = {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  setA4(sheet);
  sheet.headerFooter = { oddFooter: '&C&A　第 &P 页，共 &N 页' };
}
