/**
 * Hours of continuing education by year and kind: a row a year, a column a year, a block a year, or
 * a sentence.
 */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { middle, type Cell } from '../cells.ts';
import { listField } from '../field-of.ts';
import type { FieldScope } from '../scope.ts';
import { groupOf, indexed, joinLoosely, slice, type View } from '../views.ts';
import {
  HOURS,
  ONE_KIND,
  fieldAt,
  hoursOf,
  kindOf,
  yearOf,
  type Hours,
  type Kind,
  type Years,
} from './education-hours.ts';
import { spannedYears } from './education-spans.ts';
import { KEYS, addsUp, plausible, withoutCut } from './education-sums.ts';
import type { Reader } from './index.ts';

export const educationYears: Reader = (scope) => {
  const years = [rowsOfYears, columnsOfYears, rowsOfKinds, spansOrSums, blocks, sentences]
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
  const summed = [blocks, sentences]
    .map((read) => read(scope))
    .find((years) => years.size === spans.size && [...years.values()].every(addsUp));
  return summed ?? spans;
}

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

function hoursInRow(row: readonly Cell[], heads: readonly Head[], scope: FieldScope): Hours {
  const hours: Hours = {};
  for (const cell of row) {
    const field = hoursOf(cell, scope);
    const head = field && nearest(heads, middle(cell), scope.text.width * 0.07);
    if (head) hours[head.kind] ??= field;
  }
  return hours;
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

/** 科目 | 2018 | 2019 | 2020, a kind a row. */
function columnsOfYears(scope: FieldScope): Years {
  const heads = scope.text.cells.flatMap((cell) => {
    const year = yearOf(cell, scope);
    return year ? [{ ...year, x: middle(cell), y: cell.y }] : [];
  });
  const years: Years = new Map();
  for (const row of scope.text.rows) {
    const [first, ...rest] = row;
    const kind = first && rest.length > 0 ? kindOf(first.text) : undefined;
    if (!kind) continue;
    for (const cell of rest) {
      const field = hoursOf(cell, scope);
      const head =
        field &&
        nearest(
          heads.filter(({ y }) => y < cell.y),
          middle(cell),
          scope.text.width * 0.07,
        );
      if (head)
        years.set(head.year, { field: head.field, hours: { [kind]: field, ...years.get(head.year)?.hours } });
    }
  }
  return new Map([...years].filter(([, { hours }]) => Object.keys(hours).length >= 2));
}

/** `2018年度继续教育学时记录` over a small table of its own: each block is a table of one year. */
function blocks(scope: FieldScope): Years {
  const { rows } = scope.text;
  const years: Years = new Map();
  const starts = rows.flatMap((row, i) => {
    const view = joinLoosely(row.map((cell) => cell.view));
    const match = indexed(/^(?<value>(?:19|20)[0-9]{2})年/u).exec(view.text);
    const place = match && groupOf(view, match);
    return place ? [{ i, year: Number(place.text), field: fieldAt(place, Number(place.text), scope) }] : [];
  });
  starts.forEach(({ i, year, field }, k) => {
    const block = rows.slice(i + 1, starts[k + 1]?.i ?? rows.length);
    const hours =
      totalsOf(block, scope) ??
      block.reduce<Hours>((found, row) => ({ ...hoursOfBlockRow(row, block, scope), ...found }), {});
    if (Object.keys(hours).length >= 2 && !years.has(year)) years.set(year, { field, hours });
  });
  return years;
}

/** 年度小计 专业科目62 行业公需18 一般公需12 合计92: a row of totals under the courses of a year. */
function totalsOf(block: readonly (readonly Cell[])[], scope: FieldScope): Hours | undefined {
  for (const row of block) {
    const view = joinLoosely(row.map((cell) => cell.view));
    const hours = /小计|合计|总计|累计/u.test(view.text) ? hoursIn(view, scope) : {};
    if (Object.keys(hours).length >= 3) return hours;
  }
  return undefined;
}

function hoursOfBlockRow(
  row: readonly Cell[],
  block: readonly (readonly Cell[])[],
  scope: FieldScope,
): Hours {
  const y = row[0]?.y ?? 0;
  const heads = headsIn(block).filter((head) => head.y < y);
  return row.some((cell) => HOURS.test(cell.text)) ? hoursInRow(row, heads, scope) : {};
}

const PART: readonly (readonly [Kind, string])[] = [
  ['professional', '专业(?:科目|课程?|知识)?(?:学时)?'],
  ['industry', '行业公需(?:科目|课程?)?(?:学时)?'],
  ['general', '一般公需(?:科目|课程?)?(?:学时)?|(?<!行业)公需(?:科目|课程?)(?:学时)?'],
  ['total', '合计|总学时|共计|总计|累计|小计|共完成|完成|共'],
];

/** 2019年度共完成继续教育96学时,其中专业科目62学时,行业公需科目16学时,一般公需科目18学时. */
function sentences(scope: FieldScope): Years {
  const years: Years = new Map();
  for (const flow of [joinLoosely(scope.text.rows.flat().map((cell) => cell.view)), ...scope.text.flows]) {
    const starts = [...flow.text.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})年(?![0-9]{1,2}月)/gu)];
    starts.forEach((start, i) => {
      const rest = slice(flow, start.index + start[0].length, starts[i + 1]?.index ?? flow.text.length);
      const year = Number(start[1]);
      const hours = hoursIn(rest, scope);
      const field = fieldAt(slice(flow, start.index, start.index + 4), year, scope);
      if (Object.keys(hours).length >= 2 && !years.has(year)) years.set(year, { field, hours });
    });
    if (years.size > 0) break;
  }
  return years;
}

function hoursIn(view: View, scope: FieldScope): Hours {
  const hours: Hours = {};
  for (const [kind, words] of PART) {
    const pattern = new RegExp(
      `(?:${words})(?:(?!专业|行业|公需)[^0-9。;]){0,8}(?<value>[0-9]{1,3}(?:\\.[0-9]{1,2})?)(?![0-9年月.])`,
      'u',
    );
    const matches = [...view.text.matchAll(indexed(pattern, true))];
    const match = kind === 'total' && /小计/u.test(view.text) ? matches.at(-1) : matches[0];
    const place = match && groupOf(view, match);
    if (place) hours[kind] = fieldAt(place, Number(place.text), scope);
  }
  return hours;
}
