/** Experience in engineering (R68): periods without longer gaps and without overlaps, up to now. */
import type { Applicant } from '#schemas/records/declared.ts';
import { addMonths, compareDates, countMonths, firstDay, monthOf } from '#schemas/values/date-range.ts';
import { sameOrganisation } from '#schemas/values/organisation.ts';
import { ask, broken, pass, type ApplicantFacts, type ApplicantJudge } from './define.ts';

interface Period {
  /** First and last month; an open period lasts until the upload. */
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly employer: string | undefined;
}

type Employment = NonNullable<Applicant['employment']>[number];

/** A year alone tells no month, so such a period cannot be placed. */
function periodOf({ from, to, employer, position = '' }: Employment, uploaded: string): Period | undefined {
  if (from === undefined || from.length < 7 || (to !== undefined && to.length < 7)) return undefined;
  const words =
    `${from} ${to === undefined ? '至今' : `至 ${to}`} ${employer ?? '单位未填'} ${position}`.trim();
  return { from: monthOf(from), to: to === undefined ? uploaded : monthOf(to), words, employer };
}

/** Whole months between the end of one period and the start of the next; negative where they overlap. */
const monthsUntil = (end: string, next: string): number => countMonths(end, next) - 2;

/** What is between each period and those before it. The month of a change belongs to both. */
function seams(periods: readonly Period[], gapMonths: number): string[] {
  let end = '';
  return periods.flatMap(({ from, to, words }) => {
    const between = end === '' ? 0 : monthsUntil(end, from);
    const last = end;
    if (to > end) end = to;
    if (between > gapMonths) return [`${addMonths(last, 1)} 至 ${addMonths(from, -1)} 空缺 ${between} 个月`];
    return between < -1 ? [`“${words}”与前一段重叠 ${-between} 个月`] : [];
  });
}

function doubtsOf(
  { applicant, cycle }: ApplicantFacts,
  periods: readonly Period[],
  uploaded: string,
): string[] {
  const { gapMonths } = cycle.experience;
  const latest = [...periods].sort((a, b) => a.to.localeCompare(b.to)).at(-1);
  const since = latest ? monthsUntil(latest.to, uploaded) : 0;
  const employer = applicant.employer?.name;
  const isElsewhere =
    employer !== undefined &&
    !periods.some((one) => one.to === latest?.to && sameOrganisation(one.employer ?? '', employer));
  return [
    ...seams(periods, gapMonths),
    ...(since > gapMonths ? [`${latest?.to ?? ''} 之后没有工作经历`] : []),
    ...(isElsewhere ? [`最近一段经历不在现工作单位${employer}`] : []),
  ];
}

/** R68 */
export const experience: ApplicantJudge = (facts) => {
  const { applicant, submission, cycle } = facts;
  const { employment = [] } = applicant;
  if (employment.length === 0) return ask('没有申报工作经历，请补报从事工程技术工作的经历');
  const uploaded = monthOf(submission.uploadedOn);
  const reversed = employment.find(
    ({ from, to }) => from !== undefined && to !== undefined && compareDates(to, from) === -1,
  );
  if (reversed) return broken(`工作经历 ${reversed.from ?? ''} 至 ${reversed.to ?? ''} 的结束早于开始`);
  const future = employment.find(({ from }) => from !== undefined && firstDay(from) > submission.uploadedOn);
  if (future) return ask(`工作经历从 ${future.from ?? ''} 起，晚于上传日期 ${submission.uploadedOn}，请核对`);
  const periods = employment
    .flatMap((one) => periodOf(one, uploaded) ?? [])
    .sort((a, b) => a.from.localeCompare(b.from));
  const steps = periods.map(({ words }) => words);
  if (periods.length < employment.length) return ask('有的工作经历没有填报起止年月，请补填', { steps });
  const doubts = doubtsOf(facts, periods, uploaded);
  return doubts.length > 0
    ? ask(`工作经历：${doubts.join('；')}，请说明`, { steps })
    : pass(`${periods.length} 段工作经历前后相接（空缺不超过 ${cycle.experience.gapMonths} 个月）`, {
        steps,
      });
};
