/** Interprets a certificate definition over the text of a page. */
import type { FieldDefinition, Finder } from '#schemas/certificates/define.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { barcodeField } from './barcodes.ts';
import { valuesOfLabels } from './beside.ts';
import { isDateLike, masked } from './dates.ts';
import { fieldOf } from './field-of.ts';
import { isLabelText, startsWithLabel } from './labels.ts';
import type { PageText } from './page-text.ts';
import { readers } from './readers/index.ts';
import { labelsOf, type FieldScope } from './scope.ts';
import { surnameLength } from '#schemas/values/surnames.ts';
import { parseValue, type Parsed } from './values.ts';
import { wholeValue } from './whole-values.ts';
import { ROW, groupOf, indexed, joinViews, type View } from './views.ts';

/** Every field of the definition that can be found on the page. */
export function fieldsOf(scope: FieldScope): Record<string, ExtractedField> {
  const fields: Record<string, ExtractedField> = {};
  for (const [name, field] of Object.entries(scope.definition.fields)) {
    const found = findField(field, scope);
    if (found) fields[name] = found;
  }
  return fields;
}

/** Text stands where the value should, but no value can be made of it: weaker finders must not guess. */
const BROKEN = Symbol('broken');
type Found = ExtractedField | typeof BROKEN | undefined;

function findField(field: FieldDefinition, scope: FieldScope): ExtractedField | undefined {
  for (const finder of field.find) {
    const found = apply(finder, field, scope);
    if (found === BROKEN) return undefined;
    if (found) return found;
  }
  return undefined;
}

function apply(finder: Finder, field: FieldDefinition, scope: FieldScope): Found {
  switch (finder.by) {
    case 'barcode':
      return barcodeField(finder.part, scope);
    case 'reader':
      return byReader(finder, field, scope);
    case 'label':
      return byLabel(finder, field, scope);
    case 'line':
      return byLine(finder, field, scope);
    case 'pattern':
      return byPattern(finder, field, scope);
  }
}

function byReader({ reader }: By<'reader'>, field: FieldDefinition, scope: FieldScope): Found {
  const found = readers[reader]?.(scope, field);
  return found === null ? BROKEN : found;
}

type By<Kind extends Finder['by']> = Extract<Finder, { by: Kind }>;

function byLabel(finder: By<'label'>, field: FieldDefinition, scope: FieldScope): Found {
  const groups = valuesOfLabels(scope.text, { ...finder, all: labelsOf(scope.definition) });
  let isBroken = false;
  for (const views of groups) {
    const parsed = bestOf(
      views.flatMap((view) => parseValue(view, field) ?? []),
      field,
    );
    if (parsed)
      return fieldOf(wholeValue(parsed, { field, labels: finder.labels }, scope.text), {
        part: scope.part,
        isNamed: true,
      });
    isBroken ||= field.kind === 'date' && views[0] !== undefined && isDateLike(views[0].text);
  }
  return isBroken ? BROKEN : undefined;
}

/** The likeliest reading of one place; of dates the most precise, of periods the longest. */
function bestOf(parsed: readonly Parsed[], field: FieldDefinition): Parsed | undefined {
  if (field.kind === 'personName') return longerName(parsed);
  if (field.kind === 'people') return longerList(parsed);
  if (field.kind !== 'date' && field.kind !== 'validity') return parsed[0];
  const size = ({ value, view }: Parsed): number =>
    field.kind === 'date' ? String(value).length : view.text.length;
  return parsed.reduce<Parsed | undefined>(
    (best, one) => (best && size(best) >= size(one) ? best : one),
    undefined,
  );
}

/** 欧阳 goes on in the next cell, and so does the half of a name with a point. */
function longerName(parsed: readonly Parsed[]): Parsed | undefined {
  const [first] = parsed;
  const own = typeof first?.value === 'string' ? first.value : '';
  const isHalf = surnameLength(own) === own.length;
  return (
    parsed.find(({ value }) => {
      const text = String(value);
      return text.length > own.length && text.startsWith(own) && (isHalf || text.includes('·'));
    }) ?? first
  );
}

/** A list whose first cell ends between two names goes on in the next cell. */
function longerList(parsed: readonly Parsed[]): Parsed | undefined {
  const namesOf = ({ value }: Parsed): readonly unknown[] => (Array.isArray(value) ? value : []);
  return parsed.reduce<Parsed | undefined>((best, one) => {
    if (!best) return one;
    const [own, longer] = [namesOf(best), namesOf(one)];
    return goesOn(own, longer) ? one : best;
  }, undefined);
}

/** The same names and more, the last one whole where a line ended within it. */
const goesOn = (own: readonly unknown[], longer: readonly unknown[]): boolean =>
  longer.length >= own.length &&
  own.every((name, i) =>
    i === own.length - 1 ? String(longer[i]).startsWith(String(name)) : name === longer[i],
  );

function byPattern(finder: By<'pattern'>, field: FieldDefinition, scope: FieldScope): Found {
  let first: Parsed | undefined;
  for (const flow of scope.text.flows) {
    const matches = [...masked(flow, finder.pattern).matchAll(indexed(finder.pattern, true))];
    if (finder.pick === 'last') matches.reverse();
    for (const match of matches) {
      const parsed = inMatch(groupOf(flow, match), field);
      if (!parsed) continue;
      first ??= parsed;
      // A paper that names several people is read for the one whose it is.
      if (field.kind === 'personName' && !isOwn(parsed, scope)) continue;
      return fieldOf(parsed, { part: scope.part, isNamed: !finder.isShape });
    }
  }
  return first && fieldOf(first, { part: scope.part, isNamed: !finder.isShape });
}

/** A line feed parts two paragraphs: no value runs over it. */
const inMatch = (view: View | undefined, field: FieldDefinition): Parsed | undefined =>
  view && !view.text.includes(ROW) ? parseValue(view, field, false) : undefined;

const isOwn = ({ value }: Parsed, { hints }: FieldScope): boolean => hints.names.includes(String(value));

/** Whole lines that fit, the wanted one first. A cut date in the wanted place ends the search. */
function byLine(finder: By<'line'>, field: FieldDefinition, scope: FieldScope): Found {
  for (const row of linesInOrder(scope.text, finder.pick)) {
    const found = byRow(row, { finder, field, scope });
    if (found) return found;
  }
  return undefined;
}

interface LineSearch {
  readonly finder: By<'line'>;
  readonly field: FieldDefinition;
  readonly scope: FieldScope;
}

function byRow({ row, views, whole, apart = [] }: RowViews, search: LineSearch): Found {
  const { finder, field, scope } = search;
  const isCut = (view: View): boolean => isLastDate(search) && isDateLike(view.text);
  const ordered = inOrder(field, { views, apart, ...(whole && { whole }) });
  for (const view of ordered) {
    if (isOwned(view, row, search)) continue;
    const parsed = inView(view, finder, field);
    if (parsed) return fieldOf(parsed, { part: scope.part, isNamed: finder.isNamed === true });
    if (view !== whole && isCut(view)) return BROKEN;
  }
  return whole && isCut(whole) ? BROKEN : undefined;
}

/** A date that wide blanks tear is whole in its row: 2020年 | 9月; a body far from the others is one by itself. */
function inOrder(
  { kind }: FieldDefinition,
  { views, whole, apart = [] }: Omit<RowViews, 'row'>,
): readonly View[] {
  if (kind === 'organisation') return [...apart, ...views];
  return kind === 'date' && whole ? [whole, ...views] : views;
}

const isLastDate = ({ finder, field }: LineSearch): boolean =>
  field.kind === 'date' && finder.pick === 'last';

/** A body or a date named beside another label is that label's: the employer is no issuer. */
function isOwned(view: View, row: Row, search: LineSearch): boolean {
  if (search.field.kind === 'organisation') return isLabelled(view, row, search.scope);
  return isLastDate(search) && isOtherDate(view, row, search.field);
}

function inView(view: View, { pattern }: By<'line'>, field: FieldDefinition): Parsed | undefined {
  const match = indexed(pattern).exec(masked(view, pattern));
  const part = match && groupOf(view, match);
  return part ? parseValue(part, field, false) : undefined;
}

type Row = PageText['rows'][number];

/** Words for dates that no paper was issued on. */
const OTHER_DATE =
  /^(?:起止|完成|立项|开始|结束|实施|参[加与]|工作|入学|毕业|出生|申报|打印|查询|有效|项目|研究|研发|任职|任期|起始|截止|截至|验收|鉴定|发表|出版|申请|考核)[\p{Script=Han}]{0,4}(?:日期|时间|年月|期限|年限|期间)(?:[:(]|$)/u;

/** A date behind a word for another date than the field asks for. */
function isOtherDate(view: View, row: Row, { find }: FieldDefinition): boolean {
  const own = find.flatMap((finder) => (finder.by === 'label' ? finder.labels : []));
  const before = row[row.findIndex((cell) => cell.view.glyphs[0] === view.glyphs[0]) - 1];
  return [view.text, before?.text ?? ''].some(
    (text) => OTHER_DATE.test(text) && !isLabelText(text, own) && !startsWithLabel(text, own),
  );
}

function isLabelled(view: View, row: Row, { definition }: FieldScope): boolean {
  const labels = labelsOf(definition);
  if (startsWithLabel(view.text, labels)) return true;
  const at = row.findIndex((cell) => cell.view.glyphs[0] === view.glyphs[0]);
  const own = row[at];
  const before = row[at - 1];
  const isAlone = own !== undefined && isLabelText(own.text, labels);
  return isAlone || (before !== undefined && isLabelText(before.text, labels));
}

interface RowViews {
  readonly row: Row;
  readonly views: readonly View[];
  /** The cells of the row in one, however far they stand apart. */
  readonly whole?: View;
  /** Cells far from the others. */
  readonly apart?: readonly View[];
}

/** The texts of every row, the wanted rows first: cells that stand close together, the row, its cells. */
function linesInOrder({ rows }: PageText, pick: By<'line'>['pick']): RowViews[] {
  const ordered = [...rows];
  const tallest = (row: Row): number => Math.max(...row.map(({ height }) => height));
  if (pick === 'largest') ordered.sort((p, q) => tallest(q) - tallest(p));
  if (pick === 'last') ordered.reverse();
  return ordered.map((all) => {
    const row = withoutGhosts(all);
    const views = row.map(({ view }) => view);
    if (views.length < 2) return { row, views };
    const whole = joinViews(views);
    return { row, views: [...closeRuns(row), whole, ...views], whole, apart: farApart(row) };
  });
}

/** Cells that wide blanks part from the others of their row: no piece of one line, whatever broke it. */
function farApart(row: Row): View[] {
  const isFar = (a: Row[number] | undefined, b: Row[number] | undefined): boolean =>
    !a || !b || b.left - a.right > 3 * Math.max(a.height, b.height);
  return row
    .filter((cell, i) => cell.text.length >= 5 && isFar(row[i - 1], cell) && isFar(cell, row[i + 1]))
    .map(({ view }) => view);
}

/** What shines through from the back of the sheet: read with doubt, apart from text that is read without. */
function withoutGhosts(row: Row): Row {
  const sure = row.filter(({ line }) => line.confidence >= 0.9);
  const isNear = (cell: Row[number]): boolean =>
    sure.some((own) => Math.max(own.left - cell.right, cell.left - own.right) < 1.5 * own.height);
  return sure.length === 0 ? row : row.filter((cell) => cell.line.confidence >= 0.7 || isNear(cell));
}

/** Cells of a row that hardly any blank parts: a line that a seal broke. */
function closeRuns(row: Row): View[] {
  const runs: View[][] = [];
  row.forEach((cell, i) => {
    const before = row[i - 1];
    const isClose =
      before !== undefined && cell.left - before.right < 1.2 * Math.max(cell.height, before.height);
    if (isClose) runs.at(-1)?.push(cell.view);
    else runs.push([cell.view]);
  });
  return runs.filter((run) => run.length > 1).map((run) => joinViews(run));
}
