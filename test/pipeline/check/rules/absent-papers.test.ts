/** A paper that a person found need not be handed in is asked for by no rule; all else about the rule stays. */
import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';
import { findingOn, judgeCase, soundApplicant, type Case } from '../../../support/rules.ts';

type Action = NonNullable<Finding['decision']>['action'];

const about = (type: string, action?: Action): Finding =>
  findingOn(`evidence.${type}`, 'missing', {
    ...(action && {
      decision: { action, by: '审核员甲', at: '2020-10-09T10:00:00+08:00', reason: '原件已收，未扫描' },
    }),
  });

const rules: readonly (readonly [rule: string, paper: string])[] = [
  ['R58', 'commitment'],
  ['R59', 'publicityConfirmation'],
  ['R69', 'continuingEducation'],
  ['R71', 'assessment'],
  ['R75', 'scoreSheet'],
];

describe.each(rules)('%s without its paper', (rule, paper) => {
  it('asks for it, and says which finding is the same question', () => {
    expect(judgeCase(rule)).toMatchObject({ verdict: 'question', settledBy: [`evidence.${paper}`] });
    expect(judgeCase(rule, { findings: [about(paper)] }).verdict).toBe('question');
  });

  it('is kept where a person found it need not be there, and says who and why', () => {
    const { verdict, reason, steps, settledBy } = judgeCase(rule, {
      findings: [about(paper, 'accept-declared')],
    });
    expect([verdict, settledBy]).toEqual(['pass', undefined]);
    expect(reason).toContain('已由审核人认可');
    expect(steps.at(-1)).toMatch(/审核员甲认可不必补交：原件已收，未扫描$/u);
  });

  it.each(['accept-found', 'return', 'ask'] as const)('still asks after %s', (action) => {
    expect(judgeCase(rule, { findings: [about(paper, action)] }).verdict).toBe('question');
  });

  it('still asks where another paper was found not to be needed', () => {
    const other = paper === 'assessment' ? 'scoreSheet' : 'assessment';
    expect(judgeCase(rule, { findings: [about(other, 'accept-declared')] }).verdict).toBe('question');
  });
});

describe('what the paper is not needed for', () => {
  const changed = (applicant: Partial<Applicant>, paper: string): Case => ({
    applicant,
    findings: [about(paper, 'accept-declared')],
  });
  it.each([
    ['R58', 'violation', changed({ commitmentSignedOn: '2020-09-29' }, 'commitment')],
    ['R58', 'question', changed({ commitmentSignedOn: undefined }, 'commitment')],
    ['R59', 'question', changed({ publicity: undefined }, 'publicityConfirmation')],
    ['R71', 'violation', changed({ assessments: [{ year: 2019, grade: '不合格' }] }, 'assessment')],
    ['R75', 'violation', changed({ selfScore: 90 }, 'scoreSheet')],
    ['R75', 'question', changed({ selfScore: undefined }, 'scoreSheet')],
  ] as const)('%s stays a %s', (rule, verdict, given) => {
    expect(judgeCase(rule, given).verdict).toBe(verdict);
  });

  it('R37 asks for what else is missing, and for nothing once all was found not to be needed', () => {
    const asked = judgeCase('R37');
    const { settledBy = [] } = asked;
    expect([asked.verdict, settledBy.length > 2]).toEqual(['question', true]);
    const types = settledBy.map((path) => path.slice('evidence.'.length));
    const [first = ''] = types;
    const one = judgeCase('R37', { findings: [about(first, 'accept-declared')] });
    expect([one.verdict, one.settledBy]).toEqual(['question', settledBy.slice(1)]);
    const all = judgeCase('R37', { findings: types.map((type) => about(type, 'accept-declared')) });
    expect(all.verdict).toBe(soundApplicant.profileComplete === true ? 'pass' : 'question');
  });
});
