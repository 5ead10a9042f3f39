/** The defects of an applicant's papers: what is wrong and what is wanted instead. */
import { maskText } from '#schemas/masking.ts';
import { comparePaths } from '#schemas/path-names.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { isCleared, isUpheld } from '#schemas/records/finding-state.ts';
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
 * returned or confirmed. What agrees, or was cleared by a person, is none.
 */
export function isDefect(finding: Finding): boolean {
  const { verdict, severity } = finding;
  if (isUpheld(finding)) return true;
  if (verdict === 'match' || isCleared(finding)) return false;
  return verdict === 'violation' || (severity === 'block' && verdict !== 'unreadable');
}

/** What was found, and what the auditor who returned it said of it. */
function problemOf({ verdict, message, decision }: Finding): string {
  const note = decision?.action === 'return' ? (decision.reason ?? '') : '';
  if (note === '' || message.includes(note)) return message;
  return verdict === 'match' || note.includes(message) ? note : `${message}；审核说明：${note}`;
}

/** In the order of the declaration; a sentence that says the same twice is said once. */
export function defectsOf(applicant: Applicant, findings: readonly Finding[]): Defect[] {
  const known = { idNumbers: [applicant.idNumber ?? ''], phones: [applicant.phone ?? ''] };
  const defects = findings
    .filter((finding) => finding.applicant === applicant.id && isDefect(finding))
    .sort((a, b) => comparePaths(a.path, b.path))
    .map((finding) => ({ ...remedyOf(finding), problem: maskText(problemOf(finding), known, true) }));
  return defects.filter(
    ({ topic, problem }, index) =>
      defects.findIndex((other) => other.topic === topic && other.problem === problem) === index,
  );
}
