/** Calendar texts: days `YYYY-MM-DD` and months `YYYY-MM`, reckoned without clock or time zone. */
import type { Random } from './random.ts';

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

export function monthText(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month)}`;
}

export function dayText(year: number, month: number, day: number): string {
  return `${monthText(year, month)}-${pad(day)}`;
}

/** Moves a month (or the month of a day) by `count`; gives `YYYY-MM`. */
export function addMonths(date: string, count: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count;
  return monthText(Math.floor(index / 12), (index % 12) + 1);
}

/** Every month from `from` to `to`, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(month, 1)) months.push(month);
  return months;
}

/** A day in the given month that every month has. */
export function someDay(random: Random, year: number, month: number): string {
  return dayText(year, month, random.integer(1, 28));
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
