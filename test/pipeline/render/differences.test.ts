import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifferences } from '#templates/finding-view/differences.ts';
import type { Segment } from '#templates/findings-report/view.ts';

const shown = (segments: readonly Segment[]): string =>
  segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const plain = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('');

describe('marking differences', () => {
  it.each([
    ['990351200705001234', '990351200705001834', '990351200705001[2]34', '990351200705001[8]34'],
    ['吴一帆', '吴一凡', '吴一[帆]', '吴一[凡]'],
    [
      '样例数控机床有限公司',
      '样例数控装备股份有限公司',
      '样例数控[机床]有限公司',
      '样例数控[装备股份]有限公司',
    ],
    ['2020-07', '2020-07-01', '2020-07', '2020-07[-01]'],
    ['CN33-1088/TH', 'ＣＮ 33-1088／ＴＨ', 'CN33-1088/TH', 'ＣＮ 33-1088／ＴＨ'],
    ['机械工程', '电气自动化', '[机械工程]', '[电气自动化]'],
    ['𬭎甲乙丙', '𬭚甲乙丙', '[𬭎]甲乙丙', '[𬭚]甲乙丙'],
    ['', '甲', '', '[甲]'],
  ])('%s against %s', (declared, found, ...expected) => {
    expect(markDifferences(declared, found).map(shown)).toEqual(expected);
  });

  it('neither loses nor adds a character, and marks nothing in equal values', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('甲乙12 -X')), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = markDifferences(a, b);
        expect([plain(left), plain(right)]).toEqual([a, b]);
        expect(markDifferences(a, a)[0].some(({ differs }) => differs)).toBe(false);
      }),
    );
  });

  it('marks the changed place of any number with one digit changed', () => {
    const number = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789')),
      minLength: 8,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.tuple(number, fc.nat(), fc.integer({ min: 1, max: 9 })), ([digits, place, shift]) => {
        const at = place % digits.length;
        const changed =
          digits.slice(0, at) + String((Number(digits[at]) + shift) % 10) + digits.slice(at + 1);
        const marked = markDifferences(digits, changed)[1].filter(({ differs }) => differs);
        expect(plain(marked)).toHaveLength(1);
      }),
    );
  });
});
