/**
 * One year of the working-day calendar as `schemas/calendars/<year>.json` holds it: the days off
 * that the State Council office (国务院办公厅) gave that year, and the weekend days worked instead
 * (调休), each with the number of the notice it comes from. A later notice of the same year
 * (the Spring Festival of 2020 was lengthened) is already worked in: a file says what came to be.
 */
import { z } from 'zod';
import { isPartialDate } from '../values/chinese-date.ts';
import { isWeekend } from '../values/days.ts';

const text = z.string().min(1);
const day = z.string().refine((value) => isPartialDate(value) && value.length === 10, {
  error: '应写作 YYYY-MM-DD',
  abort: true,
});

const shape = z.strictObject({
  year: z.int().min(1990).max(2099),
  notices: z.array(z.strictObject({ number: text, title: text })).min(1),
  /** Both ends are off. */
  daysOff: z.array(z.strictObject({ name: text, from: day, to: day, notice: text })).min(1),
  /** Saturdays and Sundays that are worked, with the feast that they pay for. */
  workdays: z.array(z.strictObject({ on: day, name: text, notice: text })),
});
export type CalendarYear = z.infer<typeof shape>;

type Complain = (path: (string | number)[], message: string) => void;

/** The shape of a yearly file; its days lie in the year, never overlap, and name a notice of the file. */
export const calendarYearSchema = shape.superRefine((file, context) => {
  const complain: Complain = (path, message) => {
    context.addIssue({ code: 'custom', path, message });
  };
  const isInYear = (date: string): boolean => date.startsWith(`${file.year}-`);
  const numbers = new Set(file.notices.map(({ number }) => number));
  file.daysOff.forEach(({ from, to, notice }, index) => {
    const place = ['daysOff', index];
    if (!isInYear(from) || !isInYear(to)) complain(place, `不在 ${file.year} 年内，跨年的假期请分写在两年`);
    if (from > to) complain(place, '结束早于开始');
    if (!numbers.has(notice)) complain([...place, 'notice'], `notices 中没有 ${notice}`);
    const other = file.daysOff.findIndex((one, i) => i > index && one.from <= to && from <= one.to);
    if (other >= 0) complain(['daysOff', other], `与第 ${index + 1} 段重叠`);
  });
  refineWorkdays(file, complain);
});

function refineWorkdays({ year, notices, daysOff, workdays }: CalendarYear, complain: Complain): void {
  workdays.forEach(({ on, notice }, index) => {
    const place = ['workdays', index];
    if (!on.startsWith(`${year}-`)) complain(place, `不在 ${year} 年内`);
    if (!isWeekend(on)) complain(place, `${on} 不是周六或周日，不会是调休上班日`);
    if (daysOff.some(({ from, to }) => from <= on && on <= to)) complain(place, `${on} 又列为放假日`);
    if (workdays.findIndex((one) => one.on === on) !== index) complain(place, `${on} 重复`);
    if (notices.every(({ number }) => number !== notice)) {
      complain([...place, 'notice'], `notices 中没有 ${notice}`);
    }
  });
}
