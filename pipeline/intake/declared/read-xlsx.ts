/** `declared.xlsx` to applicants: the file is opened in a process of its own, its rows are read here. */
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import { TaskFailed, type Executor } from '#pipeline/core/executor.ts';
import { reason } from '#schemas/reasons.ts';
import type { Reason } from '#schemas/records/results.ts';
import { reasonFor } from '../remark.ts';
import { checkApplicant } from './check-applicants.ts';
import { declaredNames, type DeclaredProblem } from './problem.ts';
import type { ApplicantsRead } from './read-json.ts';
import { readSheets, type RawApplicant } from './read-sheets.ts';
import { readWorkbook, type PlainWorkbook, type ReadWorkbookOutput } from './workbook.ts';

/** What reading a workbook needs besides its bytes. */
export interface DeclaredTools {
  readonly executor: Executor;
  readonly blobs: BlobStore;
}

/** Longest time for opening one workbook. */
const deadlineMs = 60_000;

/** What became of the process, where that is the file's fault; an error of ours is an error of ours. */
function failureReason(failure: TaskFailed): Reason | undefined {
  const file = declaredNames.xlsx;
  switch (failure.reason) {
    case 'deadline':
      return reason('W_DEADLINE', { file, limit: `${deadlineMs / 1000} 秒` });
    case 'memory':
      return reason('W_MEMORY', { file, limit: '内存上限' });
    case 'crash':
      return reason('W_CRASH', { file });
    case 'error':
    case 'closed':
      return undefined;
  }
}

async function open(
  bytes: Uint8Array,
  { executor, blobs }: DeclaredTools,
): Promise<ReadWorkbookOutput | Reason> {
  const blob = await blobs.put(bytes);
  try {
    return await executor.run(readWorkbook, { blob }, { isolated: true, deadlineMs });
  } catch (error) {
    const found = error instanceof TaskFailed ? failureReason(error) : undefined;
    if (found !== undefined) return found;
    throw error;
  }
}

function checkRaw(raw: RawApplicant, own: readonly DeclaredProblem[]): ReturnType<typeof checkApplicant> {
  return checkApplicant(raw.data, {
    file: declaredNames.xlsx,
    locate: (path) => ({ place: raw.places.get(path) ?? raw.places.get('id') ?? declaredNames.xlsx }),
    reported: new Set(own.flatMap(({ path }) => path ?? [])),
  });
}

/** Plain rows to applicants. */
export function readPlainWorkbook(workbook: PlainWorkbook): ApplicantsRead {
  const { applicants: raws, problems } = readSheets(workbook);
  const byApplicant = Map.groupBy(problems, ({ applicant }) => applicant);
  const checked = raws.map((raw) => checkRaw(raw, byApplicant.get(raw.id) ?? []));
  return {
    applicants: checked.flatMap(({ applicant }) => applicant ?? []),
    problems: [...problems, ...checked.flatMap((each) => each.problems)],
    places: new Map(raws.map(({ id, places }) => [id, places])),
  };
}

/** Reads `declared.xlsx`. */
export async function readDeclaredXlsx(bytes: Uint8Array, tools: DeclaredTools): Promise<ApplicantsRead> {
  const file = declaredNames.xlsx;
  const output = await open(bytes, tools);
  const failed = (reasons: readonly Reason[]): ApplicantsRead => ({
    applicants: [],
    problems: reasons.map((found) => ({ place: file, reason: found, severity: 'error' })),
    places: new Map(),
  });
  if ('code' in output) return failed([output]);
  const reasons = output.remarks.map((each) => reasonFor(file, each));
  if (output.workbook === undefined) return failed(reasons);
  const workbook = JSON.parse((await tools.blobs.get(output.workbook)).toString('utf8')) as PlainWorkbook;
  const read = readPlainWorkbook(workbook);
  const warnings = reasons.map((found): DeclaredProblem => ({
    place: file,
    reason: found,
    severity: 'warning',
  }));
  return { ...read, problems: [...warnings, ...read.problems] };
}
