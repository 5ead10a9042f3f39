import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInStyle, questionsFor } from '#pipeline/check/hypothesis.ts';
import { findDates } from '#schemas/values/chinese-date.ts';
import { arabicDate, chineseDate, compactMonth, dottedDate } from '#samples/draw/wording.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { paper, printedLine, reading } from '../../support/perfect-papers.ts';

const day = fc
  .record({
    y: fc.integer({ min: 1950, max: 2029 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

/** The manners in which papers print a date, by the samples' own wording. */
const manners: readonly (readonly [string, (date: string) => string])[] = [
  ['2010年7月1日', (date) => arabicDate(date)],
  ['2010年07月01日', (date) => arabicDate(date, true)],
  ['二〇一〇年七月一日', (date) => chineseDate(date)],
  ['二○一○年七月一日', (date) => chineseDate(date, '○')],
  ['二零一零年七月一日', (date) => chineseDate(date, '零')],
  ['2010.07.01', (date) => dottedDate(date)],
  ['2010-7-1', (date) => dottedDate(date, '-', false)],
  ['2010/07/01', (date) => dottedDate(date, '/')],
  ['20100701', (date) => date.replaceAll('-', '')],
  ['二〇一〇年七月', (date) => chineseDate(date.slice(0, 7))],
  ['2010年7月', (date) => arabicDate(date.slice(0, 7))],
  ['二〇一〇年', (date) => chineseDate(date.slice(0, 4))],
];

describe('a declared date in the manner of the paper', () => {
  it.each(manners)('%s', (manner, print) => {
    fc.assert(
      fc.property(day, day, (shown, declared) => {
        // The paper's sign for zero is only known where the printed year has one.
        fc.pre(/0/u.test(shown.slice(0, 4)));
        // So is its padding, unless the manner itself tells.
        fc.pre(!/^2010[年-]/u.test(manner) || /-0/u.test(shown));
        const read = `于${print(shown)}毕业`;
        expect(dateInStyle(read, declared)).toBe(`于${print(declared)}毕业`);
      }),
    );
  });

  it('keeps the padding that any part of the printed date shows', () => {
    expect(dateInStyle('2010.12.05', '2011-07-06')).toBe('2011.07.06');
    expect(dateInStyle('2010.12.15', '2011-07-06')).toBe('2011.07.06');
    expect(dateInStyle('2010.12.5', '2011-07-06')).toBe('2011.7.6');
    expect(dateInStyle('2010年12月15日', '2011-07-06')).toBe('2011年7月6日');
    expect(dateInStyle('2010年12月5日', '2011-07-06')).toBe('2011年7月6日');
  });

  it('is none where the paper is finer than the declaration, or shows no date', () => {
    expect(dateInStyle('2010年7月1日', '2010-08')).toBeUndefined();
    expect(dateInStyle('证书编号', '2010-08-01')).toBeUndefined();
  });

  it('reads as the declared date again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...manners), day, day, ([, print], shown, declared) => {
        const styled = dateInStyle(print(shown), declared)!;
        const [found] = findDates(styled);
        expect(declared.startsWith(found!.value)).toBe(true);
      }),
    );
  });

  it('knows the compact month no better than the finder of dates', () => {
    expect(dateInStyle(compactMonth('2010-07'), '2011-08')).toBeUndefined();
  });
});

/** A field read from these lines, whole lines each. */
function over(texts: readonly string[], from = 0): ExtractedField {
  const lines = texts.map((text, i) => printedLine(text, i));
  const spans = lines.map((line, i) => ({ line, from: i === 0 ? from : 0, to: line.characters.length }));
  const box = lines[0]!.box;
  return { value: '', raw: '', part: 0, spans, box, confidence: 1, weakest: 1, source: 'ocr', isNamed: true };
}

describe('the question about a value', () => {
  const ask = (
    read: string,
    declared: string,
    kind: Parameters<typeof questionsFor>[2],
  ): string | undefined => {
    const document = paper('diploma', { field: reading(read, { before: '编号：', after: '号' }) });
    const questions = questionsFor(document.fields['field']!, declared, kind);
    return questions?.map(({ hypothesis }) => hypothesis).join('|');
  };

  it('is the whole line with the declared value in the place of the read one', () => {
    const document = paper('diploma', { no: reading('1047', { before: '证书编号：', after: '（盖章）' }) });
    const [question] = questionsFor(document.fields['no']!, '1048', 'code')!;
    expect(question).toMatchObject({
      reading: '证书编号：1047（盖章）',
      hypothesis: '证书编号：1048（盖章）',
    });
    expect(question!.quad).toBe(document.pages[0]!.lines[0]!.quad);
  });

  it.each([
    ['patentNumber', 'ZL 2018 1 0123456.5', 'ZL201810123457.5', '编号：ZL 2018 1 0123457.5号'],
    ['patentNumber', '201810123456.5', 'ZL 2018 1 0123457.5', '编号：201810123457.5号'],
    ['issn', '0577—6686', '0577-6687', '编号：0577—6687号'],
    ['issn', 'ISSN05776686', '0577-6687', '编号：0577-6687号'],
    ['cn', 'CN33—1088/TH', 'CN 33-1089/TH', '编号：CN33—1089/TH号'],
    ['cn', '33-1088/TH', 'CN 33-1089/TH', '编号：33-1089/TH号'],
    ['isbn', '978-7-111-21404-2', '9787111214043', '编号：978-7-111-21404-3号'],
    ['organisation', '样例（杭州）厂', '样本(杭州)厂', '编号：样本（杭州）厂号'],
    ['organisation', '样例(杭州)厂', '样本（杭州）厂', '编号：样本(杭州)厂号'],
    ['name', '林知远', '林知道', '编号：林知道号'],
    ['number', '12', '13', '编号：13号'],
  ] as const)('puts a %s printed %j and declared %j as %j', (kind, read, declared, line) => {
    expect(ask(read, declared, kind)).toBe(line);
  });

  it.each([
    ['cn', 'CN 33-1088/TH', 'CN 33-1088线TH'],
    ['issn', '0577-6686', '0577版6686'],
    ['patentNumber', 'ZL 2018 1 0123456.5', 'ZL 2018 1 0123456号5'],
    ['isbn', '978-7-111-21404-2', '978-7-111-21404书2'],
  ] as const)('lets no stray sign of a %s vanish: %j is not %j', (kind, read, declared) => {
    expect(ask(read, declared, kind)).toContain(declared);
  });

  it('deals a value that runs over two lines out to them', () => {
    const questions = questionsFor(
      over(['题目：基于改进遗传算法的', '转塔冲床结构优化'], 3),
      '基于改良遗传算法的转塔冲床结构优化',
      'text',
    )!;
    expect(questions.map(({ hypothesis }) => hypothesis)).toEqual([
      '题目：基于改良遗传算法的',
      '转塔冲床结构优化',
    ]);
  });

  it('loses no sign and keeps the order, however the lines are cut', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('机械设计制造自动化')),
      minLength: 2,
      maxLength: 16,
    });
    fc.assert(
      fc.property(text, text, fc.array(fc.nat(15), { maxLength: 2 }), (read, declared, cuts) => {
        const marks = [0, ...cuts.map((cut) => cut % read.length).sort((a, b) => a - b), read.length];
        const pieces = marks.slice(1).map((end, i) => read.slice(marks[i], end));
        const lines = pieces.filter((piece) => piece !== '');
        const questions = questionsFor(over(lines), declared, 'text')!;
        expect(questions.map(({ hypothesis }) => hypothesis).join('')).toBe(declared);
        expect(questions.map(({ reading: own }) => own)).toEqual(lines);
      }),
    );
  });

  it('is none where the value was read from no line', () => {
    const document = paper('journalCover', { issn: reading('0577-6686', { source: 'barcode' }) });
    expect(questionsFor(document.fields['issn']!, '0577-6687', 'issn')).toBeUndefined();
  });
});
