import { describe, expect, it } from 'vitest';
import { displayValue } from '#templates/finding-view/display-value.ts';
import { inReportOrder } from '#templates/finding-view/order.ts';
import { placeFinder } from '#templates/finding-view/places.ts';
import { reportView } from '#pipeline/render/reports/report-view.ts';
import { summary, summaryTable } from '#pipeline/render/index.ts';
import { resultsSchema, type Results } from '#schemas/records/results.ts';
import { sampleInput, samplePeople, sampleResults } from '../../support/results-sample.ts';

describe('the sample', () => {
  it('is what the contract allows', () => {
    expect(resultsSchema.safeParse(sampleResults()).error).toBeUndefined();
  });
});

describe('values as shown', () => {
  it.each([
    ['一段文字', '一段文字'],
    [90, '90'],
    [0, '0'],
    [true, '是'],
    [undefined, ''],
    [['甲', '乙'], '甲；乙'],
    [[{ code: 'A1', points: 5, box: [1, 2, 3, 4] }], 'A1 5'],
    [
      [
        { month: '2018-01', payer: '甲公司' },
        { month: '2017-12', payer: '甲公司' },
        { month: '2018-03', payer: '甲公司' },
      ],
      '2017-12 至 2018-01 甲公司；2018-03 甲公司',
    ],
    [Array.from({ length: 15 }, (_, index) => index), '0；1；2；3；4；5；6；7；8；9；10；11；另 3 项'],
  ])('%j', (value, expected) => {
    expect(displayValue(value, 'zh')).toBe(expected);
  });
});

describe('the order of the report', () => {
  it('is severity, then applicant, then verdict; matches last', () => {
    const ordered = inReportOrder(sampleResults().findings);
    const keys = ordered.map(({ severity, applicant, verdict }) =>
      verdict === 'match' ? 'match' : `${severity} ${applicant ?? 'unit'}`,
    );
    expect([...new Set(keys)]).toEqual([
      'block A001',
      'block A002',
      'warn A002',
      'warn A003',
      'warn unit',
      'inform A003',
      'match',
    ]);
    expect(keys.lastIndexOf('inform A003')).toBeLessThan(keys.indexOf('match'));
  });

  it('does not depend on the order it is given, and counts applicants as numbers', () => {
    const { findings } = sampleResults();
    expect(inReportOrder([...findings].reverse())).toEqual(inReportOrder(findings));
    const of = (applicant: string): Results['findings'][number] => ({ ...findings[0], applicant }) as never;
    expect(inReportOrder([of('A10'), of('A9')]).map(({ applicant }) => applicant)).toEqual(['A9', 'A10']);
  });
});

describe('places', () => {
  const results = sampleResults();
  const [document] = results.documents;
  const twoParts = {
    ...document,
    parts: [
      { file: 'scans/A001/a.jpg', page: 1 },
      { file: 'scans/A001/b.jpg', page: 3 },
    ],
    fields: { name: { value: 'x', raw: 'x', part: 1, box: [10, 20, 30, 40], confidence: 1, source: 'ocr' } },
  } as Results['documents'][number];
  const find = placeFinder({ ...results, documents: [twoParts] });

  it('takes the part of the field that has the box, holds it, or has the name', () => {
    expect(find(twoParts.id, [10, 20, 30, 40], 'sex')).toMatchObject({ file: 'scans/A001/b.jpg', page: 3 });
    expect(find(twoParts.id, [12, 22, 5, 5], 'sex')).toMatchObject({ page: 3 });
    expect(find(twoParts.id, undefined, 'name')).toMatchObject({ page: 3 });
    expect(find(twoParts.id, [900, 900, 5, 5], 'sex')).toMatchObject({ file: 'scans/A001/a.jpg', page: 1 });
  });

  it('knows no place without a document', () => {
    expect(find(undefined, undefined, 'name')).toBeUndefined();
    expect(find('d99', undefined, 'name')).toBeUndefined();
  });
});

describe('the summary', () => {
  const names = Object.fromEntries(samplePeople.map(({ id, name }) => [id, name]));

  it('counts every finding once, files by status, and what is open', () => {
    const counted = summary(sampleResults(), names);
    const total = Object.values(counted.counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(counted.findings);
    const byRow = counted.rows
      .flatMap(({ counts }) => Object.values(counts))
      .reduce((sum, count) => sum + count, 0);
    expect(byRow).toBe(counted.findings);
    expect(counted.files).toEqual({ read: 8, quarantined: 1, ignored: 1, duplicate: 0 });
    expect(counted).toMatchObject({ findings: 15, open: 9, pages: 8, documents: 8 });
    expect(counted.rows.map(({ id, blocking }) => [id, blocking])).toEqual([
      ['A001', 2],
      ['A002', 3],
      ['A003', 0],
      [null, 0],
    ]);
  });

  it('makes a table of equal rows in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const { header, rows, total } = summaryTable(summary(sampleResults(), names), language);
      for (const row of [...rows, total]) expect(row).toHaveLength(header.length);
      expect(total.slice(3)).toEqual(['5', '5', '2', '2', '1', '5']);
    }
  });
});

describe('the view', () => {
  it('marks payers only, not the months they paid for', async () => {
    const view = await reportView(sampleInput({ pageImage: () => Promise.resolve(undefined) }));
    const payer = view.findings.find(({ item }) => item === '社保1·缴费单位');
    expect(payer?.declared.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['机床']);
    expect(payer?.found.filter(({ differs }) => differs).map(({ text }) => text)).toEqual([
      '装备股份',
      '装备股份',
    ]);
    expect(payer?.found.map(({ text }) => text).join('')).toMatch(/^2017-10 至 2017-11 样例/);
  });

  it('says which hidden place of an ID number differs', async () => {
    const view = await reportView(sampleInput({ pageImage: () => Promise.resolve(undefined) }));
    expect(view.findings[0]).toMatchObject({ item: '身份证号', hiddenDifferences: [12, 18] });
  });
});
