/** Days, years and the evidence window (R12, R13). Dates are compared as the days they may mean. */
import type { ScoringContext } from './context.ts';

const dayMs = 86_400_000;
/** An item this near the first day of the window deserves a look (D3). */

interface Days {
  readonly first: string;
  readonly last: string;
}

/** The first and last day that a date of any precision may mean. */
export function daysOf(date: string): Days {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined) return { first: date, last: date };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${date}-01`, last: `${date}-${last}` };
}

function distance(left: string, right: string): number {
  return (Date.parse(`${left}T00:00:00Z`) - Date.parse(`${right}T00:00:00Z`)) / dayMs;
}

function yearsTo(from: string, end: string): number {
  const years = Number(end.slice(0, 4)) - Number(from.slice(0, 4));
  return end.slice(5) >= from.slice(5) ? years : years - 1;
}

/**
 * Full years from a day to a day, both as written: 2015-12-31 to 2020-12-31 is 5, from 2016-01-01 it
 * is 4 (domain.md §3.4). Undefined where the date is not known or so coarse that it matters.
 */
export function fullYears(from: string | undefined, end: string): number | undefined {
  if (from === undefined) return undefined;
  const { first, last } = daysOf(from);
  const [most, least] = [yearsTo(first, end), yearsTo(last, end)];
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
  const post = engineerSince === undefined ? undefined : daysOf(engineerSince);
  const surely = post === undefined ? windowStart : earlier(post.last);
  const perhaps = post === undefined ? '' : earlier(post.first);
  const { first, last } = daysOf(date);
  const isNearBorder = distance(first, surely) <= borderDays && distance(last, surely) >= -borderDays;
  if (last < perhaps || first > cutOff) return { isInside: false, isNearBorder };
  return { isInside: first >= surely && last <= cutOff ? true : undefined, isNearBorder };
}
