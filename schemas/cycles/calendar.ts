/**
 * Working days as the State Council office arranges them: Monday to Friday but for the days off
 * of its yearly notice, and the weekend days worked instead. A year without data is refused,
 * never taken for Monday to Friday (R4, R25, R28; domain.md §6).
 */
import { addDays, daysBetween, isWeekend } from '../values/days.ts';
import type { CalendarYear } from './calendar-year.ts';

/**
 * Whether the day of posting is counted. `inclusive`: the printed range 自…至… is counted, both
 * ends (decision D1, the default). `exclusive`: the strict reading of 民法典 art. 201, by which
 * the first day is not counted.
 */
export type StartDay = 'inclusive' | 'exclusive';

/** How long something must be posted: whole working days, and which day is the first. */
export interface PostingRule {
  readonly workdays: number;
  readonly startDay: StartDay;
}

/** Why a day counts (`weekday`, `makeUp`) or not (`weekend`, `holiday`, `startDay`). */
export type DayReason = 'weekday' | 'makeUp' | 'weekend' | 'holiday' | 'startDay';

export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly why: DayReason;
  /** The feast of a holiday or of the weekend day that pays for it, and the notice that says so. */
  readonly name?: string;
  readonly notice?: string;
}

/** The days of a range, each in one of the two lists, in order. */
export interface CountedDays {
  readonly counted: readonly CalendarDay[];
  readonly skipped: readonly CalendarDay[];
}

/** A day of a year that the calendar has no data for. */
export class UnknownCalendarYear extends Error {
  override readonly name = 'UnknownCalendarYear';
  readonly year: number;

  constructor(year: number) {
    super(`the working-day calendar has no data for ${year}`);
    this.year = year;
  }
}

/** Every question about a day of a year without data throws UnknownCalendarYear. */
export interface WorkCalendar {
  /** The years there is data for, rising. */
  readonly years: readonly number[];
  /** Whether every day from one to another can be judged. */
  covers(from: string, to: string): boolean;
  dayOf(day: string): CalendarDay;
  isWorkday(day: string): boolean;
  /** The day itself if it is worked, or the next one that is: where a last day off moves (R4). */
  workdayFrom(day: string): string;
  /** The days of a printed range, both ends in it; `exclusive` skips the first as `startDay`. */
  workdaysBetween(from: string, to: string, startDay: StartDay): CountedDays;
  /** The last day of a posting that begins on `start`: the one that completes its working days. */
  publicityEnd(start: string, rule: PostingRule): string;
  /**
   * The last working day on which a posting may begin so that it ends by `due` and so many working
   * days are left after its end, `due` among them, to enter the result (none by default).
   */
  lastSafePostingDay(due: string, rule: PostingRule, daysToEnter?: number): string;
}

/** The calendar of these years. Throws RangeError where a year is given twice. */
export function calendarOf(years: readonly CalendarYear[]): WorkCalendar {
  const known = new Map(years.map((file) => [file.year, exceptionsOf(file)]));
  if (known.size !== years.length) throw new RangeError('a year of the calendar is given twice');
  const dayOf = (day: string): CalendarDay => {
    const year = Number(day.slice(0, 4));
    const exceptions = known.get(year);
    if (exceptions === undefined) throw new UnknownCalendarYear(year);
    return exceptions.get(day) ?? { on: day, why: isWeekend(day) ? 'weekend' : 'weekday' };
  };
  return withCounting(dayOf, [...known.keys()].sort());
}

/** The days of a year that are not what their weekday says. */
function exceptionsOf({ daysOff, workdays }: CalendarYear): Map<string, CalendarDay> {
  const off = daysOff.flatMap(({ from, to, name, notice }) =>
    daysBetween(from, to).map((on): CalendarDay => ({ on, why: 'holiday', name, notice })),
  );
  const worked = workdays.map(({ on, name, notice }): CalendarDay => ({ on, why: 'makeUp', name, notice }));
  return new Map([...off, ...worked].map((day) => [day.on, day]));
}

const counts = ({ why }: CalendarDay): boolean => why === 'weekday' || why === 'makeUp';

function withCounting(dayOf: WorkCalendar['dayOf'], years: readonly number[]): WorkCalendar {
  const isWorkday = (day: string): boolean => counts(dayOf(day));
  /** The n-th working day from a day on, that day included, forwards or (step −1) backwards. */
  const nthWorkday = (from: string, n: number, step: 1 | -1 = 1): string => {
    for (let [day, left] = [from, n]; ; day = addDays(day, step)) {
      if (isWorkday(day)) left -= 1;
      if (left <= 0) return day;
    }
  };
  return {
    years,
    covers: (from, to) => daysBetween(from, to).every((day) => years.includes(Number(day.slice(0, 4)))),
    dayOf,
    isWorkday,
    workdayFrom: (day) => nthWorkday(day, 1),
    workdaysBetween(from, to, startDay) {
      const days = daysBetween(from, to).map((on): CalendarDay => {
        const day = dayOf(on);
        return startDay === 'exclusive' && on === from && counts(day) ? { ...day, why: 'startDay' } : day;
      });
      return { counted: days.filter(counts), skipped: days.filter((day) => !counts(day)) };
    },
    publicityEnd(start, rule) {
      assertWholeDays(rule.workdays, 1);
      return nthWorkday(rule.startDay === 'inclusive' ? start : addDays(start, 1), rule.workdays);
    },
    lastSafePostingDay(due, rule, daysToEnter = 0) {
      assertWholeDays(rule.workdays, 1);
      assertWholeDays(daysToEnter, 0);
      // Counting back from the last day: the days to enter, the posting, and a start day not counted.
      const uncounted = rule.startDay === 'inclusive' ? 0 : 1;
      return nthWorkday(due, daysToEnter + rule.workdays + uncounted, -1);
    },
  };
}

function assertWholeDays(days: number, least: number): void {
  if (!Number.isInteger(days) || days < least) throw new RangeError(`not a number of days: ${days}`);
}
