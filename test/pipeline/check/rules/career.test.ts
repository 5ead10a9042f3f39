/** Commitment, publicity form, appointment, experience, summary, assessments (R58, R59, R64, R68, R70, R71). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import { addMonths } from '#schemas/values/date-range.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { findingOn, judgeCase, soundApplicant, verdictOn, type Case } from '../../../support/rules.ts';

const employer = soundApplicant.employer!.name!;

describe('forms', () => {
  const signed = (signedOn?: string): Case => ({
    documents: [paper('commitment', { name: '林知远', ...(signedOn !== undefined && { signedOn }) })],
  });
  it('R58: signed and dated before it was handed in', () => {
    expect(verdictOn('R58', signed('2020-09-01'))).toBe('pass');
    expect(verdictOn('R58', signed('2020-09-02'))).toBe('question');
    expect(verdictOn('R58', signed())).toBe('question');
    expect(verdictOn('R58')).toBe('question');
    expect(verdictOn('R58', { applicant: { commitmentSignedOn: undefined } })).toBe('question');
    expect(verdictOn('R58', { applicant: { commitmentSignedOn: '2020-09-29' } })).toBe('violation');
    const undeclared = { applicant: { commitmentSignedOn: undefined } };
    expect(verdictOn('R58', { ...undeclared, ...signed('2020-09-01') })).toBe('pass');
  });

  it('R59: the form shows the days declared', () => {
    const form = (from: string | undefined, to: string): Case => ({
      documents: [paper('publicityConfirmation', { to, ...(from !== undefined && { from }) })],
    });
    expect(verdictOn('R59', form('2020-09-07', '2020-09-11'))).toBe('pass');
    expect(verdictOn('R59', form('2020-09-07', '2020-09-12'))).toBe('question');
    expect(verdictOn('R59', form(undefined, '2020-09-11'))).toBe('question');
    expect(verdictOn('R59')).toBe('question');
    expect(verdictOn('R59', { applicant: { publicity: undefined } })).toBe('question');
    const publicity = { ...soundApplicant.publicity!, to: '2020-09-06' };
    const reversed = { ...form('2020-09-07', '2020-09-06'), applicant: { publicity } };
    expect(verdictOn('R59', reversed)).toBe('violation');
  });
});

describe('R64 title and appointment', () => {
  const documents = [paper('titleCertificate', { name: '林知远' }), paper('appointment', { name: '林知远' })];
  const present = soundApplicant.appointment!;
  const appointed = (changed: Partial<typeof present>, more: Partial<Applicant> = {}): Case => ({
    documents,
    applicant: { appointment: { ...present, ...changed }, ...more },
  });

  it('R64: both certificates, a term that runs, and one employer', () => {
    expect(verdictOn('R64', { documents })).toBe('pass');
    expect(verdictOn('R64')).toBe('question');
    expect(verdictOn('R64', { documents: documents.slice(1) })).toBe('question');
    expect(verdictOn('R64', appointed({ to: '2020-09-28' }))).toBe('pass');
    expect(verdictOn('R64', appointed({ to: '2020-09-27' }))).toBe('violation');
    expect(verdictOn('R64', appointed({ employer: '杭州别家机电有限公司' }))).toBe('question');
    expect(verdictOn('R64', appointed({ employer: undefined }))).toBe('question');
    expect(verdictOn('R64', appointed({ from: undefined }))).toBe('question');
  });

  it('R64: terms join, by the cycle’s days', () => {
    const earlier = (to: string): Partial<Applicant> => ({
      earlierAppointments: [{ employer, position: '工程师', from: '2014-01-01', to }],
    });
    expect(verdictOn('R64', appointed({ from: '2019-01-01' }, earlier('2018-11-30')))).toBe('pass');
    expect(verdictOn('R64', appointed({ from: '2019-01-01' }, earlier('2018-11-29')))).toBe('question');
    const findings = [findingOn('appointment.from', 'mismatch')];
    expect(verdictOn('R64', { documents, findings })).toBe('question');
  });
});

describe('R68 experience', () => {
  const worked = (...list: (readonly [string, (string | undefined)?, string?])[]): Case => ({
    applicant: {
      employment: list.map(([from, to, at = employer]) => ({ from, to, employer: at, position: '工程师' })),
    },
  });
  it('R68: periods join up to now', () => {
    expect(verdictOn('R68')).toBe('pass');
    expect(verdictOn('R68', worked(['2007-07', '2012-03', '旧单位'], ['2012-04']))).toBe('pass');
    expect(verdictOn('R68', worked(['2007-07', '2012-03', '旧单位'], ['2012-03']))).toBe('pass');
    expect(judgeCase('R68', worked(['2007-07', '2012-03'], ['2012-08'])).reason).toContain(
      '2012-04 至 2012-07',
    );
    expect(verdictOn('R68', worked(['2007-07', '2012-03'], ['2011-12']))).toBe('question');
    expect(verdictOn('R68', worked(['2007-07', '2020-03']))).toBe('question');
    expect(verdictOn('R68', worked(['2007-07', undefined, '别家单位']))).toBe('question');
    expect(verdictOn('R68', worked(['2007']))).toBe('question');
    expect(verdictOn('R68', worked(['2012-03', '2007-07']))).toBe('violation');
    expect(verdictOn('R68', { applicant: { employment: undefined } })).toBe('question');
  });

  it('R68: one month more than allowed is asked about', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), (gap) => {
        const next = addMonths('2012-03', gap + 1);
        const verdict = verdictOn('R68', worked(['2007-07', '2012-03'], [next]));
        expect(verdict).toBe(gap <= 3 ? 'pass' : 'question');
      }),
    );
  });
});

describe('R70 the summary', () => {
  it('R70: long enough, and nobody else’s', () => {
    expect(verdictOn('R70')).toBe('pass');
    expect(verdictOn('R70', { applicant: { summary: '字'.repeat(50) } })).toBe('pass');
    expect(verdictOn('R70', { applicant: { summary: '字 '.repeat(49) } })).toBe('violation');
    expect(verdictOn('R70', { applicant: { summary: undefined } })).toBe('question');
    expect(verdictOn('R70', { others: [{ ...soundApplicant, id: 'A002' }] })).toBe('question');
  });
});

describe('R71 assessments', () => {
  const documents = [paper('assessment', { name: '林知远' })];
  const graded = (changed: Record<number, string | undefined>): Case => ({
    documents,
    applicant: {
      assessments: soundApplicant.assessments
        .filter(({ year }) => !(year! in changed) || changed[year!] !== undefined)
        .map(({ year, grade }) => ({ year, grade: changed[year!] ?? grade })),
    },
  });
  it('R71: each of the years, with a grade that passes', () => {
    expect(verdictOn('R71', { documents })).toBe('pass');
    expect(verdictOn('R71', graded({ 2018: '考核优秀' }))).toBe('pass');
    expect(verdictOn('R71', graded({ 2018: '优秀' }))).toBe('pass');
    expect(verdictOn('R71', graded({ 2018: '基本合格' }))).toBe('violation');
    expect(verdictOn('R71', graded({ 2018: 'B+' }))).toBe('question');
    expect(verdictOn('R71', graded({ 2017: undefined }))).toBe('violation');
    expect(verdictOn('R71', { applicant: { assessments: [] }, documents })).toBe('question');
    expect(verdictOn('R71')).toBe('question');
    const findings = [findingOn('assessments[1].grade', 'mismatch')];
    expect(verdictOn('R71', { documents, findings })).toBe('question');
    expect(verdictOn('R71', { ...graded({ 2018: '不合格' }), findings })).toBe('question');
  });
});
