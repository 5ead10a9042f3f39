/** Arithmetic on whole days, `YYYY-MM-DD`, in no time zone at all. */
import { isPartialDate } from './chinese-date.ts';

const dayLength = 24 * 60 * 60 * 1000;

function instantOf(day: string): number {
  if (!isPartialDate(day) || day.length !== 10) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

/** `day` moved by whole days, backwards where negative. */
export function addDays(day: string, days: number): string {
  return new Date(instantOf(day) + days * dayLength).toISOString().slice(0, 10);
}

/** Every day from one to another, both ends included; none if reversed. */
export function daysBetween(from: string, to: string): string[] {
  const count = dayDistance(from, to) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}

/** Days from one day to another: 1 from a day to the next, negative where reversed. */
export function dayDistance(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / dayLength);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(instantOf(day)).getUTCDay();
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day));
}
