/** Scope, education and tenure, self-score, skills (domain.md §3.4, Appendix A). */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import { loadPointTable } from '#pipeline/core/point-tables.ts';
import { shippedCycles } from '#pipeline/core/cycles.ts';
import { judgeCase, soundApplicant, verdictOn } from '../../../support/rules.ts';

const appointed = (from: string): Partial<Applicant> => ({
  appointment: { ...soundApplicant.appointment, from },
});

describe('R5 the scopes of the year', () => {
  it('R5: one of five; an older name is understood and shown to a person', () => {
    expect(verdictOn('R5')).toBe('pass');
    expect(verdictOn('R5', { applicant: { scope: '系统集成（工程）' } })).toBe('pass');
    expect(judgeCase('R5', { applicant: { scope: '技术研究' } })).toMatchObject({
      verdict: 'question',
      severity: 'warn',
    });
    expect(judgeCase('R5', { applicant: { scope: '建筑施工' } })).toMatchObject({
      verdict: 'violation',
      severity: 'block',
    });
    expect(verdictOn('R5', { applicant: { scope: undefined } })).toBe('question');
  });
});

describe('R8 and R13 education and tenure', () => {
  it.each([
    ['2015-12-31', 'pass', 5],
    ['2016-01-01', 'violation', 4],
    ['2014-01', 'pass', 6],
  ])('R8 R13: a bachelor appointed on %s: %s, %i full years', (from, verdict, years) => {
    expect(verdictOn('R8', { applicant: appointed(from) })).toBe(verdict);
    const { steps } = judgeCase('R13', { applicant: appointed(from) });
    expect(steps.join()).toContain(`满 ${years} `);
  });

  it('R8: a doctor needs two years, a junior college is outside', () => {
    const [study] = soundApplicant.education;
    const doctor = { education: [study!, { ...study!, level: '博士' as const }] };
    expect(verdictOn('R8', { applicant: { ...doctor, ...appointed('2018-12-31') } })).toBe('pass');
    expect(verdictOn('R8', { applicant: { ...doctor, ...appointed('2019-01-01') } })).toBe('violation');
    expect(verdictOn('R8', { applicant: { education: [{ ...study!, level: '专科' }] } })).toBe('violation');
    expect(verdictOn('R8', { applicant: { route: 'B' } })).toBe('none');
  });

  it('R8: counts from the later of title and appointment, and only to the year a coarse date allows', () => {
    const title = { ...soundApplicant.title, obtainedOn: '2016-03-01' };
    expect(verdictOn('R8', { applicant: { title } })).toBe('violation');
    expect(verdictOn('R8', { applicant: appointed('2015') })).toBe('pass');
    expect(verdictOn('R13', { applicant: appointed('2014-01') })).toBe('pass');
    expect(verdictOn('R8', { applicant: { appointment: {} } })).toBe('question');
  });

  it('R13: terms that follow each other count together, a break longer than a month ends them', () => {
    const present = { ...soundApplicant.appointment, from: '2019-01-01' };
    const earlier = (to: string, position = '电气工程师'): Partial<Applicant> => ({
      appointment: present,
      earlierAppointments: [{ employer: '杭州致远机电有限公司', position, from: '2014-06-01', to }],
    });
    expect(verdictOn('R8', { applicant: earlier('2018-12-31') })).toBe('pass');
    expect(verdictOn('R8', { applicant: earlier('2018-11-30') })).toBe('pass');
    expect(verdictOn('R8', { applicant: earlier('2018-11-29') })).toBe('violation');
    expect(judgeCase('R13', { applicant: earlier('2018-11-29') }).reason).toContain('没有聘任');
    expect(verdictOn('R8', { applicant: earlier('2018-12-31', '助理工程师') })).toBe('violation');
  });

  it('R8: passes on nothing that papers contradict', () => {
    const contradiction = {
      ...{ applicant: 'A001', path: 'appointment.from', verdict: 'mismatch' as const },
      ...{ severity: 'block' as const, witnesses: [], requirement: 'R64', message: '不一致' },
    };
    expect(verdictOn('R8', { findings: [contradiction] })).toBe('question');
    expect(verdictOn('R13', { findings: [contradiction] })).toBe('question');
  });

  it('R8: one day flips the year, and only on the anniversary', () => {
    const day = fc.integer({ min: 0, max: 3650 });
    fc.assert(
      fc.property(day, (offset) => {
        const on = new Date(Date.UTC(2011, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
        const isInTime = on <= '2015-12-31';
        const title = { ...soundApplicant.title, obtainedOn: '2010-01-01' };
        const verdict = verdictOn('R8', { applicant: { ...appointed(on), title } });
        expect(verdict).toBe(isInTime ? 'pass' : 'violation');
      }),
    );
  });
});

describe('R10 skilled workers', () => {
  const worker = (level: string, obtainedOn: string): Partial<Applicant> => ({
    route: 'C',
    skills: [{ name: '钳工', level, obtainedOn, certificateNo: '9900000000100001' }],
  });
  it('R10: the level and the years since', () => {
    expect(verdictOn('R10')).toBe('none');
    expect(verdictOn('R10', { applicant: worker('高级技师', '2016-12-31') })).toBe('pass');
    expect(verdictOn('R10', { applicant: worker('高级技师', '2017-01-01') })).toBe('violation');
    expect(verdictOn('R10', { applicant: worker('技师（二级）', '2010-01-01') })).toBe('violation');
    expect(verdictOn('R10', { applicant: { route: 'C', skills: [] } })).toBe('violation');
  });
});

describe('R9, R12, R14, R15 points', () => {
  const lines = (...points: number[]): Partial<Applicant> => ({
    route: 'B',
    selfScore: points.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100,
    scores: points.map((one, i) => ({ code: `1.${i + 1}`, points: one, evidence: ['Y1'] })),
  });

  it('R9: 80.00 passes and 79.99 does not; sums of decimals do not drift', () => {
    expect(verdictOn('R9')).toBe('none');
    expect(verdictOn('R9', { applicant: lines(40, 40) })).toBe('pass');
    expect(verdictOn('R9', { applicant: lines(40, 39.99) })).toBe('violation');
    expect(verdictOn('R9', { applicant: lines(0.1, 0.2, 79.7) })).toBe('pass');
    expect(verdictOn('R9', { applicant: { ...lines(80), selfScore: undefined } })).toBe('question');
  });

  it('R9: declared 82, borne out 76', () => {
    const applicant = lines(76, 6);
    const scores = [applicant.scores![0]!, { ...applicant.scores![1]!, evidence: [] }];
    expect(judgeCase('R9', { applicant: { ...applicant, scores } })).toMatchObject({
      verdict: 'violation',
      declared: 82,
      found: 76,
    });
  });

  it('R9: 79.999 is not lifted to 80', () => {
    expect(verdictOn('R9', { applicant: { ...lines(40, 39.99), selfScore: 79.999 } })).toBe('violation');
  });

  it('R9 R14: the office’s own table recounts; the sample table judges nobody', () => {
    const sample = loadPointTable(path.join(shippedCycles, '2020-jidian-senior'))!;
    expect(sample.sample).toBe(true);
    const applicant = lines(40, 42);
    expect(verdictOn('R9', { applicant, points: sample })).toBe('pass');
    expect(judgeCase('R14', { applicant, points: sample }).steps.join()).toContain('示例');
    const points = { ...sample, sample: false };
    const recounted = judgeCase('R9', { applicant, points });
    expect(recounted.verdict).not.toBe('pass');
    expect(recounted.reason).toContain('重新计分');
    const line = judgeCase('R14', { applicant, points });
    expect(line).toMatchObject({ verdict: 'question', severity: 'warn' });
    expect(line.steps.join()).toContain('按材料');
  });

  it('R14: the total is the sum of its lines, each line once', () => {
    expect(verdictOn('R14')).toBe('pass');
    expect(judgeCase('R14', { applicant: { selfScore: 83 } })).toMatchObject({
      verdict: 'violation',
      found: 82,
    });
    expect(verdictOn('R14', { applicant: { scores: [] } })).toBe('question');
    const twice = lines(40, 40);
    const scores = twice.scores!.map((line) => ({ ...line, code: '1.1' }));
    expect(verdictOn('R14', { applicant: { ...twice, scores } })).toBe('violation');
  });

  it('R15: no evidence, or none that could be opened, no points; an unfilled column is a question', () => {
    expect(verdictOn('R15')).toBe('pass');
    const [first, second] = soundApplicant.scores!;
    const with2 = (evidence: string[]): Partial<Applicant> => ({
      scores: [first!, { ...second!, evidence }],
    });
    expect(verdictOn('R15', { applicant: with2([]) })).toBe('violation');
    expect(verdictOn('R15', { applicant: with2(['scans/A001/lost.jpg']) })).toBe('violation');
    const none = { scores: soundApplicant.scores!.map((line) => ({ ...line, evidence: [] })) };
    expect(verdictOn('R15', { applicant: none })).toBe('question');
  });

  it('R12: after the engineer’s post or within the window; before the title for certain outside', () => {
    const award = (on: string): Partial<Applicant> => ({
      achievements: [{ ...soundApplicant.achievements![0]!, on }],
    });
    expect(verdictOn('R12')).toBe('pass');
    expect(verdictOn('R12', { applicant: award('2014-01-01') })).toBe('pass');
    expect(verdictOn('R12', { applicant: award('2013-12-31') })).toBe('question');
    expect(verdictOn('R12', { applicant: award('2013-11-19') })).toBe('violation');
    const since2018 = (on: string) => ({ applicant: { ...award(on), ...appointed('2018-01-01') } });
    expect(verdictOn('R12', since2018('2016-02-02'))).toBe('pass');
    expect(judgeCase('R12', since2018('2016-02-01'))).toMatchObject({
      verdict: 'question',
      severity: 'warn',
    });
    expect(verdictOn('R12', since2018('2015-12-01'))).toBe('question');
    expect(verdictOn('R12', { applicant: award('2013') })).toBe('question');
    expect(judgeCase('R12', { applicant: award('2020-09-29') }).reason).toContain('晚于上传日期');
    expect(verdictOn('R12', { applicant: { papers: [], achievements: [] } })).toBe('question');
  });
});
