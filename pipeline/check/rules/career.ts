/** Commitment, publicity form, appointment, experience, summary, assessments (R58, R59, R64, R68, R70, R71; D6). */
import { tenureOf } from '#schemas/cycles/tenure.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { isPartialDate } from '#schemas/values/chinese-date.ts';
import { assessmentGrades, normaliseGrade } from '#schemas/values/choices.ts';
import { firstDay, lastDay } from '#schemas/values/date-range.ts';
import { sameOrganisation } from '#schemas/values/organisation.ts';
import { combine, unlessContradicted } from './combine.ts';
import {
  ask,
  butFor,
  broken,
  contradicted,
  fieldPlace,
  papersOf,
  pass,
  placesOf,
  textOf,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
} from './define.ts';
import { experience } from './experience.ts';
import { grouping } from './grouping.ts';

/** Dates that may be the same one, as far as the coarser of them goes; one that is absent denies nothing. */
const agree = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one.startsWith(other) || other.startsWith(one);

/** Behind a blank where it is a date. */
const orWords = (value: string | undefined, words: string): string =>
  value === undefined ? words : ` ${value}`;

/** Whether a date, as it was declared or read, lies after a day for certain. */
const isAfter = (on: string | undefined, day: string): on is string =>
  on !== undefined && isPartialDate(on) && firstDay(on) > day;

/** R58: signed and dated, before it was handed in. */
const commitment: ApplicantJudge = (facts) => {
  const { commitmentSignedOn: declared } = facts.applicant;
  const { uploadedOn } = facts.submission;
  const papers = papersOf(facts, 'commitment');
  const shown = papers.map((paper) => textOf(paper, 'signedOn')).find((on) => on !== undefined);
  const seen = papers.length === 0 ? '没有保证书可供核对' : `保证书上${orWords(shown, '没有读出')}`;
  const steps = [`申报的签署日期${orWords(declared, '未填')}，${seen}`];
  const rest = { steps, evidence: papers.map((paper) => fieldPlace(paper, 'signedOn')) };
  const on = declared ?? shown;
  if (agree(declared, shown) && isAfter(on, uploadedOn))
    return broken(`真实性保证书签署于 ${on}，晚于上传日期 ${uploadedOn}`, rest);
  if (papers.length === 0) return unseenCommitment(declared, { facts, steps });
  if (shown === undefined) return ask('保证书上没有读出签署日期，请核对是否签名并写明日期', rest);
  if (!agree(declared, shown))
    return ask(`承诺签署日期申报为 ${declared ?? ''}，保证书上读作 ${shown}，请核对`, rest);
  return pass(`真实性保证书签署于 ${on ?? shown}`, rest);
};

/** Without the paper and without a declared day nothing says that it was ever signed. */
function unseenCommitment(
  declared: string | undefined,
  rest: { readonly facts: ApplicantFacts; readonly steps: readonly string[] },
): Ruling {
  const wants = '没有看到真实性保证书，请补交签名并写明日期的保证书';
  if (declared === undefined) return ask(wants, { steps: rest.steps });
  return butFor('commitment', { wants, keeps: `申报的签署日期 ${declared}` }, rest);
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Both days of a period, where both are there. */
const daysOf = (from: string | undefined, to: string | undefined): Days | undefined =>
  from === undefined || to === undefined ? undefined : { from, to };

/** R59: the form shows the days that were declared. */
const publicityForm: ApplicantJudge = (facts) => {
  const declared = daysOf(facts.applicant.publicity?.from, facts.applicant.publicity?.to);
  const [form] = papersOf(facts, 'publicityConfirmation');
  if (!declared) return ask('没有填报公示起止日期，请补填');
  const { from, to } = declared;
  if (to < from) return broken(`公示结束 ${to} 早于开始 ${from}`);
  if (!form) {
    const said = { wants: '没有看到申报材料公示确认表，请补交', keeps: `申报公示 ${from} 至 ${to}` };
    return butFor('publicityConfirmation', said, { facts });
  }
  const evidence = [fieldPlace(form, 'from'), fieldPlace(form, 'to')];
  const shown = daysOf(textOf(form, 'from'), textOf(form, 'to'));
  if (!shown) return ask('公示确认表上没有读出起止日期，请核对', { evidence });
  const steps = [`申报 ${from} 至 ${to}，确认表上 ${shown.from} 至 ${shown.to}`];
  return agree(from, shown.from) && agree(to, shown.to)
    ? pass(`公示确认表与申报的公示日期一致：${from} 至 ${to}`, { steps, evidence })
    : ask(`公示申报为 ${from} 至 ${to}，确认表上读作 ${shown.from} 至 ${shown.to}，请核对`, {
        steps,
        evidence,
      });
};

/** The present term: whether it still runs, and joins the terms before. */
function termRuling({ applicant, cycle, submission }: ApplicantFacts): Ruling {
  const tenure = tenureOf(applicant, cycle);
  const to = applicant.appointment?.to;
  if (!tenure) return ask('没有申报现聘职务的起始时间，请补填');
  const { steps, gaps } = tenure;
  if (to !== undefined && lastDay(to) < submission.uploadedOn)
    return broken(`现聘职务到 ${to} 止，上传时（${submission.uploadedOn}）已不在聘期`, { steps });
  if (firstDay(tenure.appointedFrom) > submission.uploadedOn)
    return ask(
      `现聘职务从 ${tenure.appointedFrom} 起，上传时（${submission.uploadedOn}）还没有开始，请核对`,
      {
        steps,
      },
    );
  const [gap] = gaps;
  return gap === undefined
    ? pass('聘期相接', { steps })
    : ask(`聘任前后不相接：${gap}，请说明或补交聘书`, { steps, severity: 'warn' });
}

/** Who appointed: the employer, or somebody whose standing a person asks about. */
function appointerRuling({ applicant: { appointment, employer } }: ApplicantFacts): Ruling {
  const [by, at] = [appointment?.employer, employer?.name];
  if (by === undefined || at === undefined) return ask('没有填报聘任单位或工作单位，请补填');
  return sameOrganisation(by, at)
    ? pass(`由${at}聘任`)
    : ask(`聘任单位是${by}，工作单位是${at}，请说明（更名、派遣或调动）`);
}

/** R64 */
const titleAndPost: ApplicantJudge = (facts) => {
  const papers = [
    ['titleCertificate', '现任专业技术资格证书', 'obtained'],
    ['appointment', '聘任证书', 'from'],
  ] as const;
  const parts = papers.map(([type, word, field]) => {
    const own = papersOf(facts, type);
    const evidence = own.map((paper) => fieldPlace(paper, field));
    return own.length > 0 ? pass(`有${word}`, { evidence }) : ask(`没有看到${word}，请补交`);
  });
  const paths = ['appointment.from', 'appointment.employer', 'title.obtainedOn'];
  const term = { ...termRuling(facts), evidence: placesOf(facts, ...paths) };
  return combine(
    [unlessContradicted(term, contradicted(facts, ...paths)), appointerRuling(facts), ...parts],
    '现任资格证书、聘任证书齐全，聘期相接，聘任单位就是工作单位',
  );
};

/** A summary without its blanks. */
const summaryOf = ({ summary = '' }: Applicant): string => summary.replace(/\s/gu, '');
const authorsOf = grouping(summaryOf);

/** R70: long enough to be a summary; what is alike is for people to compare. */
const summary: ApplicantJudge = ({ applicant, applicants, cycle }) => {
  const { minimumCharacters } = cycle.summary;
  const own = summaryOf(applicant);
  if (own === '') return ask('没有填报工作总结，请补报任现职以来的专业技术工作总结');
  const count = Array.from(own).length;
  const steps = [`工作总结 ${count} 字，至少 ${minimumCharacters} 字`];
  if (count < minimumCharacters)
    return broken(`工作总结只有 ${count} 字，不足 ${minimumCharacters} 字`, { steps });
  const same = authorsOf(applicants, own).filter(({ id }) => id !== applicant.id);
  const names = same.map(({ id, name = id }) => name).join('、');
  return same.length > 0
    ? ask(`工作总结与${names}的完全相同，请核实`, { steps })
    : pass(`有工作总结，${count} 字`, { steps });
};

/** R71: every year asked for, with a grade that passes. */
const assessments: ApplicantJudge = (facts) => {
  const { applicant, cycle } = facts;
  if (applicant.assessments.length === 0) return ask('没有申报年度考核，请补报并补交考核表');
  const { years } = cycle.assessments;
  const graded = combine(
    years.map((year) => gradeRuling(facts, year)),
    `${years.join('、')}年度考核都在合格以上`,
  );
  if (graded.verdict !== 'pass' || papersOf(facts, 'assessment').length > 0) return graded;
  return butFor(
    'assessment',
    { wants: '没有看到年度考核表，请补交', keeps: graded.reason },
    { facts, steps: graded.steps ?? [] },
  );
};

function gradeRuling(facts: ApplicantFacts, year: number): Ruling {
  const { applicant, cycle } = facts;
  const index = applicant.assessments.findIndex((one) => one.year === year);
  const written = applicant.assessments[index]?.grade;
  if (index < 0) return broken(`没有 ${year} 年度的考核`, { steps: [`${year}：没有申报`] });
  const times = applicant.assessments.filter((one) => one.year === year).length;
  if (times > 1) return ask(`${year} 年度考核填报了 ${times} 次，请合并或更正`);
  const path = `assessments[${index}].grade`;
  const rest = { steps: [`${year}：${written ?? '未填'}`], evidence: placesOf(facts, path) };
  if (written === undefined) return ask(`${year} 年度考核没有填报等次，请补填`, rest);
  const grade = normaliseGrade(written);
  const isKnown = assessmentGrades.some((one) => one === grade);
  const ruling = cycle.assessments.passing.includes(grade)
    ? pass(`${year} 年度考核${grade}`, rest)
    : isKnown
      ? broken(`${year} 年度考核为“${written}”，不算合格`, rest)
      : ask(`${year} 年度考核等次“${written}”不是常见的等次，请说明是否合格`, rest);
  return unlessContradicted(ruling, contradicted(facts, path));
}

export const career: Judges = {
  applicant: {
    R58: commitment,
    R59: publicityForm,
    R64: titleAndPost,
    R68: experience,
    R70: summary,
    R71: assessments,
  },
};
