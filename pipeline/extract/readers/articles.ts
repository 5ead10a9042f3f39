/** Title and authors on the first page of an article. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { fieldOf } from '../field-of.ts';
import type { FieldScope } from '../scope.ts';
import type { PageText } from '../page-text.ts';
import { isLikelyName, namesIn } from '../person-names.ts';
import { parseValue } from '../values.ts';
import { joinViews, slice, type View } from '../views.ts';
import { headline } from './headlines.ts';
import type { Reader } from './index.ts';
import { headCells } from './journals.ts';

type Row = PageText['rows'][number];

/** Where the head of an article ends. */
const SUMMARY =
  /^[[(<]?(?:(?:内容|文章|论文)?(?:摘\s*要|提\s*要)|abstract|关键词|关键字|主题词|[01]?引言|[01]?前言)/iu;

const textOf = (row: Row): string => row.map((cell) => cell.text).join('');

/** Type this much larger than the usual is no running head. */
const LARGE = 1.5;

/** The rows between the running head and the summary. */
function headRows(text: PageText): Row[] {
  // A title may stand as high as a running head, but not as small.
  const tallest = Math.max(...text.cells.map(({ height }) => height));
  const least = Math.max(LARGE * text.size, 0.9 * tallest);
  // What stands beneath the title is no running head, even where the page has none.
  const top = Math.min(...text.cells.filter(({ height }) => height >= least).map(({ y }) => y));
  const heads = new Set(headCells(text).filter(({ height, y }) => height < least && y < top));
  const end = text.rows.findIndex((row) => SUMMARY.test(textOf(row)));
  const limit = text.height * 0.5;
  const rows = text.rows.slice(0, end < 0 ? text.rows.length : end);
  return rows
    .map((row) => row.filter((cell) => !heads.has(cell) && cell.y < limit))
    .filter((row) => row.length > 0);
}

const NOT_TITLE =
  /公司|大学|学院|研究院|研究所|设计院|文章编号|中图分类|文献标|收稿|基金|栏|DOI|^\(|邮编|[0-9]{6}/iu;

function titleView(text: PageText): View | undefined {
  const options = { least: 4, not: NOT_TITLE };
  const all = text.rows.filter((row) => (row[0]?.y ?? 0) < text.height * 0.5);
  const view = headline(headRows(text), options) ?? headline(all, options);
  return view && withSubtitle(withoutMark(view), text);
}

/** A title without the mark of the footnote that names its fund. */
const withoutMark = (view: View): View =>
  slice(view, 0, view.text.replace(/(?<=[\p{Script=Han})])[*#※★☆△▲†‡①❋✽]+$/u, '').length);

/** The row right beneath a title that goes on with a dash. */
function withSubtitle(title: View, text: PageText): View {
  const last = title.glyphs.at(-1)?.line;
  const at = text.rows.findIndex((row) => row.some(({ line }) => line === last));
  const [own, next] = [text.rows[at]?.[0], text.rows[at + 1]];
  const isNear = own !== undefined && next?.[0] !== undefined && next[0].y - own.y < 3 * own.height;
  const subtitle = next && joinViews(next.map(({ view }) => view));
  return isNear && subtitle && /^[-—–―一]{1,2}(?=\p{Script=Han}{4})/u.test(subtitle.text)
    ? joinViews([title, withoutMark(subtitle)])
    : title;
}

export const articleTitle: Reader = (scope) => {
  const view = titleView(scope.text);
  const parsed = view && parseValue(view, { kind: 'text', find: [] });
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: false });
};

/** The names between the title and the affiliation or the summary. */
export const articleAuthors: Reader = (scope) => {
  const title = titleView(scope.text);
  const last = title?.glyphs.at(-1)?.line;
  const rows = headRows(scope.text);
  const start = last ? rows.findIndex((row) => row.some(({ line }) => line === last)) + 1 : 0;
  for (const row of rows.slice(start)) {
    const found = authorsIn(
      joinViews(
        row.map(({ view }) => view),
        ',',
      ),
      scope,
    );
    const alone = found ?? ownCell(row, scope);
    if (alone) return alone;
    if (/摘要|关键词|abstract/iu.test(textOf(row))) break;
  }
  return undefined;
};

/** Names in a cell of their own behind the place of work: 某某公司 孙言. */
function ownCell(row: Row, scope: FieldScope): ExtractedField | undefined {
  if (!AFFILIATION.test(row[0]?.text ?? '') || SUMMARY.test(textOf(row))) return undefined;
  const names = row.slice(1).filter(({ text }) => !AFFILIATION.test(text));
  const views = names.map(({ view }) => view);
  return views.length > 0 ? authorsIn(joinViews(views, ','), scope) : undefined;
}

/** Where names end and the place of work begins. */
const AFFILIATION =
  /[(\[]|[^,、;(\[]{0,12}(?:公司|大学|学院|研究院|研究所|设计院|工厂|集团|总厂|中心|学校|局)/u;

function authorsIn(view: View, scope: FieldScope): ExtractedField | undefined {
  const start =
    /^[□■◎○●◆▲△☆★·]*(?:作者|文|撰稿|著者|撰文|本刊记者|通讯员)[:/|]/u.exec(view.text)?.[0].length ?? 0;
  const rest = slice(view, start);
  const cut = AFFILIATION.exec(rest.text);
  const own = slice(rest, 0, cut ? cut.index : rest.text.length);
  const names = namesIn(own);
  const [first, end] = [names[0], names.at(-1)];
  if (!first || !end || !names.some((name) => isLikelyName(name.text))) return undefined;
  const from = own.glyphs.indexOf(first.glyphs[0]);
  const to = own.glyphs.lastIndexOf(end.glyphs.at(-1)) + 1;
  const value = names.map(({ text }) => text.replace(/[.•]/gu, '·'));
  return fieldOf({ value, view: slice(own, from, to) }, { part: scope.part, isNamed: false });
}
