/** Public institutions, and bans (R41, R46, R47, R49, R74; domain.md Appendix A). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Office } from '#schemas/records/submission.ts';
import { cycle2020 } from '../../../support/cycle.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { findingOn, judgeCase, soundApplicant, verdictOn, type Case } from '../../../support/rules.ts';

const institution: Applicant = {
  ...soundApplicant,
  employer: { name: '杭州市特种设备检测中心', kind: 'institution' },
  post: {
    ...{ approved: 12, filled: 11, vacant: 1 },
    opinions: { unit: '同意申报', department: '情况属实，同意推荐', personnel: '同意' },
    seals: { unit: true, department: true, personnel: true },
  },
};
const form = paper('postInformation', { unit: '杭州市特种设备检测中心', vacant: 1, opinions: ['同意'] });

const at = (changed: Partial<Applicant> = {}, more: Case = {}): Case => ({
  ...more,
  applicant: { ...institution, ...changed },
});
const colleague = (changed: Partial<Applicant> = {}): Applicant => ({
  ...institution,
  id: 'A002',
  ...changed,
});

describe('R41 vacancies', () => {
  it('R41: as many as there are vacancies, not one more', () => {
    expect(verdictOn('R41')).toBe('none');
    expect(verdictOn('R41', at())).toBe('pass');
    const two = at({}, { others: [colleague()] });
    expect(judgeCase('R41', two)).toMatchObject({ verdict: 'violation', declared: 1, found: 2 });
    const elsewhere = colleague({ employer: { name: '杭州市节能监测中心', kind: 'institution' } });
    expect(verdictOn('R41', at({}, { others: [elsewhere] }))).toBe('pass');
  });

  it('R41: grades are counted apart, and asked for where only some are known', () => {
    const graded = (grade: string): Partial<Applicant> => ({ post: { ...institution.post!, grade } });
    expect(verdictOn('R41', at(graded('五级'), { others: [colleague(graded('六级'))] }))).toBe('pass');
    expect(verdictOn('R41', at(graded('五级'), { others: [colleague()] }))).toBe('question');
  });

  it('R41: asks where the form is absent, does not add up, or contradicts', () => {
    expect(verdictOn('R41', at({ post: undefined }))).toBe('question');
    expect(verdictOn('R41', at({ post: { ...institution.post!, vacant: 2 } }))).toBe('question');
    expect(verdictOn('R41', at({}, { findings: [findingOn('post.vacant', 'mismatch')] }))).toBe('question');
    expect(verdictOn('R41', at({ employer: { name: '某中心' } }))).toBe('question');
  });

  it('R41: one applicant more than the vacancies flips it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4 }), fc.nat({ max: 4 }), (vacant, more) => {
        const post = { ...institution.post!, approved: vacant, filled: 0, vacant };
        const others = Array.from({ length: more }, (_, i) => colleague({ id: `B${i}`, post }));
        const expected = more + 1 > vacant ? 'violation' : 'pass';
        expect(verdictOn('R41', at({ post }, { others }))).toBe(expected);
      }),
    );
  });
});

describe('the post form', () => {
  it('R46: three opinions and three seals', () => {
    const { post } = institution;
    const documents = [form];
    expect(verdictOn('R46', at({}, { documents }))).toBe('pass');
    const without = (changed: Partial<NonNullable<Applicant['post']>>): Case =>
      at({ post: { ...post, ...changed } }, { documents });
    expect(verdictOn('R46', without({ seals: { ...post!.seals, personnel: false } }))).toBe('violation');
    expect(verdictOn('R46', without({ opinions: { ...post!.opinions, department: '不同意' } }))).toBe(
      'violation',
    );
    expect(verdictOn('R46', without({ opinions: { unit: '同意', department: '同意' } }))).toBe('question');
    expect(verdictOn('R46', without({ seals: { unit: true, department: true } }))).toBe('question');
    expect(verdictOn('R46', at())).toBe('question');
    expect(verdictOn('R46', at({ post: undefined }, { documents }))).toBe('question');
  });

  it('R74: institutions hand it in', () => {
    expect(verdictOn('R74')).toBe('none');
    expect(verdictOn('R74', at())).toBe('question');
    expect(verdictOn('R74', at({}, { documents: [form] }))).toBe('pass');
  });

  it('R47: enterprises are not asked for it', () => {
    expect(verdictOn('R47')).toBe('pass');
    expect(verdictOn('R47', at())).toBe('none');
    expect(judgeCase('R47', { documents: [form] })).toMatchObject({
      verdict: 'question',
      severity: 'inform',
    });
    expect(verdictOn('R47', { applicant: { post: institution.post } })).toBe('question');
    expect(verdictOn('R47', { applicant: { employer: { name: '某公司' } } })).toBe('question');
  });
});

describe('R49 bans', () => {
  const office = (reviewYear: number, more: Partial<Office['banned'][number]> = {}): Office => ({
    banned: [{ name: '林知远', idNumber: soundApplicant.idNumber!, reviewYear, ...more }],
    committeePublicity: [],
  });

  it.each([
    [2016, 'pass'],
    [2017, 'violation'],
    [2019, 'violation'],
    [2020, 'pass'],
  ])('R49: found out in the review of %i: %s in 2020', (reviewYear, verdict) => {
    expect(verdictOn('R49', { office: office(reviewYear) })).toBe(verdict);
  });

  it('R49: a review of 2020 bars 2021 to 2023 and frees 2024', () => {
    const barred = [2020, 2021, 2022, 2023, 2024].filter(
      (year) => verdictOn('R49', { office: office(2020), cycle: { ...cycle2020, year } }) === 'violation',
    );
    expect(barred).toEqual([2021, 2022, 2023]);
  });

  it('R49: a namesake, an unclear number and a missing list are questions', () => {
    expect(judgeCase('R49')).toMatchObject({ verdict: 'question', severity: 'inform' });
    expect(verdictOn('R49', { office: office(2019, { idNumber: '990203198209170621' }) })).toBe('question');
    expect(verdictOn('R49', { office: office(2015, { idNumber: '990203198209170621' }) })).toBe('pass');
    const nameless = { office: office(2019, { name: '别人' }) };
    expect(verdictOn('R49', nameless)).toBe('violation');
    expect(verdictOn('R49', { ...nameless, applicant: { idNumber: undefined } })).toBe('question');
    const findings = [findingOn('idNumber', 'mismatch')];
    expect(verdictOn('R49', { office: office(2010), findings })).toBe('question');
  });

  it('R49: never shows the number', () => {
    const { reason, steps } = judgeCase('R49', { office: office(2019) });
    expect([reason, ...steps].join()).not.toContain(soundApplicant.idNumber);
  });
});
