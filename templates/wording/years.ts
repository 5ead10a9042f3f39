/** Years as papers write them. */
import type { Years } from '#schemas/cycles/tenure.ts';

/** `5`; where the dates are too coarse to tell, `4至5`. */
export function spanOfYears({ least, most }: Years): string {
  return least === most ? String(least) : `${least}至${most}`;
}
