/** The defects of an applicant's papers: what is wrong and what is wanted instead. */
import { maskText } from '#schemas/masking.ts';
import { comparePaths } from '#schemas/path-names.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';
import { remedyOf } from './remedies.ts';

export interface Defect {
  readonly topic: string;
  /** The finding's sentence, the applicant's numbers hidden. */
  readonly problem: string;
  readonly handIn: string;
}

/**
 * A rule broken, a value that differs or a paper missing where that blocks, and whatever a person
 * decided to return. What agrees, or was accepted by a person, is none.
 */
export function isDefect({ verdict, severity, decision }: Finding): boolean {
  if (verdict === 'match') return false;
  if (decision?.action === 'return') return true;
  if (decision?.action === 'accept-found' || decision?.action === 'accept-declared') return false;
  return verdict === 'violation' || (severity === 'block' && verdict !== 'unreadable');
}

/** In the order of the declaration; a sentence that says the same twice is said once. */
export function defectsOf(applicant: Applicant, findings: readonly Finding[]): Defect[] {
  const known = { idNumbers: [applicant.idNumber ?? ''], phones: [applicant.phone ?? ''] };
  const defects = findings
    .filter((finding) => finding.applicant === applicant.id && isDefect(finding))
    .sort((a, b) => comparePaths(a.path, b.path))
    .map((finding) => ({ ...remedyOf(finding), problem: maskText(finding.message, known, true) }));
  return defects.filter(
    ({ topic, problem }, index) =>
      defects.findIndex((other) => other.topic === topic && other.problem === problem) === index,
  );
}
