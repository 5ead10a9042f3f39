/** The lines of a score: each row with what was declared, what evidence gives, and why. */
import type { ItemNode, PointNode, PointTable } from '#schemas/cycles/point-table.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { toHundredths, type Hundredths } from '#schemas/values/points.ts';
import type { Claim, Ground, ItemStatus } from './claims.ts';
import {
  inHundredths,
  isOpen,
  millionths,
  pointRange,
  roundPoints,
  type PointRange,
  type Range,
} from './range.ts';
import { planOf } from './plan.ts';
import { countedItems } from './roll-up.ts';
import { standing, type Row, type Settled } from './settle.ts';

/** `open`: a person must answer first. `undeclared`: nothing was declared for it. */
export type Agreement = 'equal' | 'differs' | 'open' | 'undeclared';

export interface ScoreItem {
  /** `achievements[1]`, `papers[0]`, `applicant`; the path of a file that belongs to no item. */
  readonly key: string;
  readonly title: string;
  readonly status: ItemStatus;
  /** What it brings to the row by itself; all 0 unless it counts. */
  readonly points: PointRange;
  /** In Chinese: how the points came about, or why there are none. */
  readonly reason: string;
  /** Dated within 31 days of the window's first day. */
  readonly isNearBorder: boolean;
  /** The files that prove it. */
  readonly files: readonly string[];
}

export interface ScoreLine {
  readonly code: string;
  readonly parent?: string;
  readonly label: string;
  readonly max: Hundredths;
  readonly declared?: Hundredths;
  readonly recomputed: PointRange;
  readonly agreement: Agreement;
  readonly items: readonly ScoreItem[];
  readonly needsPerson: boolean;
  /** What to ask, in Chinese; none unless `needsPerson`. */
  readonly questions: readonly string[];
}

/** Declared against recomputed: outside the range is a difference whatever persons may answer. */
export function agreementOf(declared: Hundredths | undefined, { least, most }: PointRange): Agreement {
  if (declared === undefined) return 'undeclared';
  if (declared < least || declared > most) return 'differs';
  return least === most ? 'equal' : 'open';
}

/** Points declared for a row; for a block without a line of its own, those of the rows below. */
function declaredFor(node: PointNode, table: PointTable, applicant: Applicant): Hundredths | undefined {
  const lines = (applicant.scores ?? []).filter(({ code }) => code === node.code);
  const own = lines.flatMap(({ points }) => (points === undefined ? [] : [toHundredths(points)]));
  const parts =
    lines.length > 0
      ? own
      : (planOf(table).below.get(node.code) ?? []).flatMap(
          (child) => declaredFor(child, table, applicant) ?? [],
        );
  return parts.length === 0 ? undefined : (parts.reduce((sum, part) => sum + part, 0) as Hundredths);
}

const statusReasons: Readonly<Partial<Record<ItemStatus, string>>> = {
  usedInGroup: '同一佐证材料已在互斥的另一项计分',
  overCap: '该项已到上限',
  notBest: '只计较高的，未计入',
  otherRow: '择优计分，另一行较高',
};

/** Claims that stand but bring nothing, because others fill the row. */
function surplus(node: ItemNode, claims: readonly Claim[]): ReadonlyMap<Claim, ItemStatus> {
  if (node.kind === 'perItem') return new Map();
  const sorted = claims.toSorted((a, b) => b.range.least - a.range.least);
  const n = countedItems(node);
  const found = new Map<Claim, ItemStatus>();
  let sum = 0;
  sorted.forEach((claim, i) => {
    const last = sorted[n - 1];
    if (i >= n && last !== undefined && claim.range.most <= last.range.least) found.set(claim, 'notBest');
    else if (sum >= millionths(node.max) && claim.range.most > 0) found.set(claim, 'overCap');
    sum += claim.range.least;
  });
  return found;
}

/** Whether another row of the same choice is surely at least as good, and so this one brings nothing. */
function isBeaten(node: PointNode, { nodes }: PointTable, { least, most }: Settled): boolean {
  if (node.betterOf === undefined) return false;
  const at = nodes.indexOf(node);
  return nodes.some((other, i) => {
    if (other === node || other.betterOf !== node.betterOf) return false;
    const [theirs, ours] = [least.exact.values.get(other.code) ?? 0, most.exact.values.get(node.code) ?? 0];
    return theirs > ours || (theirs === ours && theirs > 0 && i < at);
  });
}

function itemOf(claim: Claim, status: ItemStatus, points: Range): ScoreItem {
  const { key, title, isNearBorder, files } = claim;
  const why = [claim.reason, statusReasons[status]].filter((part) => part !== undefined && part !== '');
  return {
    key,
    title,
    status,
    points: pointRange(status === 'counted' ? points : { least: 0, most: 0 }),
    reason: why.join('；'),
    isNearBorder,
    files,
  };
}

function itemsOfRow(row: Row, table: PointTable, settled: Settled): readonly ScoreItem[] {
  const { node, claims } = row;
  if (node.kind === 'expert' || node.kind === 'manual') return [];
  const alive = standing(table, row, settled.least.assignment);
  const spare = surplus(node, alive);
  const beaten = isBeaten(node, table, settled);
  const statusOf = (claim: Claim): ItemStatus => {
    if (claim.status !== 'counted') return claim.status;
    if (!alive.includes(claim)) return 'usedInGroup';
    return beaten ? 'otherRow' : (spare.get(claim) ?? 'counted');
  };
  const each = node.kind === 'perItem' ? millionths(node.points ?? 0) / (node.per ?? 1) : 1;
  return claims.map((claim) => {
    const { least, most } = claim.range;
    const worth = (value: number): number => roundPoints(Math.floor(value * each), table.rounding);
    return itemOf(claim, statusOf(claim), { least: worth(least), most: worth(most) });
  });
}

/** An open row without a question of its own waits for another row of its exclusive group. */
function questionsOf({ node, questions }: Row): readonly string[] {
  if (questions.length > 0) return [...new Set(questions)];
  return [`${node.label}：互斥的另一项定下之后，同一佐证材料归入哪一项？`];
}

function lineOf(node: PointNode, settled: Settled, { table, applicant }: Ground): ScoreLine {
  const ends = [settled.least, settled.most].map(({ rounded }) => rounded.values.get(node.code) ?? 0);
  // Where a contested item goes elsewhere at the other end, a single row may turn its ends round.
  const range = { least: Math.min(...ends), most: Math.max(...ends) };
  const row = settled.rows.find((each) => each.node === node);
  const declared = declaredFor(node, table, applicant);
  const recomputed = pointRange(range);
  return {
    code: node.code,
    ...(node.parent === undefined ? {} : { parent: node.parent }),
    label: node.label,
    max: inHundredths(millionths(node.max)),
    ...(declared === undefined ? {} : { declared }),
    recomputed,
    agreement: agreementOf(declared, recomputed),
    items: row === undefined ? [] : itemsOfRow(row, table, settled),
    needsPerson: isOpen(range),
    questions: row !== undefined && isOpen(range) ? questionsOf(row) : [],
  };
}

/** One line a row of the table, in the table's order. */
export function linesOf(settled: Settled, ground: Ground): readonly ScoreLine[] {
  return ground.table.nodes.map((node) => lineOf(node, settled, ground));
}
