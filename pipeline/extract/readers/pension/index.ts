/** The months of a pension statement with their payers. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { monthsBetween } from '#schemas/values/date-range.ts';
import { fieldOf, listField } from '../../field-of.ts';
import { joinViews } from '../../views.ts';
import type { Reader } from '../index.ts';
import { monthCellsIn, settleCounts, type MonthCell } from './month-cells.ts';
import { commonPayer, payersInRows } from './payers.ts';

/** A period of more than fifty years is a misreading. */
const LONGEST = 600;

export const pensionMonths: Reader = (scope) => {
  const cells = settleCounts(monthCellsIn(scope.text.rows));
  if (cells.length === 0) return undefined;
  const inRows = payersInRows(scope, cells);
  const common =
    inRows.size === 0 ? (commonPayer(scope) ?? carriedPayer(scope.carried)) : onlyPayer([...inRows.values()]);
  const items = cells.flatMap((cell) => {
    const payer = inRows.get(cell) ?? common;
    return payer ? itemsOf(cell, payer, scope.part) : [];
  });
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
};

interface Item {
  readonly [name: string]: ExtractedField;
  readonly month: ExtractedField;
  readonly payer: ExtractedField;
}

function itemsOf({ from, to, cells }: MonthCell, payer: ExtractedField, part: number): Item[] {
  const months = to < from ? [] : monthsBetween(from, to);
  if (months.length > LONGEST) return [];
  const field = fieldOf(
    { value: from, view: joinViews(cells.map((cell) => cell.view)) },
    { part, isNamed: true },
  );
  return months.map((value) => ({ month: { ...field, value }, payer }));
}

/** The one payer of several rows: a cell that spans them names it once. */
const onlyPayer = (payers: readonly ExtractedField[]): ExtractedField | undefined =>
  new Set(payers.map(({ value }) => value)).size === 1 ? payers[0] : undefined;

/** The only payer of the page before, for a page that goes on with its table. */
const carriedPayer = (carried: ExtractedField | undefined): ExtractedField | undefined =>
  onlyPayer((carried?.items ?? []).flatMap(({ payer }) => (payer ? [payer] : [])));
