/** Who paid: the payer's name in a month's row, in a list by number, or once for the whole statement. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { valuesOfLabels } from '../../beside.ts';
import { middle, type Cell } from '../../cells.ts';
import { fieldOf } from '../../field-of.ts';
import { labelsOf, type FieldScope } from '../../scope.ts';
import { medianOf } from '../../geometry.ts';
import { parseValue } from '../../values.ts';
import { compact, joinViews, slice, type View } from '../../views.ts';
import { headOf, type MonthCell } from './month-cells.ts';
import { spansOf, stacksOf } from './spans.ts';

const STATUS =
  /^(?:正常|实缴|已到账|到账|已缴费?|足额到账|缴费|单位缴费|在职|是|否|(?:企业|城镇|机关事业单位)?(?:职工)?(?:基本)?养老保险|正常缴费|参保缴费|补缴|暂停|[0-9]+个?月|男|女|基本养老|企业养老|养老|月缴|按月缴费|正常应缴|参保|统筹|失业保险|工伤保险|医疗保险)$/u;
const NOT_A_PAYER =
  /[:。]|合计|备注|说明|注意|打印|经办|校验|验证|缴费基数|缴费单位|单位名称|年月|月份|序号|单位编号|缴费情况|到账|缴费状态|年度|月数|起始|截止|参保地|以下空白|第.{1,3}页/u;

/** 广州市:某某有限公司 */
const PLACE = /^\p{Script=Han}{2,9}(?:市|省|区|县|州):(?=\p{Script=Han}{4})/u;

/** Whether a text may be the name of a payer, or a piece of one. */
export function isPayerText(printed: string): boolean {
  const text = printed.replace(PLACE, '');
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2 && !STATUS.test(text) && !NOT_A_PAYER.test(text);
}

/** The number of a payer behind its name: (单位编号:99010023), 单位代码99010023. */
const CODE_BEHIND =
  /(?:[,;]?(?:缴费|参保)?单位(?:社保)?(?:编号|代码|编码|号).{0,24}|\((?:(?:单位)?(?:编号|代码|社保编号)[^)]*|[^)\p{Script=Han}]{0,3}[0-9A-Z]{4,20})\)?)$/u;

/** The names of two payers run together. */
const TWO = /有限(?:责任)?公司.*有限(?:责任)?公司/u;

export function payerField(view: View, part: number): ExtractedField | undefined {
  const start = PLACE.exec(view.text)?.[0].length ?? 0;
  const bare = slice(view, start, view.text.replace(CODE_BEHIND, '').length);
  const parsed = parseValue(once(compact(bare)), { kind: 'organisation', find: [] });
  const isLong = parsed && /\p{Script=Han}{4}/u.test(String(parsed.value)) && !TWO.test(String(parsed.value));
  return isLong ? fieldOf(parsed, { part, isNamed: true }) : undefined;
}

/** A name that stands in several rows beside one month is one name: 某某公司某某公司. */
function once(view: View): View {
  const own = /^(\p{Script=Han}.{5,}?)\1+$/u.exec(view.text)?.[1];
  return own === undefined ? view : slice(view, 0, own.length);
}

/** Names of payers by the number under which the rows refer to them: `1. 某某有限公司(单位编号99…)`. */
export function payerList(scope: FieldScope, months: readonly MonthCell[]): Map<string, ExtractedField> {
  const monthRows = new Set(months.map(({ row }) => row));
  const found = scope.text.rows.flatMap((row, i) =>
    monthRows.has(i)
      ? []
      : listedIn([...row.map(({ view }) => view), joinViews(row.map(({ view }) => view))], scope.part),
  );
  return new Map([...found, ...pairedCodes(scope, months)]);
}

/** The payers that texts name behind or before their number; whole rows last, so that they win. */
function listedIn(views: readonly View[], part: number): (readonly [string, ExtractedField])[] {
  return views.flatMap((view) => {
    const lead = LISTED.exec(view.text) ?? LABELLED.exec(view.text);
    const keys = [lead?.[1], UNIT_NUMBER.exec(view.text)?.[1]].flatMap((key) => key ?? []);
    const payer = keys.length > 0 ? payerField(slice(view, lead?.[0].length ?? 0), part) : undefined;
    return payer ? keys.map((key) => [key, payer] as const) : [];
  });
}

/** 99010023 | 某某有限公司 in a table of its own beneath the months. */
function pairedCodes(scope: FieldScope, months: readonly MonthCell[]): (readonly [string, ExtractedField])[] {
  const monthRows = new Set(months.map(({ row }) => row));
  return scope.text.rows.flatMap((row, i) => {
    if (monthRows.has(i)) return [];
    return row.flatMap((cell, k) => {
      const next = row[k + 1];
      const isPair = /^(?=.*[0-9])[0-9A-Z]{1,20}:?$/u.test(cell.text) && next && isPayerText(next.text);
      const payer = isPair ? payerField(next.view, scope.part) : undefined;
      return payer ? [[cell.text.replace(':', ''), payer] as const] : [];
    });
  });
}

const LISTED = /^[(]?([0-9]{1,2}|(?=[A-Z]*[0-9])[0-9A-Z]{4,20})[.、):](?=\p{Script=Han}{4})/u;
/** 单位代码99300234:某某有限公司, 单位1:某某有限公司. */
const LABELLED =
  /^(?:[\p{Script=Han}]{0,4}[:])?(?:缴费|参保)?单位(?:社保)?(?:代码|编号|编码|序号)?[:]?([0-9]{1,2}|(?=[A-Z]*[0-9])[0-9A-Z]{4,20})[.、,;:=\-—]*(?:(?:缴费|参保)?单位(?:全称|名称)?[:])?(?=\p{Script=Han}{4})/u;
const UNIT_NUMBER =
  /(?:\((?:单位)?(?:编号|代码|编码|社保编号)?[:]?|(?:单位)(?:社保)?(?:编号|代码|编码)[:]?)([0-9A-Z]{4,20})\)?$/u;

const COMMON_LABELS = [
  '缴费单位',
  '缴费单位名称',
  '单位名称',
  '参保单位',
  '现参保单位',
  '参保单位名称',
  '当前参保单位',
  '所在单位',
  '工作单位',
  '单位全称',
  '现缴费单位',
  '投保单位',
  '用人单位',
  '用人单位名称',
  '缴纳单位',
  '当前缴费单位',
  '最近缴费单位',
];

/** The one payer named above a table that has no payer column. */
export function commonPayer(scope: FieldScope): ExtractedField | undefined {
  const search = { labels: COMMON_LABELS, all: labelsOf(scope.definition), isLong: true };
  for (const view of valuesOfLabels(scope.text, search).flat()) {
    const [name = ''] = /^[^,;。]*/u.exec(view.text) ?? [];
    const found = isPayerText(name) ? payerField(slice(view, 0, name.length), scope.part) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Payers found in the rows themselves, by month cell. */
export function payersInRows(
  scope: FieldScope,
  months: readonly MonthCell[],
): Map<MonthCell, ExtractedField> {
  const found = new Map<MonthCell, ExtractedField>();
  const lines = linesByMonth(scope, months);
  const spanned = spannedPayers(scope, months, lines);
  if (spanned) return spanned;
  const list = payerList(scope, months);
  for (const month of months) {
    const payer =
      gluedPayer(month, scope.part) ??
      payerFrom(lines.get(month) ?? [], month, scope.part) ??
      listedPayer(scope, { month, months, list });
    if (payer) found.set(month, payer);
  }
  return found;
}

/** Fewer payers than rows in one column: each spans the rows around it. */
function spannedPayers(
  scope: FieldScope,
  months: readonly MonthCell[],
  lines: ReadonlyMap<MonthCell, readonly Cell[]>,
): Map<MonthCell, ExtractedField> | undefined {
  const stacks = stacksOf([...lines.values()].flat());
  const rows = [...months].sort((p, q) => yOf(p) - yOf(q));
  const [first] = rows;
  const isOneColumn = rows.every((month) => first && Math.abs(leftOf(month) - leftOf(first)) < 40);
  if (stacks.length < 2 || stacks.length >= months.length || !isOneColumn) return undefined;
  const middles = stacks.map((cells) => cells.reduce((sum, { y }) => sum + y, 0) / cells.length);
  const owners = spansOf(rows.map(yOf), middles);
  const payers = stacks.map((cells) => payerField(joinViews(cells.map(({ view }) => view)), scope.part));
  if (!owners || payers.some((payer) => !payer)) return undefined;
  return new Map(
    rows.flatMap((month, i) => {
      const payer = payers[owners[i] ?? -1];
      return payer ? [[month, payer] as const] : [];
    }),
  );
}

/** The name behind a month in one cell: 201705某某有限公司. */
function gluedPayer({ cells }: MonthCell, part: number): ExtractedField | undefined {
  const [cell] = cells;
  const start = /^[0-9年月.\-/份]{6,9}(?=\p{Script=Han}{4})/u.exec(cell?.text ?? '')?.[0].length ?? 0;
  return cell && start > 0 ? payerField(slice(cell.view, start), part) : undefined;
}

function payerFrom(lines: readonly Cell[], month: MonthCell, part: number): ExtractedField | undefined {
  // A line level with the month is whole; lines above and below its level are one wrapped name.
  const level = lines.filter((cell) => Math.abs(cell.y - yOf(month)) < 0.3 * cell.height);
  const ordered = [...(level.length === 1 && lines.length === 2 ? level : lines)].sort((p, q) => p.y - q.y);
  return ordered.length === 0 ? undefined : payerField(joinViews(ordered.map((cell) => cell.view)), part);
}

/** The pieces of payers' names, each given to the month whose row and column group it stands in. */
function linesByMonth(scope: FieldScope, months: readonly MonthCell[]): Map<MonthCell, Cell[]> {
  const given = new Map<MonthCell, Cell[]>();
  const top = Math.min(...months.map(yOf));
  const pitch = pitchOf(months);
  for (const cell of scope.text.cells) {
    if (!isPayerText(cell.text) || cell.y < top - pitch || months.some(({ cells }) => cells.includes(cell)))
      continue;
    const owner = ownerOf(cell, months, pitch);
    if (owner) given.set(owner, [...(given.get(owner) ?? []), cell]);
  }
  for (const [month, cells] of given) given.set(month, oneColumn(cells));
  return given;
}

/** Of several columns of words in a row, the one with the longest text is the payer's. */
function oneColumn(cells: readonly Cell[]): Cell[] {
  const longest = [...cells].sort((p, q) => q.text.length - p.text.length)[0];
  return cells.filter(
    (cell) =>
      longest !== undefined &&
      (Math.abs(cell.left - longest.left) < 1.2 * longest.height ||
        Math.abs(middle(cell) - middle(longest)) < 1.2 * longest.height),
  );
}

const yOf = ({ cells }: MonthCell): number => cells[0]?.y ?? 0;
const leftOf = ({ cells }: MonthCell): number => cells[0]?.left ?? 0;
const rightOf = ({ cells }: MonthCell): number => cells.at(-1)?.right ?? 0;

/** Distance of the rows from each other. */
function pitchOf(months: readonly MonthCell[]): number {
  const levels = [...new Set(months.map(yOf))].sort((p, q) => p - q);
  const steps = levels
    .slice(1)
    .map((y, i) => y - (levels[i] ?? y))
    .filter((step) => step > 4);
  return steps.length > 0 ? medianOf(steps) : 3 * (months[0]?.cells[0]?.height ?? 20);
}

/** The month on whose level a cell stands: the nearest row, and in it the nearest month to the left. */
function ownerOf(cell: Cell, months: readonly MonthCell[], pitch: number): MonthCell | undefined {
  const nearest = Math.min(...months.map((month) => Math.abs(yOf(month) - cell.y)));
  if (nearest > Math.max(0.75 * pitch, 1.2 * cell.height)) return undefined;
  const level = months.filter((month) => Math.abs(yOf(month) - cell.y) < nearest + 0.3 * cell.height);
  const before = level
    .filter((month) => rightOf(month) <= cell.left + cell.height)
    .sort((p, q) => rightOf(q) - rightOf(p))[0];
  if (before) return before;
  const behind = level
    .filter((month) => leftOf(month) >= cell.right - cell.height)
    .sort((p, q) => leftOf(p) - leftOf(q))[0];
  // A list for a narrow screen: the payer on a line of its own beneath its month.
  return (
    behind ??
    level.find((month) => yOf(month) < cell.y && leftOf(month) < cell.right && rightOf(month) > cell.left)
  );
}

/** Heads under which a payer's number stands. */
const REFERENCE = /单位|编号|代码|序号|编码/u;

interface Listed {
  readonly month: MonthCell;
  readonly months: readonly MonthCell[];
  readonly list: ReadonlyMap<string, ExtractedField>;
}

/** A payer given by its number in the list: the last such number before the next month of the row. */
function listedPayer(scope: FieldScope, { month, months, list }: Listed): ExtractedField | undefined {
  if (list.size === 0) return undefined;
  const row = scope.text.rows[month.row] ?? [];
  const next = Math.min(
    ...months.filter((other) => other.row === month.row && leftOf(other) > rightOf(month)).map(leftOf),
    Infinity,
  );
  const refs = row.filter(
    (cell) => cell.left > rightOf(month) - cell.height && cell.left < next - cell.height / 2,
  );
  const ref = refs
    .reverse()
    .find(
      (cell) => list.has(cell.text) && REFERENCE.test(headOf(scope.text.rows, month.row, cell) ?? '单位'),
    );
  return ref && list.get(ref.text);
}
