/** Declared and read values side by side, as segments with the differing characters marked. */
import type { Finding } from '#schemas/records/results.ts';
import { markDifferences, unmarked } from '#templates/finding-view/differences.ts';
import { displayValue, monthRanges } from '#templates/finding-view/display-value.ts';
import type { Segment } from '#templates/findings-report/view.ts';

/** Both values of a finding, whole: masking is the list's business. */
export function valuesOf({ declared, found, verdict }: Finding): readonly [Segment[], Segment[]] {
  const [left, right] = [displayValue(declared, 'zh'), displayValue(found, 'zh')];
  if (verdict !== 'mismatch' || left === '' || right === '') return [unmarked(left), unmarked(right)];
  const ranges = monthRanges(found, 'zh');
  if (!ranges) return markDifferences(left, right);
  // Only the payers are compared: the months are not part of the declared value.
  const other = ranges.find(({ payer }) => payer !== left);
  return [
    other ? markDifferences(left, other.payer)[0] : unmarked(left),
    ranges.flatMap(({ span, payer }, index) => [
      ...unmarked(`${index > 0 ? '；' : ''}${span} `),
      ...markDifferences(left, payer)[1],
    ]),
  ];
}

/** A value as one text. */
export function textOf(value: unknown): string {
  return displayValue(value, 'zh');
}
