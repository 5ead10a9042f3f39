/** The season's dates, and what has to be there by them (R1–R4, R6, R57). */
import { formatDate } from '#schemas/values/chinese-date.ts';
import { addDays, isWeekend } from '#schemas/values/days.ts';
import { foldText } from '#schemas/values/text.ts';
import { combine } from './combine.ts';
import {
  ask,
  broken,
  pass,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
  type UnitFacts,
  type UnitJudge,
} from './define.ts';
import { otherDates } from './paper-dates.ts';
import { dayWords, dueOf, duesOf, isBy, knowingYears, type Due } from './working-days.ts';

/** R1 */
const reviewMonths: UnitJudge = ({ cycle, office }) => {
  const { from, to } = cycle.review;
  const { reviewFrom, reviewTo } = office ?? {};
  const steps = [
    `通知安排：${from} 至 ${to}`,
    `登记的评审日期：${reviewFrom ?? '未登记'} 至 ${reviewTo ?? '未登记'}`,
  ];
  const planned = `${formatDate(from)}至${formatDate(to)}`;
  const outside = [reviewFrom, reviewTo].filter((day) => day !== undefined && (day < from || day > to));
  const [first] = outside;
  if (first !== undefined) return broken(`评审日期 ${formatDate(first)} 不在安排的${planned}之内`, { steps });
  if (reviewFrom === undefined || reviewTo === undefined)
    return ask('没有登记评审的起止日期，请办公室在 office.json 中补填 reviewFrom、reviewTo', { steps });
  if (reviewFrom > reviewTo) return ask('登记的评审结束日期早于开始日期，请改正', { steps });
  return pass(`评审在${formatDate(reviewFrom)}至${formatDate(reviewTo)}，在安排的${planned}之内`, { steps });
};

/** Whether something handed in on that day keeps a deadline. */
function inTime(what: string, on: string, due: Due): Ruling {
  const verdict = isBy(on, due.on);
  const limit = `${due.label}日期 ${formatDate(due.on)}`;
  if (verdict === undefined)
    return ask(`${what} ${formatDate(on)} 写得不够具体，无法与${limit}比较，请补全到日`);
  return verdict
    ? pass(`${what} ${formatDate(on)} 不晚于${limit}`)
    : broken(`${what} ${formatDate(on)} 晚于${limit}`, { declared: on });
}

const noPaperDate = '没有登记纸质材料的收到日期，收到后请补登';

/** R2: the upload and the paper, both; a paper that was not registered may still be on its way. */
const handedIn: UnitJudge = (facts) => {
  const { uploadedOn, paperReceivedOn } = facts.submission;
  const dues = duesOf(facts, 'submission');
  const parts = dues.flatMap((due) => [
    inTime('系统上传', uploadedOn, due),
    paperReceivedOn === undefined ? ask(noPaperDate) : inTime('纸质材料收到', paperReceivedOn, due),
  ]);
  const steps = [
    ...dues.map(({ words }) => words),
    `系统上传：${uploadedOn}`,
    `纸质材料收到：${paperReceivedOn ?? '未登记'}`,
  ];
  const both = `上传（${uploadedOn}）和纸质材料（${paperReceivedOn ?? ''}）都在截止日期之前或当天`;
  return { ...combine(parts, both), steps };
};

/** The dates that show when a step was done; undefined where nothing was declared. */
const datesOf: Readonly<
  Record<Due['step'], (facts: ApplicantFacts) => readonly (readonly [string, string | undefined, string])[]>
> = {
  filing: ({ applicant }) => [
    ['个人申报（承诺签署）', applicant.commitmentSignedOn, '没有填承诺签署日期，请补填'],
  ],
  employerReview: ({ applicant }) => [
    ['单位审核', applicant.employerReview?.on, '没有填单位审核日期，请补填'],
  ],
  submission: ({ submission }) => [
    ['系统上传', submission.uploadedOn, ''],
    ['纸质材料收到', submission.paperReceivedOn, noPaperDate],
  ],
};

/** A filing date that the commitment contradicts is nobody's proof. */
function contradicted(facts: ApplicantFacts, step: Due['step']): Ruling[] {
  const { commitmentSignedOn: declared } = facts.applicant;
  if (step !== 'filing' || declared === undefined) return [];
  return otherDates(facts, ['commitment', 'signedOn'], declared).map(({ found, place }) =>
    ask(`承诺签署日期申报为 ${declared}，保证书上是 ${found}，请核对`, { evidence: [place] }),
  );
}

/** R3: what came late is not accepted, by the deadline of each step that the cycle sets one for. */
const notLate: ApplicantJudge = (facts) => {
  const dues = facts.cycle.deadlines.map((one) => dueOf(one, facts.calendar));
  const parts = dues.flatMap((due) => [
    ...contradicted(facts, due.step),
    ...datesOf[due.step](facts).map(([what, on, missing]) =>
      // The unit is asked for its own papers' date once, by R2.
      on === undefined
        ? ask(missing, { severity: missing === noPaperDate ? 'inform' : 'warn' })
        : inTime(what, on, due),
    ),
  ]);
  const steps = dues.flatMap((due) => [
    due.words,
    ...datesOf[due.step](facts).map(([what, on]) => `${what}：${on ?? '未登记'}`),
  ]);
  const ruling = { ...combine(parts, '各步都在截止日期之前或当天完成'), steps };
  return ruling.verdict === 'violation' ? { ...ruling, reason: `${ruling.reason}，逾期不再受理` } : ruling;
};

/** The next Monday to Friday: what somebody reckons who knows no make-up working days. */
function naiveShift(day: string): string {
  let on = day;
  while (isWeekend(on)) on = addDays(on, 1);
  return on;
}

/**
 * R4: the day the deadline comes to by the calendar. Broken by who handed in later as if a weekend
 * that is worked (2020-10-10) moved the deadline.
 */
const noShift: UnitJudge = (facts) => {
  const { submission, calendar } = facts;
  const dues = facts.cycle.deadlines.map((one) => dueOf(one, calendar));
  const steps = dues.map(({ words }) => words);
  const handed = [submission.uploadedOn, submission.paperReceivedOn ?? ''].sort().at(-1) ?? '';
  const rolled = dues.find(
    ({ step, set, on }) => step === 'submission' && on === set && handed > on && handed <= naiveShift(set),
  );
  if (rolled)
    return broken(
      `${formatDate(rolled.on)}（${dayWords(calendar.dayOf(rolled.on))}）是工作日，截止日期不顺延，${formatDate(handed)}报送已经逾期`,
      { steps, declared: handed },
    );
  return pass(dues.map(({ label, on }) => `${label}日期按 ${formatDate(on)} 认定`).join('，'), { steps });
};

/** R6: the standard of this year by its name; a name of another year is a breach, an unknown one a question. */
const standardOfTheYear: UnitJudge = ({ submission, cycle }) => {
  const written = submission.scoringStandard;
  const { standard, names } = cycle.scoring;
  if (written === undefined) return ask(`没有写明采用的评分标准，请补填（本年度：${standard}）`);
  const steps = [`本年度的标准：${standard}`, `报送时写明：${written}`];
  const rest = { steps, declared: written };
  const known = [standard, ...names].map(foldText);
  if (known.includes(foldText(written))) return pass(`采用本年度的评分标准（${written}）`, rest);
  const years = written.match(/\d{4}/gu) ?? [];
  if (years.length > 0 && !years.some((year) => known.some((name) => name.includes(year))))
    return broken(`评分标准写为“${written}”，不是本年度的标准（${standard}），不能混用`, rest);
  return ask(`评分标准写为“${written}”，无法确认是不是本年度的标准（${standard}），请确认`, rest);
};

/** R57: copies for each applicant, or of all of them together. */
const reviewForms: UnitJudge = ({ submission, cycle, applicants }: UnitFacts) => {
  const { reviewFormCopies: wanted } = cycle;
  const given = submission.reviewFormCopies;
  const all = wanted * applicants.length;
  const steps = [`每人 ${wanted} 份，${applicants.length} 人合计 ${all} 份`, `登记：${given ?? '未登记'}`];
  if (given === undefined) return ask(`没有登记收到的评审表份数（应每人 ${wanted} 份），请补登`, { steps });
  const rest = { steps, declared: given };
  if (given === wanted) return pass(`评审表每人 ${wanted} 份`, rest);
  if (given === all) return pass(`评审表合计 ${all} 份，每人 ${wanted} 份`, rest);
  if (given < wanted) return broken(`评审表只有 ${given} 份，应每人 ${wanted} 份，请补交`, rest);
  return ask(`评审表登记为 ${given} 份，既不是每人 ${wanted} 份，也不是合计 ${all} 份，请清点`, rest);
};

export const deadlines: Judges = {
  applicant: { R3: knowingYears(notLate) },
  unit: {
    R1: reviewMonths,
    R2: knowingYears(handedIn),
    R4: knowingYears(noShift),
    R6: standardOfTheYear,
    R57: reviewForms,
  },
};
