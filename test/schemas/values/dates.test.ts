import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreeDates,
  findDates,
  formatDate,
  isPartialDate,
  makeDate,
  parseDate,
} from '#schemas/values/chinese-date.ts';
import { formatChineseNumber } from '#schemas/values/chinese-number.ts';
import {
  addMonths,
  compareDates,
  countMonths,
  findRanges,
  firstDay,
  fullYears,
  lastDay,
  monthsBetween,
  parseRange,
} from '#schemas/values/date-range.ts';

const anyDate = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
  })
  .map(({ year, month, day }) => makeDate(year, month, month === undefined ? undefined : day) ?? '');

describe('parseDate', () => {
  it.each([
    ['2010年7月1日', '2010-07-01'],
    ['2010.7', '2010-07'],
    ['2010-07-01', '2010-07-01'],
    ['2010/7/1', '2010-07-01'],
    ['20100701', '2010-07-01'],
    ['201007', '2010-07'],
    ['2010', '2010'],
    ['2010年', '2010'],
    ['2019年度', '2019'],
    ['2010年7月份', '2010-07'],
    ['二〇一〇年七月一日', '2010-07-01'],
    ['二○一○年七月', '2010-07'],
    ['二O一O年七月', '2010-07'],
    ['二Ｏ一Ｏ年七月', '2010-07'],
    ['二o一o年七月', '2010-07'],
    ['二0一0年七月', '2010-07'],
    ['二零一零年七月', '2010-07'],
    ['二〇—〇年七月一日', '2010-07-01'],
    ['一九九八年', '1998'],
    ['一九九八年元月廿一日', '1998-01-21'],
    ['二〇一〇年七月卅日', '2010-07-30'],
    ['二〇一〇年七月三十一日', '2010-07-31'],
    ['二〇一〇年十二月二十日', '2010-12-20'],
    ['２０１０年０７月０１日', '2010-07-01'],
    ['2 0 1 0 年 7 月 1 日', '2010-07-01'],
    ['二 〇 一 〇 年 七 月 二 十 一 日', '2010-07-21'],
    ['2010年7月1', '2010-07-01'],
    ['2010-07-01 00:00:00', '2010-07-01'],
    ['2010. 7. 1.', '2010-07-01'],
    ['2012年2月29日', '2012-02-29'],
  ])('reads %s', (text, value) => {
    expect(parseDate(text)).toBe(value);
  });

  it.each([
    ...[
      '98年7月1日',
      '10.7.1',
      '2010年2月30日',
      '2011年2月29日',
      '2010-13',
      '2010年0月',
      '20101301',
      '2010071',
    ],
    ...[
      '1899年',
      '2100年',
      '一八九九年',
      '二〇一〇年七月三十二日',
      '',
      '长期',
      '2010年7月1日生',
      '33-1088',
      '12010年7月',
    ],
  ])('refuses %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('reads what formatDate writes', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isPartialDate(date)).toBe(true);
        if (isPartialDate(date)) expect(parseDate(formatDate(date))).toBe(date);
        expect(parseDate(date)).toBe(date);
        expect(parseDate(date.replaceAll('-', '.'))).toBe(date);
        expect(parseDate(date.replaceAll('-', ''))).toBe(date);
      }),
    );
  });

  it('reads Chinese numerals as the Arabic ones, whatever form the zero has', () => {
    const zero = fc.constantFrom('〇', '○', '零', 'O', '0', 'Ｏ', 'o');
    fc.assert(
      fc.property(anyDate, zero, (date, sign) => {
        const [year = '', month, day] = date.split('-');
        const digits = year.replace(/\d/g, (digit) => `${sign}一二三四五六七八九`.charAt(Number(digit)));
        const rest = month === undefined ? '' : `${formatChineseNumber(Number(month))}月`;
        const last = day === undefined ? '' : `${formatChineseNumber(Number(day))}日`;
        expect(parseDate(`${digits}年${rest}${last}`)).toBe(date);
      }),
    );
  });

  it('never makes a date of a day that no calendar has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer(),
        fc.integer({ min: 29, max: 99 }),
        (year, m, day) => {
          const month = (Math.abs(m) % 12) + 1;
          const real = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
          expect(makeDate(year, month, day) !== undefined).toBe(real);
        },
      ),
    );
  });
});

describe('findDates', () => {
  it('gives the place of each date', () => {
    const text = '于二〇一〇年七月入学，2014年6月30日毕业（20140630）';
    const found = findDates(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '二〇一〇年七月',
      '2014年6月30日',
      '20140630',
    ]);
    expect(found.map(({ value }) => value)).toEqual(['2010-07', '2014-06-30', '2014-06-30']);
    expect(found.map(({ form }) => form)).toEqual(['written', 'written', 'compact']);
  });

  it.each([
    ['ISSN 2095-0378'],
    ['2010年2月30日'],
    ['证书编号 104765201605701784'],
    ['1234-2010-07'],
    ['ZL201810123456.5'],
    ['电话 2010-1234567'],
    ['约2010个'],
  ])('finds none in %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('does not join a number and a year that a blank parts', () => {
    expect(findDates('编号12 2010年7月').map(({ value }) => value)).toEqual(['2010-07']);
  });
});

describe('agreeDates', () => {
  it('lets a coarser date agree and a different one not', () => {
    expect(agreeDates('2010-07', '2010-07-01')).toBe(true);
    expect(agreeDates('2010', '2010-07')).toBe(true);
    expect(agreeDates('2010-07-01', '2010-07-01')).toBe(true);
    expect(agreeDates('2010-07', '2010-08-01')).toBe(false);
    expect(agreeDates('2010-07-01', '2010-07-02')).toBe(false);
    expect(agreeDates('2010', '2011')).toBe(false);
    expect(agreeDates('', '2011')).toBe(false);
    expect(agreeDates('201', '2011')).toBe(false);
  });

  it('agrees with itself and both ways round', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(agreeDates(a, a)).toBe(true);
        expect(agreeDates(a, b)).toBe(agreeDates(b, a));
        if (agreeDates(a, b)) expect(compareDates(a, b)).not.toBe(1);
      }),
    );
  });
});

describe('ranges', () => {
  it.each([
    ['2015年12月至2018年11月', { from: '2015-12', to: '2018-11' }],
    ['2015.12-2018.11', { from: '2015-12', to: '2018-11' }],
    ['2015-12-2018-11', { from: '2015-12', to: '2018-11' }],
    ['2016年1月1日—2018年12月31日', { from: '2016-01-01', to: '2018-12-31' }],
    ['二〇一六年一月一日至二〇一八年十二月三十一日', { from: '2016-01-01', to: '2018-12-31' }],
    ['2010.07.01-2030.07.01', { from: '2010-07-01', to: '2030-07-01' }],
    ['2010.07.01-长期', { from: '2010-07-01', open: '长期' }],
    ['2015年3月至今', { from: '2015-03', open: '至今' }],
    ['2020年9月18日至24日', { from: '2020-09-18', to: '2020-09-24' }],
    ['二〇二〇年九月十八日至二十四日', { from: '2020-09-18', to: '2020-09-24' }],
    ['自2020年9月18日起至9月24日止', { from: '2020-09-18', to: '2020-09-24' }],
    ['20150101-20181231', { from: '2015-01-01', to: '2018-12-31' }],
  ])('reads %s', (text, value) => {
    expect(parseRange(text)).toEqual(value);
  });

  it.each([['2018.11-2015.12'], ['2020年9月18日至17日'], ['2015年12月'], ['聘期2015年1月至2018年1月'], ['']])(
    'refuses %s as a whole',
    (text) => {
      expect(parseRange(text)).toBeUndefined();
    },
  );

  it('finds periods in running text', () => {
    const text = '聘任期限为2015年12月1日至2018年11月30日，公示2020年9月18日至24日。';
    expect(findRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2015年12月1日至2018年11月30日',
      '2020年9月18日至24日',
    ]);
  });
});

describe('months and years', () => {
  it('counts the tenure of the rule book', () => {
    expect(fullYears('2015-12-31', '2020-12-31')).toBe(5);
    expect(fullYears('2016-01-01', '2020-12-31')).toBe(4);
  });

  it('counts both end months', () => {
    expect(countMonths('2018-01', '2020-12')).toBe(36);
    expect(monthsBetween('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(monthsBetween('2020-02', '2019-11')).toEqual([]);
  });

  it('bounds partial dates', () => {
    expect([firstDay('2020-02'), lastDay('2020-02'), lastDay('2019')]).toEqual([
      '2020-02-01',
      '2020-02-29',
      '2019-12-31',
    ]);
    expect(compareDates('2020', '2020-05')).toBeUndefined();
    expect(compareDates('2019-12', '2020')).toBe(-1);
    expect(() => firstDay('20-1')).toThrow(RangeError);
  });

  it('goes back where it came from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2050 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -400, max: 400 }),
        (year, month, by) => {
          const start = makeDate(year, month) ?? '';
          expect(addMonths(addMonths(start, by), -by)).toBe(start);
          expect(countMonths(start, addMonths(start, by))).toBe(by + 1);
        },
      ),
    );
  });
});
