import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPointTable } from '#schemas/cycles/point-checks.ts';
import type { PointNode, PointTable } from '#schemas/cycles/point-table.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { toHundredths } from '#schemas/values/points.ts';
import type { ApplicantScore, ScoringContext } from '#pipeline/check/scoring/index.ts';
import { applicantWith, cycle, score } from '../../../support/scoring.ts';

const sample = readPointTable(
  JSON.parse(
    readFileSync(
      new URL('../../../../schemas/cycles/2020-jidian-senior/points.json', import.meta.url),
      'utf8',
    ),
  ),
  (path) => path,
).table as PointTable;

const files = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'];
const some = fc.uniqueArray(fc.constantFrom(...files), { maxLength: 3 });
const date = fc
  .tuple(
    fc.integer({ min: 2013, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const achievement = fc.record({
  kind: fc.constantFrom('award', 'project', 'patent', 'standard'),
  title: fc.constantFrom('科技奖一等奖', '科技奖二等奖', '技术能手', '减速器'),
  on: date,
  rank: maybe(fc.integer({ min: 1, max: 7 })),
  number: fc.constantFrom('ZL 2018 1 0123456.5', 'ZL 2019 2 0876543.8'),
  evidence: some,
  relevant: maybe(fc.boolean()),
});
const codes = sample.nodes.map(({ code }) => code);
const line = fc.record({
  code: fc.constantFrom(...codes),
  points: fc.integer({ min: 0, max: 2000 }).map((n) => n / 100),
  evidence: fc.uniqueArray(fc.constantFrom(...files, 'Y0', 'Y1', 'Y2', 'Y3'), { maxLength: 5 }),
});
const applicant = fc
  .record({
    education: fc.array(
      fc.record({
        level: fc.constantFrom('博士', '硕士', '本科', '专科'),
        mode: maybe(fc.constantFrom('全日制', '成人')),
      }),
      { maxLength: 2 },
    ),
    degrees: fc.array(fc.record({ degree: fc.constantFrom('工学学士', '工学博士', '荣誉') }), {
      maxLength: 2,
    }),
    papers: fc.array(
      fc.record({ title: fc.string(), publishedOn: date, authorRank: maybe(fc.integer({ min: 1, max: 4 })) }),
      { maxLength: 4 },
    ),
    works: fc.array(
      fc.record({
        kind: fc.constantFrom('book', 'report'),
        on: date,
        words: maybe(fc.integer({ min: 0, max: 90_000 })),
      }),
      { maxLength: 2 },
    ),
    continuingEducation: fc.array(
      fc.record({ year: fc.constant(2019), total: maybe(fc.integer({ min: 0, max: 150 })) }),
      {
        maxLength: 4,
      },
    ),
    achievements: fc
      .array(achievement, { maxLength: 4 })
      .map((list) => list.map((each, i) => ({ ...each, id: `Y${i}` }))),
    scores: fc.array(line, { maxLength: 14 }),
  })
  .map((more) => applicantWith(JSON.parse(JSON.stringify(more)) as Partial<Applicant>));
const context = fc
  .record({
    engineerSince: maybe(date),
    awardLevel: maybe(fc.constantFrom('国家级', '省部级', '市厅级', '县级')),
    examScore: maybe(fc.integer({ min: 5000, max: 10_000 }).map((n) => n / 100)),
    unopened: fc.subarray(files),
  })
  .map(({ engineerSince, awardLevel, examScore, unopened }): ScoringContext => ({
    ...cycle,
    engineerSince,
    evidence: new Map(files.map((file) => [file, { usable: !unopened.includes(file) }])),
    facts: new Map<string, Record<string, string | number | undefined>>([
      ['achievements[0]', { awardLevel }],
      ['applicant', { examScore }],
    ]),
  }));

const byCode = (result: ApplicantScore): ReadonlyMap<string, ApplicantScore['lines'][number]> =>
  new Map(result.lines.map((each) => [each.code, each]));

describe('whatever was declared', () => {
  it('no ceiling is passed at any level', () => {
    fc.assert(
      fc.property(applicant, context, (who, given) => {
        const { lines, total } = score(sample, who, given);
        for (const { recomputed, max } of lines) {
          expect(recomputed.least).toBeGreaterThanOrEqual(0);
          expect(recomputed.least).toBeLessThanOrEqual(recomputed.most);
          expect(recomputed.most).toBeLessThanOrEqual(max);
          expect(Number.isInteger(recomputed.least) && Number.isInteger(recomputed.most)).toBe(true);
        }
        expect(total.least).toBeLessThanOrEqual(total.most);
        expect(total.most).toBeLessThanOrEqual(toHundredths(sample.total));
      }),
    );
  });

  it('blocks and the total are the clamped sums of what is below', () => {
    // Contested items may lie in other rows at the other end of the range, so the table is without groups.
    const nodes = sample.nodes.map((node) => ({ ...node, exclusiveGroup: undefined }) as PointNode);
    const table = { ...sample, nodes };
    fc.assert(
      fc.property(applicant, context, (who, given) => {
        const result = score(table, who, given);
        const lines = byCode(result);
        for (const end of ['least', 'most'] as const) {
          const sumBelow = (parent: string | undefined): number => {
            const groups = Map.groupBy(
              nodes.filter((node) => node.parent === parent),
              (node) => node.betterOf ?? node.code,
            );
            return [...groups.values()].reduce(
              (sum, group) =>
                sum + Math.max(...group.map(({ code }) => lines.get(code)?.recomputed[end] ?? 0)),
              0,
            );
          };
          for (const { kind, code, max } of nodes) {
            if (kind !== 'block') continue;
            expect(lines.get(code)?.recomputed[end]).toBe(Math.min(toHundredths(max), sumBelow(code)));
          }
          const wanted = Math.min(toHundredths(table.total), sumBelow(undefined));
          const { threshold } = result.total;
          // Next to the threshold alone the total may be kept below.
          expect([wanted, wanted === threshold ? threshold - 1 : wanted]).toContain(result.total[end]);
        }
      }),
    );
  });

  it('taking evidence away never raises the score', () => {
    fc.assert(
      fc.property(applicant, context, fc.constantFrom(...files), (who, given, gone) => {
        const before = score(sample, who, given).total;
        const evidence = new Map([...given.evidence].filter(([path]) => path !== gone));
        const after = score(sample, who, { ...given, evidence }).total;
        expect(after.least).toBeLessThanOrEqual(before.least);
        expect(after.most).toBeLessThanOrEqual(before.most);
      }),
      { numRuns: 300 },
    );
  });

  it('with no evidence nothing is scored but what the office enters', () => {
    fc.assert(
      fc.property(applicant, context, (who, given) => {
        const { lines } = score(sample, who, { ...given, evidence: new Map() });
        const scored = lines.filter(({ recomputed }) => recomputed.most > 0).map(({ code }) => code);
        expect(scored.filter((code) => code !== '1' && code !== '1.7')).toEqual([]);
      }),
    );
  });

  it('what is not settled has a question, what is settled has none', () => {
    fc.assert(
      fc.property(applicant, context, (who, given) => {
        for (const { code, needsPerson, questions, recomputed } of score(sample, who, given).lines) {
          expect(needsPerson).toBe(recomputed.least !== recomputed.most);
          const isBlock = sample.nodes.find((node) => node.code === code)?.kind === 'block';
          expect(questions.length > 0).toBe(needsPerson && !isBlock);
        }
      }),
    );
  });
});

describe('one small change', () => {
  const points = fc.integer({ min: 0, max: 300 });

  it('of 0.01 in one row changes that row and its blocks, by 0.01 or not at all', () => {
    const table = (values: readonly number[]): PointTable => ({
      ...sample,
      nodes: [
        { kind: 'block', code: 'x', label: 'x', max: 5 },
        { kind: 'block', code: 'y', label: 'y', max: 5 },
        ...values.map((value, i): PointNode => ({
          kind: 'tiers',
          code: `${i % 2 === 0 ? 'x' : 'y'}.${i}`,
          parent: i % 2 === 0 ? 'x' : 'y',
          label: '甲',
          max: 3,
          source: 'applicant',
          aggregate: 'sum',
          evidence: { min: 1, types: [], relevance: false, window: false },
          tiers: [{ when: {}, points: value / 100 }],
        })),
      ],
    });
    fc.assert(
      fc.property(fc.array(points, { minLength: 2, maxLength: 6 }), fc.nat(), (values, at) => {
        const i = at % values.length;
        const raised = values.map((value, j) => (i === j ? value + 1 : value));
        const who = applicantWith({
          scores: values.map((_, j) => ({
            code: `${j % 2 === 0 ? 'x' : 'y'}.${j}`,
            points: 1,
            evidence: ['a.jpg'],
          })),
        });
        const [before, after] = [score(table(values), who), score(table(raised), who)];
        const changed = after.lines.filter(
          (each) => byCode(before).get(each.code)?.recomputed.least !== each.recomputed.least,
        );
        const own = `${i % 2 === 0 ? 'x' : 'y'}.${i}`;
        for (const { code, recomputed } of changed) {
          expect([own, own.slice(0, 1)]).toContain(code);
          expect(recomputed.least - (byCode(before).get(code)?.recomputed.least ?? 0)).toBe(1);
        }
        expect(byCode(after).get(own)?.recomputed.least).toBe(Math.min(300, (values[i] ?? 0) + 1));
      }),
    );
  });

  it('of a day flips the window at its border and nowhere else', () => {
    const dayMs = 86_400_000;
    const shifted = (day: string, by: number): string =>
      new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);
    const table: PointTable = {
      ...sample,
      nodes: sample.nodes.filter(({ code }) => ['2', '2.3', '2.3.1'].includes(code)),
    };
    const patent = (on: string): Applicant =>
      applicantWith({
        achievements: [
          {
            id: 'Y0',
            kind: 'patent',
            number: 'ZL 2018 1 0123456.5',
            rank: 1,
            relevant: true,
            on,
            evidence: ['a.jpg'],
          },
        ],
        scores: [{ code: '2.3.1', points: 3, evidence: ['Y0'] }],
      });
    fc.assert(
      fc.property(date, fc.integer({ min: -40, max: 40 }), (engineerSince, by) => {
        const start = engineerSince < cycle.windowStart ? engineerSince : cycle.windowStart;
        const result = score(table, patent(shifted(start, by)), { engineerSince });
        expect(result.total).toMatchObject(by < 0 ? { least: 0, most: 0 } : { least: 300, most: 300 });
        expect(byCode(result).get('2.3.1')?.items[0]?.isNearBorder).toBe(Math.abs(by) <= 31);
      }),
      {
        examples: [
          ['2018-01-01', 0],
          ['2018-01-01', -1],
          ['2014-01-01', 0],
          ['2014-01-01', -1],
        ],
      },
    );
  });
});
