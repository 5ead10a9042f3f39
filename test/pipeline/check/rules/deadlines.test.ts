/** The season's dates: deadlines with and without a shift, the standard, the copies. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { addDays } from '#schemas/values/days.ts';
import { cycle2020 } from '../../../support/cycle.ts';
import { paper } from '../../../support/perfect-papers.ts';
import { calendar, judgeCase, soundApplicant, verdictOn } from '../../../support/rules.ts';

const due = (on: string, shift = true): Cycle => ({
  ...cycle2020,
  deadlines: [{ step: 'submission', label: '材料报送截止', on, shift }],
});

const threeSteps: Cycle = {
  ...cycle2020,
  deadlines: [
    { step: 'filing', label: '个人申报截止', on: '2020-09-02', shift: false },
    { step: 'employerReview', label: '单位审核截止', on: '2020-09-05', shift: false },
    { step: 'submission', label: '材料报送截止', on: '2020-10-10', shift: true },
  ],
};

describe('R1 the months of the review', () => {
  const office = { banned: [], committeePublicity: [] };
  it('R1: inside the announced months, outside, and not registered', () => {
    expect(verdictOn('R1')).toBe('question');
    expect(verdictOn('R1', { office: { ...office, reviewFrom: '2020-11-01' } })).toBe('question');
    const meeting = (reviewFrom: string, reviewTo: string): string =>
      verdictOn('R1', { office: { ...office, reviewFrom, reviewTo } });
    expect(meeting('2020-11-01', '2020-12-31')).toBe('pass');
    expect(meeting('2020-10-31', '2020-12-01')).toBe('violation');
    expect(meeting('2020-12-01', '2021-01-01')).toBe('violation');
    expect(meeting('2020-12-02', '2020-12-01')).toBe('question');
  });
});

describe('R2, R3, R4 the deadline', () => {
  it('R2: upload and paper both by the deadline, that day included', () => {
    expect(verdictOn('R2')).toBe('pass');
    const handed = (uploadedOn: string, paperReceivedOn?: string): string =>
      verdictOn('R2', { submission: { uploadedOn, paperReceivedOn } });
    expect(handed('2020-10-10', '2020-10-10')).toBe('pass');
    expect(handed('2020-10-11', '2020-10-10')).toBe('violation');
    expect(handed('2020-10-10', '2020-10-12')).toBe('violation');
    expect(handed('2020-10-10')).toBe('question');
    expect(handed('2020-10-11')).toBe('violation');
  });

  it('R2 R4: a day off moves to the next working day only where the notice lets it', () => {
    const on = (uploadedOn: string, cycle: Cycle): string =>
      verdictOn('R2', { submission: { uploadedOn, paperReceivedOn: uploadedOn }, cycle });
    expect(on('2020-10-09', due('2020-10-01'))).toBe('pass');
    expect(on('2020-10-10', due('2020-10-01'))).toBe('violation');
    expect(on('2020-10-02', due('2020-10-01', false))).toBe('violation');
    expect(judgeCase('R4', { cycle: due('2020-10-01') }).steps.join()).toContain('顺延到 2020年10月9日');
  });

  it('R4: Saturday 10 October 2020 is worked, so nobody may roll it over to Monday', () => {
    const ruling = judgeCase('R4');
    expect(ruling.verdict).toBe('pass');
    expect(ruling.steps.join()).toMatch(
      /2020年10月10日（周六，.*调休上班，国办发明电〔2019〕16号），不顺延/u,
    );
    const late = (paperReceivedOn: string): string => verdictOn('R4', { submission: { paperReceivedOn } });
    expect(late('2020-10-10')).toBe('pass');
    expect(late('2020-10-12')).toBe('violation');
    // That late is nobody's misreckoning: R2's to say.
    expect(late('2020-10-13')).toBe('pass');
  });

  it('R2 R3 R4: a year without calendar data is asked about by its number, never guessed', () => {
    const cycle = due('2031-10-11');
    for (const rule of ['R2', 'R3', 'R4']) {
      const ruling = judgeCase(rule, { cycle });
      expect(ruling.verdict, rule).toBe('question');
      expect(ruling.reason, rule).toContain('2031');
    }
    expect(verdictOn('R2', { cycle: due('2031-10-11', false) })).toBe('pass');
  });

  it('R3: late is not accepted, for every applicant', () => {
    expect(verdictOn('R3')).toBe('pass');
    const late = judgeCase('R3', { submission: { uploadedOn: '2020-10-11' } });
    expect(late).toMatchObject({ verdict: 'violation', severity: 'block' });
    expect(late.reason).toContain('不再受理');
    expect(judgeCase('R3', { submission: { paperReceivedOn: undefined } })).toMatchObject({
      verdict: 'question',
      severity: 'inform',
    });
  });

  it('R3: each step has its own deadline where the cycle sets one', () => {
    const on = (signed: string | undefined, reviewed: string): string =>
      verdictOn('R3', {
        cycle: threeSteps,
        applicant: {
          commitmentSignedOn: signed,
          employerReview: { ...soundApplicant.employerReview, on: reviewed },
        },
      });
    expect(on('2020-09-02', '2020-09-05')).toBe('pass');
    expect(on('2020-09-03', '2020-09-05')).toBe('violation');
    expect(on('2020-09-02', '2020-09-06')).toBe('violation');
    expect(on('2020-09', '2020-09-05')).toBe('question');
    expect(on(undefined, '2020-09-05')).toBe('question');
  });

  it('R3: a filing date that the commitment contradicts is asked about', () => {
    const commitment = (signedOn: string): string =>
      verdictOn('R3', { cycle: threeSteps, documents: [paper('commitment', { signedOn })] });
    expect(commitment('2020-09-01')).toBe('pass');
    expect(commitment('2020-09')).toBe('pass');
    expect(commitment('2020-09-04')).toBe('question');
  });

  it('R2: one day later flips it, exactly at the day that the calendar gives', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: -12, max: 12 }));
    fc.assert(
      fc.property(days, ([start, offset]) => {
        const set = addDays('2020-01-01', start);
        let last = set;
        while (!calendar.isWorkday(last)) last = addDays(last, 1);
        const on = addDays(set, offset);
        const submission = { uploadedOn: on, paperReceivedOn: on };
        expect(verdictOn('R2', { submission, cycle: due(set) })).toBe(on <= last ? 'pass' : 'violation');
      }),
    );
  });
});

describe('R6 and R57', () => {
  it('R6: this year’s standard by any of its names, another year’s never', () => {
    const standard = (scoringStandard?: string): string =>
      verdictOn('R6', { submission: { scoringStandard } });
    expect(standard('2020年修订')).toBe('pass');
    expect(standard(cycle2020.scoring.standard)).toBe('pass');
    expect(standard('2018年版')).toBe('violation');
    expect(standard('新标准')).toBe('question');
    expect(standard()).toBe('question');
  });

  it('R57: three copies each, or so many together', () => {
    const copies = (reviewFormCopies: number | undefined, people = 1): string =>
      verdictOn('R57', {
        submission: { reviewFormCopies },
        others: Array.from({ length: people - 1 }, (_, i) => ({ ...soundApplicant, id: `B${i}` })),
      });
    expect(copies(3)).toBe('pass');
    expect(copies(3, 4)).toBe('pass');
    expect(copies(12, 4)).toBe('pass');
    expect(copies(2)).toBe('violation');
    expect(copies(5, 4)).toBe('question');
    expect(copies(undefined)).toBe('question');
  });
});
