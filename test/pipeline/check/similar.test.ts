import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, mostLikeness, sortedLetters } from '#pipeline/check/likeness.ts';
import { similarTexts, type KeyedText } from '#pipeline/check/similar.ts';

const letters = Array.from(
  '机电设备工艺改进项目主持完成设计研发质量标准检测数控液压减速器噪声控制技术创新应用推广节能自动化生产线调试论文专利',
);
const letter = fc.constantFrom(...letters);
const textOf = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(letter, { minLength, maxLength }).map((each) => each.join(''));

/** The textbook's table, to hold the bit-parallel one against. */
function plainLikeness(left: string, right: string): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const a of left) {
    const next = [0];
    for (let j = 0; j < right.length; j += 1)
      next.push(a === right[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return left.length + right.length === 0 ? 1 : (2 * row.at(-1)!) / (left.length + right.length);
}

const keyed = (texts: readonly string[]): KeyedText[] => texts.map((text, i) => ({ key: `k${i}`, text }));
const keysOf = (texts: readonly string[]): readonly string[][] =>
  similarTexts(keyed(texts), 0.9).map(({ keys }) => [...keys]);

const summary =
  '本人自任现职以来，主持完成数控车床主轴箱的工艺改进，制定企业标准两项，培训青年技术人员十二名。';

describe('the likeness of two texts', () => {
  it('is the share of characters in the same order', () => {
    expect(likeness('', '')).toBe(1);
    expect(likeness('甲乙丙丁', '甲乙丙丁')).toBe(1);
    expect(likeness('甲乙丙丁', '戊己庚辛')).toBe(0);
    expect(likeness('甲乙丙丁', '甲丙丁戊')).toBe(0.75);
  });

  it('is what the textbook computes, over the borders of words, too', () => {
    fc.assert(
      fc.property(textOf(0, 140), textOf(0, 140), (left, right) => {
        expect(likeness(left, right)).toBe(plainLikeness(left, right));
      }),
    );
  });
});

describe('the most that two texts can be alike', () => {
  it('is never less than their likeness, and the same for the same letters', () => {
    expect(mostLikeness(sortedLetters('甲乙丙丁'), sortedLetters('丁丙乙甲'))).toBe(1);
    fc.assert(
      fc.property(textOf(0, 80), textOf(0, 80), (left, right) => {
        const most = mostLikeness(sortedLetters(left), sortedLetters(right));
        expect(most).toBeGreaterThanOrEqual(likeness(left, right));
        expect(most).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('similar texts', () => {
  it('are told in spite of blanks, punctuation and width', () => {
    const spaced = ` ${Array.from(summary).join(' ').replaceAll('，', ',')}\n`;
    expect(similarTexts(keyed([summary, spaced]), 0.9)).toEqual([{ keys: ['k0', 'k1'], similarity: 1 }]);
  });

  it('are told with a few words changed', () => {
    const changed = summary.replace('两项', '三项').replace('十二', '八');
    const [group] = similarTexts(
      keyed([summary, `${summary}另有一段，讲的是与别人完全不同的事情，写得也长。`, changed]),
      0.9,
    );
    expect(group!.keys).toEqual(['k0', 'k2']);
    expect(group!.similarity).toBeGreaterThan(0.9);
    expect(group!.similarity).toBeLessThan(1);
  });

  it('are none where nothing is written', () => {
    expect(keysOf(['无', '无', '', '见附件', '见附件'])).toEqual([]);
  });

  it('hold together through one another and name everybody once', () => {
    const base = letters.join('').repeat(2);
    const step = (from: number): string => `${base.slice(0, from)}甲乙丙丁${base.slice(from + 4)}`;
    const groups = similarTexts(keyed([step(0), base, base, step(40)]), 0.9);
    expect(groups).toHaveLength(1);
    expect(groups[0]!.keys.toSorted()).toEqual(['k0', 'k1', 'k2', 'k3']);
  });

  it('are found wherever a twentieth of the letters is replaced, and no stranger with them', () => {
    const cases = fc.tuple(
      textOf(200, 500),
      fc.array(textOf(200, 500), { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), letter), { maxLength: 10 }),
    );
    fc.assert(
      fc.property(cases, ([text, strangers, changes]) => {
        const copy = Array.from(text);
        for (const [at, other] of changes) copy[at % copy.length] = other;
        const groups = keysOf([text, ...strangers, copy.join('')]);
        expect(groups).toEqual([['k0', `k${strangers.length + 1}`]]);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same groups in any order and again', () => {
    fc.assert(
      fc.property(fc.array(textOf(20, 60), { minLength: 2, maxLength: 8 }), fc.nat(), (texts, turn) => {
        const many = keyed([...texts, ...texts.slice(0, 2)]);
        const turned = [...many.slice(turn % many.length), ...many.slice(0, turn % many.length)];
        const sets = (given: readonly KeyedText[]): string[] =>
          similarTexts(given, 0.9)
            .map(({ keys, similarity }) => `${keys.toSorted().join()} ${similarity}`)
            .sort();
        expect(sets(turned)).toEqual(sets(many));
      }),
      { numRuns: 40 },
    );
  });
});
