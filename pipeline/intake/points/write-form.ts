/** The workbook in which an office enters its point table, filled with one to start from. */
import { pointSources, type PointField, type PointSourceName } from '#schemas/cycles/point-fields.ts';
import type { PointNode, PointTable, When } from '#schemas/cycles/point-table.ts';
import { documentTypes, type DocumentType } from '#schemas/document-types.ts';
import ExcelJS, { type DataValidation, type Workbook, type Worksheet } from 'exceljs';
import { rezip } from '../declared/rezip.ts';
import { preparedRows, setA4 } from '../declared/sheet-style.ts';
import { columnName } from '../declared/workbook.ts';
import {
  conditionColumns,
  headRows,
  nodeColumns,
  sheetNames,
  tierColumns,
  tierUses,
  type FormColumn,
} from './form-columns.ts';
import { formGuide } from './form-guide.ts';
import { whenText } from './when-text.ts';
import { valueAt } from '../value-at.ts';

const face = '宋体';
/** Creation time of every form: equal content gives equal bytes. */
const noTime = new Date(Date.UTC(2020, 0, 1));

/** A row's record, and the source that its predicates speak of. */
interface FormRow {
  readonly record: object;
  readonly source?: PointSourceName | undefined;
}

/** The Chinese name of a formula's field; other texts as they are. */
function textOf({ path }: FormColumn, value: string, source: PointSourceName | undefined): string {
  if (path !== 'formula.field' || source === undefined) return value;
  const fields: Readonly<Record<string, PointField>> = pointSources[source].fields;
  return fields[value]?.zh ?? value;
}

function listText(column: FormColumn, list: readonly unknown[]): string | undefined {
  if (list.length === 0) return undefined;
  const words = list.map((each) =>
    column.kind === 'types' ? documentTypes[each as DocumentType].zh : String(each),
  );
  return words.join('；');
}

function predicateText(value: unknown, source: PointSourceName | undefined): string | undefined {
  return value === undefined || source === undefined ? undefined : whenText(value as When, source);
}

/** Only text and numbers reach a cell: an object could be taken for a formula or a link. */
function cellValue(column: FormColumn, { record, source }: FormRow): string | number | undefined {
  const value = valueAt(record, column.path);
  if (column.kind === 'when') return predicateText(value, source);
  if (Array.isArray(value)) return listText(column, value);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? (column.words?.[value] ?? textOf(column, value, source)) : undefined;
}

function listRule(words: readonly string[]): DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '不在列表中',
    error: `请从列表中选择：${words.join('、')}`,
    formulae: [`"${words.join(',')}"`],
  };
}

const numberRule: DataValidation = {
  type: 'decimal',
  operator: 'between',
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '请核对',
  error: '应为数字。',
  formulae: [-1_000_000, 10_000_000],
};

function ruleOf({ kind, words }: FormColumn): DataValidation | undefined {
  if (words !== undefined) return listRule(Object.values(words));
  if (kind === 'yesNo') return listRule(['是', '否']);
  return kind === 'number' ? numberRule : undefined;
}

/** exceljs keeps validations by range although its types do not say so. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

function validate(sheet: Worksheet, range: string, column: FormColumn): void {
  const rule = ruleOf(column);
  if (rule !== undefined) (sheet as unknown as WithValidations).dataValidations.add(range, rule);
}

function addHeader(sheet: Worksheet, headers: readonly string[], notes: readonly string[] = []): void {
  const row = sheet.addRow([...headers]);
  row.height = 24;
  row.eachCell((cell, i) => {
    cell.font = { name: face, size: 11, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.numFmt = '@';
    const note = notes[i - 1];
    if (note !== undefined) cell.note = { texts: [{ text: note }], margins: { insetmode: 'auto' } };
  });
}

const formatOf = ({ kind }: FormColumn): string => (kind === 'number' ? 'General' : '@');

/** Prints on A4 across, the header on every page, fixed on the screen. */
function layOut(sheet: Worksheet, frozenColumns: number): void {
  sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1 }];
  sheet.pageSetup = {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  };
  setA4(sheet);
  sheet.headerFooter = { oddFooter: '&C&A　第 &P 页，共 &N 页' };
}

function addList(sheet: Worksheet, columns: readonly FormColumn[], rows: readonly FormRow[]): void {
  sheet.columns = columns.map((column) => ({
    width: column.width,
    style: {
      numFmt: formatOf(column),
      font: { name: face, size: 11 },
      alignment: { vertical: 'top', wrapText: true },
    },
  }));
  addHeader(
    sheet,
    columns.map(({ header }) => header),
    columns.map(({ note }) => note),
  );
  for (const row of rows) {
    const added = sheet.addRow([]);
    columns.forEach((column, i) => {
      const value = cellValue(column, row);
      if (value !== undefined) added.getCell(i + 1).value = value;
    });
  }
  columns.forEach((column, i) => {
    const letter = columnName(i + 1);
    validate(sheet, `${letter}2:${letter}${rows.length + preparedRows}`, column);
  });
  layOut(sheet, 1);
}

function addHead(sheet: Worksheet, table: PointTable): void {
  sheet.columns = [{ width: 14 }, { width: 60, style: { numFmt: '@' } }, { width: 60 }];
  addHeader(sheet, ['项目', '内容', '填写要求']);
  headRows.forEach((column, i) => {
    const row = sheet.addRow([column.header]);
    row.font = { name: face, size: 11 };
    const cell = row.getCell(2);
    cell.numFmt = formatOf(column);
    const value = cellValue(column, { record: table });
    if (value !== undefined) cell.value = value;
    row.getCell(3).value = column.note;
    validate(sheet, `B${i + 2}`, column);
  });
  layOut(sheet, 1);
}

/** Lines of text: a guide, or a list to look things up in. */
function addText(sheet: Worksheet, widths: readonly number[], rows: readonly (readonly string[])[]): void {
  sheet.columns = widths.map((width) => ({ width }));
  const [headers = [], ...rest] = rows;
  addHeader(sheet, headers);
  for (const texts of rest) {
    const row = sheet.addRow([...texts]);
    row.font = { name: face, size: 11 };
    row.alignment = { vertical: 'top', wrapText: true };
    // A Chinese character takes two of the column's units; not every program fits rows itself.
    row.height =
      16 * Math.max(1, ...texts.map((text, i) => Math.ceil((text.length * 2) / (widths[i] ?? 10))));
  }
  layOut(sheet, 0);
}

const typeWords = { text: '文字', number: '数字', flag: '是否' } as const;

function fieldRows(): string[][] {
  return Object.values(pointSources).flatMap(({ zh, fields }) =>
    Object.values<PointField>(fields).map((field) => [
      zh,
      field.zh,
      typeWords[field.type],
      Object.values(field.words ?? {}).join('、'),
    ]),
  );
}

/** The rows of “档次”: every entry of a node's lists. */
function tierRows(node: PointNode): FormRow[] {
  const source = 'source' in node ? node.source : undefined;
  return (Object.keys(tierUses) as (keyof typeof tierUses)[]).flatMap((use) => {
    const list = (node as Readonly<Record<string, unknown>>)[use];
    const entries = Array.isArray(list) ? (list as readonly object[]) : [];
    return entries.map((entry) => ({ record: { node: node.code, use, ...entry }, source }));
  });
}

function sourceOf(record: object): PointSourceName | undefined {
  return (record as { readonly source?: PointSourceName }).source;
}

function newBook(): Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'pingshen';
  book.lastModifiedBy = 'pingshen';
  book.created = noTime;
  book.modified = noTime;
  return book;
}

/** The form, filled with a table. Reading it gives the table back. */
export async function writePointForm(table: PointTable): Promise<Buffer> {
  const book = newBook();
  const withSource = (record: object): FormRow => ({ record, source: sourceOf(record) });
  addText(book.addWorksheet(sheetNames.guide), [14, 110], [['项目', '说明'], ...formGuide]);
  addHead(book.addWorksheet(sheetNames.head), table);
  addList(book.addWorksheet(sheetNames.nodes), nodeColumns, table.nodes.map(withSource));
  addList(book.addWorksheet(sheetNames.tiers), tierColumns, table.nodes.flatMap(tierRows));
  addList(book.addWorksheet(sheetNames.conditions), conditionColumns, table.conditions.map(withSource));
  addText(
    book.addWorksheet(sheetNames.fields),
    [14, 18, 8, 90],
    [['取自', '项目', '写法', '可填的内容（空白为不限）'], ...fieldRows()],
  );
  return rezip(Buffer.from(await book.xlsx.writeBuffer()));
}
