/** The months of a pension statement with their payers. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { monthsBetween } from '#schemas/values/date-range.ts';
import { fieldOf, listField } from '../../field-of.ts';
import { joinViews } from '../../views.ts';
import type { FieldScope } from '../../scope.ts';
import type { Reader } from '../index.ts';
import { payersAbove } from './blocks.ts';
import { gridMonths } from './grid.ts';
import { monthsDown } from './grid-down.ts';
import { pensionOnly } from './kinds.ts';
import { monthCellsIn, settleCounts, type MonthCell } from './month-cells.ts';
import { commonPayer, payersInRows } from './payers.ts';
import { payerInSentence, periodInText, periodsWithPayers } from './sentences.ts';

/** A period of more than fifty years is a misreading. */
const LONGEST = 600;

/** Where for less of the months the payer is found, the table is not understood. */
const ENOUGH_KNOWN = 0.7;

export const pensionMonths: Reader = (scope) => {
  const told = periodsWithPayers(scope);
  if (told.size > 0)
    return fieldFrom(
      [...told].flatMap(([cell, payer]) => itemsOf(cell, payer, scope.part)),
      scope,
    );
  const all = monthsOn(scope);
  const cells = pensionOnly(scope.text.rows, all);
  if (cells.length === 0) return undefined;
  // The rows of other kinds keep their payers from being taken for those of the rows beside them.
  const payers = payersOf(scope, all);
  const known = cells.filter((cell) => payers.has(cell));
  if (known.length < ENOUGH_KNOWN * cells.length) return undefined;
  return fieldFrom(
    known.flatMap((cell) => itemsOf(cell, payers.get(cell), scope.part)),
    scope,
  );
};

function fieldFrom(items: readonly Item[], scope: FieldScope): ExtractedField | undefined {
  const unique = [
    ...new Map(
      items.map((item) => [`${String(item.month.value)} ${String(item.payer.value)}`, item]),
    ).values(),
  ];
  unique.sort((p, q) => String(p.month.value).localeCompare(String(q.month.value)));
  const value = unique.map(({ month, payer }) => ({
    month: month.value,
    payer: payer.value,
    box: payer.box,
  }));
  return listField(value, unique, { part: scope.part, isNamed: true });
}

/** The cells that name months, of whatever insurance. */
function monthsOn(scope: FieldScope): MonthCell[] {
  const { rows } = scope.text;
  const grid = gridMonths(rows);
  if (grid === 'unclear') return [];
  if (grid.months.length > 0) return [...grid.months];
  const down = monthsDown(rows);
  if (down.length > 0) return down;
  const inCells = settleCounts(monthCellsIn(rows, grid.rows));
  return inCells.length > 0 ? inCells : periodInText(scope);
}

/** Who paid each of the months: named in its row, above its block, or once for all. */
function payersOf(scope: FieldScope, cells: readonly MonthCell[]): ReadonlyMap<MonthCell, ExtractedField> {
  const inRows = payersInRows(scope, cells);
  const above = inRows.size === 0 ? payersAbove(scope, cells) : inRows;
  if (above.size > 0 && new Set([...above.values()].map(({ value }) => value)).size > 1) return above;
  const common =
    above.size === 0
      ? (commonPayer(scope) ?? payerInSentence(scope, cells) ?? carriedPayer(scope.carried))
      : onlyPayer([...above.values()]);
  return new Map(
    cells.flatMap((cell) => {
      const payer = above.get(cell) ?? common;
      return payer ? [[cell, payer] as const] : [];
    }),
  );
}

interface Item {
  readonly [name: string]: ExtractedField;
  readonly month: ExtractedField;
  readonly payer: ExtractedField;
}

function itemsOf(
  { from, to, list, cells }: MonthCell,
  payer: ExtractedField | undefined,
  part: number,
): Item[] {
  const months = list ?? (to < from ? [] : monthsBetween(from, to));
  if (!payer || months.length > LONGEST) return [];
  const field = fieldOf(
    { value: from, view: joinViews(cells.map((cell) => cell.view)) },
    { part, isNamed: true },
  );
  return months.map((value) => ({ month: { ...field, value }, payer }));
}

/** The one payer of several rows: a cell that spans them names it once. */
const onlyPayer = (payers: readonly ExtractedField[]): ExtractedField | undefined =>
  new Set(payers.map(({ value }) => value)).size === 1 ? payers[0] : undefined;

/**
 * The payer of the page before, for a page that goes on with its table: the only one, or the last
 * where payers are headings over their rows.
 */
function carriedPayer(carried: ExtractedField | undefined): ExtractedField | undefined {
  const items = (carried?.items ?? []).flatMap(({ month, payer }) =>
    month && payer ? [{ month, payer }] : [],
  );
  const isHeading = ({ month, payer }: (typeof items)[number]): boolean =>
    payer.box[1] + payer.box[3] < month.box[1] + month.box[3] / 2;
  const last = [...items].sort((p, q) => p.month.box[1] - q.month.box[1]).at(-1);
  return onlyPayer(items.map(({ payer }) => payer)) ?? (last && isHeading(last) ? last.payer : undefined);
}
