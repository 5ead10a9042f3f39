/** The working-day calendar that comes with the program: one file a year in `schemas/calendars/`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { calendarYearSchema, type CalendarYear } from '#schemas/cycles/calendar-year.ts';
import { calendarOf, type WorkCalendar } from '#schemas/cycles/calendar.ts';
import { trouble } from './errors.ts';

const shippedFolder = path.resolve(import.meta.dirname, '../../schemas/calendars');

/**
 * Reads every `<year>.json` of the folder. Throws M_CALENDAR naming the file and the entry where one
 * does not say what it must, S_READ where one cannot be read.
 */
export function loadCalendar(folder = shippedFolder): WorkCalendar {
  const names = namesIn(folder).filter((name) => /^\d{4}\.json$/.test(name));
  return calendarOf(names.sort().map((name) => readYear(path.join(folder, name))));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw trouble('S_READ', { path: folder, what: (error as NodeJS.ErrnoException).code ?? '' }, error);
  }
}

function readYear(file: string): CalendarYear {
  const read = calendarYearSchema.safeParse(parseJson(readFileSync(file, 'utf8'), file));
  if (!read.success) {
    const [first] = read.error.issues;
    throw trouble('M_CALENDAR', { file, what: `${first?.path.join('.') ?? ''} ${first?.message ?? ''}` });
  }
  if (path.basename(file) !== `${read.data.year}.json`) {
    throw trouble('M_CALENDAR', { file, what: `year ${read.data.year}` });
  }
  return read.data;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw trouble('M_CALENDAR', { file, what: error instanceof Error ? error.message : 'JSON' }, error);
  }
}
