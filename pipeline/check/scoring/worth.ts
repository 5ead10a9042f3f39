/** What one item is worth in one row, before anything is taken together. */
import { pointField } from '#schemas/cycles/point-fields.ts';
import type { ItemNode, PointNode, When } from '#schemas/cycles/point-table.ts';
import { scaled } from '#schemas/values/points.ts';
import type { Facts } from './context.ts';
import type { ScoredItem } from './facts.ts';
import { fieldNames, holding } from './predicate.ts';
import { exactly, mapRange, millionths, type Range } from './range.ts';

export interface Worth {
  readonly range: Range;
  /** How the points came about, in Chinese. */
  readonly account: string;
  /** What a person must say before the points are settled. */
  readonly questions: readonly string[];
}

type Of<Kind extends PointNode['kind']> = Extract<ItemNode, { kind: Kind }>;

/** A row of a list that holds, or those that might. */
interface Choice<Row> {
  readonly sure?: Row;
  readonly perhaps: readonly Row[];
  readonly missing: readonly string[];
}

function choose<Row extends { readonly when: When }>(rows: readonly Row[], facts: Facts): Choice<Row> {
  const judged = rows.map((row) => ({ row, ...holding(row.when, facts) }));
  const sure = judged.find(({ holds }) => holds === true);
  if (sure !== undefined) return { sure: sure.row, perhaps: [], missing: [] };
  const perhaps = judged.filter(({ holds }) => holds === undefined);
  return { perhaps: perhaps.map(({ row }) => row), missing: perhaps.flatMap(({ missing }) => missing) };
}

function hull(ranges: readonly Range[]): Range {
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    most: Math.max(...ranges.map(({ most }) => most)),
  };
}

/** The range over the rows that might hold and over none of them; with the question that decides. */
function byChoice<Row extends { readonly when: When }>(
  { sure, perhaps, missing }: Choice<Row>,
  rangeOf: (row: Row) => Range,
  { item, none }: { readonly item: ScoredItem; readonly none: Range | undefined },
): Worth {
  if (sure !== undefined) return { range: rangeOf(sure), account: describe(sure.when, item), questions: [] };
  if (perhaps.length > 0) {
    const ranges = [...perhaps.map(rangeOf), none ?? exactly(0)];
    const question = `${item.title}：${fieldNames(item.source, missing)}不明，属于哪一档？`;
    return { range: hull(ranges), account: '档次不明', questions: [question] };
  }
  if (none !== undefined) return { range: none, account: '其他', questions: [] };
  return { range: exactly(0), account: '', questions: [] };
}

/** The facts by which a row was chosen: 本科、全日制. */
function describe(when: When, { facts, source }: ScoredItem): string {
  const values = Object.keys(when).map((field) => {
    const value = facts[field];
    const { zh = field, words = {} } = pointField(source, field) ?? {};
    if (typeof value === 'string') return words[value] ?? value;
    return typeof value === 'boolean' ? `${zh}${value ? '：是' : '：否'}` : `${zh} ${value ?? ''}`;
  });
  return values.length === 0 ? '每项' : values.join('、');
}

/** No tier names the item and none may: a person places it anywhere up to the row's ceiling. */
function unplaced(node: ItemNode, { title }: ScoredItem): Worth {
  return {
    range: { least: 0, most: millionths(node.max) },
    account: '评分表没有规定档次',
    questions: [`${title}：评分表没有规定这种情况的档次，计多少分？`],
  };
}

/** Points of the next higher tier: what tier and bonuses together may not exceed. */
function nextBase(node: Of<'tiers'>, base: number): number {
  const higher = node.tiers.map(({ points }) => millionths(points)).filter((points) => points > base);
  return higher.length === 0 ? millionths(node.max) : Math.min(...higher);
}

interface Bonuses {
  /** Points for a tier with the bonuses that hold, and with those that may hold too. */
  readonly on: (base: number) => Range;
  readonly account: string;
  readonly questions: readonly string[];
}

function bonusesOf(node: Of<'tiers'>, item: ScoredItem): Bonuses {
  const judged = (node.bonuses ?? []).map(({ when, points }) => ({
    ...holding(when, item.facts),
    points: millionths(points),
  }));
  const sum = (isCounted: (holds: boolean | undefined) => boolean): number =>
    judged.reduce((all, { holds, points }) => (isCounted(holds) ? all + points : all), 0);
  const [sure, perhaps] = [sum((holds) => holds === true), sum((holds) => holds !== false)];
  const capped = (base: number, bonus: number): number =>
    node.capRule === undefined ? base + bonus : Math.max(base, Math.min(base + bonus, nextBase(node, base)));
  const open = judged.filter(({ holds }) => holds === undefined).flatMap(({ missing }) => missing);
  return {
    on: (base) => ({ least: capped(base, sure), most: capped(base, perhaps) }),
    account: perhaps === 0 ? '' : '，另有加分',
    questions: open.length === 0 ? [] : [`${item.title}：${fieldNames(item.source, open)}不明，是否加分？`],
  };
}

function tiersWorth(node: Of<'tiers'>, item: ScoredItem): Worth {
  const choice = choose(node.tiers, item.facts);
  const none = node.otherwise === undefined ? undefined : exactly(millionths(node.otherwise));
  const isNamed = choice.sure !== undefined || choice.perhaps.length > 0;
  if (!isNamed && none === undefined) return unplaced(node, item);
  const bonuses = bonusesOf(node, item);
  const worth = byChoice(choice, ({ points }) => bonuses.on(millionths(points)), { item, none });
  if (!isNamed) return worth;
  return {
    range: worth.range,
    account: `${worth.account}${bonuses.account}`,
    questions: [...worth.questions, ...bonuses.questions],
  };
}

function bandWorth(node: Of<'band'>, item: ScoredItem): Worth {
  const choice = choose(node.bands, item.facts);
  if (choice.sure === undefined && choice.perhaps.length === 0) return unplaced(node, item);
  const rangeOf = ({ low, high, highWhen }: Of<'band'>['bands'][number]): Range => {
    const isHigh = highWhen === undefined ? undefined : holding(highWhen, item.facts).holds;
    const [least, most] = [millionths(low), millionths(high)];
    return isHigh === undefined ? { least, most } : exactly(isHigh ? most : least);
  };
  const worth = byChoice(choice, rangeOf, { item, none: undefined });
  const { least, most } = worth.range;
  if (choice.sure === undefined || least === most) return worth;
  const question = `${item.title}：在 ${choice.sure.low}—${choice.sure.high} 分的幅度内计多少分？`;
  return { ...worth, questions: [...worth.questions, question] };
}

function formulaWorth({ formula, ...node }: Of<'formula'>, item: ScoredItem): Worth {
  const value = item.facts[formula.field];
  if (typeof value !== 'number') {
    const name = fieldNames(node.source, [formula.field]);
    return {
      range: { least: 0, most: millionths(node.max) },
      account: `${name}不明`,
      questions: [`${item.title}：${name}是多少？`],
    };
  }
  const { subtract, factor, add } = formula;
  // Hundredths times ten-thousandths are millionths: exact.
  const points = (scaled(value, 2) - scaled(subtract, 2)) * scaled(factor, 4) + scaled(add, 2) * 10_000;
  const account = `(${value} − ${subtract}) × ${factor}${add === 0 ? '' : ` + ${add}`}`;
  return { range: exactly(Math.max(0, points)), account, questions: [] };
}

type Ranked = Extract<ItemNode, { aggregate: unknown }>;

/** The share of the points that the applicant's rank leaves. */
function byRank(node: Ranked, worth: Worth, item: ScoredItem): Worth {
  const { rankCoefficients: coefficients, rankCoefficientRest: rest } = node;
  if (coefficients === undefined || rest === undefined) return worth;
  const share = (points: number, coefficient: number): number => (points * scaled(coefficient, 2)) / 100;
  const { rank, people } = item.facts;
  const known = typeof rank === 'number' ? rank : people === 1 ? 1 : undefined;
  if (known !== undefined) {
    const coefficient = coefficients[known - 1] ?? rest;
    const account = `${worth.account}，排名第 ${known}，系数 ${coefficient}`;
    return { ...worth, account, range: mapRange(worth.range, (points) => share(points, coefficient)) };
  }
  const all = [...coefficients, rest];
  const { least, most } = worth.range;
  return {
    range: { least: share(least, Math.min(...all)), most: share(most, Math.max(...all)) },
    account: `${worth.account}，排名不明`,
    questions: [...worth.questions, `${item.title}：本人排名第几？`],
  };
}

/**
 * What the item is worth. For rows that count items (`perItem`) the worth is a mere 1: the row makes
 * points of the number.
 */
export function worthOf(node: ItemNode, item: ScoredItem): Worth {
  switch (node.kind) {
    case 'tiers':
      return byRank(node, tiersWorth(node, item), item);
    case 'band':
      return byRank(node, bandWorth(node, item), item);
    case 'formula':
      return byRank(node, formulaWorth(node, item), item);
    case 'perItem':
      return { range: exactly(1), account: '计一项', questions: [] };
  }
}
