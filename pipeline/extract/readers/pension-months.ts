/**
 * The months of a pension statement with their payers: one month a row, periods from–to, whole
 * years with a count of months, one or several columns of each.
 */
import type { TextLine } from '#schemas/records/page.ts';
import { monthsBetween } from '#schemas/values/date-range.ts';
import { fieldOf, type FieldScope } from '../fields.ts';
import { unionOf } from '../geometry.ts';
import { heightOf, medianHeight } from '../identify.ts';
import { valuesOfLabels } from '../labels.ts';
import { compact, fold, lineView, viewOf, type View } from '../page-text.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { parseValue } from '../values.ts';
import type { Reader } from './index.ts';

/** A cell that names months: a period of them, and where it stands. */
interface MonthCell {
  readonly from: string;
  readonly to: string;
  readonly line: TextLine;
  readonly x: number;
  readonly y: number;
}

const MONTH = '((?:19|20)[0-9]{2})[年.\\-/]?(0[1-9]|1[0-2]|[1-9](?![0-9]))月?';
const ONE_MONTH = new RegExp(`^${MONTH}$`, 'u');
const PERIOD = new RegExp(`${MONTH}(?:份)?(?:起)?[至到\\-—~–一]+${MONTH}`, 'u');
const YEAR_MONTHS =
  /^((?:19|20)[0-9]{2})年?(?:度)?[(:]?(0?[1-9]|1[0-2])月?[至到\-—~–一]+(0?[1-9]|1[0-2])月?[)]?$/u;
const YEAR = /^((?:19|20)[0-9]{2})(?:年度?)?$/u;
const COUNT = /^(1[0-2]|[1-9])(?:个?月)?$/u;
const SPAN = /^(0?[1-9]|1[0-2])月?[至到\-—~–一]+(0?[1-9]|1[0-2])月?$/u;

const text = (line: TextLine): string => fold(line.text).replace(/[\s]/gu, '');
const middle = ({ box: [x, y, w, h] }: TextLine): readonly [number, number] => [x + w / 2, y + h / 2];
const month = (year: string, number: string): string => `${year}-${number.padStart(2, '0')}`;

export const pensionMonths: Reader = (scope) => {
  const cells = monthCells(scope.text.rows);
  if (cells.length === 0) return undefined;
  const payers = payerCells(scope.text.lines, cells);
  const common = commonPayer(scope);
  const items: { month: ExtractedField; payer: ExtractedField }[] = [];
  for (const cell of cells) {
    const payer = payerOf(cell, payers) ?? common;
    if (!payer) continue;
    const monthField = fieldOf({ value: cell.from, view: lineView(cell.line) }, scope.part);
    for (const value of safeMonths(cell)) items.push({ month: { ...monthField, value }, payer });
  }
  if (items.length === 0) return undefined;
  const unique = [
    ...new Map(
      items.map((item) => [`${String(item.month.value)}${String(item.payer.value)}`, item]),
    ).values(),
  ];
  unique.sort((p, q) => String(p.month.value).localeCompare(String(q.month.value)));
  const value = unique.map(({ month: m, payer }) => ({ month: m.value, payer: payer.value, box: payer.box }));
  const fields = unique.flatMap((item) => [item.month, item.payer]);
  return {
    value,
    raw: unique.map(({ month: m, payer }) => `${String(m.value)} ${String(payer.value)}`).join('; '),
    part: scope.part,
    spans: [],
    box: unionOf(fields.map((f) => f.box)),
    confidence: fields.reduce((sum, f) => sum + f.confidence, 0) / fields.length,
    weakest: Math.min(...fields.map((f) => f.weakest)),
    source: fields.some((f) => f.source === 'ocr') ? 'ocr' : 'textLayer',
    isNamed: true,
    items: unique,
  };
};

/** A period of more than fifty years is a misreading. */
function safeMonths({ from, to }: MonthCell): string[] {
  if (to < from) return [];
  const months = monthsBetween(from, to);
  return months.length > 600 ? [] : months;
}

function monthCells(rows: readonly (readonly TextLine[])[]): MonthCell[] {
  const cells: MonthCell[] = [];
  for (const row of rows) {
    if (row.some((l) => /打印|出具|日期|证明|有效|查询|出生|参加工作|首次/u.test(l.text))) continue;
    cells.push(...cellsOfRow(row));
  }
  return cells;
}

function cellsOfRow(row: readonly TextLine[]): MonthCell[] {
  const cells: MonthCell[] = [];
  for (let i = 0; i < row.length; i++) {
    const line = row[i]!;
    const [x, y] = middle(line);
    const own = text(line);
    const add = (from: string, to: string): void => void cells.push({ from, to, line, x, y });
    const period = PERIOD.exec(own);
    const spanInYear = YEAR_MONTHS.exec(own);
    const single = ONE_MONTH.exec(own) ?? new RegExp(`^${MONTH}(?=\\p{Script=Han}{4})`, 'u').exec(own);
    const nextMonth = row[i + 1] && ONE_MONTH.exec(text(row[i + 1]!).replace(/^[至到\-—~–]/u, ''));
    if (period) add(month(period[1]!, period[2]!), month(period[3]!, period[4]!));
    else if (spanInYear) add(month(spanInYear[1]!, spanInYear[2]!), month(spanInYear[1]!, spanInYear[3]!));
    else if (single && nextMonth && text(row[i + 1]!).length < 12 && isPeriodPair(row, i)) {
      add(month(single[1]!, single[2]!), month(nextMonth[1]!, nextMonth[2]!));
      i++;
    } else if (single) add(month(single[1]!, single[2]!), month(single[1]!, single[2]!));
    else cells.push(...yearCell(row, i));
  }
  return cells;
}

/** Two months side by side with one payer in the row are a period; with two payers, two columns. */
function isPeriodPair(row: readonly TextLine[], i: number): boolean {
  const between = middle(row[i + 1]!)[0] - middle(row[i]!)[0];
  return between < 6 * row[i]!.box[2];
}

/** 2018 | 12: a year and the count of its months, or 2018 | 3-12. */
function yearCell(row: readonly TextLine[], i: number): MonthCell[] {
  const year = YEAR.exec(text(row[i]!));
  if (!year) return [];
  const [x, y] = middle(row[i]!);
  for (const next of row.slice(i + 1, i + 5)) {
    const span = SPAN.exec(text(next));
    const count = COUNT.exec(text(next));
    const make = (from: string, to: string): MonthCell[] => [
      { from: month(year[1]!, from), to: month(year[1]!, to), line: row[i]!, x, y },
    ];
    if (span) return make(span[1]!, span[2]!);
    if (count) return make('1', count[1]!);
  }
  return [];
}

/** Lines that may name a payer: Chinese, longer than a status word, not a label. */
function payerCells(lines: readonly TextLine[], cells: readonly MonthCell[]): TextLine[] {
  const top = Math.min(...cells.map((c) => c.y)) - 30;
  return lines.filter((line) => {
    const own = text(line).replace(new RegExp(`^${MONTH}`, 'u'), '');
    return (
      middle(line)[1] > top - heightOf(line) &&
      (own.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2 &&
      !/^(?:正常|实缴|已到账|到账|已缴费?|足额到账|缴费|单位缴费|在职|是|否|企业(?:职工)?(?:基本)?养老保险|基本养老保险|养老保险|城镇职工|正常缴费|参保缴费|补缴|[0-9]+个?月)$/u.test(
        own,
      ) &&
      !/[:。]|合计|备注|说明|注意|打印|经办|校验|验证|缴费基数|缴费单位|单位名称|年月/u.test(own)
    );
  });
}

/** The payer of a month: the lines level with it to its right (or left), wrapped ones joined. */
function payerOf(cell: MonthCell, payers: readonly TextLine[]): ExtractedField | undefined {
  const glued = new RegExp(`^${MONTH}`, 'u').exec(text(cell.line))?.[0].length ?? 0;
  const own = lineView(cell.line);
  if (glued > 0 && own.text.length >= glued + 4) {
    return payerField({ text: own.text.slice(glued), glyphs: own.glyphs.slice(glued) });
  }
  const size = medianHeight([cell.line]);
  const level = payers.filter(
    (line) => line !== cell.line && Math.abs(middle(line)[1] - cell.y) < 1.15 * size,
  );
  const right = level.filter((line) => middle(line)[0] > cell.x).sort((p, q) => p.box[0] - q.box[0]);
  const first = right[0] ?? level.sort((p, q) => q.box[0] - p.box[0])[0];
  if (!first) return undefined;
  const column = level
    .filter(
      (line) =>
        Math.abs(line.box[0] - first.box[0]) < 1.5 * size ||
        Math.abs(middle(line)[0] - middle(first)[0]) < 2 * size,
    )
    .sort((p, q) => p.box[1] - q.box[1]);
  // A line level with the month is whole; two lines above and below its level are one wrapped name.
  const exact = column.filter((line) => Math.abs(middle(line)[1] - cell.y) < 0.4 * size);
  return payerField(
    compact(
      viewOf(
        (exact.length > 0 ? exact : column).map((l) => [l]),
        '',
        '',
      ),
    ),
  );
}

function payerField(view: View): ExtractedField | undefined {
  const parsed = parseValue(view, { kind: 'organisation', find: [] });
  return parsed && String(parsed.value).length >= 4 ? fieldOf(parsed, 0) : undefined;
}

/** The one payer named above a table that has no payer column. */
function commonPayer(scope: FieldScope): ExtractedField | undefined {
  const labels = [
    '缴费单位',
    '缴费单位名称',
    '单位名称',
    '参保单位',
    '现参保单位',
    '参保单位名称',
    '所在单位',
    '工作单位',
  ];
  for (const view of valuesOfLabels(scope.text, {
    labels,
    all: scope.definition.otherLabels ?? [],
    isLong: true,
  })) {
    const found = payerField(view);
    if (found && /\p{Script=Han}{4}/u.test(String(found.value))) return { ...found, part: scope.part };
  }
  return undefined;
}
