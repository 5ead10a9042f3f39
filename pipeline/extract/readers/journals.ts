/** A journal's name, and the year and issue of a number of it, in their many conventions. */
import { parseChineseNumber } from '#schemas/values/chinese-number.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { middle, type Cell } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import type { FieldScope } from '../scope.ts';
import type { PageText } from '../page-text.ts';
import { parseValue } from '../values.ts';
import { compact, groupOf, indexed, joinLoosely, slice, type View } from '../views.ts';
import { headline } from './headlines.ts';
import type { Reader } from './index.ts';

const TEXT = { kind: 'text', find: [] } as const;

/** A journal that names itself in its own colophon: 《…》编辑部, …(月刊). */
const NAMED: readonly RegExp[] = [
  /《(?<value>[^》]{2,24})》(?:杂志社|编辑部|编辑委员会|编委会|期刊社|杂志)/u,
  /^(?<value>[\p{Script=Han}与]{2,20})\((?:月刊|双月刊|季刊|半月刊|旬刊|周刊|学报|自然科学版)/u,
  /^《?(?<value>[\p{Script=Han}与]{2,20})》?(?:杂志社|编辑部|编辑委员会|编委会|期刊社)(?:编辑出版|出版|编辑)?$/u,
  /(?:编辑|出版|编辑出版)[:单位者]{1,4}《?(?<value>[\p{Script=Han}与]{2,20})》?(?:杂志社|编辑部|期刊社)/u,
];

/** The masthead of a cover; in a colophon the name that the journal gives itself. */
export const journalTitle: Reader = (scope) => {
  const masthead = headline(scope.text.rows, { least: 2, prominence: 1.5 });
  const named = NAMED.flatMap((form) => inRows(scope.text, form))[0];
  // Of a masthead whose signs stand far apart one may be lost: 浙东机 where the page names 《浙东机电》.
  const whole = masthead && named && isPartOf(masthead.text, named.text) ? named : masthead;
  const view = whole ?? named ?? headline(scope.text.rows, { least: 2 });
  const parsed = view && parseValue(view, TEXT);
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: view === named });
};

/** Whether all signs of one text stand in a longer one, in their order. */
function isPartOf(part: string, whole: string): boolean {
  if (part.length < 2 || part.length >= whole.length) return false;
  let at = 0;
  for (const sign of whole) if (sign === part[at]) at++;
  return at === part.length;
}

function inRows(text: PageText, form: RegExp): View[] {
  return text.rows.flatMap((row) => {
    const views = [joinLoosely(row.map(({ view }) => view)), ...row.map(({ view }) => view)];
    return views.flatMap((view) => {
      const match = indexed(form).exec(view.text);
      return match ? (groupOf(view, match) ?? []) : [];
    });
  });
}

/** Running heads and feet: the topmost rows and the lowest, where the lines of the body do not reach. */
export function headCells({ cells, height, size }: PageText): Cell[] {
  const top = Math.min(...cells.map(({ y }) => y));
  const bottom = Math.max(...cells.map(({ y }) => y));
  return cells.filter(
    ({ y }) =>
      y < Math.max(top + 2.4 * size, 0.085 * height) ||
      y > Math.min(bottom + 1, Math.max(bottom - 2.4 * size, 0.9 * height)),
  );
}

/** What follows a journal's name in a running head. */
const ISSUE_TAIL =
  /(?!\(\p{Script=Han}{2,6}版\))(?:[(\[]?(?:第?[0-9一二三四五六七八九十]{1,4}[卷期]|(?:19|20)[0-9]{2}|Vol|No[.0-9]|总第|月刊|双月刊|季刊|半月刊)|[(\[·•,/|丨—-]|(?<=\p{Script=Han}{2})[A-Z][A-Za-z&]{3}).*$/iu;
const NOT_A_JOURNAL =
  /[。,;:]|作者|摘要|收稿|基金|文章|编号|中图|论文|技术交流|[目日][录次]|要目|导读|分析$|栏目?$|下转|上接|等$|公司|(?:大学|学院)(?!.*学报)|研究所|出版社|第.{1,3}[期卷页]|[0-9]|投稿|邮箱|网址|版权|文献|项目|计划|课题|资助|简介|通信|刊号/u;
/** Signs of a column's head (设计与研究, 工艺装备) rather than a journal. */
const COLUMN_HEAD =
  /^(?:[·•【[《]|设计与|研究与|应用与|工艺与|技术应用|试验研究|理论研究|综述|经验交流|专题|学术|实验|问题探讨|创新)/u;

/** Heads of columns that no journal is called by. */
const ALWAYS_A_HEAD =
  /^(?:技术应用|应用技术|(?:研究|分析|设计|探讨|理论|试验|实验|应用)与(?:研究|分析|设计|探讨|计算|施工|实践|开发|探索|试验|应用)|(?:试验|实验|理论|专题|应用|设计|技术|学术|工作)(?:研究|探讨|交流|论坛)|经验交流|学术论文|问题探讨|综述|工程(?:实践|应用|技术)|技术改造|检验检测|生产实践|工艺(?:与|\/)?装备|行业动态|本刊专稿|专家论坛|科技论坛|技术前沿|智能制造|结构设计|故障诊断|测试与控制)$/u;
/** Heads of columns that journals are called by, too: without an issue beside them they are heads. */
const OFTEN_A_HEAD =
  /^(?:施工技术|(?:设备|安全|企业|工程|质量|项目|生产|经济|水利|建筑)管理|建筑(?:设计|技术|结构)|(?:节能|信息|机械|电气|岩土|测绘)(?:减排|技术|工程)|道路工程|桥梁工程|市政工程|水利工程)$/u;

const isColumnHead = (text: string, mayBeJournal: boolean): boolean =>
  ALWAYS_A_HEAD.test(text) || (!mayBeJournal && OFTEN_A_HEAD.test(text));

interface Candidate {
  readonly view: View;
  readonly weight: number;
}

/** The journal's name in a running head or foot, or in 《》 in it. */
export const journalInHeader: Reader = (scope) => {
  const tallest = Math.max(...scope.text.cells.map(({ height }) => height));
  // The title of an article may stand as high as its running head.
  const isTitle = ({ height }: Cell): boolean => height > 1.5 * scope.text.size && height > 0.9 * tallest;
  const best = headsFor(scope)
    .filter((cell) => scope.definition.type !== 'article' || !isTitle(cell))
    .flatMap((cell) => candidatesIn(cell, scope.text))
    .filter(isJournalName)
    .sort((p, q) => q.weight - p.weight)[0];
  const view = best?.view ?? inReference(scope);
  const parsed = view && parseValue(view, TEXT);
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: !best || best.weight >= 2 });
};

/** How an article says itself where it was published: its own reference, or a note of the source. */
const OWN_REFERENCE: readonly RegExp[] = [
  /(?:引用格式|引文格式|本文引用|引用本文)[^\n]{0,120}?\[J\][.,]?(?<value>[\p{Script=Han}()·与]{2,24})[,.]/u,
  /(?:文章来源|来源期刊|来源|发表期刊|原载|载于|刊于|刊名|期刊名称)[:]?《?(?<value>[\p{Script=Han}()与]{2,24})》?(?=$|[0-9,.;\n|]|发表)/u,
  /《(?<value>[\p{Script=Han}()与]{2,24})》(?:19|20)[0-9]{2}年?,?第?[0-9]{1,2}[期卷]/u,
];

function inReference({ text, definition }: FieldScope): View | undefined {
  if (definition.type !== 'article') return undefined;
  for (const flow of [...text.flows, ...text.rows.map((row) => joinLoosely(row.map(({ view }) => view)))])
    for (const form of OWN_REFERENCE) {
      const match = indexed(form).exec(flow.text);
      const view = match && groupOf(flow, match);
      if (view && !view.text.includes('\n')) return compact(view);
    }
  return undefined;
}

/** A journal's name with the year or the number of an issue behind it. */
const NAMES_ISSUE = /^\p{Script=Han}{2,20}[^\p{Script=Han}]{0,3}(?:(?:19|20)[0-9]{2}|第?[0-9]{1,3}[期卷])/u;

/** Over a list of contents the journal may stand beneath a large heading. */
const HEAD_OF_CONTENTS = 0.15;

/** The cell behind one in its row. */
function behind({ rows }: PageText, cell: Cell): string {
  const row = rows.find((cells) => cells.includes(cell)) ?? [];
  return row[row.indexOf(cell) + 1]?.text ?? '';
}

function headsFor({ text, definition }: FieldScope): Cell[] {
  const heads = headCells(text);
  if (definition.type !== 'contents') return heads;
  const beneath = text.cells.filter(
    (cell) => cell.y < HEAD_OF_CONTENTS * text.height && !heads.includes(cell),
  );
  return [...heads, ...beneath.filter((cell) => NAMES_ISSUE.test(cell.text + behind(text, cell)))];
}

/** The page's number or the word 期刊 may stand before the name. */
const LEAD =
  /^(?:[·•—-]?[0-9]{1,4}[·•—-]?[|丨/]?(?=\p{Script=Han}{2})(?!年|月|期|卷)|(?:期刊|刊名|刊物|期刊名称|发表期刊|来源)[:])/u;
const behindLead = (view: View): View => slice(view, LEAD.exec(view.text)?.[0].length ?? 0);

function candidatesIn(cell: Cell, text: PageText): Candidate[] {
  const view = behindLead(cell.view);
  const quoted = indexed(/《(?<value>[^》]{2,24})》/u).exec(view.text);
  const inQuotes = quoted && groupOf(view, quoted);
  if (inQuotes) return [{ view: inQuotes, weight: 3 }];
  const tail = ISSUE_TAIL.exec(view.text);
  const name = slice(view, 0, tail ? tail.index : view.text.length);
  const hasIssue = tail !== null && /[期卷]|(?:19|20)[0-9]{2}|Vol|No/iu.test(tail[0]);
  const isCentred = isMiddle(cell, text.width);
  if (isColumnHead(name.text, hasIssue || isCentred)) return [];
  const weight = COLUMN_HEAD.test(view.text) ? 0.2 : hasIssue ? 2 : isCentred ? 1.2 : 1;
  return [{ view: name, weight }];
}

/** Journal names stand in the middle of a head more often than column heads do. */
const isMiddle = (cell: Cell, pageWidth: number): boolean =>
  Math.abs(middle(cell) - pageWidth / 2) < 0.12 * pageWidth;

/** 机械工程师 is a journal, where an issue stands beside it; by itself it is somebody's title. */
const isJournalName = ({ view: { text }, weight }: Candidate): boolean =>
  /^[\p{Script=Han}()·与]{2,24}$/u.test(text) &&
  !NOT_A_JOURNAL.test(text) &&
  (weight >= 2 || !text.endsWith('工程师'));

/** An issue's year, volume or number as printed somewhere; `value` is what is wanted. */
type Forms = readonly RegExp[];

const Y = '(?:(?:19|20)[0-9]{2}|二[〇○零0Oo][一二][〇○零0-9一二三四五六七八九])';
const N = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';

const YEAR_FORMS: Forms = [
  new RegExp(`(?<value>${Y})年?[,.·]?(?:\\(?第?[0-9]{1,3}卷\\)?)?[,.]?\\(?第?${N}(?:/[0-9]{1,2})?期`, 'u'),
  new RegExp(`(?<value>${Y})年?[,.·]?\\(?第?[0-9]{1,3}卷`, 'u'),
  new RegExp(`(?<value>${Y})年?[,.]?Vol`, 'iu'),
  new RegExp(`(?<value>${Y}),[0-9]{1,3}\\([0-9]{1,2}\\)`, 'u'),
  new RegExp(`(?<![0-9-])(?<value>${Y})\\([0-9]{1,2}\\)`, 'u'),
  new RegExp(`(?<value>${Y})[./·-]?(?:No|NO)\\.?[0-9]{1,2}`, 'u'),
  new RegExp(`期[^0-9年]{0,4}(?<value>${Y})`, 'u'),
  new RegExp(`(?:Vol|No)[.:]?[0-9]{1,3}[^0-9]{0,8}(?<value>${Y})`, 'iu'),
  new RegExp(`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?,?(?<value>${Y})`, 'iu'),
  new RegExp(`出版(?:日期|时间)?[:]?(?<value>${Y})`, 'u'),
  new RegExp(`(?<value>${Y})年[0-9]{1,2}月`, 'u'),
  new RegExp(`(?<![0-9])(?<value>${Y})[./·-](?:1[0-2]|0?[1-9])(?![0-9.])`, 'u'),
];
/** A year by itself, in a running head only. */
const BARE_YEAR: Forms = [new RegExp(`(?<![0-9\\-—/])(?<value>${Y})(?:年|$|(?![0-9\\-—.]))`, 'u')];

const ISSUE_FORMS: Forms = [
  new RegExp(`(?<![总第0-9一二三四五六七八九十])第?(?<value>${N})(?:/[0-9]{1,2})?期(?!刊|间|限|货|待)`, 'u'),
  new RegExp(`(?<!总)第(?<value>${N})期`, 'u'),
  /(?<![A-Za-z])No[.:]?(?<value>[0-9]{1,2})(?![0-9])/iu,
  new RegExp(`${Y},[0-9]{1,3}\\((?<value>[0-9]{1,2})\\)`, 'u'),
  new RegExp(`(?<![0-9-])${Y}\\((?<value>[0-9]{1,2})\\)`, 'u'),
  new RegExp(`(?<![0-9])${Y}[年./·-](?<value>1[0-2]|0?[1-9])(?![0-9月.年/-])`, 'u'),
];

/** 文章编号:1001-2265(2018)04-0047-05 names the ISSN, the year and the issue. */
const ARTICLE_NUMBER =
  /文章编号[:]?[0-9]{4}-?[0-9]{3}[0-9X]\(?(?<year>(?:19|20)[0-9]{2})\)?[-.]?(?<issue>[0-9]{2})-/u;

const VOLUME_FORMS: Forms = [
  /第?(?<value>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})卷/u,
  /Vol(?:ume)?[.:]?(?<value>[0-9]{1,3})(?![0-9])/iu,
  new RegExp(`${Y},(?<value>[0-9]{1,3})\\([0-9]{1,2}\\)`, 'u'),
];

/** Places where the number of an issue is printed, the surest first; dates of other things are blanked. */
function zonesOf(text: PageText): View[] {
  const heads = headCells(text).map(({ view }) => view);
  return [joinLoosely(heads), ...text.rows.map((row) => joinLoosely(row.map(({ view }) => view)))];
}

const OTHER_DATES =
  /(?:收稿|修回|修订|录用|投稿|接收|定稿|网络首发|印刷|印次|创刊|成立|基金|项目)[^。;]{0,40}|第[0-9]版|\([0-9]{4}[A-Z][0-9A-Z]*\)/gu;

const blanked = (text: string): string => text.replace(OTHER_DATES, (part) => ' '.repeat(part.length));

function findForm(text: PageText, forms: Forms): View | undefined {
  for (const zone of zonesOf(text)) {
    const searched = blanked(zone.text);
    for (const form of forms) {
      const match = indexed(form).exec(searched);
      const view = match && groupOf(zone, match);
      if (view) return compact(view);
    }
  }
  return undefined;
}

function fromArticleNumber(text: PageText, group: 'year' | 'issue'): View | undefined {
  for (const row of text.rows) {
    const view = joinLoosely(row.map((cell) => cell.view));
    const match = indexed(ARTICLE_NUMBER).exec(view.text);
    if (match) return groupOf(view, match, group);
  }
  return undefined;
}

function numberField(found: View | undefined, scope: FieldScope, most: number): ExtractedField | undefined {
  if (!found) return undefined;
  const view = slice(found, 0, found.text.replace(/年$/u, '').length);
  const value = /^[0-9]+$/u.test(view.text) ? Number(view.text) : parseChineseNumber(view.text);
  if (value === undefined || value < 1 || value > most) return undefined;
  return fieldOf({ value, view }, { part: scope.part, isNamed: true });
}

/** The year of the issue: beside 期 or 卷, in an article number, then wherever a publication date stands. */
export const issueYear: Reader = (scope) => {
  const heads = joinLoosely(headCells(scope.text).map(({ view }) => view));
  const bare = BARE_YEAR.map((form) => indexed(form).exec(blanked(heads.text))).find(
    (match) => match !== null,
  );
  const view =
    findForm(scope.text, YEAR_FORMS) ??
    fromArticleNumber(scope.text, 'year') ??
    (bare ? groupOf(heads, bare) : undefined) ??
    onCover(scope, LONE_YEAR)[0]?.view;
  return numberField(view, scope, 2099);
};

const LONE_YEAR = new RegExp(`^${Y}年?$`, 'u');
const LONE_NUMBER = /^(?:0?[1-9]|[1-3][0-9])$/u;

/** Cells of a cover that stand out and hold nothing but a number. */
const onCover = ({ definition, text }: FieldScope, form: RegExp): Cell[] =>
  definition.type === 'journalCover'
    ? text.cells
        .filter((cell) => form.test(cell.text) && cell.height > 0.9 * text.size)
        .sort((p, q) => q.height - p.height)
    : [];

/** The issue as a large number by itself: on covers it stands beside or beneath the year. */
function loneIssue(scope: FieldScope): View | undefined {
  const [year] = onCover(scope, LONE_YEAR);
  const near = onCover(scope, LONE_NUMBER).filter(
    (cell) =>
      year !== undefined &&
      Math.abs(cell.y - year.y) < 3 * Math.max(cell.height, year.height) &&
      Math.abs(middle(cell) - middle(year)) < 5 * Math.max(cell.height, year.height),
  );
  return near.length === 1 ? near[0]?.view : undefined;
}

export const issueNumber: Reader = (scope) =>
  numberField(
    findForm(scope.text, ISSUE_FORMS) ?? fromArticleNumber(scope.text, 'issue') ?? loneIssue(scope),
    scope,
    60,
  );

export const volumeNumber: Reader = (scope) => numberField(findForm(scope.text, VOLUME_FORMS), scope, 300);
