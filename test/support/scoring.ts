/** Small point tables and applicants for tests of scoring. */
import { readPointTable } from '#schemas/cycles/point-checks.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { scoreApplicant, type ApplicantScore, type ScoringContext } from '#pipeline/check/scoring/index.ts';

export const head = {
  id: 'test',
  version: '2020',
  label: '示例',
  sample: true,
  source: { doc: '编造', revision: '示例' },
  total: 100,
  exceptionThreshold: 80,
  rounding: { step: 0.01, mode: 'half-up' },
};

/** A checked table with these rows; throws what is wrong with it. */
export function tableOf(nodes: readonly object[], more: object = {}): PointTable {
  const { table, problems } = readPointTable({ ...head, nodes, ...more }, (path) => path);
  if (table === undefined) throw new Error(JSON.stringify(problems));
  return table;
}

/** An applicant who declared nothing but this. */
export function applicantWith(more: Partial<Applicant> = {}): Applicant {
  return {
    id: 'A001',
    education: [],
    degrees: [],
    pension: [],
    papers: [],
    continuingEducation: [],
    assessments: [],
    ...more,
  };
}

/** Files that were handed in and could be opened. */
export function opened(...paths: readonly string[]): ScoringContext['evidence'] {
  return new Map(paths.map((path) => [path, { usable: true }]));
}

export const cycle = {
  ...{ cutOff: '2020-12-31', windowStart: '2016-01-01', borderDays: 31 },
  engineerSince: '2016-06-01',
};

export function score(
  table: PointTable,
  applicant: Applicant,
  context: Partial<ScoringContext> = {},
): ApplicantScore {
  return scoreApplicant(table, applicant, {
    ...cycle,
    evidence: opened('a.jpg', 'b.jpg', 'c.jpg'),
    ...context,
  });
}

/** Least and most of a row, in hundredths. */
export function rangeOf(result: ApplicantScore, code: string): readonly [number, number] {
  const line = result.lines.find((each) => each.code === code);
  if (line === undefined) throw new Error(`no row ${code}`);
  return [line.recomputed.least, line.recomputed.most];
}

/** What became of the items of a row. */
export function statusesOf(result: ApplicantScore, code: string): readonly string[] {
  return result.lines.find((each) => each.code === code)?.items.map(({ status }) => status) ?? [];
}
