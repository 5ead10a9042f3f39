/** The last day for handing in. */
import { loadCalendar } from '../core/calendars.ts';
import { trouble } from '../core/errors.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { UnknownCalendarYear } from '#schemas/cycles/calendar.ts';

/** `YYYY-MM-DD`; where the notice lets it, moved to the next working day (R4). Throws M_CALENDAR. */
export function handInBy({ id, deadlines }: Pick<Cycle, 'id' | 'deadlines'>): string {
  const due = deadlines.find(({ step }) => step === 'submission');
  if (!due) throw new Error(`${id} has no deadline for handing in`);
  try {
    return due.shift ? loadCalendar().workdayFrom(due.on) : due.on;
  } catch (error) {
    if (!(error instanceof UnknownCalendarYear)) throw error;
    throw trouble(
      'M_CALENDAR',
      { file: `schemas/calendars/${error.year}.json`, what: '没有该年的数据' },
      error,
    );
  }
}
