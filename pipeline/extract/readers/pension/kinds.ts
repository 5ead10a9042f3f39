/** Which rows and marks of a statement over several kinds of insurance speak of the pension. */
import { middle, type Cell } from '../../cells.ts';
import { marksOn } from './marks.ts';
import type { MonthCell } from './month-cells.ts';

type Row = readonly Cell[];

const PENSION = /养老/u;
const OTHER = /失业|工伤|医疗|生育/u;
/** A heading over the table of one kind: 失业保险缴费明细, 险种:工伤保险. */
const HEADING =
  /^(?:[(]?[一二三四五六七八九十0-9]+[)、.])?(?:险种(?:名称|类型)?:)?[\p{Script=Han}()]{0,10}(?:养老|失业|工伤|医疗|生育)(?:保险)?[\p{Script=Han}()]{0,12}[:]?$/u;

const isOther = (text: string): boolean => OTHER.test(text) && !PENSION.test(text);

/** The months of the pension among those of other kinds of insurance. */
export function pensionOnly(rows: readonly Row[], months: readonly MonthCell[]): MonthCell[] {
  const text = rows.flatMap((row) => row.map((cell) => cell.text)).join('\n');
  if (!OTHER.test(text)) return [...months];
  const monthRows = new Set(months.map(({ row }) => row));
  const sections = sectionsOf(rows, monthRows);
  return months.filter((month) => {
    if (sections[month.row] === 'other') return false;
    return isPensionInRow(rows[month.row] ?? [], month, months) && isPaidInColumn(rows, month, monthRows);
  });
}

/** The kind that the headings above each row name. */
function sectionsOf(
  rows: readonly Row[],
  monthRows: ReadonlySet<number>,
): ('pension' | 'other' | undefined)[] {
  let current: 'pension' | 'other' | undefined;
  return rows.map((row, i) => {
    const heading =
      monthRows.has(i) || row.length > 2 ? undefined : row.find(({ text }) => HEADING.test(text));
    const text = heading && row.map((cell) => cell.text).join('');
    if (text !== undefined) current = isOther(text) ? 'other' : PENSION.test(text) ? 'pension' : current;
    return current;
  });
}

/** A row, or its part behind one of several months, that names only other kinds is not the pension's. */
function isPensionInRow(row: Row, month: MonthCell, months: readonly MonthCell[]): boolean {
  const named = row.filter(({ text }) => isKind(text));
  if (named.length === 0) return true;
  const others = months.filter(({ row: at }) => at === month.row).length;
  if (others < 2) return named.some(({ text }) => PENSION.test(text));
  const [own, next] = [month.cells[0], nextMonth(month, months)];
  const part = named.filter((cell) => own && cell.left > own.left && cell.left < next);
  return (part.length > 0 ? part : named).some(({ text }) => PENSION.test(text));
}

const isKind = (text: string): boolean =>
  (OTHER.test(text) || PENSION.test(text)) && text.length <= 16 && !/公司|中心|医院|学校|大学|厂/u.test(text);

const nextMonth = (month: MonthCell, months: readonly MonthCell[]): number =>
  Math.min(
    Infinity,
    ...months
      .filter((other) => other.row === month.row)
      .map((other) => other.cells[0]?.left ?? 0)
      .filter((left) => left > (month.cells[0]?.left ?? 0)),
  );

/** Where each kind has a column of its own, the pension's must hold a mark that is no blank. */
function isPaidInColumn(rows: readonly Row[], month: MonthCell, monthRows: ReadonlySet<number>): boolean {
  const head = kindColumns(rows, month.row, monthRows);
  if (!head) return true;
  const own = (rows[month.row] ?? []).filter((cell) => nearestOf(head, cell) !== undefined);
  return own.some(
    (cell) =>
      PENSION.test(nearestOf(head, cell)?.text ?? '') &&
      marksOn(rows)(cell.text) !== false &&
      cell.text !== '',
  );
}

/** The nearest row of heads above in which the pension and another kind have columns of their own. */
function kindColumns(rows: readonly Row[], at: number, monthRows: ReadonlySet<number>): Row | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    if (monthRows.has(i)) continue;
    const heads = row.filter(({ text }) => isKind(text));
    const isHead = heads.some(({ text }) => isOther(text)) && heads.some(({ text }) => PENSION.test(text));
    if (
      isHead &&
      [row, rows[i + 1] ?? []].some((own) => own.some(({ text }) => /年|月|时间|日期|期/u.test(text)))
    )
      return row;
  }
  return undefined;
}

/** The head above a cell, where one of the kinds' heads is the nearest of all. */
function nearestOf(heads: Row, cell: Cell): Cell | undefined {
  const best = [...heads].sort(
    (p, q) => Math.abs(middle(p) - middle(cell)) - Math.abs(middle(q) - middle(cell)),
  )[0];
  return best && isKind(best.text) && Math.abs(middle(best) - middle(cell)) < 5 * cell.height
    ? best
    : undefined;
}
