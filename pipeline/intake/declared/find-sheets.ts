/** Which sheet of a workbook is which: by name, else by what its headers say. */
import { declaredSheets, guideSheetName, keyHeader, type SheetDefinition } from '#schemas/declared-sheets.ts';
import { reason } from '#schemas/reasons.ts';
import { requiredLists } from '#schemas/records/declared.ts';
import { foldText } from '#schemas/values/text.ts';
import { findHeader, headerFit, type Header } from './find-header.ts';
import type { DeclaredProblem } from './problem.ts';
import { declaredNames } from './problem.ts';
import { sheetGrid, type SheetGrid } from './sheet-grid.ts';
import type { PlainWorkbook, WorkbookSheet } from './workbook.ts';

/** A sheet that declares something. */
export interface FoundSheet {
  readonly definition: SheetDefinition;
  readonly grid: SheetGrid;
  readonly header: Header;
}

/** `1.人员`, `附件2 人员(2020)` → 人员. */
function sheetKey(name: string): string {
  return foldText(name)
    .replace(/^(?:附件|附表|表)?[\d一二三四五六七八九十]*[.、:_-]*/u, '')
    .replace(/\([^)]*\)$/, '')
    .toUpperCase();
}

function named(sheet: WorkbookSheet, exactly: boolean): SheetDefinition | undefined {
  const keys = [foldText(sheet.name).toUpperCase(), sheetKey(sheet.name)];
  return declaredSheets.find(({ name, synonyms }) =>
    (exactly ? [name] : [name, ...synonyms]).some((word) => keys.includes(foldText(word).toUpperCase())),
  );
}

/** A sheet without a known name is taken for the definition that explains most of its headers, if only one does. */
function guessed(grid: SheetGrid, open: readonly SheetDefinition[]): SheetDefinition | undefined {
  const fits = open
    .map((definition) => ({ definition, header: findHeader(definition, grid) }))
    .filter(({ definition, header }) => typeof header === 'object' && headerFit(definition, header) >= 0.8)
    .map(({ definition, header }) => ({
      definition,
      known: typeof header === 'object' ? header.columns.size : 0,
    }))
    .sort((a, b) => b.known - a.known);
  const [first, second] = fits;
  return first !== undefined && first.known > (second?.known ?? 0) ? first.definition : undefined;
}

function problem(
  sheet: string,
  severity: DeclaredProblem['severity'],
  found: DeclaredProblem['reason'],
): DeclaredProblem {
  return { place: sheet, severity, reason: found };
}

interface Sorting {
  readonly taken: Map<SheetDefinition, SheetGrid>;
  readonly problems: DeclaredProblem[];
}

function take(sorting: Sorting, definition: SheetDefinition, grid: SheetGrid): void {
  const { name } = grid.sheet;
  if (!sorting.taken.has(definition)) {
    sorting.taken.set(definition, grid);
    return;
  }
  const twice = reason('D_UNUSED', { sheet: name, what: '内容（同类工作表已有一张）' });
  sorting.problems.push(problem(name, 'error', twice));
}

/** Sheets without a known name that are looked into; a workbook of units has few. */
const guessedSheets = 20;

function takeUnnamed(sorting: Sorting, sheet: WorkbookSheet, mayGuess: boolean): void {
  const grid = sheetGrid(sheet);
  const { name } = sheet;
  const open = declaredSheets.filter((each) => mayGuess && !sorting.taken.has(each));
  const definition = guessed(grid, open);
  if (definition !== undefined) sorting.taken.set(definition, grid);
  const found =
    definition === undefined
      ? reason('D_UNUSED', { sheet: name, what: '工作表' })
      : reason('D_GUESSED', { sheet: name, known: definition.name });
  sorting.problems.push(problem(name, 'warning', found));
}

function sortSheets(workbook: PlainWorkbook): Sorting {
  const sorting: Sorting = { taken: new Map(), problems: [] };
  const data = workbook.sheets.filter(({ name, rows }) => rows.length > 0 && name !== guideSheetName);
  // The contract's own name goes before any other name for the same sheet.
  const exact = data.filter((sheet) => named(sheet, true) !== undefined);
  const unnamed: WorkbookSheet[] = [];
  for (const sheet of [...exact, ...data.filter((each) => !exact.includes(each))]) {
    const definition = named(sheet, false);
    if (definition === undefined) unnamed.push(sheet);
    else take(sorting, definition, sheetGrid(sheet));
  }
  for (const [index, sheet] of unnamed.entries()) takeUnnamed(sorting, sheet, index < guessedSheets);
  return sorting;
}

function hiddenProblems({ sheet }: SheetGrid): DeclaredProblem[] {
  const { name } = sheet;
  const rows = sheet.rows.filter((row) => row.hidden === true).map(({ number }) => number);
  const parts = [
    ...(sheet.hidden ? ['整张工作表'] : []),
    ...(rows.length > 0 ? [`第 ${rows.slice(0, 10).join('、')} 行`] : []),
    ...(sheet.hiddenColumns.length > 0 ? [`第 ${sheet.hiddenColumns.slice(0, 10).join('、')} 列`] : []),
  ];
  if (parts.length === 0) return [];
  return [problem(name, 'warning', reason('D_HIDDEN', { sheet: name, what: parts.join('、') }))];
}

function noHeader(sheet: string, found: 'noKey' | undefined): DeclaredProblem {
  const why =
    found === 'noKey' ? reason('D_COLUMN', { sheet, column: keyHeader }) : reason('D_HEADER', { sheet });
  return problem(sheet, 'error', why);
}

function headerProblems(
  definition: SheetDefinition,
  { sheet }: SheetGrid,
  header: Header,
): DeclaredProblem[] {
  const { name } = sheet;
  const found = new Set([...header.columns.values(), ...header.duplicates]);
  const missing = definition.columns.filter((column) => column.required === true && !found.has(column));
  return [
    ...header.duplicates.map((column) =>
      problem(name, 'error', reason('D_DUPCOL', { sheet: name, column: column.header })),
    ),
    ...missing.map((column) =>
      problem(name, 'error', reason('D_COLUMN', { sheet: name, column: column.header })),
    ),
    ...(header.unknown.length > 0
      ? [
          problem(
            name,
            'warning',
            reason('D_UNUSED', { sheet: name, what: `列“${header.unknown.slice(0, 10).join('”“')}”` }),
          ),
        ]
      : []),
  ];
}

/** Without persons there is nothing; without a list that every dossier has, someone should look. */
function missingSheet({ name, shape, path }: SheetDefinition): DeclaredProblem[] {
  const isExpected = (requiredLists as readonly string[]).includes(path);
  if (shape !== 'person' && !isExpected) return [];
  const gone = reason('D_SHEET', { file: declaredNames.xlsx, sheet: name });
  return [problem(declaredNames.xlsx, shape === 'person' ? 'error' : 'warning', gone)];
}

/** Finds the sheets that declare something, the sheet of persons first. */
export function findSheets(workbook: PlainWorkbook): { sheets: FoundSheet[]; problems: DeclaredProblem[] } {
  const { taken, problems } = sortSheets(workbook);
  const sheets: FoundSheet[] = [];
  for (const definition of declaredSheets) {
    const grid = taken.get(definition);
    if (grid === undefined) {
      problems.push(...missingSheet(definition));
      continue;
    }
    problems.push(...hiddenProblems(grid));
    const header = findHeader(definition, grid);
    if (typeof header === 'object') {
      problems.push(...headerProblems(definition, grid, header));
      sheets.push({ definition, grid, header });
    } else problems.push(noHeader(grid.sheet.name, header));
  }
  return { sheets, problems };
}
