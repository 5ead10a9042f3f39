/** Deadlines and postings reckoned by the working-day calendar, in a clerk's words (domain.md §6). */
import { formatDate } from '#schemas/values/chinese-date.ts';
import { UnknownCalendarYear, type CalendarDay, type WorkCalendar } from '#schemas/cycles/calendar.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { firstDay, lastDay } from '#schemas/values/date-range.ts';
import { addDays, daysBetween, weekdayOf } from '#schemas/values/days.ts';
import { ask, type Ruling, type UnitFacts } from './define.ts';

/** A year that the calendar has no data for makes the rule a question that names it, never a guess. */
export function knowingYears<Facts>(judge: (facts: Facts) => Ruling): (facts: Facts) => Ruling {
  return (facts) => {
    try {
      return judge(facts);
    } catch (error) {
      if (!(error instanceof UnknownCalendarYear)) throw error;
      return ask(
        `工作日日历没有 ${error.year} 年的数据，无法计算工作日；请按国务院办公厅当年的放假通知补充 schemas/calendars/${error.year}.json`,
      );
    }
  };
}

/** `date` ≤ `limit`; undefined where one of them is too coarse to tell (2020-09 against 2020-09-04). */
export function isBy(date: string, limit: string): boolean | undefined {
  if (lastDay(date) <= firstDay(limit)) return true;
  return firstDay(date) > lastDay(limit) ? false : undefined;
}

/** `date` < `limit`, undefined as with `isBy`. */
export function isBefore(date: string, limit: string): boolean | undefined {
  const reverse = isBy(limit, date);
  return reverse === undefined ? undefined : !reverse;
}

export const weekday = (day: string): string => `周${'日一二三四五六'.charAt(weekdayOf(day))}`;

/** Why a day counts or does not, with the notice that says so. */
export function dayWords({ on, why, name = '', notice = '' }: CalendarDay): string {
  const source = notice === '' ? '' : `，${notice}`;
  const words: Readonly<Record<CalendarDay['why'], string>> = {
    weekday: '工作日',
    weekend: '休息日',
    makeUp: `${name}调休上班${source}`,
    holiday: `${name}放假${source}`,
    startDay: '首日不计',
  };
  return `${weekday(on)}，${words[why]}`;
}

type Deadline = Cycle['deadlines'][number];

/** A deadline, and the day it comes to by the calendar. */
export interface Due {
  readonly label: string;
  readonly step: Deadline['step'];
  /** As the notice sets it. */
  readonly set: string;
  /** The last day that is in time. */
  readonly on: string;
  readonly words: string;
}

/** Throws UnknownCalendarYear where it may move and the calendar does not know the day. */
export function dueOf({ label, step, on: set, shift }: Deadline, calendar: WorkCalendar): Due {
  const base = { label, step, set };
  const head = `${label}：${formatDate(set)}`;
  if (!shift) return { ...base, on: set, words: `${head}，不顺延` };
  const why = dayWords(calendar.dayOf(set));
  let on = set;
  while (!calendar.isWorkday(on)) on = addDays(on, 1);
  const words =
    on === set
      ? `${head}（${why}），不顺延`
      : `${head}（${why}），顺延到 ${formatDate(on)}（${weekday(on)}）`;
  return { ...base, on, words };
}

/** The deadlines of one step; `submission` has at least one. */
export const duesOf = ({ cycle, calendar }: UnitFacts, step: Due['step']): Due[] =>
  cycle.deadlines.filter((one) => one.step === step).map((one) => dueOf(one, calendar));

export interface Posting {
  /** Working days by the cycle's convention. */
  readonly days: number;
  /** The same where the first day is not counted. */
  readonly strict: number;
  readonly steps: readonly string[];
}

const shortDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** Days of a row with one reason, together: 9月26日至9月27日（周末）. */
function skippedWords(days: readonly CalendarDay[]): string {
  const runs: CalendarDay[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn = last && addDays(last.on, 1) === day.on && last.why === day.why && last.name === day.name;
    if (run && goesOn) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return '';
      const span = first === last ? shortDay(first.on) : `${shortDay(first.on)}至${shortDay(last.on)}`;
      const why = first.why === 'weekend' ? '周末' : dayWords(first).replace(/^周.，/u, '');
      return `${span}（${why}）`;
    })
    .join('、');
}

/** More days than these are named by their first and last. */
const namedDays = 15;

function countedWords(days: readonly CalendarDay[]): string {
  const words = days.map(({ on, why }) => `${shortDay(on)}${why === 'makeUp' ? '（调休上班）' : ''}`);
  return words.length > namedDays ? `${words[0] ?? ''} …… ${words.at(-1) ?? ''}` : words.join('、');
}

/** Counts a printed period by the cycle's convention and the other one (D1). */
export function postingOf({ cycle, calendar }: UnitFacts, from: string, to: string): Posting {
  const { convention } = cycle.publicity;
  const { counted, skipped } = calendar.workdaysBetween(from, to, convention);
  const inclusive = calendar.workdaysBetween(from, to, 'inclusive').counted.length;
  const strict = calendar.workdaysBetween(from, to, 'exclusive').counted.length;
  return {
    days: counted.length,
    strict,
    steps: [
      `${formatDate(from)}至${formatDate(to)}共 ${daysBetween(from, to).length} 天`,
      `计 ${counted.length} 个工作日${counted.length > 0 ? `：${countedWords(counted)}` : ''}`,
      ...(skipped.length > 0 ? [`不计：${skippedWords(skipped)}`] : []),
      `首日计入为 ${inclusive} 个工作日，首日不计为 ${strict} 个；本年度按首日${convention === 'inclusive' ? '计入' : '不计'}`,
    ],
  };
}
