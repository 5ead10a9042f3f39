/** The rows of a workbook to the plain records that the schema then checks. */
import { guideSheetName, type SheetColumn, type SheetDefinition } from '#schemas/declared-sheets.ts';
import { reason } from '#schemas/reasons.ts';
import { idSchema, requiredLists } from '#schemas/records/declared.ts';
import type { Reason } from '#schemas/records/results.ts';
import { foldText } from '#schemas/values/text.ts';
import { isPlaceholder, readCellValue } from './cell-values.ts';
import { headerKey } from './find-header.ts';
import { findSheets, type FoundSheet } from './find-sheets.ts';
import type { DeclaredProblem } from './problem.ts';
import type { SeenCell } from './sheet-grid.ts';
import type { PlainWorkbook, SheetRow } from './workbook.ts';

/** One applicant as read, not yet checked, with the cell of every value by its path. */
export interface RawApplicant {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly places: Map<string, string>;
}

export interface SheetsRead {
  readonly applicants: readonly RawApplicant[];
  readonly problems: readonly DeclaredProblem[];
}

interface Reading {
  readonly date1904: boolean;
  readonly applicants: Map<string, RawApplicant>;
  readonly problems: DeclaredProblem[];
}

type Doubt = Pick<DeclaredProblem, 'reason' | 'severity'>;

/** A row's value for a column, where it stands, and what is wrong with it. */
interface RowValue {
  readonly place: string;
  readonly value?: unknown;
  readonly problems: readonly Doubt[];
}

const noteStart = /^(?:注|备注|说明|填表|填报|审核人|合计|总计|制表|联系人|单位(?:负责人|盖章)|日期)/u;

function seenIn({ grid }: FoundSheet, row: SheetRow, column: number): SeenCell | undefined {
  const seen = grid.seen(row.number, column);
  // A value that a range carries to the right of its own column says nothing about the other columns.
  const range = seen?.merged === true ? grid.range(row.number, column) : undefined;
  return range !== undefined && range[1] !== column ? undefined : seen;
}

function readColumn(
  sheet: FoundSheet,
  row: SheetRow,
  { at, column, date1904 }: { at: number; column: SheetColumn; date1904: boolean },
): RowValue | undefined {
  const { name } = sheet.grid.sheet;
  const seen = seenIn(sheet, row, at);
  if (seen === undefined) return undefined;
  const { value, problem } = readCellValue(column, seen.cell, {
    sheet: name,
    address: seen.address,
    date1904,
  });
  const place = `${name}!${seen.address}`;
  const errors = problem === undefined ? [] : [{ reason: problem, severity: 'error' as const }];
  if (value === undefined) return { place, problems: errors };
  return { place, value, problems: [...errors, ...doubts(name, seen, column)] };
}

/** What deserves a look although the value is used. */
function doubts(sheet: string, { cell, address, merged }: SeenCell, { kind }: SheetColumn): Doubt[] {
  const where = { sheet, cell: address };
  return [
    ...(cell.formula === true ? [{ reason: reason('D_CACHED', where), severity: 'warning' as const }] : []),
    ...(merged && kind !== 'key'
      ? [{ reason: reason('D_MERGED', where), severity: 'warning' as const }]
      : []),
  ];
}

/** Sets `a.b` of a record, making what lies between. */
function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = (target[first] ??= {}) as Record<string, unknown>;
  setPath(inner, rest.join('.'), value);
}

/** Rows that are no data: blank but for the key of a merged range, a repeated header, notes at the end. */
function isNoData(sheet: FoundSheet, row: SheetRow, key: string): boolean {
  const columns = [...sheet.header.columns];
  const own = row.cells.filter(({ column }) => sheet.header.columns.has(column));
  if (own.length === 0) return true;
  const isHeader = columns.some(([at, column]) => {
    const text = sheet.grid.seen(row.number, at)?.cell.text ?? '';
    return column.kind === 'key' && headerKey(text) !== '' && headerKey(text) === headerKey(column.header);
  });
  return isHeader || (own.length <= 3 && noteStart.test(foldText(key === '' ? (own[0]?.text ?? '') : key)));
}

/** The id in the key column, full width folded; '' where there is none. */
function keyOf(sheet: FoundSheet, row: SheetRow): string {
  const at = [...sheet.header.columns].find(([, column]) => column.kind === 'key')?.[0];
  const cell = at === undefined ? undefined : seenIn(sheet, row, at)?.cell;
  return cell === undefined || cell.kind === 'error' || cell.kind === 'lost' ? '' : foldText(cell.text);
}

function rowProblem(sheet: FoundSheet, row: SheetRow, found: Reason): DeclaredProblem {
  return { place: `${sheet.grid.sheet.name}!${row.number}`, reason: found, severity: 'error' };
}

/** Why a row of the person sheet makes no applicant, or undefined. */
function idProblem(id: string, place: string, isKnown: boolean): Reason | undefined {
  if (isKnown) return reason('D_DUPID', { id, place });
  const what = idSchema.safeParse(id).error?.issues[0]?.message;
  return what === undefined ? undefined : reason('D_VALUE', { place: `${place} 申报编号`, value: id, what });
}

function newApplicant(id: string, place: string): RawApplicant {
  // No row in the sheet of a list says that there is nothing to list.
  const data = { id, ...Object.fromEntries(requiredLists.map((list) => [list, []])) };
  return { id, data, places: new Map([['id', place]]) };
}

/** The applicant that a row belongs to, or why it belongs to none; a row of the person sheet makes one. */
function ownerOf(sheet: FoundSheet, row: SheetRow, reading: Reading): RawApplicant | Reason {
  const { name } = sheet.grid.sheet;
  const id = keyOf(sheet, row);
  if (id === '' || isPlaceholder(id)) return reason('D_ROWKEY', { sheet: name, row: row.number });
  const known = reading.applicants.get(id);
  if (sheet.definition.shape !== 'person') {
    return known ?? reason('D_APPLICANT', { sheet: name, row: row.number, id });
  }
  const place = `${name}!${row.number}`;
  const problem = idProblem(id, place, known !== undefined);
  if (problem !== undefined) return problem;
  const applicant = newApplicant(id, place);
  reading.applicants.set(id, applicant);
  return applicant;
}

/** Where a row's values go: the applicant, its one record, or a new item of its list. */
function targetOf({ definition }: FoundSheet, { data }: RawApplicant): Target | undefined {
  if (definition.path === '') return { record: data, path: '' };
  if (definition.shape === 'object') {
    if (data[definition.path] !== undefined) return undefined;
    const record: Record<string, unknown> = {};
    data[definition.path] = record;
    return { record, path: `${definition.path}.` };
  }
  const list = (data[definition.path] ??= []) as Record<string, unknown>[];
  const record: Record<string, unknown> = {};
  list.push(record);
  return { record, path: `${definition.path}[${list.length - 1}].` };
}

/** Columns whose blank cells mean something: lists that are empty, choices that default to 否. */
function blankValue({ kind, blankMeansNo }: SheetColumn): unknown {
  if (kind === 'list') return [];
  return blankMeansNo === true ? false : undefined;
}

/** A record to fill and the path that leads to it. */
interface Target {
  readonly record: Record<string, unknown>;
  readonly path: string;
}

function fillCell(read: RowValue | undefined, column: SheetColumn, { record }: Target): void {
  const hasFailed = read !== undefined && read.value === undefined && read.problems.length > 0;
  const value = read?.value ?? (hasFailed ? undefined : blankValue(column));
  if (value !== undefined) setPath(record, column.path, value);
}

function fillRow(sheet: FoundSheet, row: SheetRow, reading: Reading): void {
  const owner = ownerOf(sheet, row, reading);
  if ('code' in owner) {
    reading.problems.push(rowProblem(sheet, row, owner));
    return;
  }
  const target = targetOf(sheet, owner);
  if (target === undefined) {
    const twice = reason('D_DUPROW', { sheet: sheet.grid.sheet.name, row: row.number, id: owner.id });
    reading.problems.push(rowProblem(sheet, row, twice));
    return;
  }
  for (const [at, column] of sheet.header.columns) {
    if (column.kind === 'key') continue;
    const read = readColumn(sheet, row, { at, column, date1904: reading.date1904 });
    fillCell(read, column, target);
    if (read === undefined) continue;
    const path = `${target.path}${column.path}`;
    owner.places.set(path, read.place);
    const isAbsent = read.value === undefined;
    for (const each of read.problems) {
      reading.problems.push({
        place: read.place,
        ...each,
        applicant: owner.id,
        ...(isAbsent ? { path } : {}),
      });
    }
  }
}

/** Lists whose column is not in the sheet at all still are lists. */
function addMissingLists(definition: SheetDefinition, { data }: RawApplicant): void {
  if (definition.shape !== 'list') return;
  for (const item of (data[definition.path] ?? []) as Record<string, unknown>[]) {
    for (const column of definition.columns) {
      const blank = blankValue(column);
      if (column.kind === 'list' && item[column.path] === undefined) item[column.path] = blank;
    }
  }
}

/** Reads every sheet of a workbook. */
export function readSheets(workbook: PlainWorkbook): SheetsRead {
  const { sheets, problems } = findSheets({
    ...workbook,
    sheets: workbook.sheets.filter(({ name }) => name !== guideSheetName),
  });
  const reading: Reading = { date1904: workbook.date1904, applicants: new Map(), problems };
  for (const sheet of sheets) {
    for (const row of sheet.grid.rows) {
      if (row.number < sheet.header.firstDataRow || isNoData(sheet, row, keyOf(sheet, row))) continue;
      fillRow(sheet, row, reading);
    }
    for (const applicant of reading.applicants.values()) addMissingLists(sheet.definition, applicant);
  }
  return { applicants: [...reading.applicants.values()], problems };
}
