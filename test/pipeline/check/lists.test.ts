/** Months of a pension statement and years of continuing education. */
import { describe, expect, it } from 'vitest';
import { checkApplicant } from '#pipeline/check/index.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';
import { paper, reading, sharpEyes } from '../../support/perfect-papers.ts';

const person: Applicant = {
  ...{ id: 'A001', name: '林知远', education: [], degrees: [], papers: [], assessments: [] },
  pension: [{ from: '2018-01', to: '2018-06', payer: '杭州鼎沐机械有限公司', region: '杭州市' }],
  continuingEducation: [{ year: 2019, professional: 60, industry: 18, general: 12, total: 90 }],
};

async function at(path: string, document: ExtractedDocument, given: Applicant = person): Promise<Finding> {
  const findings = await checkApplicant(given, [document], sharpEyes());
  return findings.find((finding) => finding.path === path)!;
}

const own = '杭州鼎沐机械有限公司';
const months = (payers: readonly unknown[], first = 1): unknown[] =>
  payers.map((payer, i) => ({ month: `2018-${String(first + i).padStart(2, '0')}`, payer }));
const payerOf = (list: readonly unknown[], other: readonly string[] = []): Promise<Finding> =>
  at('pension[0].payer', paper('pension', { months: list }, { other }));

describe('the payer of a range of months', () => {
  it('agrees where every month shows it', async () => {
    expect(await payerOf(months([own, own, own, own, own, own]))).toMatchObject({
      verdict: 'match',
      found: own,
    });
  });

  it('differs where one month shows another, and says which', async () => {
    const finding = await payerOf(months([own, own, '杭州信致传动设备有限公司', own, own, own]));
    expect(finding).toMatchObject({ verdict: 'mismatch', found: '杭州信致传动设备有限公司' });
  });

  it('is never agreed to with one month of another payer, wherever it stands and however alike', async () => {
    for (let i = 0; i < 6; i++) {
      for (const other of [
        '杭州鼎沐机械有限公词',
        '杭州鼎泽机械有限公司',
        '杭州鼎沐机械股份有限公司',
        '宁波鼎沐机械有限公司',
      ]) {
        const payers = Array.from({ length: 6 }, (_, n) => (n === i ? other : own));
        expect((await payerOf(months(payers))).verdict).not.toBe('match');
      }
    }
  });

  it('looks at the months of its range only', async () => {
    const list = [
      ...months([own, own, own, own, own, own]),
      { month: '2018-07', payer: '杭州信致传动设备有限公司' },
    ];
    expect((await payerOf(list)).verdict).toBe('match');
  });

  it('is missing where the statement shows none of its months', async () => {
    expect((await payerOf(months([own, own], 7))).verdict).toBe('missing');
  });

  it('is unreadable where months are there and no payer could be read', async () => {
    const list = [{ month: '2018-01' }, { month: '2018-02' }];
    expect((await payerOf(list)).verdict).toBe('unreadable');
  });

  it('bears one faint row of many that reads alike, and not two of six', async () => {
    const faint = reading(own, { weakest: 0.3, raw: own });
    // The line cannot be read again: no view shows the payer.
    const blind = { score: async () => [] };
    const verdict = async (payers: readonly unknown[]): Promise<string> => {
      const findings = await checkApplicant(person, [paper('pension', { months: months(payers) })], blind);
      return findings.find(({ path }) => path === 'pension[0].payer')!.verdict;
    };
    expect(await verdict([own, own, own, own, own, faint])).toBe('match');
    expect(await verdict([own, own, own, own, faint, faint])).toBe('unreadable');
  });

  it('is doubted where a company stands on the statement that no month was given to', async () => {
    const finding = await payerOf(months([own, own, own, own, own, own]), ['宁波信致传动设备有限公司']);
    expect(finding.verdict).toBe('unreadable');
    const office = await payerOf(months([own, own, own, own, own, own]), ['杭州市社会保险管理服务中心']);
    expect(office.verdict).toBe('match');
  });

  it('asks every row on the page it stands on', async () => {
    const [first, second] = [
      paper('pension', { months: months([own, own]) }),
      paper('pension', { months: months(['杭州信致传动设备有限公司'], 3) }),
    ];
    const later = second.fields['months']!.items!.map((item) => ({
      ...item,
      payer: { ...item['payer']!, part: 1 },
    }));
    const list = first.fields['months']!;
    const joined: ExtractedDocument = {
      ...first,
      parts: [...first.parts, ...second.parts],
      pages: [...first.pages, ...second.pages],
      fields: { months: { ...list, items: [...list.items!, ...later] } },
    };
    const asked: [number, string][] = [];
    await checkApplicant(person, [joined], {
      score: async (questions) => {
        for (const { part, question } of questions) asked.push([part, question.reading]);
        return sharpEyes().score(questions);
      },
    });
    expect(asked).toEqual([[1, '杭州信致传动设备有限公司']]);
  });
});

describe('the hours of a year', () => {
  const year = { year: 2019, professional: 60, industry: 18, general: 12, total: 90 };
  const hours = (list: readonly unknown[], kind = 'total'): Promise<Finding> =>
    at(`continuingEducation[0].${kind}`, paper('continuingEducation', { years: list }));

  it('agree one by one', async () => {
    for (const kind of ['professional', 'industry', 'general', 'total'])
      expect((await hours([year], kind)).verdict).toBe('match');
  });

  it('differ where the proof shows another figure that adds up', async () => {
    const less = { ...year, industry: 12, total: 84 };
    expect((await hours([less], 'total')).verdict).toBe('mismatch');
    expect(await hours([less], 'industry')).toMatchObject({ verdict: 'mismatch', found: 12 });
    expect((await hours([less], 'general')).verdict).toBe('match');
  });

  it('that do not add up were misread: nothing is proved, nobody accused', async () => {
    for (const wrong of [
      { ...year, total: 99 },
      { ...year, professional: 80 },
      { ...year, general: 72 },
    ]) {
      for (const kind of ['professional', 'industry', 'general', 'total'])
        expect((await hours([wrong], kind)).verdict).toBe('unreadable');
    }
  });

  it('of another year say nothing', async () => {
    expect((await hours([{ ...year, year: 2018 }])).verdict).toBe('missing');
    expect((await hours([{ ...year, year: 2018, total: 90 }, year])).verdict).toBe('match');
  });

  it('without a total are taken one by one', async () => {
    const { total: _, ...bare } = year;
    expect((await hours([bare], 'professional')).verdict).toBe('match');
    expect((await hours([bare], 'total')).verdict).not.toBe('match');
  });
});
