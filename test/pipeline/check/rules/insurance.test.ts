/** Pension insurance of the last three years, and outside the province (R40, R67; decision D5). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInProvince } from '#schemas/cycles/regions.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { addMonths, monthsBetween } from '#schemas/values/date-range.ts';
import { cycle2020 } from '../../../support/cycle.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { findingOn, judgeCase, soundApplicant, verdictOn, type Case } from '../../../support/rules.ts';

type Range = Applicant['pension'][number];
const payer = soundApplicant.employer!.name!;
const range = (from: string, to: string, region = '杭州市'): Range => ({ from, to, payer, region });
const shown = (from: string, to: string): { month: string; payer: string }[] =>
  monthsBetween(from, to).map((month) => ({ month, payer }));
const months = shown('2017-01', '2020-09');
const proof = paper('pension', { region: '杭州市', issuedOn: '2020-09-10', months });

const paid = (ranges: readonly Range[], more: Case = {}): Case => ({
  documents: [proof],
  ...more,
  applicant: { pension: ranges },
});

describe('R67 the months', () => {
  it('R67: 36 months to the last one declared, whoever paid them', () => {
    expect(verdictOn('R67', { documents: [proof] })).toBe('pass');
    const joined = paid([range('2019-01', '2020-08'), range('2017-09', '2018-12')]);
    expect(verdictOn('R67', joined)).toBe('pass');
    const overlapping = paid([range('2019-01', '2020-08'), range('2017-08', '2019-06')]);
    expect(verdictOn('R67', overlapping)).toBe('pass');
  });

  it.each([
    ['2017-09', 'pass'],
    ['2017-10', 'question'],
    ['2017-12', 'question'],
    ['2018-01', 'violation'],
  ])('R67: from %s: %s', (from, verdict) => {
    const ruling = judgeCase('R67', paid([range(from, '2020-08')]));
    expect(ruling.verdict).toBe(verdict);
    expect(ruling.severity).toBe(verdict === 'question' ? 'warn' : 'block');
  });

  it('R67: a gap is named month by month', () => {
    const gap = judgeCase('R67', paid([range('2017-09', '2018-02'), range('2018-05', '2020-08')]));
    expect(gap.verdict).toBe('question');
    expect(gap.reason).toContain('2018-03 至 2018-04');
  });

  it('R67: months that no statement shows are asked about, however they were declared', () => {
    const showing = (...lists: (typeof months)[]): Case => ({
      documents: lists.map((list, i) =>
        paper('pension', { issuedOn: '2020-09-10', months: list }, { id: `p${i}` }),
      ),
    });
    const late = judgeCase('R67', showing(shown('2018-06', '2020-08')));
    expect(late.verdict).toBe('question');
    expect(late.reason).toContain('2017-09 至 2018-05');
    const broken = showing([...shown('2017-09', '2019-03'), ...shown('2019-05', '2020-08')]);
    expect(judgeCase('R67', broken).reason).toContain('2019-04');
    expect(verdictOn('R67', showing(shown('2017-09', '2019-03'), shown('2019-04', '2020-08')))).toBe('pass');
    expect(verdictOn('R67', showing([]))).toBe('question');
    expect(verdictOn('R67', { documents: [paper('pension', { issuedOn: '2020-09-10' })] })).toBe('question');
  });

  it('R67: months after the upload have been paid by nobody', () => {
    expect(verdictOn('R67', paid([range('2017-10', '2020-12')]))).toBe('pass');
    expect(verdictOn('R67', paid([range('2017-11', '2020-12')]))).toBe('question');
  });

  it('R67: an old proof, an old record and no proof are asked for', () => {
    const printed = (on: string): Case => ({ documents: [paper('pension', { issuedOn: on, months })] });
    expect(verdictOn('R67', printed('2020-06-28'))).toBe('pass');
    expect(verdictOn('R67', printed('2020-06-27'))).toBe('question');
    expect(verdictOn('R67', paid([range('2017-07', '2020-06')]))).toBe('pass');
    expect(verdictOn('R67', paid([range('2017-06', '2020-05')]))).toBe('question');
    expect(verdictOn('R67')).toBe('question');
    expect(verdictOn('R67', paid([]))).toBe('question');
  });

  it('R67: is not judged on months that the proof contradicts', () => {
    const findings = [findingOn('pension[0].payer', 'mismatch')];
    expect(verdictOn('R67', { documents: [proof], findings })).toBe('question');
    expect(verdictOn('R67', paid([range('2020-01', '2020-08')], { findings }))).toBe('question');
  });

  it('R67: counts every month once, whatever the order and overlap of the ranges', () => {
    const months = fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { minLength: 1, maxLength: 36 });
    fc.assert(
      fc.property(months, (offsets) => {
        const monthly = [0, ...offsets].map((offset) => addMonths('2020-08', -offset));
        const count = new Set(monthly).size;
        const verdict = verdictOn('R67', paid(monthly.map((month) => range(month, month))));
        expect(verdict).toBe(count === 36 ? 'pass' : count >= 33 ? 'question' : 'violation');
      }),
    );
  });
});

describe('R40 outside the province', () => {
  it.each([
    ['杭州市', true],
    ['浙江省本级', true],
    ['省本级', true],
    ['义乌市', true],
    ['浙江省杭州市西湖区', true],
    ['山东省青岛市', 'unknown'],
    ['上海市', 'unknown'],
    ['江苏省宁海县', 'unknown'],
    ['西湖区', 'unknown'],
  ])('R40: %s inside: %s', (region, expected) => {
    expect(isInProvince(cycle2020, region)).toBe(expected);
  });

  const moved = [range('2018-03', '2020-08'), range('2017-09', '2018-02', '山东省青岛市')];
  it('R40: needs a proof from outside for months outside', () => {
    expect(verdictOn('R40')).toBe('pass');
    expect(verdictOn('R40', paid(moved))).toBe('question');
    const documents = [proof, paper('pension', { region: '青岛市' }, { id: 'p2' })];
    expect(verdictOn('R40', paid(moved, { documents }))).toBe('pass');
    const findings = [findingOn('pension[1].payer', 'mismatch')];
    expect(verdictOn('R40', paid(moved, { documents, findings }))).toBe('question');
  });

  it('R40: is about the last three years, and asks for a place left blank', () => {
    const before = [range('2017-09', '2020-08'), range('2015-01', '2017-08', '山东省青岛市')];
    expect(verdictOn('R40', paid(before))).toBe('pass');
    expect(verdictOn('R40', paid([{ ...range('2017-09', '2020-08'), region: undefined }]))).toBe('question');
    expect(verdictOn('R40', paid([]))).toBe('question');
  });
});
