import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFrom, initialStyle } from '#pipeline/render/paper/style/draft.ts';
import { breakLines } from '#pipeline/render/paper/text/break-lines.ts';
import { characterMaker, type Character } from '#pipeline/render/paper/text/characters.ts';
import { isForbiddenAtEnd, isForbiddenAtStart } from '#pipeline/render/paper/text/classes.ts';
import { fonts, pagesOf } from '../../../support/paper-template.ts';

const style = draftFrom(initialStyle).text;
const maker = characterMaker(fonts);
const set = (text: string): Character[] => Array.from(text, (character) => maker.of(character, style));

function linesOf(text: string, width: number): string[] {
  const characters = set(text);
  return breakLines(characters, () => width).map(({ start, end }) =>
    characters
      .slice(start, end)
      .map((character) => character.text)
      .join(''),
  );
}

const han = fc.constantFrom(...Array.from('一二三四五六七八九十工程师职务任职资格评审䶮堃𬭎'));
const marks = fc.constantFrom(...Array.from('，。、；：？！（）《》「」『』“”—…·'));
const latin = fc.constantFrom('a', 'Bc', 'GB/T', '2020', '3.14', '80%', '(A)', ' ', 'x-y');
const piece = fc.oneof(
  { weight: 6, arbitrary: han },
  { weight: 2, arbitrary: marks },
  { weight: 2, arbitrary: latin },
);
const text = fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join(''));

describe('lines', () => {
  it('lose no character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 450 }), (words, width) => {
        expect(linesOf(words, width).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });

  it('never begin or end with a forbidden mark where a line has room for another way', () => {
    fc.assert(
      fc.property(text, (words) => {
        const lines = linesOf(words, 320);
        for (const line of lines.slice(1)) {
          // A chain of marks longer than a line leaves no legal place.
          if (!/[，。、；：？！（）《》「」『』“”—…·(%)]{4,}/u.test(words)) {
            expect(isForbiddenAtStart([...line][0] ?? ''), `${words} → ${lines.join('|')}`).toBe(false);
          }
        }
        for (const line of lines.slice(0, -1)) {
          if (!/[，。、；：？！（）《》「」『』“”—…·(%)]{4,}/u.test(words)) {
            expect(isForbiddenAtEnd([...line].at(-1) ?? ''), `${words} → ${lines.join('|')}`).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are never wider than their room, but for a stop that is narrowed', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 64, max: 450 }), (words, width) => {
        const characters = set(words);
        for (const line of breakLines(characters, () => width)) {
          expect(line.width).toBeLessThanOrEqual(width + 8.01);
        }
      }),
    );
  });

  it('hold 28 characters of 156 mm with the pitch of the standard', () => {
    const tight = { ...style, letterSpacing: -0.207 };
    const characters = Array.from('机'.repeat(60), (character) => maker.of(character, tight));
    const [first] = breakLines(characters, () => (156 * 72) / 25.4);
    expect(first?.end).toBe(28);
  });

  it('keep words, numbers with their marks, and pairs of dashes whole', () => {
    const broken = linesOf('标准GB/T 9704-2012规定——版心用3.14毫米（80%）', 100);
    for (const whole of ['GB/T', '9704-2012', '——', '3.14', '80%']) {
      expect(
        broken.some((line) => line.includes(whole)),
        `${whole}: ${broken.join('|')}`,
      ).toBe(true);
    }
  });
});

describe('what stays on one line', () => {
  // Room for six characters.
  const style = `@page { margin: 37mm 535pt 35mm 0mm; }
    p { font-size: 10pt; letter-spacing: 0; text-align: left; text-indent: 0; }`;
  const linesIn = (words: string): string[] => {
    const runs = pagesOf({ body: `<section><p>${words}</p></section>`, style }).flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'run' ? [{ y: mark.y, text: mark.run.text }] : [])),
    );
    return [...Map.groupBy(runs, ({ y }) => y).values()].map((line) => line.map((run) => run.text).join(''));
  };

  it('is a name; a line may end before it, behind it and between two of them', () => {
    expect(linesIn('一二三四夏侯和亦欧阳一二五六')).toEqual(['一二三四夏侯', '和亦欧阳一二', '五六']);
    const two = '<span class="whole">夏侯和亦</span><span class="whole">欧阳一二</span>';
    expect(linesIn(`一二三四${two}五六`)).toEqual(['一二三四', '夏侯和亦', '欧阳一二五六']);
  });

  it('is a number with its unit', () => {
    expect(linesIn('一二三四第12期')).toEqual(['一二三四', '第12期']);
    expect(linesIn('一二三四2月9日')).toEqual(['一二三四2月', '9日']);
    expect(linesIn('一二三四五六/七八九')).toEqual(['一二三四五', '六/七八九']);
  });

  it('is never one character at the end of a paragraph', () => {
    expect(linesIn('这几项材料不合格')).toEqual(['这几项材料不', '合格']);
    expect(linesIn('六个字的句子好。')).toEqual(['六个字的', '句子好。']);
    // Nothing is moved where hardly anything would stay, and nothing that stays together.
    expect(linesIn('一二三四五六<br>七')).toEqual(['一二三四五六', '七']);
    expect(linesIn('一二<span class="whole">三四五六</span>七')).toEqual(['一二三四五六', '七']);
  });

  it('is torn where no line is long enough, and loses nothing', () => {
    const name = '一二三四五六七八九十';
    expect(linesIn(`<span class="whole">${name}</span>`).join('')).toBe(name);
  });
});
