/** Checks of the rows against each other: codes, parents, ceilings, groups; and of the conditions. */
import { toHundredths } from '../values/points.ts';
import { checkWhen } from './point-node-checks.ts';
import type { PointProblem } from './point-checks.ts';
import { childrenOf, type PointCondition, type PointNode, type PointTable } from './point-table.ts';

interface Row {
  readonly code: string;
  readonly parent?: string | undefined;
  readonly kind: string;
}

const error = (path: string, what: string): PointProblem => ({ severity: 'error', path, what });
const warning = (path: string, what: string): PointProblem => ({ severity: 'warning', path, what });

/** Whether going up from a row comes back to it. */
function isInCircle(row: Row, byCode: ReadonlyMap<string, Row>): boolean {
  const seen = new Set<string>();
  for (let at: Row | undefined = row; at?.parent !== undefined; at = byCode.get(at.parent)) {
    if (seen.has(at.code)) return true;
    seen.add(at.code);
  }
  return false;
}

/** Codes and parents of a flat list that stands for a tree; `composite`: the kinds that have rows below. */
function checkRows(rows: readonly Row[], list: string, composite: ReadonlySet<string>): PointProblem[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return rows.flatMap((row, i) => {
    const at = `${list}[${i}]`;
    const problems: PointProblem[] = [];
    if (rows.findIndex(({ code }) => code === row.code) < i) {
      problems.push(error(`${at}.code`, `编号“${row.code}”重复，请改成不同的编号`));
    }
    const parent = row.parent === undefined ? undefined : byCode.get(row.parent);
    if (row.parent !== undefined && parent === undefined) {
      problems.push(error(`${at}.parent`, `没有编号为“${row.parent}”的上级，请改正上级编号或补上该行`));
    } else if (parent !== undefined && !composite.has(parent.kind)) {
      problems.push(error(`${at}.parent`, `“${parent.code}”自己计分，下面不能再有各项，请改正上级编号`));
    }
    if (isInCircle(row, byCode)) problems.push(error(`${at}.parent`, '上级关系绕成了圈，请改正上级编号'));
    if (composite.has(row.kind) && childrenOf(rows, row.code).length === 0) {
      problems.push(error(at, `“${row.code}”下面没有任何一项，请补上各项或删去该行`));
    }
    return problems;
  });
}

function checkCeilings({ nodes, total, exceptionThreshold }: PointTable): PointProblem[] {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const above = nodes.flatMap((node, i) => {
    const parent = node.parent === undefined ? undefined : byCode.get(node.parent);
    return parent !== undefined && node.max > parent.max
      ? [
          warning(
            `nodes[${i}].max`,
            `上限 ${node.max} 高于上级“${parent.code}”的 ${parent.max}，按上级的上限截止`,
          ),
        ]
      : [];
  });
  const sum = childrenOf(nodes, undefined).reduce((all, { max }) => all + toHundredths(max), 0);
  const reach =
    sum < toHundredths(total) ? [warning('total', `各部分上限之和不到总分 ${total}，请核对`)] : [];
  const threshold =
    exceptionThreshold > total ? [error('exceptionThreshold', `高于总分 ${total}，谁也达不到，请改正`)] : [];
  return [...above, ...reach, ...threshold];
}

function checkBetterOf(nodes: readonly PointNode[]): PointProblem[] {
  return nodes.flatMap((node, i) => {
    if (node.betterOf === undefined) return [];
    const others = nodes.filter((each) => each !== node && each.betterOf === node.betterOf);
    if (others.length === 0) {
      return [error(`nodes[${i}].betterOf`, `择优组“${node.betterOf}”只有这一行，请补上另一行或删去`)];
    }
    return others.every(({ parent }) => parent === node.parent)
      ? []
      : [error(`nodes[${i}].betterOf`, `择优组“${node.betterOf}”的各行不在同一上级之下，请改正`)];
  });
}

function checkGroups(nodes: readonly PointNode[]): PointProblem[] {
  const groupOf = (node: PointNode): string | undefined =>
    'exclusiveGroup' in node ? node.exclusiveGroup : undefined;
  return nodes.flatMap((node, i) => {
    const group = groupOf(node);
    const isAlone = group !== undefined && nodes.filter((each) => groupOf(each) === group).length === 1;
    return isAlone
      ? [warning(`nodes[${i}].exclusiveGroup`, `互斥组“${group}”只有这一行，不起作用，请核对`)]
      : [];
  });
}

/** Codes, parents, ceilings and groups of the rows. */
export function checkTree(table: PointTable): PointProblem[] {
  const { nodes } = table;
  return [
    ...checkRows(nodes, 'nodes', new Set(['block'])),
    ...checkCeilings(table),
    ...checkBetterOf(nodes),
    ...checkGroups(nodes),
  ];
}

/** Codes, parents, k and predicates of the qualitative conditions. */
export function checkConditions(conditions: readonly PointCondition[]): PointProblem[] {
  return [
    ...checkRows(conditions, 'conditions', new Set(['allOf', 'anyOf', 'kOf'])),
    ...conditions.flatMap((condition, i) => {
      const at = `conditions[${i}]`;
      if (condition.kind === 'has') return checkWhen(condition.where, condition.source, `${at}.where`);
      if (condition.kind !== 'kOf') return [];
      const parts = childrenOf(conditions, condition.code).length;
      return condition.k > parts
        ? [error(`${at}.k`, `要求满足 ${condition.k} 项，下面只有 ${parts} 项，请改正`)]
        : [];
    }),
  ];
}
