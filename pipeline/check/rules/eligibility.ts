/** Who may apply, and by which way: scope, education and tenure, self-score, skills (R5–R15). */
import { scopeOf } from '#schemas/cycles/cycle.ts';
import { tenureOf, yearsUntil, type Tenure } from '#schemas/cycles/tenure.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { educationLevels, type EducationLevel } from '#schemas/values/education.ts';
import { unlessContradicted } from './combine.ts';
import {
  ask,
  broken,
  contradicted,
  pass,
  placesOf,
  unconcerned,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
} from './define.ts';
import { scoring } from './scoring-rules.ts';

/** R5 */
const fitsScope: ApplicantJudge = ({ applicant, cycle }) => {
  const written = applicant.scope;
  if (written === undefined) return ask('没有申报评审范围，请补报');
  const known = scopeOf(cycle, written);
  const names = cycle.scopes.map(({ name }) => name).join('、');
  if (!known) return broken(`评审范围“${written}”不属于本年度的评审范围（${names}）`, { declared: written });
  if (known.isAlias)
    return ask(`评审范围写作“${written}”，按“${known.name}”处理，请确认`, {
      declared: written,
      severity: 'warn',
    });
  return pass(`评审范围：${known.name}`, { declared: written });
};

/** The highest education declared (D11); levels stand from the highest down. */
function highestOf({ education }: Applicant): { level: EducationLevel; index: number } | undefined {
  for (const level of educationLevels) {
    const index = education.findIndex((one) => one.level === level);
    if (index >= 0) return { level, index };
  }
  return undefined;
}

interface RouteA {
  readonly holds: boolean | 'unknown';
  readonly reason: string;
  readonly steps: readonly string[];
}

/** Route A: education and years in the post (domain.md §3.4). */
function routeA({ applicant, cycle }: ApplicantFacts): RouteA {
  const highest = highestOf(applicant);
  if (!highest) return { holds: 'unknown', reason: '没有申报学历，无法判断学历资历', steps: [] };
  const row = cycle.routes.A.table.find(({ levels }) => levels.includes(highest.level));
  const steps = [`最高学历：${highest.level}`];
  if (!row) return { holds: false, reason: `${highest.level}学历不在学历资历条件之内`, steps };
  const tenure = tenureOf(applicant, cycle);
  if (!tenure) return { holds: 'unknown', reason: '没有申报现聘职务的起始时间，无法计算任职年限', steps };
  const all = [...steps, `${highest.level}学历需任现职满 ${row.years} 年`, ...tenure.steps];
  return { ...enough(tenure, row.years, cycle.cutOff), steps: all };
}

function enough(tenure: Tenure, years: number, cutOff: string): Omit<RouteA, 'steps'> {
  const span = `任现职自 ${tenure.countedFrom} 起，到 ${cutOff} `;
  if (tenure.least >= years) return { holds: true, reason: `${span}满 ${tenure.least} 年，达到 ${years} 年` };
  if (tenure.countedFrom > cutOff)
    return { holds: false, reason: `任现职自 ${tenure.countedFrom} 起，晚于计算截止日 ${cutOff}` };
  if (tenure.most < years) return { holds: false, reason: `${span}满 ${tenure.most} 年，不足 ${years} 年` };
  return { holds: 'unknown', reason: `${span}满 ${tenure.least} 至 ${tenure.most} 年，起始日期不够具体` };
}

const based = ['appointment.from', 'title.obtainedOn'] as const;

function basesOf(facts: ApplicantFacts): string[] {
  const highest = highestOf(facts.applicant);
  return [...based, ...(highest ? [`education[${highest.index}].level`] : [])];
}

/** R8: by the regulation's education and years, unless the applicant takes another way. */
const educationAndTenure: ApplicantJudge = (facts) => {
  const { route = 'A' } = facts.applicant;
  if (route !== 'A') return unconcerned(`按途径${route}申报`);
  const { holds, reason, steps } = routeA(facts);
  const rest = { steps, evidence: placesOf(facts, ...basesOf(facts)) };
  const doubtful = contradicted(facts, ...basesOf(facts));
  if (holds === 'unknown') return ask(reason, rest);
  if (doubtful.length > 0)
    return ask(`${reason}，但所依据的申报内容与材料不一致，先核对`, { ...rest, restsOn: doubtful });
  return holds ? pass(reason, rest) : broken(`${reason}，不符合途径A的学历资历条件`, rest);
};

/** R13: what the tenure is; too short a tenure is R8's to say. */
const tenureToCutOff: ApplicantJudge = (facts) => {
  const { applicant, cycle } = facts;
  const tenure = tenureOf(applicant, cycle);
  if (!tenure) return ask('没有申报现聘职务的起始时间，无法计算任现职年限');
  const rest = { steps: tenure.steps, evidence: placesOf(facts, ...based) };
  if (tenure.countedFrom > cycle.cutOff)
    return broken(`任现职从 ${tenure.countedFrom} 起，晚于计算截止日 ${cycle.cutOff}`, rest);
  const { position } = applicant.appointment ?? {};
  const [gap] = tenure.gaps;
  if (gap !== undefined)
    return ask(`任现职年限从 ${tenure.countedFrom} 起算：${gap}，请说明`, { ...rest, severity: 'warn' });
  const restsOn = contradicted(facts, ...based);
  if (restsOn.length > 0)
    return ask('聘任或取得资格的时间与材料不一致，任职年限待核对后计算', { ...rest, restsOn });
  if (tenure.least !== tenure.most)
    return ask(`任现职 ${tenure.least} 至 ${tenure.most} 年，起始日期只写到年或月，请补全`, rest);
  return pass(`任现职（${position ?? '职务未填'}）到 ${cycle.cutOff} 满 ${tenure.least} 年`, rest);
};

/** R10: a certificate of the levels named, and the years since. */
const skilledWorker: ApplicantJudge = (facts) => {
  const { applicant, cycle } = facts;
  if (applicant.route !== 'C') return unconcerned('不按高技能人才申报');
  const { skills = [] } = applicant;
  if (skills.length === 0) return broken('按高技能人才申报，但没有申报职业资格（技能等级）证书');
  const judged = skills.map((skill, i) => ({ skill, i, ruling: skillRuling(facts, skill, i) }));
  const best =
    judged.find(({ ruling }) => ruling.verdict === 'pass') ??
    judged.find(({ ruling }) => ruling.verdict === 'question') ??
    judged[0];
  return best?.ruling ?? ask(`高技能人才条件：${cycle.routes.C.label}，请人工核对`);
};

function skillRuling(
  facts: ApplicantFacts,
  { name = '', level = '', obtainedOn }: NonNullable<Applicant['skills']>[number],
  index: number,
): Ruling {
  const { cycle } = facts;
  const row = cycle.routes.C.skills.find(({ levels }) => levels.some((one) => level.includes(one)));
  const evidence = placesOf(facts, `skills[${index}].certificateNo`);
  if (!row) {
    const wanted = cycle.routes.C.skills.flatMap(({ levels }) => levels).join('、');
    return broken(`技能证书“${name}”等级为“${level}”，高技能人才申报要求${wanted}`, { evidence });
  }
  if (obtainedOn === undefined) return ask(`技能证书“${name}”没有申报取得时间`, { evidence });
  const { least, most } = yearsUntil(obtainedOn, cycle);
  const span = `满 ${least === most ? least : `${least} 至 ${most}`} 年`;
  const steps = [`${level}：取得 ${obtainedOn}，到 ${cycle.cutOff} ${span}，要求 ${row.years} 年`];
  const rest = { steps, evidence };
  const ruling =
    least >= row.years
      ? pass(`${level}${span}，达到 ${row.years} 年`, rest)
      : most < row.years
        ? broken(`${level}自 ${obtainedOn} 起${span}，不足 ${row.years} 年`, rest)
        : ask(`${level}${span}，取得时间 ${obtainedOn} 不够具体，请补全到日`, rest);
  return unlessContradicted(ruling, contradicted(facts, `skills[${index}].certificateNo`));
}

export const eligibility: Judges = {
  applicant: {
    R5: fitsScope,
    R8: educationAndTenure,
    R10: skilledWorker,
    R13: tenureToCutOff,
    ...scoring,
  },
};
