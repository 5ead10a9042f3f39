/** The rules over the sample submission, read without fault: nobody sound is accused. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkApplicant, judgeRules, missingPapers } from '#pipeline/check/index.ts';
import { applicantSchema } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import type { Truth } from '#samples/evaluate/load.ts';
import { cycle2020, rules2020 } from '../../../support/cycle.ts';
import { sharpEyes } from '../../../support/perfect-papers.ts';
import { calendar, soundSubmission } from '../../../support/rules.ts';
import { truePapers } from '../../../support/true-papers.ts';

/** What each applicant's rulings came to, with the planted answers about him. */
async function judged(): Promise<{ truth: Truth; rulings: RulingRecord[] }> {
  const { truth, papers } = await truePapers();
  const applicants = truth.applicants.map((one) => applicantSchema.parse(one));
  const documents = applicants.flatMap(({ id }) => papers.get(id) ?? []);
  const findings: Finding[] = [];
  for (const applicant of applicants) {
    const given = papers.get(applicant.id) ?? [];
    findings.push(...(await checkApplicant(applicant, given, sharpEyes())));
    findings.push(...missingPapers(applicant, given, cycle2020));
  }
  const facts = {
    calendar,
    cycle: cycle2020,
    office: undefined,
    submission: soundSubmission,
    today: '2020-10-01',
  };
  return { truth, rulings: judgeRules(rules2020, { ...facts, applicants, documents, findings }) };
}

let truth: Truth;
let rulings: RulingRecord[];
beforeAll(async () => {
  ({ truth, rulings } = await judged());
});

/** Rules that rest on declared values and papers of education, work, insurance, posts and achievements. */
const numbers = [30, 31, 32, 33, 34, 36, 37, 38, 39, 40, 41, 46, 47, 49, 58, 59, 60, 61, 62, 63, 64, 65, 66];
const rules = [...numbers, 67, 68, 69, 70, 71, 72, 73, 74, 75].map((n) => `R${n}`);

describe('the sample submission', () => {
  it('breaks no rule of these that was not planted', () => {
    const isPlanted = ({ rule, applicant }: RulingRecord): boolean =>
      truth.key.answers.some(
        (answer) =>
          answer.applicant === applicant &&
          [answer.path, ...answer.sideEffects].some((path) => path === `rules.${rule}` || path === 'rules.*'),
      );
    const broken = rulings.filter(({ rule, verdict }) => rules.includes(rule) && verdict === 'violation');
    expect(
      broken.filter((ruling) => !isPlanted(ruling)).map(({ rule, applicant }) => [rule, applicant]),
    ).toEqual([]);
  });

  it.each([
    ['continuingEducation[1].professional', 'R31'],
    ['continuingEducation[1].professional', 'R32'],
    ['post.vacant', 'R41'],
    ['idNumber', 'R60'],
    ['education[0].certificateNo', 'R61'],
    ['appointment.from', 'R64'],
    ['achievements[2].rank', 'R66'],
    ['pension[1].payer', 'R67'],
    ['assessments[1].grade', 'R71'],
    ['papers[0].title', 'R73'],
  ])('does not pass on a planted %s: %s is a question', (path, rule) => {
    const about = truth.key.answers
      .filter((answer) => answer.path === path && answer.expected === 'mismatch')
      .map(({ applicant }) => applicant);
    const verdicts = rulings.filter((one) => one.rule === rule && about.includes(one.applicant ?? ''));
    expect(about.length).toBeGreaterThan(0);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['question']));
  });
});
