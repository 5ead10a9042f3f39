/** Filing, commitment, employer's review, speciality, fee. */
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { judgeCase, soundApplicant, verdictOn } from '../../../support/rules.ts';

const reviewed = (more: Applicant['employerReview']): Partial<Applicant> => ({
  employerReview: { ...soundApplicant.employerReview, ...more },
});

describe('R16, R17 the system', () => {
  it('R16: filed under a number of his own', () => {
    expect(verdictOn('R16')).toBe('pass');
    expect(verdictOn('R16', { applicant: { systemNo: undefined } })).toBe('question');
    const twin = { ...soundApplicant, id: 'A002', name: '苏砚' };
    expect(judgeCase('R16', { others: [twin] })).toMatchObject({ verdict: 'question' });
    expect(judgeCase('R16', { others: [twin] }).reason).toContain('苏砚');
    expect(verdictOn('R16', { others: [{ ...twin, systemNo: 'ZJ2020000002' }] })).toBe('pass');
  });

  it('R17: the profile is complete, is not, or nobody said', () => {
    expect(verdictOn('R17')).toBe('pass');
    expect(verdictOn('R17', { applicant: { profileComplete: false } })).toBe('violation');
    expect(verdictOn('R17', { applicant: { profileComplete: undefined } })).toBe('question');
  });
});

describe('R18, R19 commitment and review', () => {
  it('R18: signed by the day of the review', () => {
    const signed = (commitmentSignedOn?: string): string =>
      verdictOn('R18', { applicant: { commitmentSignedOn } });
    expect(signed('2020-09-04')).toBe('pass');
    expect(signed('2020-09-05')).toBe('violation');
    expect(signed('2020-09')).toBe('question');
    expect(signed()).toBe('question');
    expect(signed('2019-09-01')).toBe('question');
    expect(verdictOn('R18', { applicant: { employerReview: undefined } })).toBe('question');
  });

  it('R18: a paper with another day makes it a question and is shown', () => {
    const commitment = (signedOn: string): ReturnType<typeof judgeCase> =>
      judgeCase('R18', { documents: [paper('commitment', { signedOn }, { id: 'd7' })] });
    expect(commitment('2020-09-01')).toMatchObject({ verdict: 'pass', evidence: [{ document: 'd7' }] });
    expect(commitment('2020-09-02')).toMatchObject({
      verdict: 'question',
      found: '2020-09-02',
      evidence: [{ document: 'd7' }],
    });
  });

  it('R19: reviewer, day and a favourable result, before the unit hands in', () => {
    expect(verdictOn('R19')).toBe('pass');
    expect(verdictOn('R19', { applicant: { employerReview: undefined } })).toBe('question');
    expect(verdictOn('R19', { applicant: reviewed({ by: undefined }) })).toBe('question');
    expect(verdictOn('R19', { applicant: reviewed({ on: undefined }) })).toBe('question');
    expect(verdictOn('R19', { applicant: reviewed({ on: '2020-09-28' }) })).toBe('pass');
    expect(verdictOn('R19', { applicant: reviewed({ on: '2020-09-29' }) })).toBe('violation');
    expect(verdictOn('R19', { applicant: reviewed({ complete: false }) })).toBe('question');
  });

  it.each([
    ['同意推荐', 'pass'],
    ['情况属实', 'pass'],
    ['不同意推荐', 'violation'],
    ['退回修改', 'violation'],
    ['已阅', 'question'],
    [undefined, 'question'],
  ])('R19: a result of “%s” is a %s', (result, verdict) => {
    expect(verdictOn('R19', { applicant: reviewed({ result }) })).toBe(verdict);
  });
});

describe('R23 the speciality', () => {
  it('R23: the titles of the cycle', () => {
    const title = (appliedTitle?: string): string => verdictOn('R23', { applicant: { appliedTitle } });
    expect(title('高级工程师')).toBe('pass');
    expect(title('机电制造专业高级工程师')).toBe('pass');
    expect(title('正高级工程师')).toBe('violation');
    expect(title('高级经济师')).toBe('violation');
    expect(title()).toBe('question');
  });

  it('R23: asks about a speciality that is another committee’s, and only then', () => {
    const special = (specialty?: string): string =>
      verdictOn('R23', { applicant: { title: { ...soundApplicant.title, specialty } } });
    expect(special('电气自动化')).toBe('pass');
    expect(special('热处理')).toBe('pass');
    expect(special('建筑机械')).toBe('pass');
    expect(special('建筑施工')).toBe('question');
    expect(special()).toBe('question');
  });
});

describe('R52 the fee', () => {
  it('R52: after review and recommendation; unpaid is usual and holds nobody up', () => {
    expect(judgeCase('R52')).toMatchObject({ verdict: 'question', severity: 'inform' });
    const paid = (paidOn: string, more: Partial<Applicant> = {}): string =>
      verdictOn('R52', { applicant: { paidOn, ...more } });
    expect(paid('2020-09-20')).toBe('pass');
    expect(paid('2020-09-19')).toBe('violation');
    expect(paid('2020-09-03')).toBe('violation');
    expect(paid('2020-09')).toBe('question');
    expect(paid('2020-09-20', { recommendations: [] })).toBe('question');
    expect(paid('2020-09-20', { employerReview: undefined })).toBe('question');
  });
});
