import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '#pipeline/core/clock.ts';
import type { Context } from '#pipeline/core/context.ts';
import { createProgress } from '#pipeline/core/progress.ts';
import { loadCycle } from '#pipeline/core/cycles.ts';
import { openWorkspace } from '#pipeline/core/workspace.ts';
import { comparisonOf } from '#pipeline/run/comparison.ts';
import type { Facts } from '#pipeline/run/facts.ts';
import { checkedOf } from '#pipeline/run/papers.ts';
import { recordOf } from '#pipeline/run/record.ts';
import { publish } from '#pipeline/run/results.ts';
import { runRecordSchema } from '#schemas/records/record.ts';
import { resultsOf, sample } from '../../support/command.ts';
import { madeUpRun } from '../../support/season.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const { submission, applicants } = madeUpRun({
  id: 'hz-2020-01',
  people: [{ id: 'A001', idNumber: '990102197803050511', summary: '工作总结' }, { id: 'A002' }],
});
const facts: Facts = {
  cycle: loadCycle('2020-jidian-senior'),
  ...{ submission, applicants, findings: [] },
  hintsFor: () => ({ names: [], titles: [] }),
};
const decision = { action: 'return', by: '甲', at: '2020-10-01' } as const;
const results = resultsOf({
  findings: [
    sample.finding('match'),
    sample.finding('mismatch', { message: '毕业证书编号不一致' }),
    sample.finding('mismatch', { path: 'sex', message: '性别不一致', decision }),
    sample.finding('unreadable', { path: 'birthDate' }),
    sample.finding('missing', { path: 'evidence.award', severity: 'warn' }),
    sample.finding('missing', { path: 'evidence.patent', severity: 'inform' }),
    sample.finding('mismatch', { applicant: null, path: 'rules.R54' }),
  ],
  applicants: [
    { id: 'A001', outcome: 'blocked' },
    { id: 'A002', outcome: 'clear' },
  ],
});

const rulings = { submission: submission.id, cycle: submission.cycle, people: [], rulings: [] };
const worklist = {
  ...{ submission: submission.id, revision: 1, cycle: submission.cycle, unit: '' },
  ...{ runAt: '', people: [], keys: [], fourEyes: [], asks: {} },
};

describe('the record of a run', () => {
  it('holds what was declared, what keeps an applicant back and what waits for a decision', () => {
    const record = recordOf(facts, results);
    expect(record.submission).toEqual(submission);
    expect(record.applicants).toEqual(applicants);
    expect(record.outcomes).toEqual([
      {
        id: 'A001',
        outcome: 'blocked',
        blocking: 2,
        open: 3,
        reasons: ['毕业证书编号不一致', '性别不一致'],
        accepted: [],
      },
      { id: 'A002', outcome: 'clear', blocking: 0, open: 0, reasons: [], accepted: [] },
    ]);
  });

  it('lies beside the results, for its owner only, and reads back as it was', async () => {
    const folder = temporaryFolder();
    const workspace = await openWorkspace({
      state: path.join(folder, 'state'),
      out: path.join(folder, 'out'),
    });
    const context = {
      ...{ workspace, progress: createProgress([]), clock: systemClock(), language: 'zh' },
    } as unknown as Context;
    const judged = {
      ...{ applicants, findings: results.findings, rulings, worklist },
      outcomes: results.applicants,
      decisionHead: undefined,
    };
    const comparison = comparisonOf({ facts, documents: [], files: [], findings: results.findings });
    const pageImage = () => Promise.resolve(undefined);
    const checked = checkedOf(comparison, { judged, cycle: facts.cycle, results, pageImage });
    const outcome = await publish({ comparison, judged, checked, pages: [], papers: [] }, context);
    const file = path.join(outcome.folder, 'record.json');
    expect(runRecordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))).toEqual(
      JSON.parse(JSON.stringify(recordOf(facts, results))),
    );
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is refused where an applicant has lost its id or its lists', () => {
    const record = recordOf(facts, results);
    for (const broken of [{ name: '甲' }, { id: 'A001', papers: '无' }, null]) {
      expect(runRecordSchema.safeParse({ ...record, applicants: [broken] }).success).toBe(false);
    }
    expect(runRecordSchema.safeParse({ ...record, record: 2 }).success).toBe(false);
  });
});
