/** The way from the employer to the committee, level by level (R22, R24; notice 三（三）). */
import { formatDate } from '#schemas/values/chinese-date.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { RecommendationLevel, UnitKind } from '#schemas/values/choices.ts';
import { combine } from './combine.ts';
import {
  ask,
  broken,
  pass,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
} from './define.ts';
import { duesOf, isBy, knowingYears } from './working-days.ts';

const refusing =
  /不(?:予|能|宜)?(?:同意|通过|推荐|合格|符合|属实|真实|报送)|未(?:予)?(?:通过|推荐)|退回|驳回|否决|暂缓|补正/u;
/** A denial near a word of favour, which may or may not be meant: 不建议推荐, 没有通过, 取消推荐. */
const denying =
  /(?:[不未]|没有|没能|无法|取消|撤[回销]|难以)[^，。；、,;]{0,6}(?:同意|通过|推荐|合格|符合|属实|报送|上报)/u;
const favouring = /同意|通过|推荐|合格|符合|属实|无异议|报送|上报/u;

/**
 * An opinion in free words as a part of a rule: refused, unclear and missing are told apart. A
 * refusal is looked for first, since 不同意 holds 同意.
 */
export function opinionPart(whose: string, result: string | undefined): Ruling {
  if (result === undefined) return ask(`没有填${whose}的结果，请补填`);
  if (refusing.test(result)) return broken(`${whose}的结果为“${result}”`);
  const doubtful = denying.test(result.replace(/(?:无|没有|未)(?:[提收]出|收到)?(?:任何)?异议/gu, '，'));
  return favouring.test(result) && !doubtful
    ? pass(`${whose}的结果：${result}`)
    : ask(`${whose}的结果写为“${result}”，看不出是否同意，请确认`);
}

/** A stage of the way with the day it was done. */
export interface Stage {
  readonly what: string;
  readonly on: string | undefined;
}

/** Whether one stage came no later than another; nothing where a date is missing. */
export function orderPart(earlier: Stage, later: Stage): Ruling[] {
  if (earlier.on === undefined || later.on === undefined) return [];
  const words = `${earlier.what}日期 ${formatDate(earlier.on)}，${later.what}日期 ${formatDate(later.on)}`;
  const order = isBy(earlier.on, later.on);
  if (order === undefined) return [ask(`${words}，写得不够具体，无法比较先后，请补全到日`)];
  return order ? [] : [broken(`${words}，先后颠倒`)];
}

const levelWords: Readonly<Record<RecommendationLevel, string>> = {
  county: '县（市、区）级',
  city: '市级',
  province: '省级',
  agency: '人事代理机构',
};

const kindWords: Readonly<Record<UnitKind, string>> = {
  city: '市级单位',
  province: '省直单位',
  agency: '人事代理机构',
};

type Recommendation = NonNullable<Applicant['recommendations']>[number];

/** How a recommendation is called: by its level. */
export const nameOf = ({ level }: Recommendation): string =>
  level === undefined ? '未填层级的一级' : levelWords[level];

const pathWords = (wanted: Cycle['recommending'][UnitKind]): string =>
  wanted.map(({ level, optional }) => `${levelWords[level]}${optional ? '（如有）' : ''}`).join(' → ');

/** Levels that are missing; one that was left unnamed may be any of them. */
function missingParts(given: readonly Recommendation[], wanted: Cycle['recommending'][UnitKind]): Ruling[] {
  const isUnnamed = given.some(({ level }) => level === undefined);
  const missing = wanted.filter(
    ({ level, optional }) => !optional && given.every((one) => one.level !== level),
  );
  return [
    ...(isUnnamed ? [ask('推荐记录有一级没有填层级，请补填')] : []),
    ...missing.map(({ level }) => {
      const words = `逐级推荐缺少${levelWords[level]}`;
      return isUnnamed ? ask(`${words}，或者没有填层级`) : broken(words);
    }),
  ];
}

/** Levels that do not belong, or that stand in the wrong order. */
function levelParts(given: readonly Recommendation[], { cycle, submission }: ApplicantFacts): Ruling[] {
  const { kind } = submission.unit;
  const wanted = cycle.recommending[kind];
  const ranks = given.map(({ level }) => wanted.findIndex((one) => one.level === level));
  const named = ranks.filter((rank) => rank >= 0);
  // An agency where none belongs is R24's to say.
  const foreign = given.filter(
    ({ level }, i) => level !== undefined && level !== 'agency' && ranks[i] === -1,
  );
  const isDisordered = named.some((rank, i) => rank < (named[i - 1] ?? 0));
  return [
    ...missingParts(given, wanted),
    ...foreign.map((one) =>
      ask(`推荐记录中有${nameOf(one)}，${kindWords[kind]}的材料一般不经过这一级，请说明`),
    ),
    ...(isDisordered
      ? [broken(`推荐层级的次序为${given.map(nameOf).join('、')}，应为 ${pathWords(wanted)}`)]
      : []),
  ];
}

function stagesOf({ applicant, submission }: ApplicantFacts): Stage[] {
  const given = applicant.recommendations ?? [];
  return [
    { what: '单位审核', on: applicant.employerReview?.on },
    ...given.map((one) => ({ what: `${nameOf(one)}推荐`, on: one.on })),
    { what: '报送上传', on: submission.uploadedOn },
  ];
}

/** R22: received, reviewed and recommended level by level, in time, and nobody refused. */
const chain: ApplicantJudge = (facts) => {
  const given = facts.applicant.recommendations ?? [];
  const wanted = pathWords(facts.cycle.recommending[facts.submission.unit.kind]);
  if (given.length === 0)
    return ask(`没有填逐级推荐记录，请补填各级的推荐单位、日期和结果（应经过：${wanted}）`);
  const stages = stagesOf(facts);
  const dues = duesOf(facts, 'submission');
  const last = stages.at(-2);
  const parts = [
    ...levelParts(given, facts),
    ...stages.filter(({ on }) => on === undefined).map(({ what }) => ask(`没有填${what}日期，请补填`)),
    ...stages.slice(1).flatMap((stage, i) => orderPart(stages[i] ?? stage, stage)),
    ...dues.flatMap(({ label, on }) => (last ? orderPart(last, { what: label, on }) : [])),
    ...given.filter(({ by }) => by === undefined).map((one) => ask(`没有填${nameOf(one)}的推荐单位，请补填`)),
    ...given.map((one) => opinionPart(`${nameOf(one)}推荐`, one.result)),
  ];
  const steps = [
    `应经过：${wanted}`,
    ...stages.map(({ what, on }) => `${what}：${on ?? '未填'}`),
    ...given.map((one) => `${nameOf(one)}：${one.by ?? '单位未填'}，${one.result ?? '结果未填'}`),
    ...dues.map(({ words }) => words),
  ];
  return { ...combine(parts, `逐级推荐齐全：${given.map(nameOf).join(' → ')}，日期先后相接`), steps };
};

/** R24: an agency hands in exactly where the chain goes through one. */
const agency: ApplicantJudge = ({ applicant, submission }) => {
  const given = applicant.recommendations ?? [];
  const { name, kind } = submission.unit;
  const steps = [
    `报送单位：${name}（${kindWords[kind]}）`,
    `推荐记录：${given.length > 0 ? given.map(nameOf).join(' → ') : '无'}`,
  ];
  if (given.length === 0) {
    // R22 asks for the records; once is enough.
    return ask('没有填逐级推荐记录，无法核对报送的途径，请补填', { steps, severity: 'inform' });
  }
  const isThrough = given.some(({ level }) => level === 'agency');
  if (kind === 'agency')
    return isThrough
      ? pass(`由人事代理机构${name}报送`, { steps })
      : broken('由人事代理机构报送，但推荐记录中没有人事代理机构', { steps });
  return isThrough
    ? broken(`推荐记录经过人事代理机构，但报送单位是${kindWords[kind]}`, { steps })
    : pass(`由${kindWords[kind]}报送，不经过人事代理机构`, { steps });
};

export const recommending: Judges = { applicant: { R22: knowingYears(chain), R24: agency } };
