/** How an application went: filing, employer's review, speciality, fee (R16–R19, R23, R52). */
import { formatDate } from '#schemas/values/chinese-date.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { foldText } from '#schemas/values/text.ts';
import { combine } from './combine.ts';
import { ask, broken, pass, type ApplicantJudge, type Judges, type Ruling } from './define.ts';
import { otherDates, shownOn } from './paper-dates.ts';
import { nameOf, opinionPart, orderPart, type Stage } from './recommending.ts';
import { isBefore, isBy } from './working-days.ts';

/** R16; a number that two applicants share is somebody's, but whose cannot be told. */
const filed: ApplicantJudge = ({ applicant, applicants, cycle }) => {
  const number = applicant.systemNo;
  if (number === undefined) return ask(`没有填系统申报号，请从“${cycle.committee.system}”查出补填`);
  const other = applicants.find(({ id, systemNo }) => id !== applicant.id && systemNo === number);
  if (other)
    return ask(`系统申报号 ${number} 与 ${other.name ?? other.id}（${other.id}）的相同，请核对`, {
      declared: number,
    });
  return pass(`系统申报号：${number}`, { declared: number });
};

/** R17 */
const profile: ApplicantJudge = ({ applicant }) => {
  const { profileComplete } = applicant;
  if (profileComplete === undefined) return ask('没有填业绩档案是否完整，请确认后补填');
  return profileComplete ? pass('业绩档案已完善') : broken('业绩档案尚未完善，请先在系统中补齐再申报');
};

/** R18: signed, in this cycle, and before the employer reviews. */
const commitment: ApplicantJudge = (facts) => {
  const { commitmentSignedOn: signed, employerReview } = facts.applicant;
  const evidence = shownOn(facts, 'commitment', 'signedOn');
  if (signed === undefined) return ask('没有填承诺签署日期，请补填', { evidence });
  const reviewed = employerReview?.on;
  const { issuedOn } = facts.cycle.notice;
  const steps = [`承诺签署：${signed}`, `单位审核：${reviewed ?? '未填'}`, `通知印发：${issuedOn}`];
  const rest = { steps, evidence, declared: signed };
  const [other] = otherDates(facts, ['commitment', 'signedOn'], signed);
  if (other)
    return ask(`承诺签署日期申报为 ${signed}，保证书上是 ${other.found}，请核对`, {
      ...rest,
      evidence: [other.place],
      found: other.found,
    });
  if (isBefore(signed, issuedOn) === true)
    return ask(`承诺签署于 ${formatDate(signed)}，早于本年度通知印发，请确认是本次申报的承诺`, rest);
  if (reviewed === undefined) return ask('没有填单位审核日期，无法确认承诺在审核之前签署，请补填', rest);
  const order = isBy(signed, reviewed);
  const both = `承诺签署 ${formatDate(signed)}，单位审核 ${formatDate(reviewed)}`;
  if (order === undefined) return ask(`${both}，日期不够具体，无法比较先后，请补全到日`, rest);
  return order ? pass(`${both}，先承诺后审核`, rest) : broken(`${both}，应先承诺后审核`, rest);
};

type Review = NonNullable<Applicant['employerReview']>;

/** What the employer itself does not answer for: asked about, R20 is a person's. */
function deniedPart(review: Review): Ruling[] {
  const promises = [
    ['truthful', '真实'],
    ['accurate', '准确'],
    ['complete', '完整'],
  ] as const;
  const denied = promises.filter(([key]) => review[key] === false).map(([, word]) => word);
  return denied.length > 0 ? [ask(`单位审核没有确认材料${denied.join('、')}，请单位说明`)] : [];
}

/** R19: reviewer, date and a favourable result, before the unit hands in. */
const employerReview: ApplicantJudge = ({ applicant, submission }) => {
  const review = applicant.employerReview;
  if (review === undefined) return ask('没有填单位审核情况，请补填审核人、审核日期和结果');
  const [by, on, result] = [review.by ?? '未填', review.on ?? '未填', review.result ?? '未填'];
  const parts = [
    opinionPart('单位审核', review.result),
    ...(review.by === undefined ? [ask('没有填单位审核人，请补填')] : []),
    ...(review.on === undefined
      ? [ask('没有填单位审核日期，请补填')]
      : orderPart({ what: '单位审核', on }, { what: '报送上传', on: submission.uploadedOn })),
    ...deniedPart(review),
  ];
  const steps = [`审核人：${by}`, `审核日期：${on}`, `审核结果：${result}`];
  return { ...combine(parts), steps };
};

/** The title without the speciality before it: 机电制造专业高级工程师 is 高级工程师. */
function isAppliedTitle(written: string, { appliedTitles, speciality }: Cycle): boolean {
  const title = foldText(written).replace(new RegExp(`^${foldText(speciality)}(?:专业)?`, 'u'), '');
  return appliedTitles.some((one) => foldText(one) === title);
}

function titlePart(title: string | undefined, cycle: Cycle): Ruling {
  const titles = cycle.appliedTitles.join('、');
  if (title === undefined) return ask(`没有填申报资格，请补填（${titles}）`);
  return isAppliedTitle(title, cycle)
    ? pass(`申报${title}，属于本次${cycle.speciality}专业的评审`)
    : broken(`申报资格“${title}”不在本次评审（${titles}）之内，请改报对口的评审委员会`);
}

function specialtyPart(specialty: string | undefined, { speciality, specialityWords }: Cycle): Ruling[] {
  if (specialty === undefined) return [ask('没有填现任资格的专业，请补填')];
  const has = (words: readonly string[]): boolean => words.some((word) => specialty.includes(word));
  return has(specialityWords.foreign) && !has(specialityWords.own)
    ? [ask(`现任资格的专业为“${specialty}”，似与${speciality}不对口，请确认`)]
    : [];
}

/** R23: a title of this cycle, and a speciality that is not obviously another committee's. */
const speciality: ApplicantJudge = ({ applicant, cycle }) => {
  const { appliedTitle, title = {} } = applicant;
  const steps = [
    `本次评审：${cycle.speciality}，${cycle.appliedTitles.join('、')}`,
    `申报资格：${appliedTitle ?? '未填'}`,
    `现任资格的专业：${title.specialty ?? '未填'}`,
  ];
  return { ...combine([titlePart(appliedTitle, cycle), ...specialtyPart(title.specialty, cycle)]), steps };
};

/** R52: not before employer and recommending bodies are done; unpaid is usual at this time. */
const fee: ApplicantJudge = ({ applicant, cycle }) => {
  const { paidOn, employerReview: review, recommendations = [] } = applicant;
  if (paidOn === undefined)
    return ask(`尚无缴费日期；缴费在${cycle.fee.after}，届时补登`, { severity: 'inform' });
  const paid: Stage = { what: '缴费', on: paidOn };
  const last = recommendations.at(-1);
  const before: Stage[] = [
    { what: '单位审核', on: review?.on },
    { what: last ? `${nameOf(last)}推荐` : '逐级推荐', on: last?.on },
  ];
  const steps = [...before, paid].map(({ what, on }) => `${what}：${on ?? '未填'}`);
  const parts = before.flatMap((stage) =>
    stage.on === undefined
      ? [ask(`没有填${stage.what}日期，无法确认缴费在其之后，请补填`)]
      : orderPart(stage, paid),
  );
  return parts.length > 0
    ? { ...combine(parts), steps }
    : pass(`缴费 ${formatDate(paidOn)}，在单位审核和推荐之后`, { steps });
};

export const processRules: Judges = {
  applicant: {
    R16: filed,
    R17: profile,
    R18: commitment,
    R19: employerReview,
    R23: speciality,
    R52: fee,
  },
};
