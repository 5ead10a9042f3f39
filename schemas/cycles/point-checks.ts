/**
 * Holds a point table against its shape and against itself: every problem says where it is, what is
 * wrong and what to do. A table with an error is not used.
 */
import type { z } from 'zod';
import { checkNode } from './point-node-checks.ts';
import { checkConditions, checkTree } from './point-tree-checks.ts';
import { pointTableSchema, type PointTable } from './point-table.ts';
import { wantedText } from '../issue-words.ts';

export interface PointProblem {
  /** `error`: the table cannot be used. `warning`: it can, but look at it. */
  readonly severity: 'error' | 'warning';
  /** Path in the table: `nodes[3].tiers[0].when.years`; '' for the whole. */
  readonly path: string;
  /** What is wrong and what to do, in Chinese. */
  readonly what: string;
}

/** A problem with its place in the file that was read: 第 12 行, or a sheet and a cell. */
export interface PlacedProblem extends PointProblem {
  readonly place: string;
}

export interface PointTableRead {
  /** Absent where there is an error. */
  readonly table?: PointTable;
  readonly problems: readonly PlacedProblem[];
}

type Issue = z.core.$ZodIssue;

/** `nodes[0].label` of a list of keys. */
function pathOf(keys: readonly PropertyKey[]): string {
  return keys
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** What a map has for a path, or for the nearest thing around it: `nodes[3].max`, `nodes[3]`, `nodes`. */
export function nearestTo<Place>(places: ReadonlyMap<string, Place>, path: string): Place | undefined {
  for (let rest = path; rest !== ''; rest = rest.replace(/(?:\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/u, '')) {
    const place = places.get(rest);
    if (place !== undefined) return place;
  }
  return undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
};

function wantedType(expected: string, isMissing: boolean): string {
  const kind = kinds[expected] ?? expected;
  return isMissing ? `缺少此项，请补填（${kind}）` : `应为${kind}`;
}

/** In a workbook nobody writes quotes: types are named otherwise, and what is missing is said so. */
const wanted = (issue: Issue): string =>
  issue.code === 'invalid_type' ? wantedType(issue.expected, issue.input === undefined) : wantedText(issue);

function shapeProblems(issues: readonly Issue[]): PointProblem[] {
  return issues.flatMap((issue): PointProblem[] => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ severity: 'error', path: pathOf(issue.path), what: wanted(issue) }];
    }
    return issue.keys.map((key) => ({
      severity: 'error',
      path: pathOf([...issue.path, key]),
      what: `这里没有“${key}”这一项，请删去或改正拼写`,
    }));
  });
}

/** What is wrong inside a table of the right shape. */
export function checkPointTable(table: PointTable): PointProblem[] {
  return [
    ...checkTree(table),
    ...table.nodes.flatMap((node, i) => checkNode(node, `nodes[${i}]`)),
    ...checkConditions(table.conditions),
  ];
}

/**
 * A parsed file to a table. `placeOf` turns a path into words of the file: `points.json 第 12 行`.
 * Never throws.
 */
export function readPointTable(value: unknown, placeOf: (path: string) => string): PointTableRead {
  const parsed = pointTableSchema.safeParse(value, { reportInput: true });
  const problems = parsed.success ? checkPointTable(parsed.data) : shapeProblems(parsed.error.issues);
  const placed = problems.map((problem) => ({ ...problem, place: placeOf(problem.path) }));
  const isUsable = parsed.success && problems.every(({ severity }) => severity !== 'error');
  return isUsable ? { table: parsed.data, problems: placed } : { problems: placed };
}
