/** Continuing education (R30–R34, R36, R69; decision D7; domain.md Appendix A). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { findingOn, judgeCase, soundApplicant, verdictOn, type Case } from '../../../support/rules.ts';

type Year = Applicant['continuingEducation'][number];

const others = (year: number): Year[] =>
  soundApplicant.continuingEducation.filter((one) => one.year !== year);

/** The sound applicant with one year changed. */
const inYear = (year: number, changed: Partial<Year>): Case => ({
  applicant: {
    continuingEducation: [
      ...others(year),
      { year, professional: 64, industry: 12, general: 16, ...changed, ...totalOf(changed) },
    ],
  },
});

function totalOf({ professional = 64, industry = 12, general = 16, total }: Partial<Year>): Partial<Year> {
  return { total: total ?? professional + industry + general };
}

const hours = (professional: number, industry: number, general: number): Partial<Year> => ({
  professional,
  industry,
  general,
});

const verdicts = (changed: Case): Record<string, RulingRecord['verdict']> =>
  Object.fromEntries(['R31', 'R32', 'R33', 'R34'].map((rule) => [rule, verdictOn(rule, changed)]));

const kept = { R31: 'pass', R32: 'pass', R33: 'pass', R34: 'none' };

describe('the vectors of Appendix A', () => {
  it('R31 R32 R33: 90 = 60 + 18 + 12 pass in 2019', () => {
    expect(verdicts(inYear(2019, hours(60, 18, 12)))).toEqual(kept);
  });

  it('R32: 95 with 59 professional hours fail by the professional ones alone', () => {
    expect(verdicts(inYear(2019, hours(59, 18, 18)))).toEqual({ ...kept, R32: 'violation' });
  });

  const online: Partial<Year> = {
    ...hours(62, 18, 10),
    online: { professional: 30, industry: 12, general: 8, recognised: true },
  };

  it('R34: 90 with 50 online in 2019 count as 76 and fail by the cap and the total', () => {
    const changed = inYear(2019, online);
    expect(verdicts(changed)).toEqual({ R31: 'violation', R32: 'pass', R33: 'pass', R34: 'violation' });
    expect(judgeCase('R31', changed).reason).toContain('76');
    expect(judgeCase('R34', changed).steps.join()).toContain('扣去 14');
  });

  it('R34: the same in 2020 passes, its courses being recognised; others are capped, unknown ones asked for', () => {
    expect(verdicts(inYear(2020, online))).toEqual({ ...kept, R34: 'pass' });
    const late = { today: '2021-01-01' };
    const unrecognised = { ...online, online: { ...online.online, recognised: false } };
    expect(verdictOn('R34', { ...inYear(2020, unrecognised), ...late })).toBe('violation');
    const unknown = { ...online, online: { professional: 30, industry: 12, general: 8 } };
    expect(verdictOn('R34', { ...inYear(2020, unknown), ...late })).toBe('question');
    expect(verdictOn('R31', { ...inYear(2020, unknown), ...late })).toBe('question');
  });
});

describe('minima', () => {
  it('R31: too few in all', () => {
    expect(verdicts(inYear(2018, hours(64, 12, 13.5)))).toEqual({ ...kept, R31: 'violation' });
    expect(verdicts(inYear(2018, hours(64, 12, 14)))).toEqual(kept);
  });

  it('R33: public hours of both kinds count together', () => {
    expect(verdicts(inYear(2018, hours(80, 0, 18)))).toEqual(kept);
    expect(verdicts(inYear(2018, hours(80, 9, 8)))).toEqual({ ...kept, R33: 'violation' });
  });

  it('R31 R32 R33: what was not filled in is asked for', () => {
    expect(verdictOn('R32', inYear(2018, { professional: undefined, total: 92 }))).toBe('question');
    expect(verdictOn('R33', inYear(2018, { general: undefined, total: 92 }))).toBe('question');
    expect(verdictOn('R31', { applicant: { continuingEducation: [] } })).toBe('question');
    expect(verdictOn('R31', inYear(2018, { total: 93 }))).toBe('question');
    const twice = { continuingEducation: [...soundApplicant.continuingEducation, others(2018)[0]!] };
    expect(verdictOn('R31', { applicant: twice })).toBe('question');
  });

  it('R31: hours that the proof contradicts are neither passed nor broken', () => {
    const findings = [findingOn('continuingEducation[0].total', 'mismatch')];
    expect(verdictOn('R31', { findings })).toBe('question');
    expect(verdictOn('R33', { findings })).toBe('pass');
  });

  it('R31: the running year may be short until its last day', () => {
    const short = inYear(2020, hours(60, 9, 9));
    expect(judgeCase('R31', { ...short, today: '2020-12-31' })).toMatchObject({
      verdict: 'question',
      severity: 'warn',
    });
    expect(verdictOn('R31', { ...short, today: '2021-01-01' })).toBe('violation');
    expect(verdictOn('R31', { ...inYear(2019, hours(60, 9, 9)), today: '2020-10-01' })).toBe('violation');
  });

  it('R31 R32 R33: one hour flips the rule whose minimum it is, and no other', () => {
    const one = fc.double({ min: 0, max: 100, noNaN: true }).map((hour) => Math.round(hour * 2) / 2);
    fc.assert(
      fc.property(one, one, one, (professional, industry, general) => {
        const found = verdicts(inYear(2019, hours(professional, industry, general)));
        const word = (isKept: boolean): string => (isKept ? 'pass' : 'violation');
        expect(found).toEqual({
          R31: word(professional + industry + general >= 90),
          R32: word(professional >= 60),
          R33: word(industry + general >= 18),
          R34: 'none',
        });
      }),
    );
  });
});

describe('R34 the cap on online hours', () => {
  it('R34: what is over the cap comes off where it harms least', () => {
    const onlyProfessional = { ...hours(96, 9, 9), online: { professional: 60, recognised: true } };
    expect(verdicts(inYear(2019, onlyProfessional))).toEqual({ ...kept, R34: 'pass' });
    const either = {
      ...hours(74, 30, 20),
      online: { professional: 30, industry: 30, general: 10, recognised: true },
    };
    expect(verdicts(inYear(2019, either))).toEqual({ ...kept, R34: 'pass' });
  });

  it('R34: is not broken by what was short before the cap', () => {
    const short = { ...hours(50, 30, 30), online: { industry: 20, general: 20, recognised: true } };
    expect(verdicts(inYear(2019, short))).toEqual({ ...kept, R32: 'violation', R34: 'pass' });
  });

  it('R34: hours online of a kind cannot be more than its hours', () => {
    expect(verdictOn('R34', inYear(2019, { online: { industry: 13, recognised: true } }))).toBe('question');
  });

  it('R34: agrees with trying every distribution of the 36 hours', () => {
    const some = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(some, some, some, some, (offP, offQ, onP, onQ) => {
        const changed = inYear(2019, {
          ...hours(offP + onP, offQ + onQ, 0),
          online: { professional: onP, industry: onQ, recognised: true },
        });
        const keptOnline = Math.min(36, onP + onQ);
        const fits = (p: number, q: number): boolean => p >= 60 && q >= 18 && p + q >= 90;
        const anyFits = Array.from({ length: keptOnline + 1 }, (_, p) => [p, keptOnline - p] as const)
          .filter(([p, q]) => p <= onP && q <= onQ)
          .some(([p, q]) => fits(offP + p, offQ + q));
        const found = Object.values(verdicts(changed));
        expect(found.includes('violation')).toBe(!anyFits);
        const wasEnough = fits(offP + onP, offQ + onQ);
        if (wasEnough && onP + onQ > 0)
          expect(verdictOn('R34', changed)).toBe(anyFits ? 'pass' : 'violation');
      }),
    );
  });
});

describe('years, platform, proof', () => {
  it('R30: every year asked for', () => {
    expect(verdictOn('R30')).toBe('pass');
    expect(verdictOn('R30', { applicant: { continuingEducation: others(2018) } })).toBe('violation');
    const running = { applicant: { continuingEducation: others(2020) } };
    expect(verdictOn('R30', running)).toBe('question');
    expect(verdictOn('R30', { ...running, today: '2021-01-01' })).toBe('violation');
    expect(verdictOn('R30', { applicant: { continuingEducation: [] } })).toBe('question');
  });

  const province = '浙江省工业和信息化领域专业技术人员继续教育学时登记管理系统';

  it('R36: the city’s or the province’s platform; units of the province have only the latter', () => {
    expect(verdictOn('R36')).toBe('pass');
    expect(verdictOn('R36', inYear(2018, { platform: province }))).toBe('pass');
    expect(verdictOn('R36', inYear(2018, { platform: undefined }))).toBe('question');
    expect(verdictOn('R36', inYear(2018, { platform: '某某网校' }))).toBe('question');
    const unit = { name: '省属集团', kind: 'province' as const, region: '浙江省' };
    expect(verdictOn('R36', { submission: { unit } })).toBe('violation');
    const studies = soundApplicant.continuingEducation;
    const at = (platform: string): Case => ({
      submission: { unit },
      applicant: { continuingEducation: studies.map((one) => ({ ...one, platform })) },
    });
    expect(verdictOn('R36', at(province))).toBe('pass');
    expect(verdictOn('R36', at('专业技术人员继续教育平台'))).toBe('question');
  });

  it('R69: the proof is among the papers and shows every year', () => {
    expect(verdictOn('R69')).toBe('question');
    const documents = [paper('continuingEducation', { name: '林知远' })];
    const findings = [0, 1, 2].map((i) => findingOn(`continuingEducation[${i}].total`, 'match'));
    expect(verdictOn('R69', { documents, findings })).toBe('pass');
    expect(verdictOn('R69', { documents, findings: findings.slice(1) })).toBe('question');
    expect(verdictOn('R69', { applicant: { continuingEducation: [] } })).toBe('question');
  });
});
