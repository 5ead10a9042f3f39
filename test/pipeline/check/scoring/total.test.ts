import { describe, expect, it } from 'vitest';
import { formatPoints, toHundredths } from '#schemas/values/points.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ApplicantScore } from '#pipeline/check/scoring/index.ts';
import { applicantWith, score, tableOf } from '../../../support/scoring.ts';

/** A row that gives exactly these points to whoever names a file. */
const fixed = (code: string, points: number, more: object = {}): object => ({
  kind: 'tiers',
  code,
  label: code,
  max: 100,
  source: 'applicant',
  tiers: [{ when: {}, points }],
  ...more,
});
/** Rows that give a share of an exam's score. */
const byScore =
  (factor: number) =>
  (code: string): object => ({
    kind: 'formula',
    code,
    label: code,
    max: 100,
    source: 'applicant',
    formula: { field: 'examScore', factor },
  });
const who = (codes: readonly string[], more: Partial<Applicant> = {}): Applicant =>
  applicantWith({ scores: codes.map((code) => ({ code, points: 1, evidence: ['a.jpg'] })), ...more });

const total = (points: readonly number[], more: Partial<Applicant> = {}): ApplicantScore['total'] => {
  const codes = points.map((_, i) => String(i + 1));
  return score(tableOf(codes.map((code, i) => fixed(code, points[i] ?? 0))), who(codes, more)).total;
};

describe('the exception threshold (R9, D8)', () => {
  it('is reached by 80.00 and not by 79.99', () => {
    expect(total([40, 40])).toMatchObject({ least: 8000, most: 8000, passes: 'yes' });
    expect(total([40, 39.99])).toMatchObject({ least: 7999, most: 7999, passes: 'no' });
  });

  it('is reached by sums that binary fractions miss', () => {
    // In binary fractions 0.1 seven times and 79.3 are 79.99999999999999.
    expect(total([79.3, ...Array.from({ length: 7 }, () => 0.1)])).toMatchObject({
      least: 8000,
      passes: 'yes',
    });
  });

  it('tells a declared 82 from the 76 that evidence gives', () => {
    expect(total([76], { selfScore: 82 })).toMatchObject({
      declared: 8200,
      least: 7600,
      most: 7600,
      agreement: 'differs',
      passes: 'no',
    });
  });

  it('stays open while a person may still lift the score over it', () => {
    const table = tableOf([
      fixed('1', 75),
      { kind: 'expert', code: '2', label: '评', max: 10, question: '？' },
    ]);
    const open = score(table, who(['1', '2'], { selfScore: 82 }));
    expect(open.total).toMatchObject({ least: 7500, most: 8500, passes: 'open', agreement: 'open' });
    const given = score(table, who(['1', '2'], { selfScore: 82 }), { decided: new Map([['2', 7]]) });
    expect(given.total).toMatchObject({ least: 8200, most: 8200, passes: 'yes', agreement: 'equal' });
  });

  it('needs the points that the table rounds to, too', () => {
    const table = tableOf(['1', '2', '3'].map(byScore(0.2667)), { rounding: { step: 0.5, mode: 'half-up' } });
    const result = score(table, who(['1', '2', '3']), {
      facts: new Map([['applicant', { examScore: 100 }]]),
    });
    // 26.67 a row rounds to 26.5 by halves: 79.5 as the table has it, though exactly 80.01.
    expect(result.total).toMatchObject({ least: 7950, passes: 'no' });
  });

  it('is kept below where rows that were rounded up would carry the sum over', () => {
    const facts = new Map([['applicant', { examScore: 79.99 }]]);
    const result = score(tableOf(['1', '2'].map(byScore(0.5))), who(['1', '2']), { facts });
    // 39.995 twice: each row shows 40.00, together they are 79.99.
    expect(result.lines.map(({ recomputed }) => recomputed.least)).toEqual([4000, 4000]);
    expect(result.total).toMatchObject({ least: 7999, most: 7999, passes: 'no' });
  });
});

describe('what was declared', () => {
  it('is cut to hundredths, never rounded up', () => {
    expect([79.999, 79.99, 80, 0.29, 1e-9].map((value) => formatPoints(toHundredths(value)))).toEqual([
      '79.99',
      '79.99',
      '80.00',
      '0.29',
      '0.00',
    ]);
  });

  it('is the sum of the lines where no total is given, and both are kept where it is', () => {
    expect(total([5, 5])).toMatchObject({ declared: 200, declaredLines: 200 });
    expect(total([5, 5], { selfScore: 3 })).toMatchObject({ declared: 300, declaredLines: 200 });
  });

  it('for a row that the table does not have is asked about', () => {
    const result = score(tableOf([fixed('1', 2)]), who(['1', '9.9']));
    expect(result.unknownLines).toEqual([{ code: '9.9', points: 100 }]);
    expect(result.questions).toEqual(['评分表没有“9.9”这一项，所填的分应属于哪一项？']);
    expect(result.lines[0]).toMatchObject({ declared: 100, agreement: 'differs' });
  });

  it('is scored by a named version', () => {
    expect(score(tableOf([fixed('1', 2)]), who(['1'])).table).toEqual({
      id: 'test',
      version: '2020',
      label: '示例',
      sample: true,
    });
  });
});

describe('conditions', () => {
  const conditions = [
    { kind: 'anyOf', code: 'T', label: '第 1 项，或其余中的两项' },
    {
      kind: 'has',
      code: 'T1',
      parent: 'T',
      label: '奖',
      source: 'achievements',
      where: { awardLevel: '省部级' },
    },
    { kind: 'kOf', code: 'T2', parent: 'T', label: '三项中两项', k: 2 },
    { kind: 'has', code: 'T21', parent: 'T2', label: '论文', source: 'papers', window: true },
    {
      kind: 'has',
      code: 'T22',
      parent: 'T2',
      label: '两个项目',
      source: 'achievements',
      where: { kind: 'project' },
      atLeast: 2,
    },
    { kind: 'ask', code: 'T23', parent: 'T2', label: '难题', question: '解决过难题吗？' },
    { kind: 'allOf', code: 'U', label: '全部' },
    { kind: 'has', code: 'U1', parent: 'U', label: '论文', source: 'papers', where: { rank: { below: 2 } } },
  ];
  const table = tableOf([fixed('1', 1)], { conditions });
  const verdicts = (more: Partial<Applicant>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      score(table, applicantWith(more)).conditions.map(({ code, verdict }) => [code, verdict]),
    );
  const projects = (n: number): Partial<Applicant> => ({
    achievements: Array.from({ length: n }, (_, i) => ({ id: `Y${i}`, kind: 'project' as const })),
  });
  const papers = [{ publishedOn: '2018-03', authorRank: 1 }];

  it('are met, not met or open by what is known', () => {
    expect(verdicts({ papers, ...projects(2) })).toMatchObject({
      T21: 'met',
      T22: 'met',
      T2: 'met',
      T: 'met',
      U: 'met',
    });
    expect(verdicts({ papers })).toMatchObject({ T1: 'notMet', T22: 'notMet', T2: 'open', T: 'open' });
    expect(verdicts({})).toMatchObject({
      T21: 'notMet',
      T2: 'notMet',
      T: 'notMet',
      U1: 'notMet',
      U: 'notMet',
    });
    expect(verdicts(projects(1))).toMatchObject({ T1: 'open', T22: 'notMet', T2: 'notMet', T: 'open' });
  });

  it('ask only what is open', () => {
    const judged = score(table, applicantWith({ papers })).conditions;
    expect(judged.find(({ code }) => code === 'T2')).toMatchObject({
      account: '3 项中要求 2 项，满足 1 项',
      questions: ['解决过难题吗？'],
    });
    expect(judged.find(({ code }) => code === 'U')?.questions).toEqual([]);
  });
});
