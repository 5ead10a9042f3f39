import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPointTable } from '#schemas/cycles/point-checks.ts';
import { pointSources } from '#schemas/cycles/point-fields.ts';
import { head } from '../../support/scoring.ts';

const sample: unknown = JSON.parse(
  readFileSync(new URL('../../../schemas/cycles/2020-jidian-senior/points.json', import.meta.url), 'utf8'),
);

const tier = (when: object, points = 1): object => ({ when, points });
const row = (more: object = {}): object => ({
  kind: 'tiers',
  code: '1',
  label: '学历',
  max: 100,
  source: 'education',
  tiers: [tier({ level: '本科' })],
  ...more,
});
const block = (code: string, more: object = {}): object => ({
  kind: 'block',
  code,
  label: code,
  max: 100,
  ...more,
});

function problemsOf(nodes: readonly object[], more: object = {}): string[] {
  const value: unknown = JSON.parse(JSON.stringify({ ...head, nodes, ...more }));
  const { problems } = readPointTable(value, (path) => `文件 ${path}`);
  return problems.map(({ severity, place, what }) => `${severity} ${place}：${what}`);
}

describe('the sample table', () => {
  const read = readPointTable(sample, (path) => path);

  it('is sound and says that it is a sample', () => {
    expect(read.problems).toEqual([]);
    expect(read.table?.sample).toBe(true);
    expect(read.table?.label).toContain('示例（不是正式标准）');
  });

  it('has the skeleton 30 : 60 : 10', () => {
    const blocks = read.table?.nodes.filter(({ parent }) => parent === undefined);
    expect(blocks?.map(({ max }) => max)).toEqual([30, 60, 10]);
  });

  it('shows every feature', () => {
    const nodes = read.table?.nodes ?? [];
    expect(new Set(nodes.map(({ kind }) => kind)).size).toBe(7);
    const kinds = new Set(read.table?.conditions.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['allOf', 'anyOf', 'ask', 'has', 'kOf']);
    const text = JSON.stringify(read.table);
    for (const feature of [
      ...['betterOf', 'exclusiveGroup', 'rankCoefficients', 'rankCoefficientRest', 'capRule', 'bonuses'],
      ...[
        'otherwise',
        'highWhen',
        'counts',
        'per',
        'formula',
        'note',
        'bestN',
        '"max"',
        '"contains"',
        '"below"',
      ],
      ...['"window":true', '"relevance":true', '"min":2', '"types":["'],
    ]) {
      expect(text).toContain(feature);
    }
    const used = new Set(nodes.flatMap((node) => ('source' in node ? [node.source] : [])));
    expect([...used].sort()).toEqual(Object.keys(pointSources).sort());
  });
});

describe('a table on the way in', () => {
  it.each<[string, readonly object[], string]>([
    ['a code twice', [row(), row()], 'error 文件 nodes[1].code：编号“1”重复，请改成不同的编号'],
    ['a parent nobody has', [row({ parent: '9' })], 'error 文件 nodes[0].parent：没有编号为“9”的上级'],
    ['a parent that scores itself', [row(), row({ code: '2', parent: '1' })], 'nodes[1].parent：“1”自己计分'],
    ['a circle', [block('1', { parent: '2' }), block('2', { parent: '1' })], '上级关系绕成了圈'],
    ['an empty block', [block('1'), row({ code: '2' })], 'error 文件 nodes[0]：“1”下面没有任何一项'],
    [
      'an unknown fact',
      [row({ tiers: [tier({ colour: '红' })] })],
      'nodes[0].tiers[0].when.colour：“学历”没有“colour”',
    ],
    [
      'a word that is no level',
      [row({ where: { level: '高中' } })],
      'where.level：“学历”没有“高中”，应为 博士',
    ],
    ['a number asked as text', [row({ where: { year: '2016' } })], 'where.year：“年份”是数字'],
    ['limits turned round', [row({ where: { year: { atLeast: 5, below: 5 } } })], '没有数能满足'],
    [
      'tiers that overlap',
      [row({ tiers: [tier({ level: '本科' }), tier({ mode: '全日制' }, 2)] })],
      'tiers[1].when：与第 1 档可能同时成立',
    ],
    [
      'numbers that overlap',
      [row({ tiers: [tier({ year: { below: 2000 } }), tier({ year: { atLeast: 1999 } }, 2)] })],
      'tiers[1].when：与第 1 档可能同时成立',
    ],
    [
      'numbers that leave a gap',
      [row({ tiers: [tier({ year: { below: 2000 } }), tier({ year: { atLeast: 2001 } }, 2)] })],
      '“年份”从 2000 到 2001 没有档次',
    ],
    ['best of how many', [row({ aggregate: 'bestN' })], 'nodes[0].n：“取最好的 n 项”须写明 n'],
    [
      'coefficients without a rank',
      [row({ rankCoefficients: [1], rankCoefficientRest: 0.5 })],
      '“学历”没有排名',
    ],
    [
      'coefficients without a rest',
      [row({ rankCoefficients: [1] })],
      'rankCoefficientRest：排名系数与其余排名的系数须同时填写',
    ],
    ['a cap that caps nothing', [row({ capRule: 'notAboveNextLevelBase' })], 'nodes[0].capRule：没有加分'],
    ['a choice of one', [row({ betterOf: '甲' })], 'nodes[0].betterOf：择优组“甲”只有这一行'],
    [
      'a choice across blocks',
      [
        block('1'),
        block('2'),
        row({ code: '1.1', parent: '1', betterOf: '甲' }),
        row({ code: '2.1', parent: '2', betterOf: '甲' }),
      ],
      '不在同一上级之下',
    ],
    [
      'a window without dates',
      [row({ evidence: { window: true } })],
      'evidence.window：“学历”没有可比的日期',
    ],
    ['three decimals', [row({ max: 1.005 })], 'nodes[0].max：分值最多两位小数'],
    ['no evidence wanted', [row({ evidence: { min: 0 } })], 'nodes[0].evidence.min：不能小于 1'],
    ['an unknown kind', [row({ kind: 'magic' })], 'error 文件 nodes[0].kind：种类不对'],
    ['an unknown key', [row({ colour: 1 })], 'nodes[0].colour：这里没有“colour”这一项'],
    ['a missing label', [{ kind: 'block', code: '1', max: 1 }], 'nodes[0].label：缺少此项，请补填（文字）'],
    ['a test of no form', [row({ where: { level: 5 } })], 'nodes[0].where.level：应为文字'],
    [
      'a formula over text',
      [row({ kind: 'formula', tiers: undefined, formula: { field: 'level', factor: 1 } })],
      '“学历”没有数字项“level”',
    ],
    [
      'a band turned round',
      [row({ kind: 'band', tiers: undefined, bands: [{ when: {}, low: 2, high: 1 }] })],
      'bands[0].high：上限低于下限 2',
    ],
    [
      'two ways to count',
      [row({ kind: 'perItem', tiers: undefined, points: 1, counts: [{ atLeast: 1, points: 1 }] })],
      '须填且只填一种',
    ],
    [
      'counts that fall',
      [
        row({
          kind: 'perItem',
          tiers: undefined,
          counts: [
            { atLeast: 1, below: 2, points: 2 },
            { atLeast: 2, points: 1 },
          ],
        }),
      ],
      '件数较多的分值反而较低',
    ],
    [
      'counts with a gap',
      [
        row({
          kind: 'perItem',
          tiers: undefined,
          counts: [
            { atLeast: 1, below: 2, points: 1 },
            { atLeast: 4, points: 2 },
          ],
        }),
      ],
      '件数从 2 到 3 没有分值',
    ],
  ])('is refused for %s, at its place', (_, nodes, wanted) => {
    expect(problemsOf(nodes).join('\n')).toContain(wanted);
    expect(readPointTable({ ...head, nodes }, (path) => path).table).toBeUndefined();
  });

  it.each<[string, object, string]>([
    [
      'a threshold above the total',
      { exceptionThreshold: 101 },
      'error 文件 exceptionThreshold：高于总分 100',
    ],
    [
      'k of fewer',
      {
        conditions: [
          { kind: 'kOf', code: 'T', label: '甲', k: 2 },
          { kind: 'ask', code: 'U', parent: 'T', label: '乙', question: '？' },
        ],
      },
      'conditions[0].k：要求满足 2 项，下面只有 1 项',
    ],
    [
      'a condition on nothing',
      { conditions: [{ kind: 'has', code: 'T', label: '甲', source: 'papers', where: { level: '甲' } }] },
      '“论文”没有“level”',
    ],
    ['no version', { version: undefined }, 'version：缺少此项'],
  ])('is refused for %s', (_, more, wanted) => {
    expect(problemsOf([row()], more).join('\n')).toContain(wanted);
  });

  it('may have ceilings above the parent, with a warning', () => {
    const nodes = [block('1', { max: 5 }), row({ code: '1.1', parent: '1', max: 9 })];
    expect(problemsOf(nodes)).toContain(
      'warning 文件 nodes[1].max：上限 9 高于上级“1”的 5，按上级的上限截止',
    );
    expect(readPointTable({ ...head, nodes }, (path) => path).table).toBeDefined();
  });

  it('takes touching limits and open ends for complete', () => {
    const tiers = [tier({ year: { below: 2000 } }), tier({ year: { atLeast: 2000 } }, 2)];
    expect(problemsOf([row({ tiers })])).toEqual([]);
  });

  it('fills in what is not said', () => {
    const { table } = readPointTable(
      { ...head, nodes: [row({ where: { level: ['本科'] } })] },
      (path) => path,
    );
    expect(table?.nodes[0]).toMatchObject({
      aggregate: 'sum',
      where: { level: '本科' },
      evidence: { min: 1, types: [], relevance: false, window: false },
    });
  });
});
