import { describe, expect, it } from 'vitest';
import type { Applicant } from '#schemas/records/declared.ts';
import { placeInWindow } from '#pipeline/check/scoring/days.ts';
import {
  applicantWith,
  cycle,
  opened,
  rangeOf,
  score,
  statusesOf,
  tableOf,
} from '../../../support/scoring.ts';

const rule = (evidence: object, more: object = {}): object => ({
  kind: 'tiers',
  code: '1',
  label: '项目',
  max: 10,
  source: 'achievements',
  tiers: [{ when: {}, points: 2 }],
  evidence,
  ...more,
});
const project = (more: object = {}): object => ({
  id: 'Y1',
  kind: 'project',
  title: '甲',
  on: '2018-05-01',
  evidence: ['a.jpg'],
  ...more,
});
const who = (achievement: object, evidence: readonly string[] = ['Y1']): Applicant =>
  applicantWith({
    achievements: [achievement],
    scores: [{ code: '1', points: 2, evidence }],
  });

describe('evidence (R15)', () => {
  const table = tableOf([rule({})]);

  it.each([
    ['none is named', who(project(), []), [], 'a.jpg'],
    ['the achievement has no file', who(project({ evidence: [] })), ['noEvidence'], 'a.jpg'],
    ['the file was not handed in', who(project({ evidence: ['x.jpg'] })), ['noEvidence'], 'a.jpg'],
    ['nothing was declared for the row', applicantWith({ achievements: [project()] }), [], 'a.jpg'],
  ])('gives 0 where %s', (_, applicant, statuses, file) => {
    const result = score(table, applicant, { evidence: opened(file) });
    expect(rangeOf(result, '1')).toEqual([0, 0]);
    expect(statusesOf(result, '1')).toEqual(statuses);
  });

  it('that could not be opened gives 0 and says so', () => {
    const evidence = new Map([['a.jpg', { usable: false }]]);
    const result = score(table, who(project()), { evidence });
    expect(rangeOf(result, '1')).toEqual([0, 0]);
    expect(result.lines[0]?.items[0]).toMatchObject({
      status: 'unopened',
      reason: '佐证材料都没有打开，不计分',
    });
    expect(result.lines[0]?.agreement).toBe('differs');
  });

  it('counts when an achievement is named by its id or its file', () => {
    expect(rangeOf(score(table, who(project(), ['Y1'])), '1')).toEqual([200, 200]);
    expect(rangeOf(score(table, who(project(), ['a.jpg'])), '1')).toEqual([200, 200]);
  });

  it('named on a line above serves the rows below', () => {
    const nodes = [{ kind: 'block', code: '0', label: '大项', max: 9 }, rule({}, { parent: '0' })];
    const applicant = applicantWith({
      achievements: [project()],
      scores: [{ code: '0', points: 2, evidence: ['Y1'] }],
    });
    const result = score(tableOf(nodes), applicant);
    expect(rangeOf(result, '1')).toEqual([200, 200]);
    expect(result.lines[0]).toMatchObject({ declared: 200, agreement: 'equal' });
  });

  it('that belongs to no achievement is a person’s question', () => {
    const result = score(table, who(project(), ['b.jpg']));
    expect(rangeOf(result, '1')).toEqual([0, 200]);
    expect(result.lines[0]?.questions).toEqual(['b.jpg：材料未列入业绩，证明的是什么、计多少分？']);
  });

  it('must be as many files as the row wants', () => {
    const two = tableOf([rule({ min: 2 })]);
    expect(rangeOf(score(two, who(project())), '1')).toEqual([0, 0]);
    expect(rangeOf(score(two, who(project({ evidence: ['a.jpg', 'b.jpg'] }))), '1')).toEqual([200, 200]);
  });

  it.each([
    [['award'], [200, 200]],
    [['contents'], [0, 200]],
    [undefined, [200, 200]],
  ] as const)('of kind %j where an award is wanted', (types, wanted) => {
    const evidence = new Map([['a.jpg', { usable: true, types }]]);
    expect(rangeOf(score(tableOf([rule({ types: ['award'] })]), who(project()), { evidence }), '1')).toEqual(
      wanted,
    );
  });

  it('that is known to prove one paper leaves the other to a person', () => {
    const papers = tableOf([rule({}, { source: 'papers' })]);
    const applicant = applicantWith({
      papers: [{ title: '一' }, { title: '二' }],
      scores: [{ code: '1', points: 4, evidence: ['a.jpg'] }],
    });
    expect(rangeOf(score(papers, applicant), '1')).toEqual([400, 400]);
    const proofs = new Map([['papers[0]', ['a.jpg']]]);
    const result = score(papers, applicant, { proofs });
    expect(rangeOf(result, '1')).toEqual([200, 400]);
    expect(result.lines[0]?.questions).toEqual(['二：没有认出它的佐证材料，所列材料能否证明？']);
  });
});

describe('relevance (R11)', () => {
  const table = tableOf([rule({ relevance: true })]);

  it.each([
    [true, undefined, [200, 200]],
    [false, undefined, [0, 0]],
    [undefined, undefined, [0, 200]],
    [undefined, true, [200, 200]],
    [true, false, [0, 0]],
  ])('declared %s, a person said %s', (relevant, word, wanted) => {
    const relevance = new Map(word === undefined ? [] : [['achievements[0]', word] as const]);
    const result = score(table, who(project(relevant === undefined ? {} : { relevant })), { relevance });
    expect(rangeOf(result, '1')).toEqual(wanted);
    expect(result.lines[0]?.needsPerson).toBe(wanted[0] !== wanted[1]);
  });
});

describe('the evidence window (R12, D3)', () => {
  const late = { ...cycle, engineerSince: '2019-03-01' };

  it.each([
    ['2016-01-01', late, true],
    ['2015-12-31', late, false],
    ['2020-12-31', late, true],
    ['2021-01-01', late, false],
    ['2016-01', late, true],
    ['2015', late, false],
    ['2020', late, true],
    ['2012-07-01', { ...cycle, engineerSince: '2012-07-01' }, true],
    ['2012-06-30', { ...cycle, engineerSince: '2012-07-01' }, false],
    ['2012-07', { ...cycle, engineerSince: '2012-07-02' }, undefined],
    ['2012-07-15', { ...cycle, engineerSince: '2012-07' }, undefined],
    ['2014-01-01', { ...cycle, engineerSince: undefined }, undefined],
    [undefined, late, undefined],
  ])('%s', (date, context, inside) => {
    expect(placeInWindow(date, { ...context, evidence: new Map() }).isInside).toBe(inside);
  });

  it.each([
    ['2015-11-30', false],
    ['2015-12-01', true],
    ['2016-02-01', true],
    ['2016-02-02', false],
    ['2015-12', true],
  ])('%s near its first day: %s', (date, near) => {
    expect(placeInWindow(date, { ...late, evidence: new Map() }).isNearBorder).toBe(near);
  });

  it('gives 0 outside and says when, a question where it is not clear', () => {
    const table = tableOf([rule({ window: true })]);
    const outside = score(table, who(project({ on: '2015-12-31' })), late);
    expect(rangeOf(outside, '1')).toEqual([0, 0]);
    expect(outside.lines[0]?.items[0]).toMatchObject({
      status: 'outsideWindow',
      reason: '2015-12-31，不在有效期，不计分',
      isNearBorder: true,
    });
    const unclear = score(table, who(project({ on: '2012' })), { engineerSince: '2012-07-01' });
    expect(rangeOf(unclear, '1')).toEqual([0, 200]);
    expect(unclear.lines[0]?.questions).toEqual(['甲（2012）：是否在有效期内？']);
  });
});
