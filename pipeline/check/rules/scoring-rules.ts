/** Points: self-score, window, evidence behind every line (R9, R12, R14, R15). */
import { engineerSince } from '#schemas/cycles/tenure.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { toHundredths } from '#schemas/values/points.ts';
import { firstDay, lastDay } from '#schemas/values/date-range.ts';
import { addDays } from '#schemas/values/days.ts';
import type { ApplicantScore } from '../scoring/index.ts';
import {
  ask,
  broken,
  pass,
  unconcerned,
  type ApplicantFacts,
  type ApplicantJudge,
  type Ruling,
} from './define.ts';
import { overclaimed, recomputed, scoreSteps, tableNote } from './recomputed.ts';
import { totalPlaces } from './score-sheet.ts';

/** Points are reckoned in whole hundredths, cut and never rounded up: 79.999 is not 80.00 (D8, D9). */
const asPoints = (whole: number): string => String(whole / 100);

type Line = NonNullable<Applicant['scores']>[number];

interface Evidence {
  readonly isGiven: boolean;
  /** What was named and is not there, or could not be opened. */
  readonly lost: readonly string[];
}

/** Whether what a line names is there: an achievement of that id, or a page read from that file. */
function evidenceOf({ evidence = [] }: Line, { applicant, own }: ApplicantFacts): Evidence {
  const files = new Set(own.flatMap(({ parts }) => parts.map(({ file }) => file)));
  const achievements = new Set((applicant.achievements ?? []).map(({ id }) => id));
  const lost = evidence.filter((one) => !files.has(one) && !achievements.has(one));
  return { isGiven: evidence.length > lost.length, lost };
}

const scoredLines = ({ scores = [] }: Applicant): Line[] => scores.filter(({ points = 0 }) => points > 0);

/** Nobody filled in the column: then nothing is known of the evidence, which is not the same as none. */
const namesNoEvidence = (applicant: Applicant): boolean =>
  scoredLines(applicant).every(({ evidence = [] }) => evidence.length === 0);

/** R9: below the regulation's conditions, 80 points or more that evidence bears out. 80.00 passes. */
const selfScore: ApplicantJudge = (facts) => {
  const { applicant, cycle } = facts;
  if (applicant.route !== 'B') return unconcerned('不按自评分申报');
  const wanted = toHundredths(cycle.routes.B.selfScore);
  if (applicant.selfScore === undefined) return ask('按自评分申报，但没有申报自评总分');
  const declared = toHundredths(applicant.selfScore);
  const rest = { declared: applicant.selfScore };
  if (declared < wanted) return broken(`自评 ${asPoints(declared)} 分，未达到 ${asPoints(wanted)} 分`, rest);
  const score = recomputed(facts);
  return score ? selfScoreByTable(score, rest) : selfScoreByLines(facts, { declared, wanted });
};

/** By the office's own table: what evidence gives decides, and what only persons can say stays open. */
function selfScoreByTable(score: ApplicantScore, rest: { readonly declared: number }): Ruling {
  const { least, most, passes, threshold } = score.total;
  const all = { ...rest, found: least / 100, steps: scoreSteps(score) };
  const range = least === most ? asPoints(least) : `${asPoints(least)} 至 ${asPoints(most)}`;
  const said = `自评 ${rest.declared} 分，按材料重新计分 ${range} 分`;
  if (passes === 'yes') return pass(said, all);
  if (passes === 'no') return broken(`${said}，未达到 ${asPoints(threshold)} 分`, all);
  return ask(`${said}，是否达到 ${asPoints(threshold)} 分须由人判断`, all);
}

/** Without a table: the declared points of lines that have evidence. */
function selfScoreByLines(
  facts: ApplicantFacts,
  { declared, wanted }: { readonly declared: number; readonly wanted: number },
): Ruling {
  const { applicant } = facts;
  const rest = { declared: declared / 100 };
  const lines = scoredLines(applicant);
  if (lines.length === 0) return ask('没有自评明细，无法核对自评总分', rest);
  if (namesNoEvidence(applicant)) return ask('自评明细没有注明佐证材料，无法核对自评总分', rest);
  const backed = lines
    .filter((line) => evidenceOf(line, facts).isGiven)
    .reduce((sum, { points = 0 }) => sum + toHundredths(points), 0);
  const steps = lines.map(
    (line) =>
      `${line.code ?? '?'}：${line.points ?? 0} 分，${evidenceOf(line, facts).isGiven ? '有佐证' : '无佐证，不计'}`,
  );
  const all = { ...rest, found: backed / 100, steps: [...steps, `有佐证的合计 ${asPoints(backed)} 分`] };
  return backed < wanted
    ? broken(
        `自评 ${asPoints(declared)} 分，有佐证材料的只有 ${asPoints(backed)} 分，未达到 ${asPoints(wanted)} 分`,
        all,
      )
    : pass(`自评 ${asPoints(declared)} 分，有佐证材料的 ${asPoints(backed)} 分`, all);
}

/** R14: a self-assessment is there, and its lines add up to the total declared. */
const selfAssessment: ApplicantJudge = (facts) => {
  const { applicant } = facts;
  const { scores = [], selfScore: total } = applicant;
  if (scores.length === 0) return ask('没有自评明细，请补报评审打分表');
  const codes = scores.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined) return broken(`评分项 ${twice} 填了两次`);
  const sum = scores.reduce((all, { points = 0 }) => all + toHundredths(points), 0);
  const steps = [`各项之和：${scores.map(({ points = 0 }) => points).join(' + ')} = ${asPoints(sum)}`];
  if (total === undefined) return ask(`没有申报自评总分（各项之和 ${asPoints(sum)} 分）`, { steps });
  if (toHundredths(total) !== sum)
    return broken(`自评总分 ${total} 与各项之和 ${asPoints(sum)} 不相等`, {
      declared: total,
      found: sum / 100,
      steps,
      evidence: totalPlaces(facts),
    });
  const kept = `自评 ${scores.length} 项，合计 ${asPoints(sum)} 分`;
  const score = recomputed(facts);
  if (!score) return pass(kept, { steps: [...steps, ...tableNote(facts)] });
  const all = [...steps, ...scoreSteps(score)];
  const over = overclaimed(score);
  if (over.length > 0) return ask(`${over.join('；')}，请核对`, { steps: all, severity: 'warn' });
  if (score.questions.length > 0) return ask(score.questions.join('；'), { steps: all, severity: 'warn' });
  return pass(kept, { steps: all });
};

/** R15: a line without evidence, or whose files could not be opened, is worth nothing. */
const evidenceBehindPoints: ApplicantJudge = (facts) => {
  const { applicant } = facts;
  const lines = scoredLines(applicant);
  if (lines.length === 0) return ask('没有自评明细，无法核对佐证材料');
  if (namesNoEvidence(applicant)) return ask('自评明细没有注明佐证材料，请逐项补注');
  const bare = lines.filter((line) => !evidenceOf(line, facts).isGiven);
  const steps = lines.map((line) => {
    const { lost } = evidenceOf(line, facts);
    const named = (line.evidence ?? []).join('、') || '无';
    return `${line.code ?? '?'}（${line.points ?? 0} 分）：${named}${lost.length > 0 ? `；找不到或打不开：${lost.join('、')}` : ''}`;
  });
  const codes = bare.map(({ code = '?', points = 0 }) => `${code}（${points} 分）`).join('、');
  return bare.length > 0
    ? broken(`评分项 ${codes} 没有可用的佐证材料，不予评分`, { steps })
    : pass(`${lines.length} 个得分项都有佐证材料`, { steps });
};

interface Dated {
  readonly what: string;
  readonly on: string;
  readonly ids: readonly string[];
}

function datedEvidence({ papers, works = [], achievements = [] }: Applicant): Dated[] {
  const one = (what: string, on: string | undefined, ids: readonly (string | undefined)[] = []): Dated[] =>
    on === undefined ? [] : [{ what, on, ids: ids.filter((id) => id !== undefined) }];
  return [
    ...papers.flatMap(({ title = '', publishedOn }) => one(`论文《${title}》`, publishedOn)),
    ...works.flatMap(({ title = '', on }) => one(`《${title}》`, on)),
    ...achievements.flatMap(({ id, title = '', on, evidence = [] }) =>
      one(`业绩“${title}”`, on, [id, ...evidence]),
    ),
  ];
}

/**
 * R12, D3: evidence from after taking up the engineer's post, or within the last years. What was
 * gained before even the title is outside for certain; between title and first declared term a
 * person looks.
 */
const window: ApplicantJudge = (facts) => {
  const { applicant, cycle } = facts;
  const all = datedEvidence(applicant);
  if (all.length === 0) return ask('没有申报带日期的业绩、论文，无法核对取得时间');
  const since = engineerSince(applicant, cycle);
  const title = applicant.title?.obtainedOn === undefined ? since : firstDay(applicant.title.obtainedOn);
  const { from: start, borderDays: border } = cycle.evidenceWindow;
  const { uploadedOn } = facts.submission;
  const scored = new Set(scoredLines(applicant).flatMap(({ evidence = [] }) => evidence));
  const late = all.filter(({ on }) => firstDay(on) < start && (since === undefined || firstDay(on) < since));
  const isNear = ({ on }: Dated): boolean =>
    lastDay(on) >= addDays(start, -border) && firstDay(on) <= addDays(start, border);
  const near = all.filter((one) => isNear(one) && (since === undefined || firstDay(one.on) < since));
  const certain = late.filter((one) => title !== undefined && lastDay(one.on) < title && !isNear(one));
  const steps = [
    `有效期：${start} 起，或任工程师职务（${since ?? '未申报'}）之后`,
    ...all.map((one) => `${one.on} ${one.what}：${late.includes(one) ? '不在有效期' : '有效'}`),
  ];
  const counted = certain.filter(({ ids }) => ids.some((id) => scored.has(id)));
  const list = (items: readonly Dated[]): string =>
    items.map(({ what, on }) => `${what}（${on}）`).join('、');
  if (counted.length > 0) return broken(`${list(counted)}不在有效期，却用于评分`, { steps });
  const future = all.filter(({ on }) => firstDay(on) > uploadedOn);
  if (future.length > 0) return ask(`${list(future)}晚于上传日期 ${uploadedOn}，请核对`, { steps });
  if (near.length > 0)
    return ask(`${list(near)}离有效期起点 ${start} 不超过 ${border} 天，请核对取得日期`, {
      steps,
      severity: 'warn',
    });
  if (late.length > 0)
    return ask(`${list(late)}早于有效期；如用于评分，请确认取得时已任工程师职务`, {
      steps,
      severity: 'warn',
    });
  return pass(`${all.length} 项业绩、论文都在有效期内`, { steps });
};

export const scoring: Readonly<Record<string, ApplicantJudge>> = {
  R9: selfScore,
  R12: window,
  R14: selfAssessment,
  R15: evidenceBehindPoints,
};
