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
function failureReason(failure: TaskFailed, file: string): Reason | undefined {
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
  file: string,
  bytes: Uint8Array,
  { executor, blobs }: DeclaredTools,
): Promise<ReadWorkbookOutput | Reason> {
  const blob = await blobs.put(bytes);
  try {
    return await executor.run(readWorkbook, { blob }, { isolated: true, deadlineMs });
  } catch (error) {
    const found = error instanceof TaskFailed ? failureReason(error, file) : undefined;
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

/** A workbook from outside as plain rows, or why there is none; reasons may come with both. */
export interface OpenedWorkbook {
  readonly workbook?: PlainWorkbook;
  readonly reasons: readonly Reason[];
}

/** Opens an untrusted workbook in a process of its own. `file` is what messages call it. */
export async function openWorkbook(
  file: string,
  bytes: Uint8Array,
  tools: DeclaredTools,
): Promise<OpenedWorkbook> {
  const output = await open(file, bytes, tools);
  if ('code' in output) return { reasons: [output] };
  const reasons = output.remarks.map((each) => reasonFor(file, each));
  if (output.workbook === undefined) return { reasons };
  const json = (await tools.blobs.get(output.workbook)).toString('utf8');
  return { workbook: JSON.parse(json) as PlainWorkbook, reasons };
}

/** Reads `declared.xlsx`. */
export async function readDeclaredXlsx(bytes: Uint8Array, tools: DeclaredTools): Promise<ApplicantsRead> {
  const file = declaredNames.xlsx;
  const { workbook, reasons } = await openWorkbook(file, bytes, tools);
  const problems = reasons.map((found): DeclaredProblem => ({
    place: file,
    reason: found,
    severity: workbook === undefined ? 'error' : 'warning',
  }));
  if (workbook === undefined) return { applicants: [], problems, places: new Map() };
  const read = readPlainWorkbook(workbook);
  return { ...read, problems: [...problems, ...read.problems] };
}
