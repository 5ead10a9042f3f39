/** A table a year, under a heading that names it: 2018年度 over 序号 | 课程 | 科目类别 | 学时. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { middle, type Cell } from '../cells.ts';
import type { FieldScope } from '../scope.ts';
import { groupOf, indexed, joinLoosely, slice, type View } from '../views.ts';
import { HOURS, ONE_KIND, fieldAt, kindOf, type Hours, type Years } from './education-hours.ts';
import { hoursIn, wholeIn } from './education-sentences.ts';
import { addedUp, settled, type Figure } from './education-sums.ts';

type Row = readonly Cell[];

interface Block {
  readonly year: number;
  readonly field: ExtractedField;
  /** The rows beneath the heading; its own first, for what it says of the whole. */
  readonly rows: readonly Row[];
}

const textOf = (row: Row): View => joinLoosely(row.map(({ view }) => view));

/** The blocks of a page; a row that names the year of its block again (2018年度合计) belongs to it. */
function blocksOf(scope: FieldScope): Block[] {
  const blocks: (Omit<Block, 'rows'> & { rows: Row[] })[] = [];
  for (const row of scope.text.rows) {
    const view = textOf(row);
    const match = indexed(/^(?<value>(?:19|20)[0-9]{2})年/u).exec(view.text);
    const place = match && groupOf(view, match);
    const year = Number(place?.text);
    const last = blocks.at(-1);
    if (!place || last?.year === year) last?.rows.push(row);
    else blocks.push({ year, field: fieldAt(place, year, scope), rows: [row] });
  }
  return blocks;
}

/** Reads the rows of one block whose kinds stand at the heads of columns. */
export type InColumns = (row: Row, block: readonly Row[]) => Figure[];

export function blocks(scope: FieldScope, inColumns: InColumns): Years {
  const years: Years = new Map();
  for (const { year, field, rows } of blocksOf(scope)) {
    const hours = hoursOfBlock(rows, scope, inColumns);
    if (hours && !years.has(year)) years.set(year, { field, hours });
  }
  return years;
}

const SUM = /小计|合计|总计|累计|共计/u;

/** The hours of a block; undefined where it is no table of hours, none where its hours are unclear. */
function hoursOfBlock(rows: readonly Row[], scope: FieldScope, inColumns: InColumns): Hours | undefined {
  const [, ...table] = rows;
  const sums = rows.filter((row) => SUM.test(textOf(row).text));
  for (const row of sums) {
    const told = hoursIn(textOf(row), scope);
    if (Object.keys(told).length >= 3) return told;
    const under = settled(inColumns(row, table), scope);
    if (Object.keys(under).length >= 3) return under;
  }
  const figures = table.flatMap((row) => inColumns(row, table)).filter(({ kind }) => kind !== undefined);
  const hours = settled(figures, scope);
  if (Object.keys(hours).length >= 2) return hours;
  const whole = sums.flatMap((row) => wholeIn(textOf(row)) ?? [])[0];
  const listed = table.filter((row) => !sums.includes(row));
  const courses = listed.filter((row) => row.some(({ text }) => ONE_KIND.test(text)));
  const kinds = new Set(courses.flatMap((row) => figureOfCourse(row)?.kind ?? []));
  return kinds.size < 2 ? undefined : summed(figuresOfCourses(courses, listed), whole, scope);
}

/** The hours of courses that name their kind in a cell; undefined where one of them cannot be read. */
function figuresOfCourses(courses: readonly Row[], rows: readonly Row[]): Figure[] | undefined {
  const figures = courses.map(figureOfCourse);
  const [first] = figures;
  const [top, bottom] = [courses[0]?.[0]?.y ?? 0, courses.at(-1)?.[0]?.y ?? 0];
  // A row among them with a figure in the column of hours is a course whose kind was lost.
  const isStray = (row: Row): boolean =>
    !courses.includes(row) &&
    row.some((cell) => cell.y > top && cell.y < bottom && first && isIn(cell, first.column));
  const known = figures.flatMap((figure) => figure ?? []);
  return known.length < figures.length || rows.some(isStray) ? undefined : known;
}

const isIn = (cell: Cell, column: Cell): boolean =>
  HOURS.test(cell.text) && Math.abs(middle(cell) - middle(column)) < column.height;

/** The kind that a row names and the last figure behind it. */
function figureOfCourse(row: Row): (Figure & { column: Cell }) | undefined {
  const [name, ...others] = row.filter(({ text }) => ONE_KIND.test(text));
  const kind = name && kindOf(name.text);
  const column = row.filter((cell) => name && cell.left > name.right && HOURS.test(cell.text)).at(-1);
  const figure = HOURS.exec(column?.text ?? '')?.[1];
  if (!kind || !column || figure === undefined || others.length > 0) return undefined;
  const view = slice(column.view, 0, figure.length);
  return { kind, view, value: Number(figure), place: String(column.y), row: column.y, column };
}

/** Courses added up by kind; where one is lost or the whole says something else, they are no sum of anything. */
function summed(courses: readonly Figure[] | undefined, whole: Figure | undefined, scope: FieldScope): Hours {
  const total = whole && { total: fieldAt(whole.view, whole.value, scope) };
  const all = courses?.reduce((sum, { value }) => sum + value, 0);
  const isWhole = all !== undefined && (!whole || Math.abs(all - whole.value) < 0.01);
  return { ...(courses && isWhole && addedUp(courses, scope)), ...total };
}
