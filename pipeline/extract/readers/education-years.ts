/**
 * Hours of continuing education by year and kind: a row a year, a column a year, a block a year, or
 * a sentence.
 */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { middle, type Cell } from '../cells.ts';
import { listField } from '../field-of.ts';
import type { FieldScope } from '../scope.ts';
import { joinLoosely, slice } from '../views.ts';
import {
  HOURS,
  ONE_KIND,
  fieldAt,
  kindOf,
  yearOf,
  type Hours,
  type Kind,
  type Years,
} from './education-hours.ts';
import { blocks } from './education-blocks.ts';
import { sentences } from './education-sentences.ts';
import { spannedYears } from './education-spans.ts';
import { KEYS, addsUp, plausible, settled, withoutCut, type Figure } from './education-sums.ts';
import type { Reader } from './index.ts';

export const educationYears: Reader = (scope) => {
  const years = [rowsOfYears, columnsOfYears, rowsOfKinds, spansOrSums, blocksInColumns, sentences]
    .map((read) => read(scope))
    .find((found) => found.size > 0);
  if (!years) return undefined;
  const items = [...years]
    .map(([year, { field, hours }]) => [year, { field, hours: plausible(withoutCut(hours)) }] as const)
    .sort(([p], [q]) => p - q);
  const value = items.map(([year, { hours }]) => ({
    year,
    ...Object.fromEntries(KEYS.flatMap((kind) => (hours[kind] ? [[kind, hours[kind].value]] : []))),
  }));
  return listField(
    value,
    items.map(([, { field, hours }]) => ({ year: field, ...hours })),
    { part: scope.part, isNamed: true },
  );
};

/** Years in merged cells; where the rows beneath each year's courses add up, they say more. */
function spansOrSums(scope: FieldScope): Years {
  const spans = spannedYears(scope);
  if ([...spans.values()].every(({ hours }) => hours.total)) return spans;
  const summed = [blocksInColumns, sentences]
    .map((read) => read(scope))
    .find((years) => years.size === spans.size && [...years.values()].every(addsUp));
  return summed ?? spans;
}

const blocksInColumns = (scope: FieldScope): Years =>
  blocks(scope, (row, block) => figuresOfBlockRow(row, block, scope));

interface Head {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
}

/** Heads of the hour columns: where each kind's column stands. */
function headsIn(rows: readonly (readonly Cell[])[]): Head[] {
  const whole = rows.flat().flatMap((cell) => headOf([cell]) ?? []);
  // A head whose signs stand apart: 专 业 课.
  const spread = rows.flatMap(closeRuns).flatMap((run) => headOf(run) ?? []);
  const isNew = (head: Head): boolean =>
    !whole.some(({ x, y }) => Math.abs(x - head.x) < 60 && Math.abs(y - head.y) < 20);
  return [...whole, ...spread.filter(isNew)];
}

/** The name of the paper, or words around the table: 专业技术人员 is no column of 专业. */
const NOT_A_HEAD = /[:。,0-9]|人员|证明|证书|手册|登记|汇总|审验/u;

function headOf(cells: readonly Cell[]): Head | undefined {
  const [first, last] = [cells[0], cells.at(-1)];
  const text = cells.map((cell) => cell.text).join('');
  if (!first || !last || text.length > 14 || NOT_A_HEAD.test(text)) return undefined;
  const kind = kindOf(text);
  return kind && { kind, x: (first.left + last.right) / 2, y: first.y };
}

/** Cells of a row that hardly any blank parts. */
function closeRuns(row: readonly Cell[]): Cell[][] {
  const runs: Cell[][] = [];
  row.forEach((cell, i) => {
    const before = row[i - 1];
    if (before && cell.left - before.right < 0.8 * cell.height) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  });
  return runs.filter((run) => run.length > 1);
}

function nearest<T extends { x: number }>(heads: readonly T[], x: number, reach: number): T | undefined {
  const best = [...heads].sort((p, q) => Math.abs(p.x - x) - Math.abs(q.x - x))[0];
  return best && Math.abs(best.x - x) < reach ? best : undefined;
}

/** The head of a column is the lowest of those above: the upper ones span several columns. */
const lowestOf = (heads: readonly Head[]): Head[] =>
  heads.filter((head) => !heads.some((other) => other.y > head.y + 1 && Math.abs(other.x - head.x) < 40));

/** 年度 | 专业 | 行业公需 | 一般公需 | 合计, a year a row. */
function rowsOfYears(scope: FieldScope): Years {
  const heads = headsIn(scope.text.rows);
  const years: Years = new Map();
  for (const row of scope.text.rows) {
    const found = row
      .map((cell) => ({ cell, year: yearOf(cell, scope) }))
      .find(({ year }) => year !== undefined);
    if (!found?.year) continue;
    const above = lowestOf(heads.filter((head) => head.y < found.cell.y - 0.3 * found.cell.height));
    const hours = hoursInRow(
      row.filter((cell) => cell !== found.cell),
      above,
      scope,
    );
    if (Object.keys(hours).length >= 2 && !years.has(found.year.year))
      years.set(found.year.year, { field: found.year.field, hours });
  }
  return years;
}

const hoursInRow = (row: readonly Cell[], heads: readonly Head[], scope: FieldScope): Hours =>
  settled(figuresInRow(row, heads, scope), scope);

function figuresInRow(row: readonly Cell[], heads: readonly Head[], scope: FieldScope): Figure[] {
  return row.flatMap((cell) => {
    const figure = HOURS.exec(cell.text)?.[1];
    if (figure === undefined) return [];
    const head = nearest(heads, middle(cell), scope.text.width * 0.07);
    const place = `${String(head?.x)} ${String(cell.y)}`;
    const view = slice(cell.view, 0, figure.length);
    return [{ ...(head && { kind: head.kind }), view, value: Number(figure), place, row: cell.y }];
  });
}

/** 年度 | 课程 | 科目类别 | 学时: a row a course or a kind, whose hours are added up by year. */
function rowsOfKinds(scope: FieldScope): Years {
  const found = new Map<number, Map<Kind, Cell[]>>();
  const fields = new Map<number, ExtractedField>();
  for (const row of scope.text.rows) {
    const kinds = row.filter(({ text }) => ONE_KIND.test(text));
    const years = row.flatMap((cell) => yearOf(cell, scope) ?? []);
    const hours = row.filter((cell) => HOURS.test(cell.text) && isUnderHours(cell, scope));
    const [kind, year, hour] = [kinds[0] && kindOf(kinds[0].text), years[0], hours[0]];
    if (!kind || !year || !hour || Math.max(kinds.length, years.length, hours.length) > 1) continue;
    const own = found.get(year.year) ?? new Map<Kind, Cell[]>();
    found.set(year.year, own.set(kind, [...(own.get(kind) ?? []), hour]));
    if (!fields.has(year.year)) fields.set(year.year, year.field);
  }
  return new Map(
    [...found].flatMap(([year, kinds]) => {
      const field = fields.get(year);
      return field && kinds.size >= 2 ? [[year, { field, hours: sumsOf(kinds, scope) }] as const] : [];
    }),
  );
}

/** The lowest head above a cell's column speaks of hours. */
function isUnderHours(cell: Cell, { text }: FieldScope): boolean {
  const above = text.cells
    .filter((head) => head.y < cell.y - 0.3 * cell.height && !/[0-9]/u.test(head.text))
    .filter(
      (head) => Math.abs(middle(head) - middle(cell)) < 1.5 * cell.height + (head.right - head.left) / 2,
    )
    .sort((p, q) => q.y - p.y)[0];
  return above !== undefined && /学时|课时/u.test(above.text);
}

function sumsOf(kinds: ReadonlyMap<Kind, readonly Cell[]>, scope: FieldScope): Hours {
  return Object.fromEntries(
    [...kinds].map(([kind, cells]) => {
      const sum = cells.reduce((all, { text }) => all + Number(HOURS.exec(text)?.[1]), 0);
      return [kind, fieldAt(joinLoosely(cells.map(({ view }) => view)), Math.round(sum * 100) / 100, scope)];
    }),
  );
}

/** 科目 | 2018 | 2019 | 2020, a kind a row; a kind in several rows is parted by courses or ways of study. */
function columnsOfYears(scope: FieldScope): Years {
  const { rows, cells, width } = scope.text;
  const heads = cells.flatMap((cell) => {
    const year = yearOf(cell, scope);
    return year ? [{ ...year, x: middle(cell), y: cell.y }] : [];
  });
  const found = new Map<(typeof heads)[number], Figure[]>();
  for (const row of rows) {
    const [first, ...rest] = row;
    if (!first || /[0-9]/u.test(first.text)) continue;
    const above = heads.filter(({ y }) => y < first.y - 0.3 * first.height);
    for (const figure of figuresUnder(rest, above, 0.07 * width)) {
      const kind = kindOf(first.text);
      const { head, ...own } = figure;
      found.set(head, [...(found.get(head) ?? []), { ...own, ...(kind && { kind }) }]);
    }
  }
  return new Map(
    [...found].flatMap(([{ year, field }, figures]) => {
      const hours = settled(figures, scope);
      return Object.keys(hours).length >= 2 ? [[year, { field, hours }] as const] : [];
    }),
  );
}

/** The figures of a row, each with the head that it stands under. */
function figuresUnder<T extends { x: number; y: number }>(
  row: readonly Cell[],
  heads: readonly T[],
  reach: number,
): (Figure & { head: T })[] {
  return row.flatMap((cell) => {
    const figure = HOURS.exec(cell.text)?.[1];
    const head = figure === undefined ? undefined : nearest(heads, middle(cell), reach);
    if (figure === undefined || !head) return [];
    const view = slice(cell.view, 0, figure.length);
    return [{ head, view, value: Number(figure), place: String(cell.y), row: cell.y }];
  });
}

/** A year's own small table: the figures of a row under the heads of the block. */
function figuresOfBlockRow(
  row: readonly Cell[],
  block: readonly (readonly Cell[])[],
  scope: FieldScope,
): Figure[] {
  const y = row[0]?.y ?? 0;
  const heads = headsIn(block).filter((head) => head.y < y);
  return figuresInRow(row, heads, scope);
}
