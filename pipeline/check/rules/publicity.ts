/** What was posted, where and how long: the unit's publicity (R25, R26). */
import { formatDate } from '#schemas/values/chinese-date.ts';
import { combine } from './combine.ts';
import {
  ask,
  broken,
  papersOf,
  pass,
  textOf,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
  type UnitFacts,
} from './define.ts';
import { dateOn, otherDates, shownOn } from './paper-dates.ts';
import { isBefore, isBy, knowingYears, postingOf, type Posting } from './working-days.ts';

const confirmation = 'publicityConfirmation';

/** What the confirmation says where nothing was declared: for the clerk who fills it in. */
function readFromPaper(facts: ApplicantFacts): string[] {
  return papersOf(facts, confirmation).flatMap((paper) => {
    const [from, to] = [dateOn(paper, 'from'), dateOn(paper, 'to')];
    return from === undefined && to === undefined ? [] : [`公示确认表：${from ?? '?'} 至 ${to ?? '?'}`];
  });
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Declared days that the confirmation contradicts. */
function contradictions(facts: ApplicantFacts, { from, to }: Period): Ruling[] {
  const of = (field: 'from' | 'to', word: string, declared: string): Ruling[] =>
    otherDates(facts, [confirmation, field], declared).map(({ found, place }) =>
      ask(`公示${word}日期申报为 ${declared}，公示确认表上是 ${found}，请核对`, { evidence: [place], found }),
    );
  return [...of('from', '开始', from), ...of('to', '结束', to)];
}

/** Whether the period is long enough, by the cycle's way of counting. */
function lengthPart({ cycle, calendar }: UnitFacts, { from, to }: Period, posting: Posting): Ruling {
  const { days: wanted, convention, unitSeverity } = cycle.publicity;
  const span = `单位公示${formatDate(from)}至${formatDate(to)}`;
  if (posting.days < wanted) {
    const end = calendar.publicityEnd(from, { workdays: wanted, startDay: convention });
    return broken(`${span}只有 ${posting.days} 个工作日，不足 ${wanted} 个，应公示到${formatDate(end)}`, {
      severity: unitSeverity,
    });
  }
  const strictly = posting.strict < wanted ? `（按首日计入；首日不计则为 ${posting.strict} 个）` : '';
  return pass(`${span}共 ${posting.days} 个工作日，达到 ${wanted} 个${strictly}`);
}

/** Before whom it has to be over, and since when it can be this year's. */
function placeInTime({ applicant, submission, cycle }: ApplicantFacts, { from, to }: Period): Ruling[] {
  const first = applicant.recommendations?.[0]?.on;
  const over = first === undefined ? true : isBefore(to, first);
  const end = `公示结束 ${formatDate(to)}`;
  return [
    ...(from < cycle.notice.issuedOn
      ? [ask(`公示开始 ${formatDate(from)}，早于本年度通知印发，请确认是本次申报的公示`)]
      : []),
    ...(over === true || first === undefined
      ? []
      : [ask(`${end}，推荐 ${formatDate(first)}，应公示结束后再推荐，请说明`, { severity: 'warn' })]),
    ...(to > submission.uploadedOn
      ? [broken(`${end}，晚于报送上传 ${formatDate(submission.uploadedOn)}，公示没有结束就已报送`)]
      : []),
  ];
}

/** R25: five working days by the calendar, over before the unit recommends and hands in. */
const unitPublicity: ApplicantJudge = (facts) => {
  const { from, to } = facts.applicant.publicity ?? {};
  const evidence = shownOn(facts, confirmation, 'from', 'to');
  if (from === undefined || to === undefined)
    return ask('没有填公示的起止日期，请补填并交公示确认表', { steps: readFromPaper(facts), evidence });
  const declared = `${from} 至 ${to}`;
  if (from > to) return ask(`公示结束 ${to} 早于公示开始 ${from}，请改正`, { evidence, declared });
  const period = { from, to };
  const posting = postingOf(facts, from, to);
  const steps = [...posting.steps, ...readFromPaper(facts)];
  const [doubt] = contradictions(facts, period);
  if (doubt) return { ...doubt, steps, declared };
  const ruling = combine([lengthPart(facts, period, posting), ...placeInTime(facts, period)]);
  return { ...ruling, steps, evidence, declared };
};

/** An objection that a result names, once those that it denies are taken away. */
function namesObjection(result: string): boolean {
  const denied = /(?:无|没有|未|不存在)[^,，。;；]{0,10}?(?:异议|反映|反应|意见|举报|投诉|反对|质疑)/gu;
  return /异议|反映|举报|投诉|反对|质疑|不同意见|不实/u.test(result.replace(denied, ''));
}

function resultPart(facts: ApplicantFacts, result: string | undefined): Ruling[] {
  const objecting = papersOf(facts, confirmation).find((paper) =>
    namesObjection(textOf(paper, 'result') ?? ''),
  );
  if (result === undefined) return [ask('没有填公示结果，请补填（无异议，或异议及处理情况）')];
  if (namesObjection(result))
    return [ask(`公示结果写为“${result}”，请说明异议及处理情况`, { severity: 'warn' })];
  if (/(?:不|未|没有)(?:予|能)?(?:通过|结束|期满)|公示中|正在公示|中止|暂停|待/u.test(result))
    return [ask(`公示结果写为“${result}”，看不出公示已经结束、有无异议，请确认`)];
  if (!/异议|反映|反应|意见|举报|投诉|反对|质疑|合格|通过|同意|符合/u.test(result))
    return [ask(`公示结果写为“${result}”，没有写明有无异议，请补填`)];
  if (objecting)
    return [
      ask(
        `公示结果申报为“${result}”，公示确认表上写有异议（“${textOf(objecting, 'result') ?? ''}”），请核对`,
      ),
    ];
  return [];
}

function entryPart(
  { submission }: ApplicantFacts,
  to: string | undefined,
  entered: string | undefined,
): Ruling {
  if (entered === undefined) return ask('没有填公示结果的录入日期，请补填');
  if (to === undefined) return ask('没有填公示结束日期，无法确认公示结束后才录入，请补填');
  const words = `公示结束 ${formatDate(to)}，录入 ${formatDate(entered)}`;
  const isAfter = isBefore(to, entered);
  if (isAfter === undefined) return ask(`${words}，日期不够具体，无法比较先后，请补全到日`);
  if (!isAfter) return broken(`${words}，公示没有结束就录入了结果`);
  if (isBy(entered, submission.uploadedOn) === false)
    return ask(`${words}，晚于报送上传 ${formatDate(submission.uploadedOn)}，请核对`, { severity: 'warn' });
  return pass(`${words}，公示结束后录入`);
}

/** R26: entered after the end, with a result; an objection is a person's to weigh. */
const publicityEntered: ApplicantJudge = (facts) => {
  const { publicity } = facts.applicant;
  const evidence = shownOn(facts, confirmation, 'to', 'result');
  if (publicity === undefined) return ask('没有填公示情况，请补填起止日期、结果和录入日期', { evidence });
  const { to, result, enteredOn } = publicity;
  const steps = [
    `公示结束：${to ?? '未填'}`,
    `录入系统：${enteredOn ?? '未填'}`,
    `公示结果：${result ?? '未填'}`,
  ];
  const doubts =
    to === undefined
      ? []
      : otherDates(facts, [confirmation, 'to'], to).map(({ found }) =>
          ask(`公示结束日期申报为 ${to}，公示确认表上是 ${found}，先核对`),
        );
  const entry = entryPart(facts, to, enteredOn);
  const parts = [
    doubts.length > 0 && entry.verdict === 'violation' ? [] : [entry],
    doubts,
    resultPart(facts, result),
  ];
  return { ...combine(parts.flat()), steps, evidence };
};

export const publicity: Judges = {
  applicant: { R25: knowingYears(unitPublicity), R26: publicityEntered },
};
