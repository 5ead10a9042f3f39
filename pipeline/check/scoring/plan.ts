/** What of a table every score needs again: rows by code, rows below a row, ceilings as millionths. */
import { childrenOf, type PointNode, type PointTable } from '#schemas/cycles/point-table.ts';
import type { Millionths } from '#schemas/values/points.ts';
import { millionths } from './range.ts';

export interface TablePlan {
  readonly byCode: ReadonlyMap<string, PointNode>;
  /** Below a row by its code; the blocks of the table below `undefined`. */
  readonly below: ReadonlyMap<string | undefined, readonly PointNode[]>;
  readonly ceilings: ReadonlyMap<string, Millionths>;
  readonly total: Millionths;
}

const plans = new WeakMap<PointTable, TablePlan>();

function makePlan({ nodes, total }: PointTable): TablePlan {
  const parents = new Set([undefined, ...nodes.map(({ code }) => code)]);
  return {
    byCode: new Map(nodes.map((node) => [node.code, node])),
    below: new Map([...parents].map((parent) => [parent, childrenOf(nodes, parent)])),
    ceilings: new Map(nodes.map(({ code, max }) => [code, millionths(max)])),
    total: millionths(total),
  };
}

/** The plan of a table; made once. */
export function planOf(table: PointTable): TablePlan {
  const plan = plans.get(table) ?? makePlan(table);
  plans.set(table, plan);
  return plan;
}

/** The exclusive group of a row. */
export function groupOf(table: PointTable, code: string): string | undefined {
  const node = planOf(table).byCode.get(code);
  return node !== undefined && 'exclusiveGroup' in node ? node.exclusiveGroup : undefined;
}

/** Usable files that an item of a row needs. */
export function filesWanted(table: PointTable, code: string): number {
  const node = planOf(table).byCode.get(code);
  return node !== undefined && 'evidence' in node ? node.evidence.min : 1;
}
