import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import { applicantWith, opened, rangeOf, score, statusesOf, tableOf } from '../../../support/scoring.ts';

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

describe('awards by level, grade and rank', () => {
  const table = tableOf([
    row({
      kind: 'tiers',
      source: 'achievements',
      where: { kind: 'award' },
      max: 10,
      capRule: 'notAboveNextLevelBase',
      rankCoefficients: [1, 0.8],
      rankCoefficientRest: 0.3,
      tiers: [
        { when: { awardLevel: '省部级' }, points: 8 },
        { when: { awardLevel: '市厅级' }, points: 5 },
      ],
      bonuses: [{ when: { awardGrade: '一等奖' }, points: 4 }],
    }),
  ]);
  const prize = (more: object, awardLevel?: string): readonly [number, number] =>
    rangeOf(
      score(
        table,
        who({ achievements: [{ id: 'Y1', kind: 'award', evidence: ['a.jpg'], ...more }] }, line('1', 'Y1')),
        { facts: new Map([['achievements[0]', { awardLevel }]]) },
      ),
      '1',
    );

  it.each([
    ['no bonus', { title: '科技奖二等奖', rank: 1 }, '市厅级', [500, 500]],
    ['not above the next level’s base', { title: '科技奖一等奖', rank: 1 }, '市厅级', [800, 800]],
    ['the top level up to the ceiling', { title: '科技奖一等奖', rank: 1 }, '省部级', [1000, 1000]],
    ['the second has his share', { title: '科技奖二等奖', rank: 2 }, '市厅级', [400, 400]],
    ['the ninth has the rest', { title: '科技奖二等奖', rank: 9 }, '市厅级', [150, 150]],
    ['a sole winner is the first', { title: '科技奖二等奖', people: 1 }, '市厅级', [500, 500]],
    ['no rank: a person', { title: '科技奖二等奖' }, '市厅级', [150, 500]],
    ['no grade: a person', { title: '科技奖', rank: 1 }, '市厅级', [500, 800]],
    ['no level: a person', { title: '科技奖二等奖', rank: 1 }, undefined, [0, 800]],
  ])('%s', (_, more, awardLevel, wanted) => {
    expect(prize(more, awardLevel)).toEqual(wanted);
  });
});

describe('rows for persons', () => {
  const table = tableOf([
    row({ kind: 'expert', max: 10, question: '评多少分？' }),
    row({ kind: 'manual', code: '2', max: 5, question: '计多少分？' }),
  ]);
  const claimed = who({}, line('1', 'a.jpg'));

  it('are open until the points are given', () => {
    const result = score(table, claimed);
    expect([rangeOf(result, '1'), rangeOf(result, '2')]).toEqual([
      [0, 1000],
      [0, 500],
    ]);
    expect(result.lines.map(({ questions }) => questions)).toEqual([['评多少分？'], ['计多少分？']]);
    const decided = score(table, claimed, {
      decided: new Map([
        ['1', 7.5],
        ['2', 9],
      ]),
    });
    expect([rangeOf(decided, '1'), rangeOf(decided, '2')]).toEqual([
      [750, 750],
      [500, 500],
    ]);
  });

  it('give experts nothing to judge without evidence', () => {
    const decided = new Map([['1', 7.5]]);
    expect(rangeOf(score(table, who({}, line('1')), { decided }), '1')).toEqual([0, 0]);
    expect(rangeOf(score(table, claimed, { decided, evidence: opened() }), '1')).toEqual([0, 0]);
  });
});

describe('rows together', () => {
  const block = (code: string, max: number): object => ({ kind: 'block', code, label: code, max });

  it('stop at every ceiling', () => {
    const table = tableOf([block('1', 4), byDegree({ code: '1.1', parent: '1' })], {
      total: 3,
      exceptionThreshold: 3,
    });
    const result = score(table, who(degrees('学士', '硕士', '博士'), line('1', 'a.jpg')));
    expect([rangeOf(result, '1.1'), rangeOf(result, '1')]).toEqual([
      [600, 600],
      [400, 400],
    ]);
    expect(result.total).toMatchObject({ least: 300, most: 300 });
  });

  it('of one choice count the better only', () => {
    const table = tableOf([
      byDegree({ code: '1', betterOf: '甲', max: 2 }),
      byDegree({ code: '2', betterOf: '甲', max: 3 }),
    ]);
    const result = score(table, who(degrees('博士'), line('1', 'a.jpg'), line('2', 'a.jpg')));
    expect(result.total.least).toBe(300);
    expect([statusesOf(result, '1'), statusesOf(result, '2')]).toEqual([['otherRow'], ['counted']]);
  });
});

describe('exclusive groups', () => {
  const study = { kind: 'tiers', exclusiveGroup: '学习', max: 10 };
  const table = tableOf([
    { ...study, code: '1', label: '学历', source: 'education', tiers: [{ when: {}, points: 5 }] },
    {
      ...study,
      code: '2',
      label: '继续教育',
      source: 'continuingEducation',
      tiers: [{ when: {}, points: 8 }],
    },
  ]);
  const both = { education: [{ level: '本科' }], continuingEducation: [{ year: 2019 }] };

  it('count one paper once, where it gives the most', () => {
    const result = score(table, who(both, line('1', 'a.jpg'), line('2', 'a.jpg')));
    expect([rangeOf(result, '1'), rangeOf(result, '2')]).toEqual([
      [0, 0],
      [800, 800],
    ]);
    expect(statusesOf(result, '1')).toEqual(['usedInGroup']);
    expect(result.lines[0]?.items[0]?.reason).toContain('互斥');
  });

  it('count two papers twice', () => {
    const result = score(table, who(both, line('1', 'a.jpg'), line('2', 'b.jpg')));
    expect(result.total.least).toBe(1300);
  });

  it('give an item to the row that is not full', () => {
    const nodes = ['1', '2'].map((code) => ({
      ...study,
      code,
      label: code,
      source: 'achievements',
      max: code === '1' ? 4 : 10,
      tiers: [{ when: {}, points: code === '1' ? 4 : 3 }],
    }));
    const achievements = ['a', 'b'].map((id) => ({ id, evidence: [`${id}.jpg`] }));
    const result = score(tableOf(nodes), who({ achievements }, line('1', 'a', 'b'), line('2', 'a', 'b')));
    // One in each is 7; taking both where each gives the most would be cut to 4.
    expect(result.total.least).toBe(700);
  });
});

describe('many contested items', () => {
  const nodes = ['1', '2'].map((code) => ({
    kind: 'tiers',
    exclusiveGroup: '甲',
    code,
    label: code,
    max: 100,
    source: 'achievements',
    tiers: [{ when: {}, points: code === '1' ? 1 : 2 }],
  }));
  const names = Array.from({ length: 20 }, (_, i) => `Y${i}`);
  const achievements = names.map((id) => ({ id, evidence: [`${id}.jpg`] }));
  const many = who({ achievements }, line('1', ...names), line('2', ...names));

  it('go where they bring more, are soon done with, and are shown to a person', () => {
    const before = performance.now();
    const result = score(tableOf(nodes), many, { evidence: opened(...names.map((id) => `${id}.jpg`)) });
    expect(performance.now() - before).toBeLessThan(5000);
    expect(result.total.least).toBe(4000);
    expect(result.questions).toEqual(['多处互斥的材料太多，未能试遍各种归属，请人工核对']);
  });

  it('are no contest where every row can have a file of its own', () => {
    const shared = nodes.map((node, i) => ({
      ...node,
      source: i === 0 ? 'education' : 'continuingEducation',
    }));
    const study = who(
      { education: [{ level: '本科' }], continuingEducation: [{ year: 2019 }] },
      line('1', ...names),
      line('2', ...names),
    );
    const result = score(tableOf(shared), study, { evidence: opened(...names) });
    expect(result.total.least).toBe(300);
    expect(result.questions).toEqual([]);
  });
});
