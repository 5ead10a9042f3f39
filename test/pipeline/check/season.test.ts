import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seasonOf, type SeasonFacts } from '#pipeline/check/index.ts';
import { runRecordSchema, type RunRecord } from '#schemas/records/record.ts';
import { seasonIsOpen, seasonSchema, type Season } from '#schemas/records/season.ts';
import { cycle2020 } from '../../support/cycle.ts';
import { madeUpRun } from '../../support/season.ts';

const facts: SeasonFacts = {
  cycle: cycle2020,
  deadline: '2020-10-10',
  banned: [],
  left: [],
};
const join = (records: readonly RunRecord[], more: Partial<SeasonFacts> = {}): Season =>
  seasonSchema.parse(
    seasonOf(
      records.map((record) => runRecordSchema.parse(record)),
      { ...facts, ...more },
    ),
  );

const paper = { title: '斜齿轮减速器噪声控制技术', journal: '泵与风机', year: 2018, issue: 4 };
const patent = { id: 'Y1', kind: 'patent', title: '一种防护机构', on: '2018-04-17', evidence: [] } as const;
const [someone, another] = ['990102197803050511', '990203198209170621'];

describe('what two units claim', () => {
  it('is told once, with everybody who claims it and their ranks', () => {
    const season = join([
      madeUpRun({ id: 'a', people: [{ id: 'A1', name: '甲', papers: [{ ...paper, authorRank: 1 }] }] }),
      madeUpRun({
        ...{ id: 'b', region: '乙市' },
        people: [{ id: 'B1', name: '乙', papers: [{ ...paper, title: `${paper.title} `, authorRank: 2 }] }],
      }),
    ]);
    expect(season.repeated).toEqual([
      {
        ...{ kind: 'paper', what: '论文《斜齿轮减速器噪声控制技术》', severity: 'warn', isAcrossUnits: true },
        claimants: [
          {
            submission: 'a',
            unit: '甲市经济和信息化局',
            region: '甲市',
            applicant: 'A1',
            name: '甲',
            rank: 1,
          },
          {
            submission: 'b',
            unit: '乙市经济和信息化局',
            region: '乙市',
            applicant: 'B1',
            name: '乙',
            rank: 2,
          },
        ],
      },
    ]);
    expect(season.people.map(({ flags }) => flags)).toEqual([['repeated'], ['repeated']]);
    expect(seasonIsOpen(season)).toBe(true);
  });

  it('is told within one unit, too, and a patent by its number', () => {
    const season = join([
      madeUpRun({
        id: 'a',
        people: [
          { id: 'A1', achievements: [{ ...patent, number: 'ZL201810123456.5' }] },
          { id: 'A2', achievements: [{ ...patent, number: 'ZL 2018 1 0123456.5' }] },
        ],
      }),
    ]);
    expect(season.repeated.map(({ kind, isAcrossUnits }) => [kind, isAcrossUnits])).toEqual([
      ['patent', false],
    ]);
  });

  it('is one person who blocks, under the same id in both, and no number is written', () => {
    const season = join([
      madeUpRun({ id: 'a', people: [{ id: 'A1', idNumber: someone }] }),
      madeUpRun({
        id: 'b',
        people: [
          { id: 'A1', idNumber: ` ${someone} ` },
          { id: 'A2', idNumber: another },
        ],
      }),
    ]);
    expect(
      season.repeated.map(({ kind, severity, claimants }) => [kind, severity, claimants.length]),
    ).toEqual([['person', 'block', 2]]);
    expect(JSON.stringify(season)).not.toMatch(/\d{17}/u);
  });

  it('is nothing where one person lists a paper twice, or nobody has a number', () => {
    const season = join([
      madeUpRun({
        id: 'a',
        paperReceivedOn: '2020-10-09',
        people: [{ id: 'A1', papers: [paper, paper] }, { id: 'A2' }, { id: 'A3' }],
      }),
    ]);
    expect([season.repeated, season.similar]).toEqual([[], []]);
    expect(seasonIsOpen(season)).toBe(false);
  });

  it('is a summary copied from another unit', () => {
    const summary =
      '本人自任现职以来，主持完成数控车床主轴箱的工艺改进，制定企业标准两项，培训青年技术人员十二名。';
    const season = join([
      madeUpRun({ id: 'a', people: [{ id: 'A1', summary }] }),
      madeUpRun({ id: 'b', people: [{ id: 'B1', summary: summary.replace('两', '三') }] }),
    ]);
    expect(season.similar).toHaveLength(1);
    expect(season.similar[0]).toMatchObject({ isAcrossUnits: true });
    expect(season.people.map(({ flags }) => flags)).toEqual([['similar'], ['similar']]);
  });
});

describe('a later revision', () => {
  it('supersedes the earlier one, whichever is found first', () => {
    const early = madeUpRun({ id: 'a', people: [{ id: 'A1', idNumber: someone }] });
    const late = madeUpRun({ id: 'a', revision: 2, people: [{ id: 'A2', idNumber: someone }] });
    for (const records of [
      [early, late],
      [late, early],
    ]) {
      const season = join(records);
      expect(season.submissions.map(({ id, revision }) => [id, revision])).toEqual([['a', 2]]);
      expect(season.people.map(({ applicant }) => applicant)).toEqual(['A2']);
      expect(season.repeated).toEqual([]);
    }
  });
});

describe('a ban of the review of 2020', () => {
  const banned = [{ name: '甲', idNumber: someone, reviewYear: 2020 }];
  const people = [
    { id: 'A1', name: '甲', idNumber: someone },
    { id: 'A2', name: '甲', idNumber: another },
    { id: 'A3', name: '甲' },
    { id: 'A4', name: '乙' },
  ];

  it.each([
    [2020, []],
    [2021, ['A1', 'A3']],
    [2022, ['A1', 'A3']],
    [2023, ['A1', 'A3']],
    [2024, []],
  ])('in %i bars %j: by number, or by name where there is none', (year, barred) => {
    const season = join([madeUpRun({ id: 'a', people })], { cycle: { ...cycle2020, year }, banned });
    expect(season.banned.map(({ applicant }) => applicant)).toEqual(barred);
    if (barred.length > 0) {
      expect(season.banned[0]).toMatchObject({ from: 2021, to: 2023, isCertain: true });
      expect(season.banned[1]).toMatchObject({ isCertain: false });
    }
  });

  it('is not looked for without a list, and the season says so', () => {
    const season = join([madeUpRun({ id: 'a', people })], { banned: undefined });
    expect([season.hasBans, season.banned]).toEqual([false, []]);
  });
});

describe('what came after the deadline', () => {
  it.each([
    ['2020-10-10', '2020-10-10', 'inTime', false],
    ['2020-10-11', '2020-10-10', 'lateUpload', true],
    ['2020-10-10', '2020-10-12', 'latePaper', true],
    ['2020-10-10', undefined, 'unknown', false],
    ['2020-10-11', undefined, 'lateUpload', true],
  ])('uploaded on %s, paper on %s is %s', (uploadedOn, paperReceivedOn, punctuality, isLate) => {
    const paperDay = paperReceivedOn === undefined ? {} : { paperReceivedOn };
    const season = join([madeUpRun({ id: 'a', uploadedOn, ...paperDay, people: [{ id: 'A1' }] })]);
    expect(season.submissions[0]).toMatchObject({ punctuality });
    expect(season.people[0]).toMatchObject({ isLate });
    expect(season.counts[0]).toMatchObject({ late: isLate ? 1 : 0, clear: isLate ? 0 : 1, total: 1 });
    expect(seasonIsOpen(season)).toBe(punctuality !== 'inTime');
  });

  it('one day later flips that submission and nothing else', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((n) => `2020-10-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 6 }), (days) => {
        const season = join(
          days.map(([uploadedOn, paperReceivedOn], i) =>
            madeUpRun({ id: `s${i}`, uploadedOn, paperReceivedOn, people: [{ id: 'A1' }] }),
          ),
        );
        const late = season.people.filter((one) => one.isLate).map(({ submission }) => submission);
        const expected = days.flatMap(([a, b], i) => (a > '2020-10-10' || b > '2020-10-10' ? [`s${i}`] : []));
        expect(late).toEqual(expected);
      }),
    );
  });
});

describe('the counts', () => {
  it('are by city, unit and scope as the year names it', () => {
    const season = join([
      madeUpRun({
        id: 'a',
        people: [
          { id: 'A1', scope: '技术研究' },
          { id: 'A2', scope: '技术开发' },
          { id: 'A3', scope: '技术服务' },
        ],
        outcomes: { A2: 'blocked', A3: 'review' },
      }),
    ]);
    expect(season.counts.map(({ scope, clear, review, blocked }) => [scope, clear, review, blocked])).toEqual(
      [
        ['技术开发', 1, 0, 1],
        ['技术服务', 0, 1, 0],
      ],
    );
    expect(season.people[1]).toMatchObject({ blocking: 1, open: 2 });
  });

  it('count everybody once, in any order of the records', () => {
    const outcome = fc.constantFrom('clear' as const, 'review' as const, 'blocked' as const);
    const run = fc.record({
      region: fc.constantFrom('甲市', '乙市', '丙市'),
      outcomes: fc.array(outcome, { maxLength: 5 }),
      uploadedOn: fc.constantFrom('2020-10-09', '2020-10-10', '2020-10-11'),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const records = runs.map(({ region, outcomes, uploadedOn }, i) =>
          madeUpRun({
            ...{ id: `s${i}`, region, uploadedOn, paperReceivedOn: '2020-10-10' },
            people: outcomes.map((_, k) => ({ id: `A${k}` })),
            outcomes: Object.fromEntries(outcomes.map((each, k) => [`A${k}`, each])),
          }),
        );
        const season = join(records);
        const sum = (key: 'total' | 'late' | 'blocked'): number =>
          season.counts.reduce((total, count) => total + count[key], 0);
        const all = runs.flatMap(({ outcomes, uploadedOn }) =>
          outcomes.map((each) => ({ each, isLate: uploadedOn > '2020-10-10' })),
        );
        expect(sum('total')).toBe(all.length);
        expect(sum('late')).toBe(all.filter(({ isLate }) => isLate).length);
        expect(sum('blocked')).toBe(all.filter(({ each, isLate }) => each === 'blocked' && !isLate).length);
        expect(join(records.toReversed())).toEqual(season);
      }),
    );
  });

  it.each([
    ['clear', false],
    ['review', true],
    ['blocked', true],
  ] as const)('wait for nobody where everybody is %s: %s is open', (outcome, isOpen) => {
    const run = madeUpRun({
      ...{ id: 'a', paperReceivedOn: '2020-10-09', people: [{ id: 'A1' }] },
      outcomes: { A1: outcome },
    });
    expect(seasonIsOpen(join([run]))).toBe(isOpen);
  });

  it('never call somebody clear who was not judged', () => {
    const record = madeUpRun({ id: 'a', people: [{ id: 'A1' }] });
    expect(join([{ ...record, outcomes: [] }]).people[0]).toMatchObject({ outcome: 'review' });
  });
});

describe('what an auditor has seen and found in order', () => {
  const pair = (accepted: Readonly<Record<string, readonly string[]>>, id = 'a') =>
    madeUpRun({
      ...{ id, accepted },
      people: [
        { id: 'A1', name: '甲', papers: [{ ...paper, authorRank: 1 }] },
        { id: 'A2', name: '乙', papers: [{ ...paper, authorRank: 2 }] },
      ],
    });

  it('is not asked again of the same people, once all of them are settled', () => {
    expect(join([pair({})]).repeated).toHaveLength(1);
    expect(join([pair({ A1: ['X17'] })]).repeated).toHaveLength(1);
    expect(join([pair({ A1: ['X17'], A2: ['X17'] })]).repeated).toEqual([]);
  });

  it('says nothing of what another unit claims, too', () => {
    const settled = { A1: ['X17'], A2: ['X17'] };
    const season = join([pair(settled, 'a'), pair(settled, 'b')]);
    expect(season.repeated).toMatchObject([{ isAcrossUnits: true }]);
  });

  it('clears of a ban the one who was found not to be meant', () => {
    const banned = [{ name: '甲', idNumber: someone, reviewYear: 2019 }];
    const run = (accepted: Readonly<Record<string, readonly string[]>>) =>
      madeUpRun({ id: 'a', accepted, people: [{ id: 'A1', name: '甲', idNumber: someone }] });
    expect(join([run({})], { banned }).banned).toHaveLength(1);
    expect(join([run({ A1: ['R49'] })], { banned }).banned).toEqual([]);
  });
});
