/** From rows to blocks to the total: every level stops at its ceiling. */
import type { ItemNode, PointNode, PointTable } from '#schemas/cycles/point-table.ts';
import type { Millionths } from '#schemas/values/points.ts';
import { planOf } from './plan.ts';
import { mapRange, millionths, nothing, type Range } from './range.ts';

export interface RolledUp {
  /** By row code. */
  readonly values: ReadonlyMap<string, Millionths>;
  readonly total: Millionths;
}

const add = (values: readonly Millionths[]): Millionths => values.reduce((sum, value) => sum + value, 0);

/** Gives every row its points from what the scoring rows bring. */
export function rollUp(table: PointTable, bring: (code: string) => Millionths): RolledUp {
  const { below, ceilings, total: most } = planOf(table);
  const values = new Map<string, Millionths>();
  const sumOf = (nodes: readonly PointNode[]): Millionths => {
    let sum = 0;
    const better = new Map<string, Millionths>();
    for (const node of nodes) {
      const value = valueOf(node);
      if (node.betterOf === undefined) sum += value;
      else better.set(node.betterOf, Math.max(value, better.get(node.betterOf) ?? 0));
    }
    return sum + add([...better.values()]);
  };
  const valueOf = (node: PointNode): Millionths => {
    const brought = node.kind === 'block' ? sumOf(below.get(node.code) ?? []) : bring(node.code);
    const value = Math.min(ceilings.get(node.code) ?? 0, brought);
    values.set(node.code, value);
    return value;
  };
  const total = Math.min(most, sumOf(below.get(undefined) ?? []));
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
