/** Raw applicants, from either file, to the records the stages use; what does not fit is named. */
import { declaredLabel } from '#schemas/declared-sheets.ts';
import { reason } from '#schemas/reasons.ts';
import { applicantSchema, idSchema, requiredLists, type Applicant } from '#schemas/records/declared.ts';
import type { Reason } from '#schemas/records/results.ts';
import { maskResidentIds } from '#schemas/values/resident-id.ts';
import { pathText } from '#schemas/issue-words.ts';
import { checkRecord, type RecordIssue } from './check-record.ts';
import { quote, type DeclaredProblem } from './problem.ts';

/** Where an applicant's values stand in the file it comes from. */
export interface Source {
  readonly file: string;
  /** Place and line of a path inside the applicant. */
  locate(path: string): { readonly place: string; readonly line?: number };
  /** Paths that already have a problem of their own: nothing more is said about them. */
  readonly reported: ReadonlySet<string>;
}

function reasonFor(issue: RecordIssue, path: string, given: { source: Source; applicant: string }): Reason {
  const { source, applicant } = given;
  const { place, line } = source.locate(path);
  const shown = line === undefined ? place : `${source.file} 第 ${line} 行 ${path}`;
  switch (issue.kind) {
    case 'unknownKey':
      return reason('D_KEY', { file: source.file, path });
    case 'missing':
      return reason('D_MISSING', { applicant, field: declaredLabel(path), path });
    case 'wrong':
    case 'empty':
      return reason('D_VALUE', {
        place: shown,
        value: maskResidentIds(quote(issue.value)),
        what: issue.wanted,
      });
  }
}

function isReported(path: string, reported: ReadonlySet<string>): boolean {
  // A list or record is "missing" or "wrong" for the sake of a member that was already named.
  return [...reported].some(
    (each) => each === path || each.startsWith(`${path}.`) || each.startsWith(`${path}[`),
  );
}

/**
 * Checks one applicant. Undefined where even the id cannot be used; otherwise an applicant without
 * whatever has a problem.
 */
export function checkApplicant(
  data: unknown,
  source: Source,
): { applicant: Applicant | undefined; problems: DeclaredProblem[] } {
  const checked = checkRecord(applicantSchema, data);
  const record = checked.data as Readonly<Record<string, unknown>> | undefined;
  const id = idSchema.safeParse(record?.['id']).data;
  const problems = checked.issues.flatMap((issue): DeclaredProblem[] => {
    const path = pathText(issue.path);
    if (isReported(path, source.reported)) return [];
    const found = reasonFor(issue, path, { source, applicant: id ?? '?' });
    const severity = issue.kind === 'unknownKey' || issue.kind === 'empty' ? 'warning' : 'error';
    const isValue = severity === 'error';
    return [
      {
        ...source.locate(path),
        reason: found,
        severity,
        ...(id === undefined ? {} : { applicant: id }),
        ...(isValue ? { path } : {}),
      },
    ];
  });
  if (id === undefined || record === undefined) return { applicant: undefined, problems };
  const lists = Object.fromEntries(requiredLists.map((name) => [name, record[name] ?? []]));
  // The schema has taken out every member that does not fit, so the rest has the loose shape.
  return { applicant: { ...record, ...lists, id } as unknown as Applicant, problems };
}
