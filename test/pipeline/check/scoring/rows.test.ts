import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import { applicantWith, rangeOf, score, statusesOf, tableOf } from '../../../support/scoring.ts';

const line = (code: string, ...evidence: readonly string[]): object => ({ code, points: 1, evidence });
const who = (more: object, ...scores: readonly object[]): Applicant => applicantWith({ ...more, scores });

const row = (more: object): object => ({ code: '1', label: '甲', max: 100, ...more });
const degrees = (...names: readonly string[]): object => ({ degrees: names.map((degree) => ({ degree })) });
const tiers = [
  { when: { degreeLevel: '博士' }, points: 3 },
  { when: { degreeLevel: '硕士' }, points: 2 },
  { when: { degreeLevel: '学士' }, points: 1 },
];
const byDegree = (more: object = {}): object => row({ kind: 'tiers', source: 'degrees', tiers, ...more });

describe('tiers', () => {
  const three = who(degrees('工学学士', '工学硕士', '工学博士'), line('1', 'a.jpg'));

  it.each([
    ['sum', {}, [600, 600]],
    ['the best', { aggregate: 'max' }, [300, 300]],
    ['the best two', { aggregate: 'bestN', n: 2 }, [500, 500]],
    ['the sum up to the ceiling', { max: 4 }, [400, 400]],
  ])('are taken together as %s', (_, more, wanted) => {
    expect(rangeOf(score(tableOf([byDegree(more)]), three), '1')).toEqual(wanted);
  });

  it('say which items count and which do not', () => {
    expect(statusesOf(score(tableOf([byDegree({ aggregate: 'max' })]), three), '1')).toEqual([
      'notBest',
      'notBest',
      'counted',
    ]);
    const full = score(tableOf([byDegree({ max: 3 })]), three);
    expect(statusesOf(full, '1')).toEqual(['overCap', 'overCap', 'counted']);
  });

  it('leave what no tier names to a person, never 0 in silence', () => {
    const result = score(
      tableOf([byDegree({ max: 3, where: { degree: '荣誉' } })]),
      who(degrees('荣誉'), line('1', 'a.jpg')),
    );
    expect(rangeOf(result, '1')).toEqual([0, 300]);
    expect(result.lines[0]).toMatchObject({
      needsPerson: true,
      questions: ['荣誉：“学位层次”不明，属于哪一档？'],
    });
    const partial = tableOf([byDegree({ max: 3, tiers: tiers.slice(0, 1) })]);
    const other = score(partial, who(degrees('工学学士'), line('1', 'a.jpg')));
    expect(rangeOf(other, '1')).toEqual([0, 300]);
    expect(other.lines[0]?.questions).toEqual(['工学学士：评分表没有规定这种情况的档次，计多少分？']);
  });

  it('take the points for others where the table gives them', () => {
    const table = tableOf([byDegree({ tiers: tiers.slice(0, 1), otherwise: 0.5 })]);
    expect(rangeOf(score(table, who(degrees('工学学士'), line('1', 'a.jpg'))), '1')).toEqual([50, 50]);
  });

  it('go by numbers with limits that touch', () => {
    const years = {
      kind: 'tiers',
      source: 'applicant',
      tiers: [
        { when: { yearsAsEngineer: { atLeast: 5 } }, points: 2 },
        { when: { yearsAsEngineer: { below: 5 } }, points: 0.5 },
      ],
    };
    const at = (engineerSince?: string): readonly [number, number] =>
      rangeOf(score(tableOf([row(years)]), who({}, line('1', 'a.jpg')), { engineerSince }), '1');
    // Domain.md §3.4: five full years on 2020-12-31 are years since 2015-12-31 and not a day later.
    expect(at('2015-12-31')).toEqual([200, 200]);
    expect(at('2016-01-01')).toEqual([50, 50]);
    expect(at('2015-12')).toEqual([200, 200]);
    expect(at('2016')).toEqual([50, 50]);
    expect(at(undefined)).toEqual([0, 200]);
  });
});

describe('bands', () => {
  const bands = (highWhen?: object): object =>
    row({
      kind: 'band',
      source: 'education',
      bands: [{ when: { level: '本科' }, low: 4, high: 5, ...(highWhen && { highWhen }) }],
    });
  const study = (mode?: string): Applicant =>
    who({ education: [{ level: '本科', ...(mode && { mode }) }] }, line('1', 'a.jpg'));

  it.each([
    ['全日制', [500, 500]],
    ['成人', [400, 400]],
    [undefined, [400, 500]],
  ])('give %s its bound', (mode, wanted) => {
    expect(rangeOf(score(tableOf([bands({ mode: '全日制' })]), study(mode)), '1')).toEqual(wanted);
  });

  it('without a rule are a person’s', () => {
    const result = score(tableOf([bands()]), study('全日制'));
    expect(rangeOf(result, '1')).toEqual([400, 500]);
    expect(result.lines[0]?.questions[0]).toContain('在 4—5 分的幅度内计多少分');
  });
});

describe('points for each item', () => {
  const good = (n: number): Applicant =>
    who(
      { assessments: Array.from({ length: n }, (_, i) => ({ year: 2010 + i, grade: '优秀' })) },
      line('1', 'a.jpg'),
    );

  it.each([
    [{ points: 0.5 }, 3, 150],
    [{ points: 0.5, per: 2 }, 3, 50],
    [{ points: 0.5, per: 2 }, 4, 100],
    [{ points: 0.5, per: 2, max: 0.75 }, 4, 75],
    [
      {
        counts: [
          { atLeast: 1, below: 3, points: 2 },
          { atLeast: 3, points: 5 },
        ],
      },
      2,
      200,
    ],
    [
      {
        counts: [
          { atLeast: 1, below: 3, points: 2 },
          { atLeast: 3, points: 5 },
        ],
      },
      6,
      500,
    ],
  ])('%j of %i items give %i', (how, n, wanted) => {
    const table = tableOf([
      row({ kind: 'perItem', source: 'assessments', where: { grade: '优秀' }, ...how }),
    ]);
    expect(rangeOf(score(table, good(n)), '1')).toEqual([wanted, wanted]);
  });
});

describe('formulas', () => {
  const table = tableOf([
    row({
      kind: 'formula',
      source: 'applicant',
      max: 10,
      formula: { field: 'examScore', subtract: 60, factor: 0.25 },
    }),
  ]);
  const at = (examScore?: number): readonly [number, number] =>
    rangeOf(
      score(table, who({}, line('1', 'a.jpg')), {
        facts: new Map([['applicant', examScore === undefined ? {} : { examScore }]]),
      }),
      '1',
    );

  it.each([
    [60, 0],
    [85, 625],
    [85.1, 628],
    [59, 0],
    [100, 1000],
    [120, 1000],
  ])('(%d − 60) × 0.25', (given, wanted) => {
    expect(at(given)).toEqual([wanted, wanted]);
  });

  it('without the number ask for it', () => {
    expect(at()).toEqual([0, 1000]);
  });
});
