/** Payers named above the rows they paid for: `单位名称:… 单位编号:…`, a table or a part of one each. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import type { Cell } from '../../cells.ts';
import type { FieldScope } from '../../scope.ts';
import { slice } from '../../views.ts';
import type { MonthCell } from './month-cells.ts';
import { isPayerText, payerField } from './payers.ts';

const LABEL = '(?:现|当前|原)?(?:缴费|参保|投保|用人|所在|工作)?单位(?:名称|全称)?';
const LABEL_ALONE = new RegExp(`^${LABEL}:?$`, 'u');
const LABEL_AND_VALUE = new RegExp(`^${LABEL}:`, 'u');

interface Named {
  readonly y: number;
  readonly payer: ExtractedField;
}

/** For each month the payer of the nearest heading above it; empty unless several payers have headings. */
export function payersAbove(scope: FieldScope, months: readonly MonthCell[]): Map<MonthCell, ExtractedField> {
  const found = new Map<MonthCell, ExtractedField>();
  const monthRows = new Set(months.map(({ row }) => row));
  const rows = scope.text.rows.map((row, i) => (monthRows.has(i) ? [] : namedIn(row, scope.part)));
  // Two headings beside each other: which rows are whose is not known.
  if (rows.some((row) => row.length > 1)) return found;
  const named = rows.flat();
  if (named.length === 0 || isOneForAll(named, months)) return found;
  for (const month of months) {
    const above = named.filter((one) => one.y < yOf(month)).at(-1);
    if (above) found.set(month, above.payer);
  }
  return found;
}

const yOf = ({ cells: [cell] }: MonthCell): number => cell?.y ?? 0;

/** One payer that stands above all rows is the payer of the whole page. */
const isOneForAll = ([first, ...others]: readonly Named[], months: readonly MonthCell[]): boolean =>
  first !== undefined && others.length === 0 && first.y < Math.min(...months.map(yOf));

function namedIn(row: readonly Cell[], part: number): Named[] {
  return row.flatMap((cell, i): Named[] => {
    const next = row[i + 1];
    const start = LABEL_AND_VALUE.exec(cell.text)?.[0].length ?? 0;
    const view =
      LABEL_ALONE.test(cell.text) && next ? next.view : start > 0 ? slice(cell.view, start) : undefined;
    const payer = view && isPayerText(view.text) ? payerField(view, part) : undefined;
    return payer ? [{ y: cell.y, payer }] : [];
  });
}
