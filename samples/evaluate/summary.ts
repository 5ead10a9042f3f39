/** The figures of an evaluation beside the bar that each must reach. */
import type { Count, Counts, DocumentScore } from './score-documents.ts';
import type { JudgedMiss } from './run-near-misses.ts';
import type { PlantOutcome, Slip, VerdictScore } from './score-verdicts.ts';

export interface Evaluation {
  readonly submission: string;
  readonly documents: DocumentScore;
  readonly verdicts: VerdictScore;
  readonly nearMisses: readonly JudgedMiss[];
}

/** One line of the overview. */
export interface Measure {
  readonly name: string;
  readonly value: string;
  readonly bar: string;
  readonly reached: boolean | undefined;
}

export function rate({ right, all }: Count): number {
  return all === 0 ? 1 : right / all;
}

export function percent(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}

function share(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}

function atLeast(name: string, count: Count, bar: number): Measure {
  return {
    name,
    value: `${percent(rate(count))} (${String(count.right)}/${String(count.all)})`,
    bar: `≥ ${percent(bar)}`,
    reached: count.all === 0 ? undefined : rate(count) >= bar,
  };
}

function atMost(name: string, part: { count: number; all: number }, bar: number): Measure {
  const value = share(part.count, part.all);
  return {
    name,
    value: `${percent(value)} (${String(part.count)}/${String(part.all)})`,
    bar: `≤ ${percent(bar)}`,
    reached: part.all === 0 ? undefined : value <= bar,
  };
}

function countOf(counts: Counts): Count {
  return counts.get('all') ?? { right: 0, all: 0 };
}

function slips(verdicts: VerdictScore, kind: Slip['kind']): number {
  return verdicts.slips.filter((slip) => slip.kind === kind).length;
}

function plantsOf(verdicts: VerdictScore, outcome: PlantOutcome): number {
  return verdicts.plants.filter((plant) => plant.outcome === outcome).length;
}

/** Every measure of the bar, in its order. */
export function measuresOf({ documents, verdicts, nearMisses }: Evaluation): Measure[] {
  const planted = verdicts.plants.length;
  const wrongMisses = nearMisses.filter(({ verdict }) => verdict === 'match').length;
  return [
    atLeast('文书种类正确(每页)', countOf(documents.types), 0.98),
    atLeast('字段完全正确', countOf(documents.fields), 0.95),
    atLeast('预埋差异被指出', { right: plantsOf(verdicts, 'caught'), all: planted }, 0.95),
    atMost('预埋差异误判为一致', { count: plantsOf(verdicts, 'wrongMatch'), all: planted }, 0),
    atMost('预埋差异无结论', { count: plantsOf(verdicts, 'unanswered'), all: planted }, 0),
    atMost('误报不一致', { count: slips(verdicts, 'falseMismatch'), all: verdicts.judged }, 0.01),
    atMost('误报缺失', { count: slips(verdicts, 'falseMissing'), all: verdicts.judged }, 0.01),
    atMost('无法辨认', { count: slips(verdicts, 'unreadable'), all: verdicts.judged }, 0.08),
    atMost('误报违反规则', { count: slips(verdicts, 'falseViolation'), all: verdicts.judged }, 0),
    atMost('无证据而判一致', { count: slips(verdicts, 'matchWithoutEvidence'), all: verdicts.judged }, 0),
    atMost('有证据而未判', { count: verdicts.silent.length, all: verdicts.judged }, 0),
    atMost('近似值误判为一致', { count: wrongMisses, all: nearMisses.length }, 0),
  ];
}
