/** Periods of publicity: the days, and how many working days they hold. */
import type { WorkCalendar } from '#schemas/cycles/calendar.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { formatDate } from '#schemas/values/chinese-date.ts';

export interface Period {
  /** `YYYY-MM-DD`, both ends in it. */
  readonly from: string;
  readonly to: string;
}

/** `2020年9月9日至9月15日`; the second year is written where it is another one. */
export function writtenPeriod({ from, to }: Period): string {
  const end = formatDate(to);
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${formatDate(from)}至${isSameYear ? end.replace(/^\d+年/u, '') : end}`;
}

/** How many working days a printed period holds, by the cycle's reading of its first day (D1). */
export function workdaysIn({ from, to }: Period, { publicity }: Cycle, calendar: WorkCalendar): number {
  return calendar.workdaysBetween(from, to, publicity.convention).counted.length;
}

/** `2020年9月9日至9月15日（共5个工作日）`. */
export function writtenPublicity(period: Period, cycle: Cycle, calendar: WorkCalendar): string {
  return `${writtenPeriod(period)}（共${workdaysIn(period, cycle, calendar)}个工作日）`;
}

/** The shortest publicity that begins on a day, or on the next one that is worked. */
export function publicityFrom(
  day: string,
  { workdays, cycle }: { readonly workdays: number; readonly cycle: Cycle },
  calendar: WorkCalendar,
): Period {
  const from = calendar.workdayFrom(day);
  const rule = { workdays, startDay: cycle.publicity.convention };
  return { from, to: calendar.publicityEnd(from, rule) };
}
