/** The recommending chain, level by level. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Submission } from '#schemas/records/submission.ts';
import { addDays } from '#schemas/values/days.ts';
import { judgeCase, soundSubmission, verdictOn, type Case } from '../../../support/rules.ts';

type Level = NonNullable<NonNullable<Applicant['recommendations']>[number]['level']>;
type Kind = Submission['unit']['kind'];

const step = (
  level: Level | undefined,
  on: string | undefined,
  result: string | undefined = '同意推荐',
): NonNullable<Applicant['recommendations']>[number] => ({ level, by: '某局', on, result });

const chainOf = (kind: Kind, ...recommendations: ReturnType<typeof step>[]): Case => ({
  applicant: { recommendations },
  submission: { unit: { ...soundSubmission.unit, kind } },
});
const over = (...recommendations: ReturnType<typeof step>[]): string =>
  verdictOn('R22', chainOf('city', ...recommendations));

describe('R22 level by level', () => {
  it('R22: the levels that the kind of unit asks for', () => {
    expect(verdictOn('R22')).toBe('pass');
    expect(over(step('county', '2020-09-10'), step('city', '2020-09-20'))).toBe('pass');
    expect(over()).toBe('question');
    const missing = judgeCase('R22', chainOf('city', step('county', '2020-09-10')));
    expect(missing.verdict).toBe('violation');
    expect(missing.reason).toContain('缺少市级');
    expect(verdictOn('R22', chainOf('province', step('province', '2020-09-20')))).toBe('pass');
    expect(verdictOn('R22', chainOf('agency', step('agency', '2020-09-20')))).toBe('pass');
    expect(over(step('city', '2020-09-10'), step('county', '2020-09-20'))).toBe('violation');
    expect(over(step('city', '2020-09-10'), step('province', '2020-09-20'))).toBe('question');
    expect(over(step(undefined, '2020-09-10'))).toBe('question');
  });

  it('R22: dates that never fall, from the review to the upload and the deadline', () => {
    expect(over(step('county', '2020-09-20'), step('city', '2020-09-10'))).toBe('violation');
    expect(over(step('county', '2020-09-20'), step('city', '2020-09-20'))).toBe('pass');
    expect(over(step('city', '2020-09-04'))).toBe('pass');
    expect(over(step('city', '2020-09-03'))).toBe('violation');
    expect(over(step('city', '2020-09-28'))).toBe('pass');
    expect(over(step('city', '2020-09-29'))).toBe('violation');
    expect(over(step('city', undefined))).toBe('question');
    expect(over(step('city', '2020-09'))).toBe('question');
    const late = chainOf('city', step('city', '2020-10-11'));
    expect(verdictOn('R22', { ...late, submission: { uploadedOn: '2020-10-12' } })).toBe('violation');
    expect(verdictOn('R22', { applicant: { employerReview: undefined } })).toBe('question');
  });

  it('R22: nobody refused', () => {
    expect(over(step('city', '2020-09-20', '不予推荐'))).toBe('violation');
    expect(over(step('city', '2020-09-20', '已收'))).toBe('question');
    const bare: Case = {
      applicant: { recommendations: [{ level: 'city', on: '2020-09-20', result: '同意' }] },
    };
    expect(verdictOn('R22', bare)).toBe('question');
  });

  it('R22: one day flips the order, at the day of the other step and nowhere else', () => {
    const day = fc.integer({ min: 0, max: 24 });
    fc.assert(
      fc.property(day, day, (first, second) => {
        const [county, city] = [addDays('2020-09-04', first), addDays('2020-09-04', second)];
        expect(over(step('county', county), step('city', city))).toBe(county <= city ? 'pass' : 'violation');
      }),
    );
  });
});

describe('R24 agencies', () => {
  it('R24: an agency hands in exactly where the chain goes through one', () => {
    const on = (kind: Kind, ...levels: Level[]): string =>
      verdictOn('R24', chainOf(kind, ...levels.map((level) => step(level, '2020-09-20'))));
    expect(on('city', 'city')).toBe('pass');
    expect(on('agency', 'agency')).toBe('pass');
    expect(on('agency', 'city')).toBe('violation');
    expect(on('city', 'agency')).toBe('violation');
    expect(on('city')).toBe('question');
    expect(judgeCase('R24', chainOf('city')).severity).toBe('inform');
  });
});
