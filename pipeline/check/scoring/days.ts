/** Days, years and the evidence window (R12, R13). Dates are compared as the days they may mean. */
import { firstDay, fullYears, lastDay } from '#schemas/values/date-range.ts';
import { dayDistance } from '#schemas/values/days.ts';
import type { ScoringContext } from './context.ts';

/**
 * Full years from a day to a day, both as written: 2015-12-31 to 2020-12-31 is 5, from 2016-01-01 it
 * is 4 (domain.md §3.4). Undefined where the date is not known or so coarse that it matters.
 */
export function yearsBefore(from: string | undefined, end: string): number | undefined {
  if (from === undefined) return undefined;
  const [most, least] = [fullYears(firstDay(from), end), fullYears(lastDay(from), end)];
  return most === least ? Math.max(0, most) : undefined;
}

export interface WindowPlace {
  /** Undefined: the dates are not precise enough to say. */
  readonly isInside: boolean | undefined;
  /** Within the border days of the window's first day, on either side. */
  readonly isNearBorder: boolean;
}

/** Whether an item's date lies in the window: since the engineer's post, or since its first day (R12). */
export function placeInWindow(
  date: string | undefined,
  { engineerSince, windowStart, cutOff, borderDays }: ScoringContext,
): WindowPlace {
  if (date === undefined) return { isInside: undefined, isNearBorder: false };
  const earlier = (day: string): string => (day < windowStart ? day : windowStart);
  const surely = engineerSince === undefined ? windowStart : earlier(lastDay(engineerSince));
  const perhaps = engineerSince === undefined ? '' : earlier(firstDay(engineerSince));
  const [first, last] = [firstDay(date), lastDay(date)];
  const isNearBorder = dayDistance(surely, first) <= borderDays && dayDistance(surely, last) >= -borderDays;
  if (last < perhaps || first > cutOff) return { isInside: false, isNearBorder };
  return { isInside: first >= surely && last <= cutOff ? true : undefined, isNearBorder };
}
