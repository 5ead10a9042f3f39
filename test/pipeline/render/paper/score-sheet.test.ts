/** 评审打分表: every line that was declared is printed, whatever table there is. */
import { describe, expect, it } from 'vitest';
import { viewOf } from '#templates/score-sheet/view.ts';
import { sampleFacts } from '../../../support/document-facts.ts';

const { cycle, points, applicants, today } = sampleFacts();
const [applicant] = applicants;

function linesOf(
  scores: readonly { code: string; points: number }[],
  table: typeof points,
): readonly { code: string; points: string }[] {
  const person = { ...applicant!, scores: scores.map((line) => ({ ...line, evidence: [] })) };
  const { blocks } = viewOf({ applicants: [person], cycle, points: table, today });
  for (const { rows, span } of blocks) expect(rows).toHaveLength(span);
  return blocks.flatMap(({ rows }) => rows.filter((row) => row.points !== ''));
}

const declared = [
  { code: '1.1', points: 13 },
  { code: '9.9', points: 7 },
];
const own = points && { ...points, sample: false };

describe('the score sheet', () => {
  it('prints lines whose code the table does not have', () => {
    const code = own!.nodes.find(({ kind }) => kind !== 'block')!.code;
    const lines = linesOf([{ code, points: 3 }, ...declared.slice(1)], own);
    expect(lines.map((line) => [line.code, line.points])).toEqual([
      [code, '3'],
      ['9.9', '7'],
    ]);
  });

  it('prints both of a code that was filled in twice', () => {
    const code = own!.nodes.find(({ kind }) => kind !== 'block')!.code;
    const twice = [
      { code, points: 3 },
      { code, points: 4 },
    ];
    expect(linesOf(twice, own).map((line) => line.points)).toEqual(['3；4']);
    expect(linesOf(twice, undefined).map((line) => line.points)).toEqual(['3', '4']);
  });

  it.each([
    ['without a table', undefined],
    ['with the sample alone', points],
  ])('%s prints what was declared and no made-up row beside it', (_, table) => {
    expect(points?.sample).toBe(true);
    expect(linesOf(declared, table).map((line) => [line.code, line.points])).toEqual([
      ['1.1', '13'],
      ['9.9', '7'],
    ]);
  });
});
