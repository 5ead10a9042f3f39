/** Payers named in the sentence of a period: 自2017年9月至2020年8月在某某有限公司参加…养老保险. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import type { FieldScope } from '../../scope.ts';
import { groupOf, indexed } from '../../views.ts';
import { PERIOD, endsOf, type MonthCell } from './month-cells.ts';
import { payerField } from './payers.ts';

const MONTH = '[0-9]{4}[年.\\-/]?[0-9]{1,2}月?';
const SENTENCE = new RegExp(
  `${MONTH}[^。;]{0,20}?(?:在|由|于)(?!我|本|该|此|职)(?<value>[\\p{Script=Han}()]{4,36}?(?:公司|厂|院|所|中心|局|集团|学校|大学|学院|站|社))(?:名下|单位)?(?:[^。;\\n]{0,12})(?:参加|参保|缴纳|缴费|代缴)`,
  'u',
);

/** The payer that the sentence of the page's only period names. */
export function payerInSentence(scope: FieldScope, cells: readonly MonthCell[]): ExtractedField | undefined {
  if (cells.length !== 1) return undefined;
  for (const flow of scope.text.flows) {
    const match = indexed(SENTENCE).exec(flow.text);
    const place = match && groupOf(flow, match);
    const payer = place ? payerField(place, scope.part) : undefined;
    if (payer && !/社会保险|社保/u.test(String(payer.value))) return payer;
  }
  return undefined;
}

/** The one period that the running text names, where it runs over two lines. */
export function periodInText({ text }: FieldScope): MonthCell[] {
  const [flow] = text.flows;
  const matches = flow ? [...flow.text.matchAll(indexed(PERIOD, true))] : [];
  const [match] = matches;
  const place = flow && match && groupOf(flow, match);
  if (!match || !place || matches.length > 1) return [];
  const cells = text.cells.filter(({ view }) => view.glyphs.some((glyph) => place.glyphs.includes(glyph)));
  const row = text.rows.findIndex((own) => own.some((cell) => cells.includes(cell)));
  const [from, to] = endsOf(match);
  return cells.length > 0 ? [{ from, to, cells, row }] : [];
}
