import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumber, parseChineseNumber, parseOrdinal } from '#schemas/values/chinese-number.ts';
import { foldDigitLookalikes, weightedSum } from '#schemas/values/code-text.ts';
import {
  formatQuantity,
  parseCount,
  parseHours,
  parsePoints,
  parseQuantity,
} from '#schemas/values/quantity.ts';

describe('Chinese numbers', () => {
  it.each([
    ['二十三', 23],
    ['壹贰', 12],
    ['十', 10],
    ['廿一', 21],
    ['三〇', 30],
    ['一百零五', 105],
    ['一万二千', 12_000],
    ['１２', 12],
    ['1,234', 1234],
    ['二〇一〇', 2010],
    ['壹佰贰拾叁', 123],
  ])('reads %s', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each(['', '一百五', '十十', '百', '二三十', '12a', '一万五'])('refuses %s', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseChineseNumber(formatChineseNumber(value))).toBe(value);
      }),
    );
    expect(() => formatChineseNumber(-1)).toThrow(RangeError);
  });

  it('reads counters', () => {
    expect(['第十二期', '第3卷', '总第128期', '第二完成人', '3', '第三名'].map(parseOrdinal)).toEqual([
      12, 3, 128, 2, 3, 3,
    ]);
  });
});

describe('quantities', () => {
  it('reads hours, points and counts', () => {
    expect(['36学时', '３６', '36.5 课时', '三十六学时', '共90学时', '0'].map(parseHours)).toEqual([
      36, 36, 36.5, 36, 90, 0,
    ]);
    expect(['80分', '79.99', '80.00'].map(parsePoints)).toEqual([80, 79.99, 80]);
    expect(['3人', '12万字', '1.5万字', '150千字', '第2名'].map(parseCount)).toEqual([
      3, 120_000, 15_000, 150_000, 2,
    ]);
    for (const text of ['-3', '', '3/4', '36.555', '1e3', '99999999'])
      expect(parseQuantity(text)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (cents) => {
        expect(parseQuantity(formatQuantity(cents / 100))).toBe(cents / 100);
      }),
    );
  });
});

describe('code text', () => {
  it('exchanges look-alikes only when asked', () => {
    expect(foldDigitLookalikes('O1lI5S')).toBe('011155');
    expect(() => weightedSum('12a', [1, 1, 1])).toThrow(RangeError);
  });
});
