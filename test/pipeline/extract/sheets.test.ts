/** Sheets of one statement that come as files of their own. */
import { describe, expect, it } from 'vitest';
import { extractDocuments } from '#pipeline/extract/index.ts';
import { fitOf } from '#pipeline/extract/sheets.ts';
import { monthsBetween } from '#schemas/values/date-range.ts';
import { printedPage, table, type Printed } from '../../support/printed-lines.ts';
import { ID, PERSON, paid } from './papers/paper.ts';

const A = '杭州明川传动机械有限公司';
const B = '宁波海拓智能装备股份有限公司';
const lefts = [100, 320, 560, 800];
const rows = (from: string, to: string): string[][] =>
  monthsBetween(from, to).map((month) => [month.replace('-', ''), '5200.00', '416.00', '已到账']);
const heads: Printed[] = [
  [420, 80, 44, '基本养老保险参保缴费证明'],
  ...table([100, 260, 700, 900], 180, 26, [['姓名', PERSON, '身份证号码', ID]]),
  ...table(lefts, 240, 24, [['缴费年月', '缴费基数', '个人缴费', '到账情况']]),
];
const first: Printed[] = [
  ...heads,
  [100, 290, 24, `缴费单位：${A}（99010023）`],
  ...table(lefts, 340, 24, rows('2019-01', '2019-04')),
  [100, 540, 24, `缴费单位：${B}（99010047）`],
  ...table(lefts, 590, 24, rows('2019-05', '2019-10')),
];
const second: Printed[] = [
  ...table(lefts, 100, 24, rows('2019-11', '2020-02')),
  [100, 1500, 26, '湖州市社会保险服务中心'],
  [100, 1560, 26, '2020年9月10日'],
];

const read = (...sheets: Printed[][]): ReturnType<typeof extractDocuments> =>
  extractDocuments(
    sheets.map((lines, i) => printedPage(lines, { file: `scans/A001/${String(i)}.jpg` })),
    'A001',
    { names: [], titles: [] },
  );

describe('a sheet without title and heads in a file of its own', () => {
  const months = [...paid('2019-01', '2019-04', A), ...paid('2019-05', '2020-02', B)];

  it('goes on with the statement whose rows end before its own, and with its last payer', () => {
    for (const sheets of [
      [first, second],
      [second, first],
    ]) {
      const documents = read(...sheets);
      expect(documents).toHaveLength(1);
      expect(documents[0]!.fields['months']!.value).toMatchObject(months);
      expect(documents[0]!.fields['issuedOn']).toMatchObject({ value: '2020-09-10', part: 1 });
    }
  });

  it('is none where rows are missing between', () => {
    const far = table(lefts, 100, 24, rows('2020-01', '2020-04'));
    expect(read(first, far).map(({ type }) => type)).toEqual(['pension', 'unknown']);
  });

  it('may be the foot alone: the office and the day', () => {
    const documents = read(first, second.slice(-2));
    expect(documents).toHaveLength(1);
    expect(documents[0]!.fields['issuer']!.value).toBe('湖州市社会保险服务中心');
  });
});

describe('rows go on', () => {
  it('after or before others without gap and overlap', () => {
    expect(fitOf(['2019-11', '2019-12'], ['2020-01', '2020-02'])).toBe('after');
    expect(fitOf(['2020-01'], ['2019-12', '2019-11'])).toBe('before');
    expect(fitOf(['2019-12'], ['2019-12', '2020-01'])).toBeUndefined();
    expect(fitOf(['2019-11'], ['2020-01'])).toBeUndefined();
    expect(fitOf(['2018'], ['2019'])).toBe('after');
  });
});
