/**
 * Finds the header of a sheet wherever it stands: below title rows, over one row or several, with
 * merged group headers, columns in any order and any of the known names.
 */
import type { SheetColumn, SheetDefinition } from '#schemas/declared-sheets.ts';
import { foldText } from '#schemas/values/text.ts';
import type { SheetGrid } from './sheet-grid.ts';

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
const searchedRows = 60;
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

/** A header for comparison: folded, without required marks and line breaks. */
export function headerKey(text: string): string {
  return foldText(text)
    .toUpperCase()
    .replace(/[*:★※#]/g, '');
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

function byGroup(
  definition: SheetDefinition,
  key: string,
  parents: readonly string[],
): SheetColumn | undefined {
  const isIn = (words: readonly string[] | undefined, word: string): boolean =>
    words?.some((each) => headerKey(each) === word) ?? false;
  return definition.columns.find((column) =>
    parents.some((parent) => isIn(column.groups, parent) && isIn(column.parts, key)),
  );
}

function byName(definition: SheetDefinition, key: string): Match | undefined {
  const exact = definition.columns.find(({ header }) => headerKey(header) === key);
  if (exact !== undefined) return { column: exact, rank: 1 };
  const known = definition.columns.find(
    ({ synonyms }) => synonyms?.some((each) => headerKey(each) === key) ?? false,
  );
  return known && { column: known, rank: 2 };
}

function matchHeader(
  definition: SheetDefinition,
  key: string,
  parents: readonly string[],
): Match | undefined {
  if (key === '') return undefined;
  const grouped = byGroup(definition, key, parents);
  if (grouped !== undefined) return { column: grouped, rank: 0 };
  const joined = parents
    .map((parent) => byName(definition, `${parent}${key}`))
    .find((match) => match !== undefined);
  return joined ?? byName(definition, key) ?? byName(definition, withoutHint(key));
}

function parentsOf(grid: SheetGrid, row: number, column: number): string[] {
  const own = grid.seen(row, column)?.cell.text;
  return Array.from({ length: parentRows }, (_, index) => grid.seen(row - index - 1, column)?.cell)
    .filter((cell) => cell?.kind === 'text' && cell.text !== own)
    .map((cell) => headerKey(cell?.text ?? ''));
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
    const key = headerKey(cell.text);
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

/** Finds the header of `definition` in a sheet; undefined where no row names the id and enough columns. */
export function findHeader(definition: SheetDefinition, grid: SheetGrid): Header | undefined {
  const candidates = grid.rows
    .slice(0, searchedRows)
    .map(({ number }) => candidateAt(definition, grid, number))
    .filter(({ matches }) => [...matches.values()].some(({ column }) => column.kind === 'key'));
  const best = candidates.reduce<Candidate | undefined>(
    (top, candidate) => (top === undefined || candidate.score > top.score ? candidate : top),
    undefined,
  );
  if (best === undefined || best.score < Math.min(3, definition.columns.length)) return undefined;
  return { ...resolve(best), firstDataRow: firstRowBelow(grid, best) };
}

/** Share of the required columns that a header names, 0 to 1. */
export function headerFit(definition: SheetDefinition, header: Header): number {
  const required = definition.columns.filter((column) => column.required === true);
  const found = new Set(header.columns.values());
  return required.filter((column) => found.has(column)).length / Math.max(1, required.length);
}
