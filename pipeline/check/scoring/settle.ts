/** Puts claims together into points: the least and the most that may come out. */
import type { ItemNode, PointTable, ScoredNode } from '#schemas/cycles/point-table.ts';
import { claimsOf, expertProof, type Claim, type Ground } from './claims.ts';
import { stands, waysToAssign, type Assignment } from './groups.ts';
import { exactly, millionths, nothing, roundPoints, type Range } from './range.ts';
import { rollUp, together, type RolledUp } from './roll-up.ts';

/** One scoring row: its claims, or the range that persons leave it. */
export interface Row {
  readonly node: ScoredNode;
  readonly claims: readonly Claim[];
  readonly byPerson?: Range;
  readonly questions: readonly string[];
}

/** One end of the range. */
export interface Side {
  readonly assignment: Assignment;
  /** With the products of coefficients unrounded: what decides about a threshold. */
  readonly exact: RolledUp;
  /** With every row rounded as the table says: what is shown. */
  readonly rounded: RolledUp;
}

export interface Settled {
  readonly rows: readonly Row[];
  readonly least: Side;
  readonly most: Side;
  readonly isCutShort: boolean;
}

function personRow(node: Exclude<ScoredNode, ItemNode>, ground: Ground): Row {
  const max = millionths(node.max);
  const proof = node.kind === 'expert' ? expertProof(node, ground) : {};
  if (proof.status !== undefined) return { node, claims: [], byPerson: nothing, questions: [] };
  const decided = ground.context.decided?.get(node.code);
  if (decided !== undefined) {
    return { node, claims: [], byPerson: exactly(Math.min(max, millionths(decided))), questions: [] };
  }
  return { node, claims: [], byPerson: { least: 0, most: max }, questions: [node.question] };
}

function rowOf(node: ScoredNode, ground: Ground): Row {
  if (node.kind === 'expert' || node.kind === 'manual') return personRow(node, ground);
  const claims = claimsOf(node, ground);
  return { node, claims, questions: claims.flatMap(({ questions }) => questions) };
}

/** The claims of a row that count under an assignment. */
export function standing(table: PointTable, { claims }: Row, assignment: Assignment): readonly Claim[] {
  return claims.filter((claim) => claim.status === 'counted' && stands(claim, assignment, table));
}

function bringing(
  table: PointTable,
  rows: readonly Row[],
  assignment: Assignment,
): ReadonlyMap<string, Range> {
  return new Map(
    rows.map((row): [string, Range] => {
      const { node, byPerson } = row;
      if (byPerson !== undefined || node.kind === 'expert' || node.kind === 'manual') {
        return [node.code, byPerson ?? nothing];
      }
      return [
        node.code,
        together(
          node,
          standing(table, row, assignment).map(({ range }) => range),
        ),
      ];
    }),
  );
}

type End = keyof Range;

function sideOf(table: PointTable, brought: ReadonlyMap<string, Range>, end: End): Omit<Side, 'assignment'> {
  const bring = (code: string): number => (brought.get(code) ?? nothing)[end];
  return {
    exact: rollUp(table, bring),
    rounded: rollUp(table, (code) => roundPoints(bring(code), table.rounding)),
  };
}

/** Takes the way that leaves the applicant the most, at either end. */
export function settle(ground: Ground): Settled {
  const { table } = ground;
  const rows = table.nodes.flatMap((node) => (node.kind === 'block' ? [] : [rowOf(node, ground)]));
  const { assignments, isCutShort } = waysToAssign(
    table,
    rows.flatMap(({ claims }) => claims),
  );
  const ways = assignments.map((assignment) => ({
    assignment,
    brought: bringing(table, rows, assignment),
  }));
  const bestAt = (end: End): Side => {
    const sides = ways.map(({ assignment, brought }) => ({ assignment, ...sideOf(table, brought, end) }));
    return sides.reduce((best, each) => (each.exact.total > best.exact.total ? each : best));
  };
  return { rows, least: bestAt('least'), most: bestAt('most'), isCutShort };
}
