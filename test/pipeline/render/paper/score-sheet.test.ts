/** 评审打分表: every line that was declared is printed, whatever table there is. */
import { describe, expect, it } from 'vitest';
import { planPapers } from '#pipeline/render/index.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { viewOf } from '#templates/score-sheet/view.ts';
import { sampleFacts } from '../../../support/document-facts.ts';

const { cycle, points, applicants, documents, today } = sampleFacts();
const [applicant] = applicants;

function linesOf(
  scores: readonly { code: string; points: number }[],
  table: typeof points,
): readonly { code: string; points: string }[] {
  const person = { ...applicant!, scores: scores.map((line) => ({ ...line, evidence: [] })) };
  const { blocks } = viewOf({ applicants: [person], cycle, points: table, documents, findings: [], today });
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

describe('the score sheet as experts get it', () => {
  const scan = 'scans/A001/毕业证.jpg';
  const read = {
    ...{ value: applicant!.idNumber, raw: applicant!.idNumber ?? '', part: 0, confidence: 1 },
    ...{ box: [0, 0, 9, 9] as [number, number, number, number], source: 'ocr' as const },
  };
  const facts = {
    ...sampleFacts(),
    applicants: [{ ...applicant!, scores: [{ code: '1.1', points: 5, evidence: [scan] }] }],
    outcomes: new Map([[applicant!.id, 'clear' as const]]),
    documents: [
      {
        ...{ id: 'd1', applicant: applicant!.id, type: 'diploma' as const },
        ...{ parts: [{ file: scan, page: 1 }], fields: { idNumber: read } },
      },
    ],
  };
  const { papers } = planPapers(facts, settingsSchema.parse({}).papers);
  const sheet = papers.find(({ definition }) => definition.id === 'score-sheet');

  it('is the experts’ view of the record: neither ID number nor telephone, in no value of it', () => {
    expect(sheet?.definition.audience).toBe('expert');
    const all = JSON.stringify(sheet?.view);
    expect(applicant?.idNumber).toMatch(/^\d{17}[\dX]$/u);
    expect(all).not.toContain(applicant!.idNumber!);
    expect(all).not.toContain(applicant!.phone!);
    expect(all).toContain(applicant!.name!);
  });

  it('names the papers that a line rests on, as they were recognised', () => {
    expect(JSON.stringify(sheet?.view)).toContain('毕业证书（毕业证.jpg）');
  });
});
