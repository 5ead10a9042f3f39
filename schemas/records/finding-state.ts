/**
 * What a decision makes of a finding (contract §2): cleared, upheld, or still waiting for somebody.
 * Outcome, exit code, papers, season and desk all ask here, so that nothing is settled in one place
 * and open in another.
 */
import { isDeclaredPath } from './declared-path.ts';
import type { Finding } from './results.ts';

type State = Pick<Finding, 'path' | 'verdict' | 'severity' | 'decision'>;

/** Somebody has to decide it: what agrees, or is only told, is nobody's work. */
export function isWork({ verdict, severity }: Pick<Finding, 'verdict' | 'severity'>): boolean {
  return verdict !== 'match' && severity !== 'inform';
}

/** A person found it in order, or put the right value in its place: it speaks against nobody any more. */
export function isCleared({ path, decision }: Pick<Finding, 'path' | 'decision'>): boolean {
  return (
    decision?.action === 'accept-declared' || (decision?.action === 'accept-found' && isDeclaredPath(path))
  );
}

/**
 * A person decided that it stands: sent back to the unit, or, where there is no value to take (a rule,
 * a missing paper, papers that contradict each other), what was found was confirmed.
 */
export function isUpheld({ path, decision }: Pick<Finding, 'path' | 'decision'>): boolean {
  return decision?.action === 'return' || (decision?.action === 'accept-found' && !isDeclaredPath(path));
}

/** Waits for somebody: undecided, or a colleague has been asked and has not answered. */
export function isWaiting(finding: State): boolean {
  return isWork(finding) && !isCleared(finding) && !isUpheld(finding);
}

/** Keeps its applicant from going on: what blocks by itself and was not cleared, and whatever was sent back. */
export function isBlocking(finding: State): boolean {
  const { verdict, severity, decision } = finding;
  if (decision?.action === 'return') return true;
  const blocks = severity === 'block' && verdict !== 'match' && verdict !== 'unreadable';
  return blocks && !isCleared(finding);
}
