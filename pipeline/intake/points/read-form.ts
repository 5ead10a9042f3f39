/** The filled form to a point table: every problem names sheet and cell. */
import {
  nearestTo,
  readPointTable,
  type PlacedProblem,
  type PointTableRead,
} from '#schemas/cycles/point-checks.ts';
import type { PointSourceName } from '#schemas/cycles/point-fields.ts';
import { cellAddress, type PlainWorkbook, type SheetCell, type WorkbookSheet } from '../declared/workbook.ts';
import {
  conditionColumns,
  headRows,
  nodeColumns,
  sheetNames,
  tierColumns,
  type FormColumn,
} from './form-columns.ts';
import { readFormCell } from './read-cells.ts';

/** What has been read so far: problems, and the place of every value by its path in the table. */
interface Reading {
  readonly book: PlainWorkbook;
  readonly problems: PlacedProblem[];
  readonly places: Map<string, string>;
}

type Draft = Record<string, unknown>;

/** A row of a list with the place of each of its values. */
interface RowRead {
  readonly draft: Draft;
  readonly place: string;
  readonly places: ReadonlyMap<string, string>;
}

const at = (sheet: string, address: string): string => `“${sheet}”${address}`;

function complain({ problems }: Reading, place: string, what: string): void {
  problems.push({ severity: 'error', path: '', place, what });
}

function sheetNamed(reading: Reading, name: string): WorkbookSheet | undefined {
  const found = reading.book.sheets.find((sheet) => sheet.name.trim() === name);
  if (found === undefined) complain(reading, `“${name}”`, '缺少这张工作表，请从 points 命令写出的表中取回');
  return found;
}

/** Columns by their headers in the first row; one that is not there is a problem. */
function columnsOf(
  sheet: WorkbookSheet,
  columns: readonly FormColumn[],
  reading: Reading,
): ReadonlyMap<number, FormColumn> {
  const headers = sheet.rows.find(({ number }) => number === 1)?.cells ?? [];
  const found = headers.flatMap(({ column, text }): [number, FormColumn][] => {
    const known = columns.find(({ header }) => header === text.trim());
    return known === undefined ? [] : [[column, known]];
  });
  for (const column of columns) {
    const times = found.filter(([, each]) => each === column).length;
    if (times === 0) complain(reading, at(sheet.name, '第 1 行'), `缺少“${column.header}”列，请恢复表头`);
    if (times > 1) complain(reading, at(sheet.name, '第 1 行'), `“${column.header}”列出现多次，请只留一列`);
  }
  return new Map(found);
}

function put(draft: Draft, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    draft[key] = value;
    return;
  }
  const inner = (draft[key] ?? {}) as Draft;
  draft[key] = inner;
  put(inner, rest.join('.'), value);
}

type SourceFor = (draft: Draft) => PointSourceName | undefined;
const ownSource: SourceFor = (draft) => draft['source'] as PointSourceName | undefined;

/** Predicates and fields of a formula can be read only once the row's source is known. */
function inOrder(
  cells: readonly (readonly [SheetCell, FormColumn])[],
): readonly (readonly [SheetCell, FormColumn])[] {
  const isLater = ({ kind, path }: FormColumn): boolean => kind === 'when' || path === 'formula.field';
  return cells.toSorted(([, a], [, b]) => Number(isLater(a)) - Number(isLater(b)));
}

function readList(
  name: string,
  columns: readonly FormColumn[],
  { reading, sourceFor = ownSource }: { readonly reading: Reading; readonly sourceFor?: SourceFor },
): readonly RowRead[] {
  const sheet = sheetNamed(reading, name);
  if (sheet === undefined) return [];
  const byColumn = columnsOf(sheet, columns, reading);
  return sheet.rows.flatMap(({ number, cells }): RowRead[] => {
    const known = cells.flatMap((cell): [SheetCell, FormColumn][] => {
      const column = byColumn.get(cell.column);
      return column === undefined ? [] : [[cell, column]];
    });
    if (number === 1 || known.length === 0) return [];
    const draft: Draft = {};
    const places = new Map<string, string>();
    for (const [cell, column] of inOrder(known)) {
      const place = at(name, cellAddress(number, cell.column));
      places.set(column.path, place);
      const { value, what } = readFormCell(cell, { column, source: sourceFor(draft) });
      if (what !== undefined) complain(reading, place, what);
      else if (value !== undefined) put(draft, column.path, value);
    }
    return [{ draft, place: at(name, `第 ${number} 行`), places }];
  });
}

function keep({ places }: Reading, path: string, row: RowRead): void {
  places.set(path, row.place);
  for (const [inner, place] of row.places) places.set(`${path}.${inner}`, place);
}

function readHead(reading: Reading): Draft {
  const draft: Draft = {};
  const sheet = sheetNamed(reading, sheetNames.head);
  for (const { number, cells } of sheet?.rows ?? []) {
    const label = cells.find(({ column }) => column === 1)?.text.trim();
    const column = headRows.find(({ header }) => header === label);
    if (column === undefined) continue;
    const place = at(sheetNames.head, cellAddress(number, 2));
    reading.places.set(column.path, place);
    const cell = cells.find((each) => each.column === 2);
    const { value, what } = cell === undefined ? {} : readFormCell(cell, { column, source: undefined });
    if (what !== undefined) complain(reading, place, what);
    else if (value !== undefined) put(draft, column.path, value);
  }
  return draft;
}

/** A tier for whatever else: its condition may be left blank. One that could not be read is not blank. */
function withCondition(entry: Draft, use: string, { places }: RowRead): Draft {
  return use === 'counts' || 'when' in entry || places.has('when') ? entry : { ...entry, when: {} };
}

/** Hands every tier to the row it belongs to. */
function addTiers(nodes: readonly RowRead[], reading: Reading): void {
  const indexOf = (code: unknown): number => nodes.findIndex(({ draft }) => draft['code'] === code);
  const sourceFor: SourceFor = (draft) => ownSource(nodes[indexOf(draft['node'])]?.draft ?? {});
  for (const row of readList(sheetNames.tiers, tierColumns, { reading, sourceFor })) {
    const { node, use, ...entry } = row.draft;
    const index = indexOf(node);
    const owner = nodes[index]?.draft;
    if (owner === undefined || node === undefined) {
      const code = typeof node === 'string' ? `“${node}”` : '该编号';
      complain(reading, row.places.get('node') ?? row.place, `没有编号为${code}的评分项，请改正`);
    } else if (typeof use !== 'string') {
      complain(reading, row.places.get('use') ?? row.place, '缺少“用途”，请补填');
    } else {
      const list = (owner[use] ?? []) as Draft[];
      owner[use] = list;
      keep(reading, `nodes[${index}].${use}[${list.length}]`, row);
      list.push(withCondition(entry, use, row));
    }
  }
}

/** Reads the form; never throws. */
export function readPlainForm(book: PlainWorkbook): PointTableRead {
  const reading: Reading = { book, problems: [], places: new Map() };
  const head = readHead(reading);
  const nodes = readList(sheetNames.nodes, nodeColumns, { reading });
  nodes.forEach((row, i) => {
    keep(reading, `nodes[${i}]`, row);
  });
  addTiers(nodes, reading);
  const conditions = readList(sheetNames.conditions, conditionColumns, { reading });
  conditions.forEach((row, i) => {
    keep(reading, `conditions[${i}]`, row);
  });
  const drafts = (rows: readonly RowRead[]): Draft[] => rows.map(({ draft }) => draft);
  const value = { ...head, nodes: drafts(nodes), conditions: drafts(conditions) };
  const read = readPointTable(value, (path) => nearestTo(reading.places, path) ?? '工作簿');
  if (reading.problems.length === 0) return read;
  // A cell that could not be read is not also called missing.
  const named = new Set(reading.problems.map(({ place }) => place));
  return { problems: [...reading.problems, ...read.problems.filter(({ place }) => !named.has(place))] };
}
