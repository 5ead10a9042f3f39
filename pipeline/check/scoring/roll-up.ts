/** From rows to blocks to the total: every level stops at its ceiling. */
import { childrenOf, type ItemNode, type PointNode, type PointTable } from '#schemas/cycles/point-table.ts';
import type { Millionths } from '#schemas/values/points.ts';
import { mapRange, millionths, nothing, type Range } from './range.ts';

export interface RolledUp {
  /** By row code. */
  readonly values: ReadonlyMap<string, Millionths>;
  readonly total: Millionths;
}

const add = (values: readonly Millionths[]): Millionths => values.reduce((sum, value) => sum + value, 0);

/** Gives every row its points from what the scoring rows bring. */
export function rollUp(table: PointTable, bring: (code: string) => Millionths): RolledUp {
  const values = new Map<string, Millionths>();
  const sumOf = (nodes: readonly PointNode[]): Millionths => {
    const own = nodes.map((node) => ({ node, value: valueOf(node) }));
    const groups = Map.groupBy(own, ({ node }) => node.betterOf ?? `\n${node.code}`);
    return add([...groups.values()].map((group) => Math.max(...group.map(({ value }) => value))));
  };
  const valueOf = (node: PointNode): Millionths => {
    const brought = node.kind === 'block' ? sumOf(childrenOf(table.nodes, node.code)) : bring(node.code);
    const value = Math.min(millionths(node.max), brought);
    values.set(node.code, value);
    return value;
  };
  const total = Math.min(millionths(table.total), sumOf(childrenOf(table.nodes, undefined)));
  return { values, total };
}

function pointsForCount(node: Extract<ItemNode, { kind: 'perItem' }>, count: number): Millionths {
  const { points = 0, per = 1, counts } = node;
  if (counts === undefined) return Math.floor(count / per) * millionths(points);
  const reached = counts.filter(({ atLeast }) => count >= atLeast).map((each) => millionths(each.points));
  return Math.max(0, ...reached);
}

function best(values: readonly Millionths[], n: number): Millionths {
  return add(values.toSorted((a, b) => b - a).slice(0, n));
}

/** How many of a row's items count at most. */
export function countedItems(node: ItemNode): number {
  if (node.kind === 'perItem' || node.aggregate === 'sum') return Number.POSITIVE_INFINITY;
  return node.aggregate === 'max' ? 1 : (node.n ?? 1);
}

/** What a row's items bring together, before its ceiling. */
export function together(node: ItemNode, ranges: readonly Range[]): Range {
  if (ranges.length === 0) return nothing;
  const least = ranges.map((range) => range.least);
  const most = ranges.map((range) => range.most);
  if (node.kind === 'perItem') {
    return mapRange({ least: add(least), most: add(most) }, (count) => pointsForCount(node, count));
  }
  const n = countedItems(node);
  return { least: best(least, n), most: best(most, n) };
}
