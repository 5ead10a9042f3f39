/** A made-up result folder and a desk over it: no recognition, pages drawn in code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { auditLog, type AuditLog } from '#pipeline/core/audit-log.ts';
import { openDatabase, type Database } from '#pipeline/core/database.ts';
import { openWorkspace } from '#pipeline/core/workspace.ts';
import { keysOf } from '#pipeline/review/index.ts';
import type { Results } from '#schemas/records/results.ts';
import type { Rulings } from '#schemas/records/ruling.ts';
import type { Worklist } from '#schemas/records/worklist.ts';
import { samplePage, samplePeople, sampleResults } from './results-sample.ts';

const sampleRulings: Rulings = {
  submission: 'sample-2020-01',
  cycle: '2020-jidian-senior',
  people: samplePeople.map(({ id, name }) => ({ id, name })),
  rulings: [
    {
      ...{ rule: 'R31', applicant: 'A002', verdict: 'violation', severity: 'block' },
      reason: '2019 年继续教育合计 86 学时，少于 90 学时',
      steps: [
        '2019 年：专业 60 + 行业公需 18 + 一般公需 8 = 86',
        '要求每年不少于 90 学时',
        '86 < 90，差 4 学时',
      ],
      evidence: [{ document: 'd7' }],
    },
  ],
};

/** The worklist that a run writes beside these results. */
export function worklistFor(results: Results, more: Partial<Worklist> = {}): Worklist {
  const { submission, revision, cycle, documents, files, findings } = results;
  return {
    ...{ submission, revision, cycle, unit: '示例市经济和信息化局', runAt: '2020-10-08T09:30:00+08:00' },
    people: samplePeople.map((person) => ({ ...person })),
    keys: keysOf(findings, { submission, cycle, applicants: [], documents, files }),
    fourEyes: [],
    asks: { R31: '继续教育每年不少于 90 学时', R61: '毕业证书编号与证书一致' },
    ...more,
  };
}

/** Writes a result folder below `out`; page images only where asked for. */
export async function writeResults(
  out: string,
  results: Results,
  { worklist = worklistFor(results), isDrawn = true }: { worklist?: Worklist; isDrawn?: boolean } = {},
): Promise<string> {
  const folder = path.join(out, results.submission);
  mkdirSync(path.join(folder, 'pages'), { recursive: true });
  const write = (name: string, record: unknown): void => {
    writeFileSync(path.join(folder, name), JSON.stringify(record));
  };
  if (isDrawn)
    for (const { file, pages } of results.files)
      for (const { page, image } of pages) {
        const bytes = await samplePage(file, page);
        if (bytes) writeFileSync(path.join(folder, image), bytes);
      }
  write('worklist.json', worklist);
  write('rulings.json', { ...sampleRulings, submission: results.submission });
  write('results.json', results);
  return folder;
}

export interface DeskFolder {
  readonly folder: string;
  readonly out: string;
  readonly database: Database;
  readonly log: AuditLog;
}

/** State and results of the made-up run in a folder. The database must be destroyed. */
export async function makeDeskFolder(
  folder: string,
  results = sampleResults(),
  more: Partial<Worklist> = {},
): Promise<DeskFolder> {
  const out = path.join(folder, 'out');
  await writeResults(out, results, { worklist: worklistFor(results, more) });
  const workspace = await openWorkspace({ state: path.join(folder, '.pingshen'), out });
  const database = openDatabase(workspace.databaseFile);
  return { folder, out, database, log: auditLog(database) };
}
