/** Headlines and running heads of journals and their articles. */
import type { TextLine } from '#schemas/records/page.ts';
import { splitNames } from '#schemas/values/person-name.ts';
import { fieldOf, type FieldScope } from '../fields.ts';
import { heightOf } from '../identify.ts';
import { lineView, slice, viewOf, type PageText, type View } from '../page-text.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { parseValue } from '../values.ts';
import type { Reader } from './index.ts';

const HAN = /\p{Script=Han}/gu;
const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;

/** Words of a cover or title page that are not the title. */
const NOT_A_TITLE =
  /ISSN|CN\s?[0-9]|ISBN|第.{1,6}[期卷]|总第|[0-9]{4}年|主办|主管|主编|编委|月刊|季刊|双月|邮发|代号|出版|定价|发行|核心期刊|目[录次]|地址|电话|邮编|收录|来源期刊|版权|编辑部|印刷|杂志社|网址|http|CONTENTS|责任编辑/iu;

/**
 * The row that stands largest, with neighbours of its size joined: the masthead of a cover, the
 * title of a book or an article.
 */
export function headline(lines: readonly TextLine[], text: PageText, least = 2): View | undefined {
  const fitting = lines.filter(
    (l) => hanCount(l.text) >= 1 && hanCount(l.text) >= l.text.length * 0.5 && !NOT_A_TITLE.test(l.text),
  );
  const largest = Math.max(0, ...fitting.filter((l) => hanCount(l.text) >= Math.min(least, 2)).map(heightOf));
  const tall = new Set(fitting.filter((l) => heightOf(l) > 0.8 * largest));
  const rows = text.rows.map((row) => row.filter((l) => tall.has(l))).filter((row) => row.length > 0);
  const first = rows.findIndex((row) => row.reduce((sum, l) => sum + hanCount(l.text), 0) >= 1);
  if (first < 0) return undefined;
  const joined = [rows[first]!];
  for (const row of rows.slice(first + 1)) {
    const last = joined.at(-1)![0]!;
    const drop = row[0]!.box[1] - (last.box[1] + last.box[3]);
    if (drop > 1.1 * largest) break;
    joined.push(row);
  }
  const view = viewOf(joined, '', '');
  return hanCount(view.text) >= least ? view : undefined;
}

export const journalTitle: Reader = (scope) => {
  const view = headline(scope.text.lines, scope.text);
  if (!view) return undefined;
  const parsed = parseValue(view, { kind: 'text', find: [] });
  return parsed && fieldOf(parsed, scope.part);
};

const YEAR_PATTERNS = [
  /(?<value>(?:19|20)[0-9]{2})年?第?[0-9]{1,2}期/u,
  /(?<value>(?:19|20)[0-9]{2})年?第?[0-9]{1,3}卷/u,
  /(?<value>(?:19|20)[0-9]{2}),[0-9]{1,3}\([0-9]{1,2}\)/u,
  /(?<value>(?:19|20)[0-9]{2})\([0-9]{1,2}\)/u,
  /期[^0-9]{0,6}(?<value>(?:19|20)[0-9]{2})(?:年|[.\-/])?/u,
  /(?:Vol|No)\.?[0-9]{1,3}[^0-9]{0,8}(?<value>(?:19|20)[0-9]{2})/iu,
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?(?<value>(?:19|20)[0-9]{2})/iu,
  /出版(?:日期|时间)[:]?(?<value>(?:19|20)[0-9]{2})/u,
  /(?<value>(?:19|20)[0-9]{2})年[0-9]{1,2}月/u,
  /(?<value>(?:19|20)[0-9]{2})[.\-/·][0-9]{1,2}(?![0-9])/u,
  /(?<![0-9\-—])(?<value>(?:19|20)[0-9]{2})(?![0-9])/u,
];

/** The year of the issue: beside 期 or 卷 first, then wherever a publication date stands. */
export const issueYear: Reader = (scope) => {
  const heads = headLines(scope.text);
  const zones = [
    viewOf(
      heads.map((l) => [l]),
      '',
      '',
    ),
    ...scope.text.flows,
  ];
  for (const zone of zones) {
    for (const pattern of YEAR_PATTERNS) {
      const text = zone.text.replace(/(?:收稿|修回|录用|投稿)日期[:]?[0-9年月日.\-/;]+/gu, (part) =>
        ' '.repeat(part.length),
      );
      const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(text);
      if (!match) continue;
      const [start, end] = match.indices!.groups!['value']!;
      return fieldOf({ value: Number(text.slice(start, end)), view: slice(zone, start, end) }, scope.part);
    }
  }
  return undefined;
};

/** Running heads and feet. */
function headLines(text: PageText): TextLine[] {
  const top = Math.min(...text.lines.map((l) => l.box[1]));
  return text.lines.filter((l) => l.box[1] < top + text.height * 0.07 || l.box[1] > text.height * 0.92);
}

const ISSUE_TAIL = /(?:第?[0-9一二三四五六七八九十]{1,4}[卷期]|(?:19|20)[0-9]{2}|Vol|No\.|总第|\(|月刊).*$/iu;

/** The journal's name in a running head, or in 《》 anywhere in it. */
export const journalInHeader: Reader = (scope) => {
  const heads = headLines(scope.text);
  const cells = heads.map(lineView).map((view) => {
    const quoted = /《(?<value>[^》]{2,24})》/du.exec(view.text);
    if (quoted) return { view: slice(view, ...quoted.indices!.groups!['value']!), weight: 3 };
    const end = view.text.replace(ISSUE_TAIL, '').length;
    return { view: slice(view, 0, end), weight: end < view.text.length ? 2 : 1 };
  });
  const fitting = cells
    .filter(({ view: { text } }) => isJournalName(text))
    .sort((p, q) => q.weight - p.weight);
  const best = fitting[0];
  if (!best) return undefined;
  const parsed = parseValue(best.view, { kind: 'text', find: [] });
  return parsed && fieldOf(parsed, scope.part);
};

const isJournalName = (text: string): boolean =>
  /^[\p{Script=Han}()·与]{3,24}$/u.test(text.replace(/[\s—-]/gu, '')) &&
  !/[。,;]|作者|摘要|收稿|基金|文章|编号|中图|论文|技术交流|目录|目次|研究与分析|栏|下转|上接/u.test(text);

export const articleTitle: Reader = (scope) => {
  const { text } = scope;
  const heads = new Set(headLines(text));
  const summary = text.lines.find((l) => /^[【[(]?(?:摘\s?要|内容摘要|Abstract)/iu.test(l.text));
  const limit = summary ? summary.box[1] : text.height * 0.5;
  const zone = text.lines.filter((l) => !heads.has(l) && l.box[1] < limit);
  const view =
    headline(zone, text, 4) ??
    headline(
      text.lines.filter((l) => l.box[1] < limit),
      text,
      4,
    );
  if (!view) return undefined;
  const parsed = parseValue(view, { kind: 'text', find: [] });
  return parsed && fieldOf(parsed, scope.part);
};

/** The names between the title and the affiliation or the summary. */
export const articleAuthors: Reader = (scope) => {
  const title = articleTitle(scope, { kind: 'text', find: [] });
  const below = title ? title.box[1] + title.box[3] * 0.9 : 0;
  for (const row of scope.text.rows) {
    if (row[0]!.box[1] + row[0]!.box[3] / 2 < below) continue;
    const view = viewOf([row], '、', '');
    if (/摘要|关键词|Abstract|^\(/iu.test(view.text)) break;
    const found = namesIn(view, scope);
    if (found) return found;
  }
  return undefined;
};

function namesIn(view: View, scope: FieldScope): ExtractedField | undefined {
  const lead = /^(?:作者|文|撰稿|著者)[:/]?/u.exec(view.text)?.[0].length ?? 0;
  const rest = view.text.slice(lead);
  const cut = rest.search(/\(|公司|大学|学院|研究|工厂|集团/u);
  const text = cut >= 0 ? rest.slice(0, cut) : rest;
  const spaced = text.replace(/[0-9*]+/gu, (d) => '、'.padEnd(d.length, '、')).replace(/[.·]$/u, '');
  const names = splitNames(spaced).filter((name) => /^[\p{Script=Han}·]{2,15}$/u.test(name));
  const isNames = names.length > 0 && names.every((name) => name.length <= 4 || name.includes('·'));
  if (!isNames || hanCount(text) !== names.join('').replace(/·/gu, '').length) return undefined;
  return fieldOf({ value: names, view: slice(view, lead, lead + text.length) }, scope.part);
}
