/** Hours by kind in rows beside a year in a merged cell, which stands in the middle of its rows or in the first. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import type { Cell } from '../cells.ts';
import type { FieldScope } from '../scope.ts';
import { joinLoosely } from '../views.ts';
import {
  HOURS,
  ONE_KIND,
  fieldAt,
  kindOf,
  yearOf,
  type Hours,
  type Kind,
  type Year,
  type Years,
} from './education-hours.ts';

/** A row that says how many hours of one kind, or of all. */
interface KindRow {
  readonly kind: Kind;
  /** None where the hours could not be read. */
  readonly hours?: Cell;
  readonly left: number;
  readonly y: number;
}

interface YearCell {
  readonly year: number;
  readonly field: ExtractedField;
  readonly cell: Cell;
}

const SUM = /^(?:年度|当年|本年)?(?:合计|小计|总计|累计|共计|总学时|学时合计)$/u;

function kindRow(row: readonly Cell[]): KindRow | undefined {
  const named = row.filter(({ text }) => ONE_KIND.test(text) || SUM.test(text));
  const [name] = named;
  const hours = row.filter((cell) => HOURS.test(cell.text) && name !== undefined && cell.left > name.right);
  const [own] = hours;
  const kind = name && kindOf(name.text);
  if (!name || !kind || named.length > 1 || hours.length > 1) return undefined;
  return { kind, left: name.left, y: name.y, ...(own && { hours: own }) };
}

/** 2018 | 专业科目 | 62, with 行业公需 and the others in rows of their own and the year in one tall cell. */
export function spannedYears(scope: FieldScope): Years {
  const rows = scope.text.rows.flatMap((row) => kindRow(row) ?? []);
  const left = Math.min(...rows.map((row) => row.left));
  const cells = scope.text.cells
    .flatMap((cell): YearCell[] => {
      const year = cell.right < left ? yearOf(cell, scope) : undefined;
      return year ? [{ ...year, cell }] : [];
    })
    .sort((p, q) => p.cell.y - q.cell.y);
  const parts = partedByMiddle(rows, cells) ?? partedByTop(rows, cells);
  const years: Years = new Map();
  parts?.forEach((part, i) => {
    const own = cells[i];
    const hours = hoursOfPart(part, scope);
    if (own && hours) years.set(own.year, { field: own.field, hours });
  });
  return years.size === cells.length ? years : new Map<number, Year>();
}

/** The rows cut so that each year stands in the middle of its own; a last sum over all years may be left. */
function partedByMiddle(rows: readonly KindRow[], years: readonly YearCell[]): KindRow[][] | undefined {
  let from = 0;
  const parts: KindRow[][] = [];
  for (const { cell } of years) {
    const first = rows[from];
    if (!first) return undefined;
    const offs = rows.slice(from).map((last) => Math.abs((first.y + last.y) / 2 - cell.y));
    const nearest = offs.indexOf(Math.min(...offs));
    if ((offs[nearest] ?? Infinity) > 0.5 * cell.height) return undefined;
    parts.push(rows.slice(from, from + nearest + 1));
    from += nearest + 1;
  }
  const rest = rows.slice(from);
  return rest.every(({ kind }) => kind === 'total') && rest.length <= 1 ? parts : undefined;
}

/** The rows cut before every row that a year is level with. */
function partedByTop(rows: readonly KindRow[], years: readonly YearCell[]): KindRow[][] | undefined {
  const starts = years.map(({ cell }) => rows.findIndex(({ y }) => Math.abs(y - cell.y) < 0.5 * cell.height));
  return starts[0] === 0 && !starts.includes(-1)
    ? starts.map((start, i) => rows.slice(start, starts[i + 1] ?? rows.length))
    : undefined;
}

/** Several rows of one kind are courses, whose hours are added up; there is one sum at most. */
function hoursOfPart(part: readonly KindRow[], scope: FieldScope): Hours | undefined {
  const kinds = new Map<Kind, Cell[]>();
  // A sum of which a part is lost is none.
  const lost = new Set(part.flatMap(({ kind, hours }) => (hours ? [] : [kind])));
  for (const { kind, hours } of part)
    if (hours && !lost.has(kind)) kinds.set(kind, [...(kinds.get(kind) ?? []), hours]);
  if (kinds.size < 2 || (kinds.get('total')?.length ?? 0) > 1) return undefined;
  return Object.fromEntries(
    [...kinds].map(([kind, cells]) => {
      const sum = cells.reduce((all, { text }) => all + Number(HOURS.exec(text)?.[1]), 0);
      const view = joinLoosely(cells.map((cell) => cell.view));
      return [kind, fieldAt(view, Math.round(sum * 100) / 100, scope)];
    }),
  );
}
