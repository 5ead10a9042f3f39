/**
 * Finds the header of a sheet wherever it stands: below title rows, over one row or several, with
 * merged group headers, columns in any order and any of the known names.
 */
import { declaredSheets, type SheetColumn, type SheetDefinition } from '#schemas/declared-sheets.ts';
import { foldText } from '#schemas/values/text.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { SheetCell } from './workbook.ts';

export interface Header {
  /** Sheet column → what it holds. */
  readonly columns: ReadonlyMap<number, SheetColumn>;
  /** Number of the first row below the header. */
  readonly firstDataRow: number;
  /** Headers that stand twice: which one counts is unknown. */
  readonly duplicates: readonly SheetColumn[];
  /** Headers that mean nothing here, as printed. */
  readonly unknown: readonly string[];
}

/** The header must stand within the first rows that hold anything. */
const searchedRows = 40;
const parentRows = 2;
/** Columns that sheets carry for the reader's comfort. */
const comfort = new Set([
  '序号',
  '姓名',
  '备注',
  '申报人',
  '申报人姓名',
  '工作单位',
  '单位',
  '性别',
  '身份证号',
  '身份证号码',
  '说明',
  '行号',
]);

/** No header is longer; longer text is data or a note. */
const headerLength = 80;

/** A header for comparison: folded, without required marks and line breaks; '' for text that is too long. */
export function headerKey(text: string): string {
  return text.length > headerLength
    ? ''
    : foldText(text)
        .toUpperCase()
        .replace(/[*:★※#]/g, '');
}

const cellKeys = new WeakMap<SheetCell, string>();

/** `headerKey` of a cell, folded once for all the definitions that are tried on it. */
function keyOfCell(cell: SheetCell): string {
  const known = cellKeys.get(cell);
  if (known !== undefined) return known;
  const key = headerKey(cell.text);
  cellKeys.set(cell, key);
  return key;
}

/** Headers often carry a hint in brackets: 出生日期(YYYY-MM-DD). */
function withoutHint(key: string): string {
  return key.replace(/[([][^)\]]*[)\]]/g, '');
}

/** How a header was recognised; a lower rank beats a higher one where two columns claim the same meaning. */
interface Match {
  readonly column: SheetColumn;
  readonly rank: number;
}

/** The names of a definition, folded once: a hostile sheet has many cells to try them on. */
interface Names {
  readonly exact: ReadonlyMap<string, SheetColumn>;
  readonly synonyms: ReadonlyMap<string, SheetColumn>;
  /** Group header + column header below it, joined by a line break. */
  readonly grouped: ReadonlyMap<string, SheetColumn>;
}

function namesOf({ columns }: SheetDefinition): Names {
  const pairs = (words: (column: SheetColumn) => readonly string[]): Map<string, SheetColumn> =>
    // The first column with a name keeps it.
    new Map(columns.toReversed().flatMap((column) => words(column).map((word) => [word, column] as const)));
  return {
    exact: pairs(({ header }) => [headerKey(header)]),
    synonyms: pairs(({ synonyms = [] }) => synonyms.map(headerKey)),
    grouped: pairs(({ groups = [], parts = [] }) =>
      groups.flatMap((group) => parts.map((part) => `${headerKey(group)}\n${headerKey(part)}`)),
    ),
  };
}

const knownNames = new Map(declaredSheets.map((definition) => [definition, namesOf(definition)]));

function byName({ exact, synonyms }: Names, key: string): Match | undefined {
  const own = exact.get(key);
  if (own !== undefined) return { column: own, rank: 1 };
  const known = synonyms.get(key);
  return known && { column: known, rank: 2 };
}

function matchHeader(
  definition: SheetDefinition,
  key: string,
  parents: readonly string[],
): Match | undefined {
  const names = knownNames.get(definition) ?? namesOf(definition);
  const grouped = parents
    .map((parent) => names.grouped.get(`${parent}\n${key}`))
    .find((column) => column !== undefined);
  if (grouped !== undefined) return { column: grouped, rank: 0 };
  const joined = parents
    .map((parent) => byName(names, `${parent}${key}`))
    .find((match) => match !== undefined);
  return joined ?? byName(names, key) ?? byName(names, withoutHint(key));
}

function parentsOf(grid: SheetGrid, row: number, column: number): string[] {
  const own = grid.seen(row, column)?.cell.text;
  return Array.from({ length: parentRows }, (_, index) => grid.seen(row - index - 1, column)?.cell)
    .filter((cell) => cell?.kind === 'text' && cell.text !== own)
    .map((cell) => (cell === undefined ? '' : keyOfCell(cell)))
    .filter((key) => key !== '');
}

interface Candidate {
  readonly row: number;
  readonly matches: ReadonlyMap<number, Match>;
  readonly unknown: readonly string[];
  /** Different columns recognised. */
  readonly score: number;
}

function candidateAt(definition: SheetDefinition, grid: SheetGrid, row: number): Candidate {
  const matches = new Map<number, Match>();
  const unknown: string[] = [];
  for (const column of grid.columns) {
    const cell = grid.seen(row, column)?.cell;
    if (cell?.kind !== 'text') continue;
    // Where one header spans several columns, only its first one carries the data.
    const range = grid.range(row, column);
    if (range !== undefined && range[1] !== column) continue;
    const key = keyOfCell(cell);
    if (key === '') continue;
    const match = matchHeader(definition, key, parentsOf(grid, row, column));
    if (match !== undefined) matches.set(column, match);
    else if (!comfort.has(key)) unknown.push(cell.text.replace(/\s+/g, ''));
  }
  const score = new Set([...matches.values()].map((match) => match.column.header)).size;
  return { row, matches, unknown, score };
}

function resolve(candidate: Candidate): Pick<Header, 'columns' | 'duplicates' | 'unknown'> {
  const columns = new Map<number, SheetColumn>();
  const duplicates: SheetColumn[] = [];
  const unknown = [...candidate.unknown];
  const byColumn = Map.groupBy(candidate.matches, ([, match]) => match.column);
  for (const [column, claims] of byColumn) {
    const best = Math.min(...claims.map(([, match]) => match.rank));
    const winners = claims.filter(([, match]) => match.rank === best);
    const [first] = winners;
    if (winners.length > 1) duplicates.push(column);
    else if (first !== undefined) columns.set(first[0], column);
    if (claims.length > winners.length)
      unknown.push(...Array<string>(claims.length - winners.length).fill(column.header));
  }
  return { columns, duplicates, unknown };
}

/** The row below everything that the header row's merges reach. */
function firstRowBelow(grid: SheetGrid, { row, matches }: Candidate): number {
  const bottoms = [...matches.keys()].map((column) => grid.range(row, column)?.[2] ?? row);
  return Math.max(row, ...bottoms) + 1;
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (top, candidate) => (top === undefined || candidate.score > top.score ? candidate : top),
    undefined,
  );
}

function namesKey({ matches }: Candidate): boolean {
  return [...matches.values()].some(({ column }) => column.kind === 'key');
}

/**
 * Finds the header of `definition` in a sheet. `noKey`: a row names enough columns but not the id, so
 * that no row can be told whose it is; undefined: no row names enough columns.
 */
export function findHeader(definition: SheetDefinition, grid: SheetGrid): Header | 'noKey' | undefined {
  const enough = Math.min(3, definition.columns.length);
  const candidates = grid.rows
    .slice(0, searchedRows)
    .map(({ number }) => candidateAt(definition, grid, number))
    .filter(({ score }) => score >= enough);
  const best = bestOf(candidates.filter(namesKey));
  if (best === undefined) return candidates.length > 0 ? 'noKey' : undefined;
  return { ...resolve(best), firstDataRow: firstRowBelow(grid, best) };
}

/** Share of the required columns that a header names, 0 to 1. */
export function headerFit(definition: SheetDefinition, header: Header): number {
  const required = definition.columns.filter((column) => column.required === true);
  const found = new Set(header.columns.values());
  return required.filter((column) => found.has(column)).length / Math.max(1, required.length);
}
