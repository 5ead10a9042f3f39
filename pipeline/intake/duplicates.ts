/** Files of equal bytes: one applicant's are read once, several applicants' are both read and named. */
import { reason } from '#schemas/reasons.ts';
import type { Reason } from '#schemas/records/results.ts';
import { remark } from './remark.ts';
import type { Taken } from './take-file.ts';

/** Marks the later of an applicant's equal files as `duplicate` of the first, in the order given. */
export function markDuplicates(files: readonly Taken[]): Taken[] {
  const first = new Map<string, string>();
  return files.map((file) => {
    if (file.role.kind !== 'evidence' || file.verdict !== undefined) return file;
    const key = `${String(file.role.applicant)}/${file.sha256}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, file.file);
      return file;
    }
    return { ...file, verdict: { status: 'duplicate', remark: remark('F_DUPLICATE', { other }) } };
  });
}

/** For each file whose bytes another applicant handed in, too: the warning that says so. */
export function sharedWarnings(files: readonly Taken[]): ReadonlyMap<string, Reason> {
  const evidence = files.filter(({ role, sha256 }) => role.kind === 'evidence' && sha256 !== '');
  const warnings = new Map<string, Reason>();
  for (const equal of Map.groupBy(evidence, ({ sha256 }) => sha256).values()) {
    for (const file of equal) {
      const other = equal.find((each) => applicantOf(each) !== applicantOf(file));
      if (other !== undefined && file.verdict?.remark.code !== 'F_EMPTY') {
        warnings.set(file.file, reason('F_SHARED', { file: file.file, other: other.file }));
      }
    }
  }
  return warnings;
}

function applicantOf({ role }: Taken): string | null | undefined {
  return role.kind === 'evidence' ? role.applicant : undefined;
}
