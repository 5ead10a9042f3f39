/** The rules as a whole: all of them judged, each with a reason, none silently passed. */
import { describe, expect, it } from 'vitest';
import { judgeRules, rulingFindings } from '#pipeline/check/index.ts';
import { findingSchema } from '#schemas/records/results.ts';
import { rulingSchema } from '#schemas/records/ruling.ts';
import { cycle2020, rules2020 } from '../../../support/cycle.ts';
import { calendar, soundApplicant, soundSubmission } from '../../../support/rules.ts';

/** domain.md §1: the obligations that only people can judge. */
const personsRules = [7, 11, 20, 21, 27, 35, 42, 43, 44, 45, 48, 50, 51, 53].map((n) => `R${n}`);

const rulings = judgeRules(rules2020, {
  ...{ cycle: cycle2020, office: undefined, submission: soundSubmission, applicants: [soundApplicant] },
  ...{ calendar, documents: [], findings: [], today: '2020-10-01' },
});

describe('the rules of the notice', () => {
  it('are R1 to R75, and only those that the office allows are a person’s', () => {
    expect(rules2020.map(({ id }) => id)).toEqual(Array.from({ length: 75 }, (_, i) => `R${i + 1}`));
    expect(rules2020.filter(({ by }) => by === 'person').map(({ id }) => id)).toEqual(personsRules);
  });

  it('are each judged once, with a reason in Chinese', () => {
    expect(rulings.map(({ rule }) => rule)).toEqual(rules2020.map(({ id }) => id));
    for (const ruling of rulings) {
      rulingSchema.parse(ruling);
      expect(ruling.reason).toMatch(/\p{Script=Han}/u);
    }
  });

  it('that are a person’s are questions that hold nobody up', () => {
    const persons = rulings.filter(({ rule }) => personsRules.includes(rule));
    expect(persons.map(({ verdict, severity }) => `${verdict} ${severity}`)).toEqual(
      personsRules.map(() => 'question inform'),
    );
  });

  it('become findings of the contract, a question never a match', () => {
    const findings = rulingFindings(rulings);
    for (const finding of findings) findingSchema.parse(finding);
    const byPath = new Map(findings.map(({ path, verdict }) => [path, verdict]));
    for (const { rule, verdict } of rulings) {
      const expected = { pass: 'match', violation: 'violation', question: 'missing', none: undefined };
      expect(byPath.get(`rules.${rule}`)).toBe(expected[verdict]);
    }
  });
});
