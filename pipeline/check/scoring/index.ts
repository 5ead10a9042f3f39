/**
 * Scoring by a quantified standard (R6, R9, R11, R12, R14, R15; domain.md §3): what evidence gives,
 * row by row, held against what was declared. What only a person can say stays a range with a
 * question and is never taken for 0. Points are whole hundredths.
 */
import type { PointTable } from '#schemas/cycles/point-table.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { toHundredths, type Hundredths } from '#schemas/values/points.ts';
import type { ScoringContext } from './context.ts';
import { judgeConditions, type JudgedCondition } from './conditions.ts';
import { itemsOf } from './facts.ts';
import { agreementOf, linesOf, type Agreement, type ScoreLine } from './lines.ts';
import { inHundredths, type PointRange } from './range.ts';
import { settle, type Settled } from './settle.ts';

export type { EvidenceFile, Facts, ScoringContext } from './context.ts';
export type { ConditionVerdict, JudgedCondition } from './conditions.ts';
export type { ItemStatus } from './claims.ts';
export type { Agreement, ScoreItem, ScoreLine } from './lines.ts';
export type { PointRange } from './range.ts';

export interface ScoreTotal extends PointRange {
  /** What the applicant gave as the total; without it, the sum of the declared lines. */
  readonly declared?: Hundredths;
  /** The sum of the declared lines, where there are any: it should be the declared total. */
  readonly declaredLines?: Hundredths;
  readonly agreement: Agreement;
  readonly threshold: Hundredths;
  /** Whether the threshold is reached (80.00 is, 79.99 is not); `open` where persons' answers decide. */
  readonly passes: 'yes' | 'no' | 'open';
}

export interface ApplicantScore {
  /** The standard it was scored by: printed on every output (R6), with 示例 where it is a sample. */
  readonly table: {
    readonly id: string;
    readonly version: string;
    readonly label: string;
    readonly sample: boolean;
  };
  readonly lines: readonly ScoreLine[];
  readonly total: ScoreTotal;
  readonly conditions: readonly JudgedCondition[];
  /** Declared lines whose code the table does not have. */
  readonly unknownLines: readonly { readonly code: string; readonly points?: Hundredths }[];
  /** Questions about the score as a whole. */
  readonly questions: readonly string[];
}

/**
 * A rounded total, kept on its own side of the threshold: rows that were rounded up never carry it
 * over (D9), and the exact sum of what was rounded down does not either.
 */
function guarded(side: Settled['least'], threshold: Hundredths): Hundredths {
  const [rounded, exact] = [inHundredths(side.rounded.total), inHundredths(side.exact.total)];
  return rounded >= threshold && exact < threshold ? ((threshold - 1) as Hundredths) : rounded;
}

function sumOfLines({ scores = [] }: Applicant): Hundredths | undefined {
  const points = scores.flatMap((line) => (line.points === undefined ? [] : [toHundredths(line.points)]));
  return points.length === 0 ? undefined : (points.reduce((sum, each) => sum + each, 0) as Hundredths);
}

function totalOf(settled: Settled, table: PointTable, applicant: Applicant): ScoreTotal {
  const threshold = toHundredths(table.exceptionThreshold);
  const range = { least: guarded(settled.least, threshold), most: guarded(settled.most, threshold) };
  const declaredLines = sumOfLines(applicant);
  const declared = applicant.selfScore === undefined ? declaredLines : toHundredths(applicant.selfScore);
  return {
    ...range,
    ...(declared === undefined ? {} : { declared }),
    ...(declaredLines === undefined ? {} : { declaredLines }),
    agreement: agreementOf(declared, range),
    threshold,
    passes: range.least >= threshold ? 'yes' : range.most >= threshold ? 'open' : 'no',
  };
}

/** Scores one applicant. */
export function scoreApplicant(
  table: PointTable,
  applicant: Applicant,
  context: ScoringContext,
): ApplicantScore {
  const ground = { table, applicant, context, items: itemsOf(applicant, context) };
  const settled = settle(ground);
  const codes = new Set(table.nodes.map(({ code }) => code));
  const unknownLines = (applicant.scores ?? []).flatMap(({ code, points }) => {
    if (code === undefined || codes.has(code)) return [];
    return [{ code, ...(points === undefined ? {} : { points: toHundredths(points) }) }];
  });
  return {
    table: { id: table.id, version: table.version, label: table.label, sample: table.sample },
    lines: linesOf(settled, ground),
    total: totalOf(settled, table, applicant),
    conditions: judgeConditions(ground),
    unknownLines,
    questions: [
      ...unknownLines.map(({ code }) => `评分表没有“${code}”这一项，所填的分应属于哪一项？`),
      ...(settled.isCutShort ? ['多处互斥的材料太多，未能试遍各种归属，请人工核对'] : []),
    ],
  };
}
