/** How long somebody has held the present post (R8, R13; decision D2): for the rules and for the papers. */
import type { Applicant } from '../records/declared.ts';
import { firstDay, fullYears, lastDay } from '../values/date-range.ts';
import { dayDistance } from '../values/days.ts';
import type { Cycle } from './cycle.ts';

type Term = NonNullable<Applicant['appointment']>;

/** Full years: the least and the most that the precision of a date allows. */
export interface Years {
  readonly least: number;
  readonly most: number;
}

export interface Tenure extends Years {
  /** First day of the terms that join up to the present one; may be coarser than a day. */
  readonly appointedFrom: string;
  /** From which day it is counted (D2). */
  readonly countedFrom: string;
  readonly steps: readonly string[];
  /** Breaks between terms, in words. */
  readonly gaps: readonly string[];
}

/** Full years from a day of any precision to the cut-off, that day included (R13). */
export function yearsUntil(from: string, { cutOff }: Pick<Cycle, 'cutOff'>): Years {
  return { least: fullYears(lastDay(from), cutOff), most: fullYears(firstDay(from), cutOff) };
}

/** A post of the rank that the cycle builds on: 工程师, also 电气工程师, but not 助理工程师 or 高级工程师. */
function isPresentRank(position: string | undefined, cycle: Cycle): boolean {
  return (
    position !== undefined &&
    !/助理|助工|技术员|实习|见习/u.test(position) &&
    cycle.presentTitles.some((title) => position.includes(title))
  );
}

/** Days without a post between a term and the next; none where its end was not declared. */
const breakBefore = (next: string, { to }: Term): number =>
  to === undefined ? 0 : dayDistance(lastDay(to), firstDay(next)) - 1;

const isBefore = ({ from }: Term, next: string | undefined): next is string =>
  next !== undefined && from !== undefined && firstDay(from) < firstDay(next);

/** The terms that lead up to the present one, latest first; a longer break or a lower post ends them. */
function joinedTerms(applicant: Applicant, cycle: Cycle): { terms: Term[]; gaps: string[] } {
  const { appointment = {}, earlierAppointments = [] } = applicant;
  const earlier = earlierAppointments
    .filter(({ from, position }) => from !== undefined && isPresentRank(position, cycle))
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
    .reverse();
  const terms: Term[] = [appointment];
  for (const term of earlier) {
    const next = terms.at(-1)?.from;
    if (!isBefore(term, next)) continue;
    const gap = breakBefore(next, term);
    if (gap > cycle.appointmentGapDays)
      return { terms, gaps: [`${term.to ?? ''} 至 ${next} 之间有 ${gap} 天没有聘任`] };
    terms.push(term);
  }
  return { terms, gaps: [] };
}

/** The tenure of the present post; undefined where no start of it was declared. */
export function tenureOf(applicant: Applicant, cycle: Cycle): Tenure | undefined {
  const { terms, gaps } = joinedTerms(applicant, cycle);
  const appointedFrom = terms.at(-1)?.from;
  const obtained = applicant.title?.obtainedOn;
  if (appointedFrom === undefined) return undefined;
  const countedFrom = startOf(cycle, appointedFrom, obtained);
  const { least, most } = yearsUntil(countedFrom, cycle);
  const range = least === most ? `${least}` : `${least} 至 ${most}`;
  return {
    appointedFrom,
    countedFrom,
    least,
    most,
    gaps,
    steps: [
      ...[...terms]
        .reverse()
        .map(({ from, to, position }) =>
          `聘任：${from ?? '?'} ${to === undefined ? '至今' : `至 ${to}`} ${position ?? ''}`.trim(),
        ),
      ...(obtained === undefined ? ['资格取得时间未申报'] : [`资格取得：${obtained}`]),
      `起算日：${countedFrom}（${startWords[cycle.tenureFrom]}）`,
      `计算到 ${cycle.cutOff}，满 ${range} 年`,
    ],
  };
}

const startWords: Readonly<Record<Cycle['tenureFrom'], string>> = {
  appointment: '从聘任起算',
  title: '从取得资格起算',
  later: '聘任与取得资格中较晚的一个',
};

function startOf({ tenureFrom }: Cycle, appointed: string, obtained: string | undefined): string {
  if (tenureFrom === 'appointment' || obtained === undefined) return appointed;
  if (tenureFrom === 'title') return obtained;
  return firstDay(obtained) > firstDay(appointed) ? obtained : appointed;
}

/** First day in an engineer's post that was declared; undefined where none was. */
export function engineerSince(applicant: Applicant, cycle: Cycle): string | undefined {
  const terms = [applicant.appointment ?? {}, ...(applicant.earlierAppointments ?? [])];
  return terms
    .filter(({ position }) => isPresentRank(position, cycle))
    .flatMap(({ from }) => (from === undefined ? [] : [firstDay(from)]))
    .sort()[0];
}
