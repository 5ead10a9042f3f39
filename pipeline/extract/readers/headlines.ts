/** The line that stands largest: the masthead of a cover, the title of a book or an article. */
import type { Cell } from '../cells.ts';
import { medianOf } from '../geometry.ts';
import { joinViews, type View } from '../views.ts';

const HAN = /\p{Script=Han}/gu;
export const hanCount = (text: string): number => text.match(HAN)?.length ?? 0;

/** Words of a cover or title page that are not the title. */
const NOT_A_TITLE =
  /ISSN|CN[0-9]|ISBN|第.{1,6}[期卷版]|总第|(?:19|20)[0-9]{2}年|主办|主管|主编|编委|月刊|季刊|双月|旬刊|周刊|邮发|代号|出版|定价|发行|核心期刊|目[录次]|地址[:]|电话[:]|邮编|收录|来源期刊|版权|编辑部|印刷(?:厂|有限|股份|公司|[:]|$)|次印刷|杂志社|网址|https?|CONTENTS|责任编辑|编著|著$|^著|丛书|系列教材|规划教材|Vol|No\.|摘要|关键词|要目|导读|内容提要|内容简介|前言|编辑委员会|全文收录|全国优秀/iu;

/** Words that may be a title: Chinese, and none of those that covers print beside it. */
export const isTitle = (text: string): boolean => hanCount(text) >= 4 && !NOT_A_TITLE.test(text);

export interface HeadlineOptions {
  /** Fewest Chinese signs of a title. */
  readonly least: number;
  readonly not?: RegExp;
  /** How much larger than the usual type it must stand. */
  readonly prominence?: number;
}

/**
 * The rows of the largest type as one text: a title over several rows is joined, smaller rows end it.
 * Undefined where nothing stands out as long as asked.
 */
export function headline(rows: readonly (readonly Cell[])[], options: HeadlineOptions): View | undefined {
  const { least, not, prominence = 0 } = options;
  const fitting = rows
    .map((row) =>
      row.filter((cell) => isTitleLike(cell) && !NOT_A_TITLE.test(cell.text) && !not?.test(cell.text)),
    )
    .filter((row) => row.length > 0);
  const heights = fitting.filter((row) => countOf(row) >= Math.min(least, 2)).map(heightOf);
  const largest = Math.max(0, ...heights);
  const usual = medianOf(rows.flat().map(({ height }) => height));
  if (largest < prominence * usual) return undefined;
  const first = fitting.findIndex((row) => heightOf(row) > 0.82 * largest && countOf(row) >= 1);
  const start = fitting[first];
  if (!start) return undefined;
  const joined = [start.filter((cell) => cell.height > 0.75 * largest)];
  for (const row of fitting.slice(first + 1)) {
    const large = row.filter((cell) => cell.height > 0.82 * largest);
    if (large.length === 0 || gapBetween(joined.at(-1), large) > 0.9 * largest) break;
    joined.push(large);
  }
  const view = joinViews(joined.flat().map((cell) => cell.view));
  return hanCount(view.text) >= least ? view : undefined;
}

const isTitleLike = ({ text }: Cell): boolean => hanCount(text) >= 1 && hanCount(text) >= text.length * 0.5;
const countOf = (row: readonly Cell[]): number => row.reduce((sum, { text }) => sum + hanCount(text), 0);
const heightOf = (row: readonly Cell[]): number => medianOf(row.map(({ height }) => height));

function gapBetween(above: readonly Cell[] | undefined, below: readonly Cell[]): number {
  const bottom = Math.max(...(above ?? []).map(({ y, height }) => y + height / 2));
  return Math.min(...below.map(({ y, height }) => y - height / 2)) - bottom;
}
