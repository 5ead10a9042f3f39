/** Whatever an applicant declares within the schema, the rules are judged: no crash, one ruling a rule, no number told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRules } from '#pipeline/check/index.ts';
import { mutated, paperOf } from '../../../support/mutated-applicant.ts';
import { cycle2020, rules2020 } from '../../../support/cycle.ts';
import {
  calendar,
  findingOn,
  judgeCase,
  soundApplicant,
  soundSubmission,
  type Case,
} from '../../../support/rules.ts';

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
      { numRuns: 200 },
    );
  });

  it('an ID number or a telephone in a free text is not passed on', () => {
    const review = { ...soundApplicant.employerReview!, result: '问 13912345678 或１３９１２３４５６７８' };
    expect(judgeCase('R19', { applicant: { employerReview: review } }).reason).not.toMatch(/1234|１２３４/u);
    const [one] = soundApplicant.achievements!;
    const achievements = [{ ...one!, title: '林知远 990102198503020512 的奖' }];
    expect(JSON.stringify(judgeCase('R65', { applicant: { achievements } }))).not.toContain('0302');
  });

  const post = {
    ...{ approved: 2, filled: 0, vacant: 2 },
    opinions: { unit: '同意', department: '不建议推荐', personnel: '同意' },
    seals: { unit: true, department: true, personnel: true },
  };
  const institution = {
    post,
    employer: { name: '杭州市节能监测中心', kind: 'institution' as const },
  };
  const other = { ...soundApplicant, ...institution, id: 'A002', post: { ...post, approved: 3, vacant: 3 } };
  const review = (result: string): Case => ({
    applicant: { employerReview: { ...soundApplicant.employerReview!, result } },
  });
  const [month] = soundApplicant.pension;
  const [job] = soundApplicant.employment!;
  const worker = { name: '钳工', level: '高级技师', certificateNo: '9900000000100001' };
  const years = soundApplicant.assessments;

  it.each<[string, string, Case, string]>([
    [
      'two grades for one year',
      'R71',
      { applicant: { assessments: [...years, { year: 2019, grade: '不合格' }] } },
      '填报了 2 次',
    ],
    [
      'a range filled in back to front',
      'R67',
      { applicant: { pension: [{ ...month!, from: '2020-08', to: '2017-09' }] } },
      '起止颠倒',
    ],
    [
      'a range without its start',
      'R67',
      {
        applicant: {
          pension: [
            { ...month!, from: undefined },
            { ...month!, from: '2020-08' },
          ],
        },
      },
      '起止年月',
    ],
    [
      'work that has not begun',
      'R68',
      { applicant: { employment: [{ ...job!, from: '2030-01' }] } },
      '晚于上传日期',
    ],
    [
      'a term that has not begun',
      'R64',
      { applicant: { appointment: { ...soundApplicant.appointment!, from: '2020-12-01' } } },
      '还没有开始',
    ],
    [
      'a skill of some year',
      'R10',
      {
        applicant: { route: 'C', skills: [{ ...worker, obtainedOn: '2016' }] },
        cycle: { ...cycle2020, cutOff: '2020-06-30' },
      },
      '不够具体',
    ],
    [
      'a certificate that differs',
      'R10',
      {
        applicant: { route: 'C', skills: [{ ...worker, obtainedOn: '2010-01-01' }] },
        findings: [findingOn('skills[0].certificateNo', 'mismatch')],
      },
      '不一致',
    ],
    [
      'a short tenure that papers contradict',
      'R8',
      {
        applicant: { appointment: { ...soundApplicant.appointment!, from: '2018-01-01' } },
        findings: [findingOn('appointment.from', 'mismatch')],
      },
      '不一致',
    ],
    [
      'vacancies that colleagues fill in differently',
      'R41',
      { applicant: institution, others: [other] },
      '不一致',
    ],
    ['an opinion against', 'R46', { applicant: institution }, '看不出是否同意'],
    ['favour that is denied', 'R19', review('情况属实，不建议推荐'), '看不出是否同意'],
    ['favour that was not reached', 'R19', review('没有通过审核'), '看不出是否同意'],
    [
      'a publicity still going on',
      'R26',
      { applicant: { publicity: { ...soundApplicant.publicity!, result: '公示中' } } },
      '看不出',
    ],
  ])('ask about %s', (_, rule, changed, words) => {
    const ruling = judgeCase(rule, changed);
    expect(ruling.verdict).toBe('question');
    expect(ruling.reason).toContain(words);
  });

  it('take plain favour for what it is', () => {
    for (const result of [
      '同意推荐',
      '无异议，同意推荐',
      '公示无异议同意推荐',
      '无不良记录，符合条件，同意上报',
    ])
      expect(judgeCase('R19', review(result)).verdict).toBe('pass');
    const twice = [{ ...soundApplicant, id: 'A002', idNumber: '99010219850302051２' }];
    expect(judgeCase('R56', { others: twice }).reason).toContain('同一人报了两次');
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
