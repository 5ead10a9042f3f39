/** Which lines of a rule's reckoning its sentence speaks of: they are read first. */
import type { ReckoningLine } from '#templates/desk/view.ts';

/** What is quoted, and numbers of two digits or more with the dates and codes they are part of. */
const named = /(?<=[“《])[^”》]+(?=[”》])|[\d.-]*\d{2}[\d.-]*/gu;

/**
 * The lines in the order they are read: those that name most of what the sentence names come first and
 * are marked, each with the number it has in the reckoning. None is marked where all name the same.
 */
export function tellingSteps(sentence: string, steps: readonly string[]): ReckoningLine[] {
  const names = [...new Set(sentence.match(named) ?? [])];
  const shares = steps.map((step) => names.filter((name) => step.includes(name)).length);
  const most = Math.max(0, ...shares);
  const isTold = shares.some((share) => share < most);
  const lines = steps.map((text, at) => ({ text, number: at + 1, isTelling: isTold && shares[at] === most }));
  return [...lines.filter(({ isTelling }) => isTelling), ...lines.filter(({ isTelling }) => !isTelling)];
}
