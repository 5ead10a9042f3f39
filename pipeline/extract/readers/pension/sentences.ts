/** Payers named in the sentence of a period: 自2017年9月至2020年8月在某某有限公司参加…养老保险. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import type { FieldScope } from '../../scope.ts';
import type { PageText } from '../../page-text.ts';
import { groupOf, indexed, slice, type View } from '../../views.ts';
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

const PAYER =
  '(?<value>[\\p{Script=Han}()]{4,36}?(?:公司|厂|院|所|中心|局|集团|学校|大学|学院|站|社)(?:\\([^)]{1,8}\\))?)';
/** The payer in the clause of a period, before it or behind it. */
const BEHIND = new RegExp(
  `^(?:止|期间)?[,:]?(?:由|在|于|系|单位为|参保单位[为:]?|缴费单位[为:]?)(?!我|本|该|此|职)${PAYER}(?=缴|代|参|名下|工作|为其|投保|[,;。)]|$)`,
  'u',
);
const BEFORE = new RegExp(
  `(?:^|[,:])(?:由|在|于)?(?!我|本|该|此)${PAYER}(?:为其|名下|单位)?(?:于|自|从|[,:])$`,
  'u',
);

/** Every period of the running text with the payer of its clause; empty where one of them names none. */
export function periodsWithPayers({ text, part }: FieldScope): Map<MonthCell, ExtractedField> {
  const told = new Map<MonthCell, ExtractedField>();
  const [flow] = text.flows;
  const matches = flow ? [...flow.text.matchAll(indexed(PERIOD, true))] : [];
  for (const match of matches) {
    const place = flow && groupOf(flow, match);
    const payer = flow && payerBeside(flow, match, part);
    const period = place && periodAt(place, match, text);
    if (!payer || !period) return new Map();
    told.set(period, payer);
  }
  return told;
}

function payerBeside(flow: View, match: RegExpExecArray, part: number): ExtractedField | undefined {
  const end = match.index + match[0].length;
  const rest = slice(flow, end, end + (/[;。\n]|$/u.exec(flow.text.slice(end))?.index ?? 0));
  const start = match.index - (/[^;。\n]*$/u.exec(flow.text.slice(0, match.index))?.[0].length ?? 0);
  const lead = slice(flow, start, match.index);
  for (const [view, form] of [
    [rest, BEHIND],
    [lead, BEFORE],
  ] as const) {
    const found = indexed(form).exec(view.text);
    const place = found && groupOf(view, found);
    const payer = place ? payerField(place, part) : undefined;
    if (payer && !/社会保险|社保/u.test(String(payer.value))) return payer;
  }
  return undefined;
}

function periodAt(place: View, match: RegExpExecArray, { cells, rows }: PageText): MonthCell | undefined {
  const own = cells.filter(({ view }) => view.glyphs.some((glyph) => glyph && place.glyphs.includes(glyph)));
  const row = rows.findIndex((cellsOfRow) => cellsOfRow.some((cell) => own.includes(cell)));
  const [from, to] = endsOf(match);
  return own.length > 0 ? { from, to, cells: own, row } : undefined;
}
