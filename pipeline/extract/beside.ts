/** Values that stand behind, beside or beneath their label. */
import { middle, type Cell } from './cells.ts';
import { matchWord } from './fuzzy.ts';
import { overlap } from './geometry.ts';
import { continued, isOwned, type Start } from './continued.ts';
import {
  hitsOf,
  isLabelText,
  startsWithLabel,
  valueStart,
  type LabelHit,
  type LabelSearch,
} from './labels.ts';
import type { PageText } from './page-text.ts';
import { CELL, compact, joinViews, slice, type View } from './views.ts';

/** Candidate values for any of the labels, likeliest first, grouped by the place of the label. */
export function valuesOfLabels(page: PageText, search: LabelSearch): View[][] {
  const hits = search.labels
    .flatMap((label, order) =>
      hitsOf(page, label, search.all).map((hit) => ({ hit, order, label, length: label.length })),
    )
    .sort((p, q) => rankOf(p.hit) - rankOf(q.hit) || p.order - q.order);
  const unique = hits.filter(
    (own, i) => !hits.some((other, j) => j !== i && other.length > own.length && covers(other, own)),
  );
  return unique.map(({ hit }) => candidates(page, hit, search).filter((view) => view.text !== ''));
}

/** A colon and a cell of its own speak for a label alike; glued words less. */
const rankOf = ({ rank }: LabelHit): number => (rank <= 1 ? 0 : rank);

interface Labelled {
  readonly hit: LabelHit;
  readonly label: string;
}

/** A longer label over the same cells: 证书编号 where 毕业证书编号 stands, 职业 where 职业(工种) does. */
const covers = (long: Labelled, short: Labelled): boolean =>
  long.hit.cells.some((cell) => short.hit.cells.includes(cell)) &&
  (long.hit.rest.text === short.hit.rest.text ||
    (long.label.startsWith(short.label) &&
      short.hit.rest.text === long.label.slice(short.label.length) + long.hit.rest.text));

function candidates(page: PageText, hit: LabelHit, search: LabelSearch): View[] {
  if (search.isBelow) return beneath(page, hit, search);
  const rest = trimmed(hit.rest);
  if (rest.text !== '') return behind(page, hit, search);
  if (hit.rank > 1) return [];
  return [...toTheRight(page, hit, search), ...beneath(page, hit, search)];
}

/** The value in the label's own cell. */
function behind(page: PageText, hit: LabelHit, search: LabelSearch): View[] {
  const rest = cutAtLabel(trimmed(hit.rest), search.all);
  const isCut = rest.text.length < trimmed(hit.rest).text.length;
  const wide = cutAtLabel(trimmed(hit.rowRest), search.all);
  const glued = cutAtGluedLabel(rest, search.all);
  const unspread = cutAtSpreadLabel(rest, trimmed(hit.rowRest), search.all);
  const last = hit.cells.at(-1);
  const isGrowing = search.isLong && !isCut && last !== undefined;
  const grown = isGrowing ? continued(page, { value: rest, cell: last, hit }, search) : [];
  const whole = wide.text.length > rest.text.length && search.isLong && isNear(page, hit) ? [wide] : [];
  const beyond = rest.text.length <= 2 && last ? beyondSpeck(page, last, search) : [];
  return distinct(
    [...unspread, ...grown, ...whole, rest, wide, ...beyond, ...(glued ? [glued] : [])].map(compact),
  );
}

/** The next cell: the value itself, where only a speck of it stands behind the label. */
function beyondSpeck(page: PageText, cell: Cell, search: LabelSearch): View[] {
  const next = neighbour(page, cell);
  return next && !isLabelText(next.text, search.all) ? [trimmed(next.view)] : [];
}

/** The next cell of the same row: the value itself, where only a speck of it stands behind the label. */
const neighbour = (page: PageText, cell: Cell): Cell | undefined => {
  const row = page.rows.find((cells) => cells.includes(cell)) ?? [];
  return row[row.indexOf(cell) + 1];
};

/** The next cell of the label's row stands close enough to belong to the same value. */
function isNear(page: PageText, hit: LabelHit): boolean {
  const next = page.cells
    .filter((cell) => cell.left > hit.right - hit.size / 2 && isLevel(cell, hit))
    .sort((p, q) => p.left - q.left)[0];
  return next !== undefined && next.left - hit.right < 1.2 * hit.size;
}

const distinct = (views: readonly View[]): View[] => [
  ...new Map(views.map((view) => [view.text, view])).values(),
];

const trimmed = (view: View): View => slice(view, valueStart(view.text));

const isLevel = ({ y, height }: Cell, { top, bottom, size }: LabelHit): boolean =>
  Math.abs(y - (top + bottom) / 2) < Math.max((bottom - top) / 2, 0.5 * Math.max(size, height));

/** The text up to the next label that stands in it, behind a colon or alone in its cell. */
export function cutAtLabel(view: View, labels: readonly string[]): View {
  for (let at = 0; at < view.text.length; at++) {
    const isStart = view.text[at - 1] === CELL;
    for (const label of labels) {
      if (label.length < 2 || label[0] !== view.text[at]) continue;
      const stop = matchWord(view.text, at, label);
      if (stop < 0) continue;
      const follows = view.text[stop];
      if (follows === ':' || (isStart && (follows === CELL || follows === undefined)))
        return slice(view, 0, at);
    }
  }
  return view;
}

/** Labels that are hardly ever part of a value: they end it even where nothing parts them from it. */
const ENDERS =
  /(?:性别|民族|出生|学制|学历|层次|身份证|证书编号|编号|工作单位|发证|取得时间|学习形式|毕业时间|资格名称)/u;

function cutAtGluedLabel(view: View, labels: readonly string[]): View | undefined {
  const at = view.text.slice(1).search(ENDERS);
  if (at < 0) return undefined;
  const rest = view.text.slice(at + 1);
  return labels.some((label) => matchWord(rest, 0, label) >= 0) ? slice(view, 0, at + 1) : undefined;
}

/** The text up to a label whose first sign stands in its cell and the others in the next: 孙言性|别男. */
function cutAtSpreadLabel(rest: View, row: View, labels: readonly string[]): View[] {
  const text = rest.text;
  const at = text.length - 1;
  const next = row.text.slice(text.length);
  if (at < 2 || !next.startsWith(CELL) || !row.text.startsWith(text)) return [];
  const isSpread = labels.some(
    (label) => label.length === 2 && label[0] === text[at] && next[1] === label[1],
  );
  return isSpread ? [slice(rest, 0, at)] : [];
}

/** The value in the next cell of the row, or in a stack of lines level with the label. */
function toTheRight(page: PageText, hit: LabelHit, search: LabelSearch): View[] {
  const first = nextCell(page, hit);
  if (!first || isLabelText(first.text, search.all)) return [];
  const views: View[] = [];
  const stack = stackOf(page, { hit, cell: first }, search);
  if (stack.length > 1) views.push(compact(joinViews(stack.map((cell) => cell.view))));
  const value = cutAtLabel(trimmed(first.view), search.all);
  if (search.isLong && stack.length <= 1 && value.text.length === trimmed(first.view).text.length)
    views.push(...continued(page, { value, cell: first, hit }, search));
  const glued = cutAtGluedLabel(value, search.all);
  const both = cutAtLabel(trimmed(hit.rowRest), search.all);
  const near = nearRun(page, first, search);
  views.push(compact(value), ...(near ? [near] : []), compact(both), ...(glued ? [compact(glued)] : []));
  return distinct(views);
}

/** A cell with those right behind it that hardly a blank parts from it: 阿依努尔·买|买提. */
function nearRun(page: PageText, first: Cell, search: LabelSearch): View | undefined {
  const row = page.rows.find((cells) => cells.includes(first)) ?? [];
  const run = [first];
  for (const cell of row.slice(row.indexOf(first) + 1)) {
    const blank = cell.left - (run.at(-1)?.right ?? 0);
    if (blank > 0.9 * cell.height || isLabelText(cell.text, search.all)) break;
    run.push(cell);
  }
  return run.length > 1 ? compact(joinViews(run.map(({ view }) => view))) : undefined;
}

/** The nearest cell to the right whose level meets the label's. */
function nextCell(page: PageText, hit: LabelHit): Cell | undefined {
  const reach = Math.max(0.6 * hit.size, (hit.bottom - hit.top) / 2);
  const right = page.cells
    .filter((cell) => cell.left > hit.right - 0.5 * hit.size && !hit.cells.includes(cell))
    .filter((cell) => Math.abs(cell.y - (hit.top + hit.bottom) / 2) < Math.max(reach, 0.9 * cell.height))
    .filter((cell) => !isSubLabel(cell))
    .sort((p, q) => p.left - q.left);
  const nearest = right[0];
  if (!nearest || nearest.left - hit.right > page.width * 0.45) return undefined;
  const level = right.filter((cell) => cell.left - nearest.left < 2 * hit.size && isLevel(cell, hit));
  return level.sort((p, q) => p.left - q.left)[0] ?? nearest;
}

/** An English sub-label in a cell of its own: 职业(工种) | Occupation | 装配钳工. */
const isSubLabel = ({ text }: Cell): boolean => /^\(?[A-Za-z]/u.test(text) && valueStart(text) >= text.length;

/** Lines over one another whose middle is level with the label: one value in a tall cell. */
function stackOf(
  page: PageText,
  { hit, cell: first }: Pick<Start, 'hit' | 'cell'>,
  search: LabelSearch,
): Cell[] {
  const column = columnOf(page, { hit, cell: first }, search);
  const at = column.indexOf(first);
  if (at < 0) return [first];
  let [from, to] = [at, at];
  while (isClose(column[from - 1], column[from])) from--;
  while (isClose(column[to], column[to + 1])) to++;
  return levelPart(column.slice(from, to + 1), first, (hit.top + hit.bottom) / 2);
}

/** The cells over and under a value that may be parts of it. */
function columnOf(
  page: PageText,
  { hit, cell: first }: Pick<Start, 'hit' | 'cell'>,
  search: LabelSearch,
): Cell[] {
  const level = (hit.top + hit.bottom) / 2;
  return page.cells
    .filter((cell) => isAligned(cell, first) && Math.abs(cell.y - level) < 2.6 * first.height)
    .filter((cell) => cell === first || Math.abs(cell.y - first.y) > 0.5 * first.height)
    .filter((cell) => Math.abs(cell.height - first.height) < 0.4 * first.height)
    .filter((cell) => !isOwned(page, cell, hit) && !isLabelText(cell.text, search.all))
    .filter((cell) => !startsWithLabel(cell.text, search.all))
    .sort((p, q) => p.y - q.y);
}

const isClose = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a !== undefined && b !== undefined && b.y - a.y < 1.75 * a.height;

/** The part of a stack around one cell whose middle is level; the cell alone where none is. */
function levelPart(stack: readonly Cell[], own: Cell, level: number): Cell[] {
  const part = [...stack];
  for (;;) {
    const [top, bottom] = [part[0], part.at(-1)];
    if (!top || !bottom) return [own];
    const centre = (top.y + bottom.y) / 2;
    if (Math.abs(centre - level) < 0.45 * own.height) return part;
    if (centre > level && bottom !== own) part.pop();
    else if (top !== own) part.shift();
    else return [own];
  }
}

const isAligned = (cell: Cell, first: Cell): boolean =>
  Math.abs(cell.left - first.left) < 0.9 * first.height ||
  Math.abs(middle(cell) - middle(first)) < 0.7 * first.height;

/** The nearest line under the label, as under the head of a table; English sub-labels are passed over. */
function beneath(page: PageText, hit: LabelHit, search: LabelSearch): View[] {
  const level = Math.max(...hit.cells.map(({ y }) => y));
  const under = page.cells
    .filter((cell) => !hit.cells.includes(cell))
    .filter((cell) => {
      const drop = cell.y - level;
      const isUnder = drop > 0.6 * hit.size && drop < 4 * hit.size;
      return isUnder && overlap([cell.left, cell.right], [hit.left, hit.right]) > 0.4;
    })
    .sort((p, q) => p.y - q.y)
    .filter((cell) => valueStart(cell.text) < cell.text.length);
  const first = inTable(page, hit, search) ?? under[0];
  if (!first || isLabelText(first.text, search.all) || startsWithLabel(first.text, search.all)) return [];
  const lines = linesBeneath(page, first, search);
  const whole =
    lines.length > 1
      ? [compact(joinViews([trimmed(first.view), ...lines.slice(1).map(({ view }) => view)]))]
      : [];
  return search.isLong ? [...whole, compact(trimmed(first.view))] : [compact(trimmed(first.view)), ...whole];
}

/** Fewest heads that make the head of a table. */
const HEADS = 3;

/** The cell of a table's row that stands under a head by its place among the others, wherever it is set. */
function inTable(page: PageText, hit: LabelHit, search: LabelSearch): Cell | undefined {
  const at = page.rows.findIndex((row) => hit.cells.some((cell) => row.includes(cell)));
  const [heads, values] = [page.rows[at] ?? [], page.rows[at + 1] ?? []];
  const isTable =
    hit.cells.length === 1 &&
    heads.length >= HEADS &&
    values.length === heads.length &&
    heads.every(({ text }) => isLabelText(text, search.all)) &&
    !values.some(({ text }) => isLabelText(text, search.all)) &&
    values.every(({ y, height }) => y - hit.bottom < 3 * height) &&
    values.every((value, i) => standsBetween(value, heads[i - 1], heads[i + 1]));
  return isTable ? values[heads.findIndex((cell) => hit.cells.includes(cell))] : undefined;
}

/** Neither neighbouring head reaches over the cell: where one value is lost and another torn, places shift. */
const standsBetween = (cell: Cell, before: Cell | undefined, after: Cell | undefined): boolean =>
  (!before || cell.left > before.right - 0.5 * cell.height) &&
  (!after || cell.right < after.left + 0.5 * cell.height);

/** The lines of one cell of a table: closer together than the rows, and in line with the first. */
function linesBeneath(page: PageText, first: Cell, search: LabelSearch): Cell[] {
  const lines = [first];
  for (;;) {
    const last = lines.at(-1) ?? first;
    const next = page.cells.find(
      (cell) =>
        isClose(last, cell) &&
        cell.y - last.y > 0.6 * last.height &&
        cell.y - last.y < 1.5 * last.height &&
        isAligned(cell, first) &&
        Math.abs(cell.height - first.height) < 0.25 * first.height &&
        !isLabelText(cell.text, search.all) &&
        !startsWithLabel(cell.text, search.all),
    );
    if (!next || lines.length >= 3) return lines;
    lines.push(next);
  }
}
