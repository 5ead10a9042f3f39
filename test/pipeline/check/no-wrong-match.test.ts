/**
 * The worst error is a match that is none. Whatever the paper, however it was read: with eyes that
 * see what is printed, a declared value that differs from it is never answered `match`.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkApplicant } from '#pipeline/check/index.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Verdict } from '#schemas/records/results.ts';
import { issnCheckDigit } from '#schemas/values/issn.ts';
import { agrees } from '#samples/dossier/agreement.ts';
import { offByOne } from '#samples/evaluate/near-misses.ts';
import { residentId } from '#samples/people/check-digits.ts';
import { createRandom } from '#samples/people/random.ts';
import { sampleVocabulary } from '#samples/people/vocabulary-samples.ts';
import { paper, reading, sharpEyes } from '../../support/perfect-papers.ts';

const nobody: Applicant = {
  ...{ id: 'A001', name: '林知远', education: [], degrees: [], pension: [], papers: [] },
  ...{ continuingEducation: [], assessments: [] },
};

/** A judged path: how it is declared, and the paper that shows it. */
interface Case {
  readonly path: string;
  readonly values: fc.Arbitrary<string | number>;
  readonly declare: (value: never) => Partial<Applicant>;
  readonly show: (value: unknown) => ExtractedDocument;
}

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((list) => list.join(''));
const word = fc
  .array(fc.constantFrom(...Array.from('机械设计制造及其自动化工业电气杭州鼎沐有限大学学院')), {
    minLength: 3,
    maxLength: 12,
  })
  .map((signs) => signs.join(''));
const day = fc
  .record({
    y: fc.integer({ min: 1960, max: 2019 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

const study = {
  institution: '瓯江大学',
  major: '自动化',
  level: '本科',
  mode: '全日制',
  startedOn: '1997-09',
  graduatedOn: '2001-07-01',
  certificateNo: '971061200105000123',
} as const;
const inStudy = (field: string) => (value: unknown) =>
  paper('diploma', {
    institution: study.institution,
    major: study.major,
    graduated: study.graduatedOn,
    certificateNo: study.certificateNo,
    [field]: value,
  });
const printed = {
  title: '斜齿轮减速器噪声控制技术',
  journal: '泵与风机',
  issn: '0577-6686',
  cn: 'CN 33-1088/TH',
  year: 2019,
  issue: 4,
};
const inIssue = (field: string) => (value: unknown) =>
  paper('journalCover', { ...printed, title: printed.title, [field]: value });
const post = { employer: '杭州鼎沐机械有限公司', position: '工程师', from: '2015-12-01' };
const patent = {
  id: 'Y1',
  kind: 'patent',
  title: '一种防护机构',
  on: '2018-04-17',
  number: 'ZL 2018 1 0123456.5',
  evidence: [],
} as const;

const cases: readonly Case[] = [
  { path: 'name', values: word, declare: (name) => ({ name }), show: (name) => paper('idCard', { name }) },
  {
    path: 'idNumber',
    values: digits(17).map(residentId),
    declare: (idNumber) => ({ idNumber }),
    show: (idNumber) => paper('idCard', { idNumber }),
  },
  {
    path: 'birthDate',
    values: day,
    declare: (birthDate) => ({ birthDate }),
    show: (birthDate) => paper('idCard', { birthDate }),
  },
  {
    path: 'education[0].certificateNo',
    values: digits(18),
    declare: (certificateNo) => ({ education: [{ ...study, certificateNo }] }),
    show: inStudy('certificateNo'),
  },
  {
    path: 'education[0].institution',
    values: word,
    declare: (institution) => ({ education: [{ ...study, institution }] }),
    show: inStudy('institution'),
  },
  {
    path: 'education[0].graduatedOn',
    values: day,
    declare: (graduatedOn) => ({ education: [{ ...study, graduatedOn }] }),
    show: inStudy('graduated'),
  },
  {
    path: 'appointment.from',
    values: day,
    declare: (from) => ({ appointment: { ...post, from } }),
    show: (from) => paper('appointment', { ...post, from }),
  },
  {
    path: 'appointment.position',
    values: word,
    declare: (position) => ({ appointment: { ...post, position } }),
    show: (position) => paper('appointment', { ...post, position }),
  },
  {
    path: 'papers[0].issn',
    values: digits(7).map((seven) => `${seven.slice(0, 4)}-${seven.slice(4)}${issnCheckDigit(seven)}`),
    declare: (issn) => ({ papers: [{ ...printed, issn }] }),
    show: inIssue('issn'),
  },
  {
    path: 'papers[0].cn',
    values: digits(6).map((six) => `CN ${six.slice(0, 2)}-${six.slice(2)}/TH`),
    declare: (cn) => ({ papers: [{ ...printed, cn }] }),
    show: inIssue('cn'),
  },
  {
    path: 'papers[0].issue',
    values: fc.integer({ min: 1, max: 52 }),
    declare: (issue) => ({ papers: [{ ...printed, issue }] }),
    show: inIssue('issue'),
  },
  {
    path: 'papers[0].year',
    values: fc.integer({ min: 1990, max: 2020 }),
    declare: (year) => ({ papers: [{ ...printed, year }] }),
    show: inIssue('year'),
  },
  {
    path: 'achievements[0].number',
    values: digits(8).map((eight) => `ZL 2018 1 ${eight.slice(0, 7)}.${eight.slice(7)}`),
    declare: (number) => ({ achievements: [{ ...patent, number }] }),
    show: (number) => paper('patent', { title: patent.title, number }),
  },
  {
    path: 'works[0].isbn',
    values: digits(10).map((ten) => `978${ten}`),
    declare: (isbn) => ({
      works: [{ kind: 'book', title: '泵的设计', role: '主编', on: '2018-01', representative: false, isbn }],
    }),
    show: (isbn) => paper('bookCover', { title: '泵的设计', isbn }),
  },
  {
    path: 'pension[0].payer',
    values: word.map((name) => `${name}公司`),
    declare: (payer) => ({ pension: [{ from: '2018-01', to: '2018-03', payer, region: '杭州市' }] }),
    show: (payer) =>
      paper('pension', { months: ['01', '02', '03'].map((month) => ({ month: `2018-${month}`, payer })) }),
  },
  {
    path: 'continuingEducation[0].professional',
    values: fc.integer({ min: 20, max: 120 }),
    declare: (professional) => ({ continuingEducation: [{ year: 2019, professional }] }),
    show: (professional) => paper('continuingEducation', { years: [{ year: 2019, professional }] }),
  },
];

const readings = fc.record({
  weakest: fc.double({ min: 0, max: 1, noNaN: true }),
  isNamed: fc.boolean(),
  source: fc.constantFrom('ocr', 'textLayer'),
  before: fc.constantFrom('', '编号：', '兹证明'),
  after: fc.constantFrom('', '。', '（盖章）'),
});

async function verdictOn(
  { path, declare, show }: Case,
  declared: unknown,
  shown: unknown,
): Promise<Verdict | undefined> {
  const person = { ...nobody, ...declare(declared as never) };
  const findings = await checkApplicant(person, [show(shown)], sharpEyes());
  return findings.find((finding) => finding.path === path)?.verdict;
}

describe.each(cases)('$path', (one) => {
  it('is a match where the paper says so, surely read', async () => {
    await fc.assert(
      fc.asyncProperty(one.values, async (value) => {
        expect(await verdictOn(one, value, value)).toBe('match');
      }),
      { numRuns: 30 },
    );
  });

  it('is never a match one sign off, however it was read', async () => {
    const words = sampleVocabulary;
    await fc.assert(
      fc.asyncProperty(one.values, readings, fc.nat(1e6), async (value, how, seed) => {
        const near = offByOne({ random: createRandom(String(seed)), words }, one.path, value);
        fc.pre(near !== undefined && !agrees({ path: one.path, name: '' }, near, value));
        expect(await verdictOn(one, near, value)).not.toBe('match');
        expect(await verdictOn(one, near, reading(value, how))).not.toBe('match');
      }),
      { numRuns: 120 },
    );
  });

  it('is never a match for another value altogether', async () => {
    await fc.assert(
      fc.asyncProperty(one.values, one.values, readings, async (value, other, how) => {
        fc.pre(!agrees({ path: one.path, name: '' }, other, value));
        expect(await verdictOn(one, other, reading(value, how))).not.toBe('match');
      }),
      { numRuns: 60 },
    );
  });
});
