import fc from 'fast-check';
import { isWorkday as isWorkdayElsewhere } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { loadCalendar } from '#pipeline/core/calendars.ts';
import { calendarYearSchema, type CalendarYear } from '#schemas/cycles/calendar-year.ts';
import { calendarOf, UnknownCalendarYear, type PostingRule } from '#schemas/cycles/calendar.ts';
import { addDays, daysBetween, isWeekend, weekdayOf } from '#schemas/values/days.ts';
import { postings } from '../../support/postings.ts';

const calendar = loadCalendar();
const inclusive: PostingRule = { workdays: 5, startDay: 'inclusive' };
const exclusive: PostingRule = { workdays: 5, startDay: 'exclusive' };
const first = `${calendar.years[0]!}-01-01`;
const last = `${calendar.years.at(-1)!}-12-31`;
const everyDay = daysBetween(first, last);

describe('the yearly data', () => {
  it('covers 2017 to 2021', () => {
    expect(calendar.years).toEqual([2017, 2018, 2019, 2020, 2021]);
  });

  it('agrees with an independent package on every day', () => {
    const differing = everyDay.filter((day) => calendar.isWorkday(day) !== isWorkdayElsewhere(day));
    expect(everyDay).toHaveLength(5 * 365 + 1);
    expect(differing).toEqual([]);
  });

  it.each([
    ['2020-01-31', 'holiday', '国办发明电〔2020〕1号'],
    ['2020-02-01', 'holiday', '国办发明电〔2020〕1号'],
    ['2020-02-03', 'weekday', undefined],
    ['2020-10-10', 'makeUp', '国办发明电〔2019〕16号'],
    ['2020-10-08', 'holiday', '国办发明电〔2019〕16号'],
    ['2020-10-11', 'weekend', undefined],
    ['2018-12-29', 'makeUp', '国办发明电〔2018〕15号'],
    ['2018-12-31', 'holiday', '国办发明电〔2018〕15号'],
    ['2019-05-03', 'holiday', '国办发明电〔2019〕3号'],
  ])('says why %s is a %s', (day, why, notice) => {
    const found = calendar.dayOf(day);
    expect([found.why, found.notice]).toEqual([why, notice]);
  });
});

describe('a posting of five working days', () => {
  it.each(postings)('posted on %s ends on %s, strictly on %s', (posted, counted, strict) => {
    expect(calendar.publicityEnd(posted, inclusive)).toBe(counted);
    expect(calendar.publicityEnd(posted, exclusive)).toBe(strict);
  });

  it.each([
    [inclusive, 0, '2020-09-28'],
    [exclusive, 0, '2020-09-27'],
    [inclusive, 1, '2020-09-27'],
    [exclusive, 1, '2020-09-25'],
  ])('for the deadline 2020-10-10 %j with %i days to enter begins by %s', (rule, toEnter, day) => {
    expect(calendar.lastSafePostingDay('2020-10-10', rule, toEnter)).toBe(day);
  });

  it.each([
    ['2020-09-18', '2020-09-24', ['18', '21', '22', '23', '24']],
    ['2020-09-22', '2020-09-27', ['22', '23', '24', '25', '27']],
    ['2020-09-26', '2020-10-09', ['27', '28', '29', '30', '09']],
    ['2020-09-28', '2020-10-10', ['28', '29', '30', '09', '10']],
    // Five calendar days, and twelve, but four working days each.
    ['2020-09-25', '2020-09-29', ['25', '27', '28', '29']],
    ['2020-09-28', '2020-10-09', ['28', '29', '30', '09']],
  ])('printed %s to %s holds %j', (from, to, days) => {
    const { counted, skipped } = calendar.workdaysBetween(from, to, 'inclusive');
    expect(counted.map(({ on }) => on.slice(8))).toEqual(days);
    expect([...counted, ...skipped].map(({ on }) => on).sort()).toEqual(daysBetween(from, to));
  });

  it.each([
    ['2020-10-10', '2020-10-10'],
    ['2020-10-11', '2020-10-12'],
    ['2020-10-01', '2020-10-09'],
    ['2020-09-27', '2020-09-27'],
  ])('a last day on %s is moved to %s', (due, moved) => {
    expect(calendar.workdayFrom(due)).toBe(moved);
  });

  it('neither forgets the holiday nor the make-up days', () => {
    const end = calendar.publicityEnd('2020-09-28', inclusive);
    expect(end).not.toBe('2020-10-02');
    expect(end).not.toBe('2020-10-12');
  });

  it('says why each day is skipped', () => {
    const { skipped } = calendar.workdaysBetween('2020-09-25', '2020-10-01', 'exclusive');
    expect(skipped).toEqual([
      { on: '2020-09-25', why: 'startDay' },
      { on: '2020-09-26', why: 'weekend' },
      { on: '2020-10-01', why: 'holiday', name: '国庆节、中秋节', notice: '国办发明电〔2019〕16号' },
    ]);
  });

  it('counts nothing in a reversed range', () => {
    expect(calendar.workdaysBetween('2020-09-25', '2020-09-24', 'inclusive').counted).toEqual([]);
  });
});

describe('a year without data', () => {
  it('is refused, never taken for Monday to Friday', () => {
    expect(() => calendar.isWorkday('2022-01-04')).toThrow(UnknownCalendarYear);
    expect(() => calendar.workdaysBetween('2021-12-30', '2022-01-04', 'inclusive')).toThrow('2022');
    expect(() => calendar.publicityEnd('2021-12-29', inclusive)).toThrow(UnknownCalendarYear);
    expect(() => calendar.lastSafePostingDay('2017-01-05', inclusive)).toThrow(UnknownCalendarYear);
    expect(calendar.covers('2021-12-30', '2022-01-04')).toBe(false);
    expect(calendar.covers('2021-12-30', '2021-12-31')).toBe(true);
  });

  it('is refused where it lies between known ones', () => {
    const gap = calendarOf([fileOf(2018), fileOf(2020)]);
    expect(() => gap.isWorkday('2019-06-03')).toThrow(UnknownCalendarYear);
    expect(gap.covers('2018-12-01', '2020-01-31')).toBe(false);
  });

  it('is not given twice, and a number of days is a whole one', () => {
    expect(() => calendarOf([fileOf(2018), fileOf(2018)])).toThrow(RangeError);
    expect(() => calendar.publicityEnd('2020-09-18', { workdays: 0, startDay: 'inclusive' })).toThrow(
      RangeError,
    );
    expect(() => calendar.lastSafePostingDay('2020-10-10', inclusive, 0.5)).toThrow(RangeError);
    expect(() => calendar.isWorkday('2020-09')).toThrow(RangeError);
  });
});

/** A made-up year with one day off. */
function fileOf(year: number, overrides: Partial<CalendarYear> = {}): CalendarYear {
  return {
    year,
    notices: [{ number: '示例1号', title: '示例' }],
    daysOff: [{ name: '元旦', from: `${year}-01-01`, to: `${year}-01-01`, notice: '示例1号' }],
    workdays: [],
    ...overrides,
  };
}

describe('a yearly file', () => {
  const feast = { name: '节', notice: '示例1号' };
  const complaint = (overrides: Partial<CalendarYear>): string =>
    calendarYearSchema
      .safeParse(fileOf(2020, overrides))
      .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
      .join('；') ?? '';

  it('is taken when sound', () => {
    expect(complaint({})).toBe('');
    expect(complaint({ workdays: [{ on: '2020-10-10', ...feast }] })).toBe('');
  });

  it.each<[Partial<CalendarYear>, string]>([
    [{ daysOff: [{ ...feast, from: '2019-12-31', to: '2020-01-01' }] }, '不在 2020 年内'],
    [{ daysOff: [{ ...feast, from: '2020-01-02', to: '2020-01-01' }] }, '结束早于开始'],
    [{ daysOff: [{ name: '节', notice: '别的', from: '2020-01-01', to: '2020-01-01' }] }, '没有 别的'],
    [
      {
        daysOff: [
          { ...feast, from: '2020-01-01', to: '2020-01-03' },
          { ...feast, from: '2020-01-03', to: '2020-01-04' },
        ],
      },
      'daysOff.1 与第 1 段重叠',
    ],
    [{ workdays: [{ on: '2020-10-09', ...feast }] }, '不是周六或周日'],
    [{ workdays: [{ on: '2021-10-09', ...feast }] }, '不在 2020 年内'],
    [{ workdays: [{ on: '2020-10-10', name: '节', notice: '别的' }] }, '没有 别的'],
    [
      {
        workdays: [
          { on: '2020-10-10', ...feast },
          { on: '2020-10-10', ...feast },
        ],
      },
      '重复',
    ],
    [
      {
        daysOff: [{ ...feast, from: '2020-10-10', to: '2020-10-10' }],
        workdays: [{ on: '2020-10-10', ...feast }],
      },
      '又列为放假日',
    ],
    [{ workdays: [{ on: '2020-02-30', ...feast }] }, 'YYYY-MM-DD'],
  ])('%j is refused', (overrides, words) => {
    expect(complaint(overrides)).toContain(words);
  });
});

describe('any days', () => {
  const day = fc.constantFrom(...everyDay);
  const rule = fc.record({
    workdays: fc.integer({ min: 1, max: 20 }),
    startDay: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  });
  // Far enough inside that no posting leaves the known years.
  const innerDay = fc.constantFrom(...everyDay.slice(60, -60));

  it('end a posting exactly where its working days are complete', () => {
    fc.assert(
      fc.property(innerDay, rule, (start, posting) => {
        const end = calendar.publicityEnd(start, posting);
        const count = (to: string): number =>
          calendar.workdaysBetween(start, to, posting.startDay).counted.length;
        expect([count(end), count(addDays(end, -1))]).toEqual([posting.workdays, posting.workdays - 1]);
      }),
    );
  });

  it('give the last safe day and no later one', () => {
    fc.assert(
      fc.property(innerDay, rule, fc.integer({ min: 0, max: 3 }), (due, posting, toEnter) => {
        const safe = calendar.lastSafePostingDay(due, posting, toEnter);
        const isSafe = (start: string): boolean => {
          const end = calendar.publicityEnd(start, posting);
          const left = calendar.workdaysBetween(addDays(end, 1), due, 'inclusive').counted.length;
          return end <= due && left >= toEnter;
        };
        const later = daysBetween(addDays(safe, 1), due).filter((one) => calendar.isWorkday(one));
        expect([calendar.isWorkday(safe), isSafe(safe), later.some(isSafe)]).toEqual([true, true, false]);
      }),
    );
  });

  it('change nothing but the one day that a notice changes', () => {
    const plain = calendarOf([fileOf(2020, { daysOff: [] })]);
    const dayOf2020 = fc.constantFrom(...daysBetween('2020-01-01', '2020-12-31'));
    fc.assert(
      fc.property(dayOf2020, (changed) => {
        const entry = { name: '节', notice: '示例1号' };
        const other = isWeekend(changed)
          ? fileOf(2020, { daysOff: [], workdays: [{ on: changed, ...entry }] })
          : fileOf(2020, { daysOff: [{ from: changed, to: changed, ...entry }] });
        const flipped = daysBetween('2020-01-01', '2020-12-31').filter(
          (one) => plain.isWorkday(one) !== calendarOf([other]).isWorkday(one),
        );
        expect(flipped).toEqual([changed]);
      }),
      { numRuns: 40 },
    );
  });

  it('are a range of their own length, weekday after weekday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const days = daysBetween(from, addDays(from, length));
        expect(days).toHaveLength(length + 1);
        expect(addDays(days.at(-1)!, -length)).toBe(from);
        expect(weekdayOf(days.at(-1)!)).toBe((weekdayOf(from) + length) % 7);
      }),
    );
  });
});
