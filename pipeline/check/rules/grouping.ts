/** Applicants of a submission by something they share, grouped once: each rule asks for each applicant. */
import type { Applicant } from '#schemas/records/declared.ts';

type Grouped = (applicants: readonly Applicant[], key: string) => readonly Applicant[];

/** The applicants of a list with a key; those whose key is undefined are in no group. */
export function grouping(keyOf: (applicant: Applicant) => string | undefined): Grouped {
  const known = new WeakMap<readonly Applicant[], Map<string, Applicant[]>>();
  const groupsOf = (applicants: readonly Applicant[]): Map<string, Applicant[]> => {
    const groups = new Map<string, Applicant[]>();
    for (const applicant of applicants) {
      const key = keyOf(applicant);
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), applicant]);
    }
    known.set(applicants, groups);
    return groups;
  };
  return (applicants, key) => (known.get(applicants) ?? groupsOf(applicants)).get(key) ?? [];
}
