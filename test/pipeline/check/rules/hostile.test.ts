/** Whatever an applicant declares within the schema, the rules are judged: no crash, one ruling a rule, no number told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRules } from '#pipeline/check/index.ts';
import { mutated, paperOf } from '../../../support/mutated-applicant.ts';
import { cycle2020, rules2020 } from '../../../support/cycle.ts';
import { calendar, findingOn, judgeCase, soundApplicant, soundSubmission } from '../../../support/rules.ts';

const office = {
  banned: [{ name: '林知远', idNumber: '99010219850302051', reviewYear: 2019 }],
  committeePublicity: [{ site: '浙江省机械工业联合会', from: '2020-10-30', to: '2020-10-12' }],
};

const judged = (applicants: Parameters<typeof judgeRules>[1]['applicants'], more: object = {}) =>
  judgeRules(rules2020, {
    ...{ cycle: cycle2020, calendar, office, submission: soundSubmission, applicants },
    ...{ documents: [], findings: [], today: '2020-10-01', ...more },
  });

describe('rules over damaged declarations', () => {
  it('judge everybody on every rule, in words, and tell no number', () => {
    const verdicts = fc.constantFrom('match' as const, 'mismatch' as const, 'missing' as const);
    const texts = fc.constantFrom('2020', '2020-09', '2020-09-07', '长期', '读不清', '9990-13-40', '');
    fc.assert(
      fc.property(mutated, fc.boolean(), verdicts, texts, (applicant, isInstitution, verdict, text) => {
        const kind = isInstitution ? ('institution' as const) : ('enterprise' as const);
        const one = {
          ...applicant,
          ...(applicant.employer && { employer: { ...applicant.employer, kind } }),
        };
        const paths = ['idNumber', 'appointment.from', 'pension[0].payer', 'papers[0].title'];
        const rulings = judged([one, { ...soundApplicant, id: 'A002' }], {
          documents: paperOf(one.id, text),
          findings: paths.map((path) => findingOn(path, verdict)),
        });
        for (const { id, subject } of rules2020) {
          const own = rulings.filter(({ rule }) => rule === id).map((each) => each.applicant);
          expect(own).toEqual(subject === 'applicant' ? ['A001', 'A002'] : [null]);
        }
        for (const { reason, steps } of rulings) {
          expect(reason).toMatch(/\p{Script=Han}/u);
          expect(reason).not.toMatch(/undefined|NaN|null|程序判断这一条时出错/u);
          const said = [reason, ...steps].join('\n');
          expect(said).not.toMatch(/(?<!\d)(?:\d{17}[\dXx]|1\d{10})(?!\d)/u);
          expect(said).not.toContain(soundApplicant.idNumber);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('an ID number or a telephone in a free text is not passed on', () => {
    const review = { ...soundApplicant.employerReview!, result: '问 13912345678 或１３９１２３４５６７８' };
    expect(judgeCase('R19', { applicant: { employerReview: review } }).reason).not.toMatch(/1234|１２３４/u);
    const [one] = soundApplicant.achievements!;
    const achievements = [{ ...one!, title: '林知远 990102198503020512 的奖' }];
    expect(JSON.stringify(judgeCase('R65', { applicant: { achievements } }))).not.toContain('0302');
  });

  it('a rule whose judge fails is a question that says so, and the others are judged', () => {
    const broken = new Proxy(soundApplicant, {
      get: (target, key) => {
        if (key === 'summary') throw new RangeError('坏数据');
        return Reflect.get(target, key) as unknown;
      },
    });
    const rulings = judged([broken]);
    expect(rulings).toHaveLength(rules2020.length);
    const [failed] = rulings.filter(({ rule }) => rule === 'R70');
    expect(failed).toMatchObject({ verdict: 'question', severity: 'warn' });
    expect(failed?.reason).toContain('坏数据');
  });
});
