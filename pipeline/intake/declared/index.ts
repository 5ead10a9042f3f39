/** What the applicants declared: from `declared.json`, `declared.xlsx`, or both where they agree. */
import { reason } from '#schemas/reasons.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { TaskSettings } from '#schemas/settings.ts';
import { joinFiles } from './compare-files.ts';
import { declaredNames, type DeclaredProblem } from './problem.ts';
import { readDeclaredJson, type ApplicantsRead } from './read-json.ts';
import { readDeclaredXlsx, type DeclaredTools } from './read-xlsx.ts';

export { readSubmissionFile } from './read-submission.ts';
export { writeDeclaredWorkbook, writeTemplate } from './write-workbook.ts';
export type { DeclaredProblem } from './problem.ts';
export { openWorkbook, type DeclaredTools } from './read-xlsx.ts';

export interface Declared {
  readonly applicants: readonly Applicant[];
  /** Errors name what could not be used and is absent; warnings what deserves a look. */
  readonly problems: readonly DeclaredProblem[];
}

/** The bytes of the two files; at least one must be there. */
export interface DeclaredFiles {
  readonly json?: Uint8Array;
  readonly xlsx?: Uint8Array;
}

/**
 * Reads what was declared. Never throws for anything in the files; rejects only where the machine
 * fails (disk, closed executor).
 */
export async function readDeclared(
  files: DeclaredFiles,
  tools: DeclaredTools,
  limits: TaskSettings['intake'],
): Promise<Declared> {
  const json = files.json === undefined ? undefined : readDeclaredJson(files.json, limits);
  const xlsx = files.xlsx === undefined ? undefined : await readDeclaredXlsx(files.xlsx, tools);
  const { applicants, problems } = joined(json, xlsx);
  return { applicants, problems: bounded(problems) };
}

/** Problems that are listed: beyond them the file is not what it should be, and a list helps nobody. */
const listedProblems = 2000;

function bounded(problems: readonly DeclaredProblem[]): readonly DeclaredProblem[] {
  if (problems.length <= listedProblems) return problems;
  const values = { file: declaredNames.xlsx, what: '问题个数', n: problems.length, limit: listedProblems };
  const last: DeclaredProblem = {
    place: declaredNames.xlsx,
    reason: reason('D_LIMIT', values),
    severity: 'error',
  };
  return [...problems.slice(0, listedProblems), last];
}

function joined(json: ApplicantsRead | undefined, xlsx: ApplicantsRead | undefined): Declared {
  if (json !== undefined && xlsx !== undefined) return joinFiles(json, xlsx);
  const none = { place: '', reason: reason('D_NONE', {}), severity: 'error' as const };
  return json ?? xlsx ?? { applicants: [], problems: [none] };
}
