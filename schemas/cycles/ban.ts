/** Bans after falsification (R49): who may not apply in which years. */
import type { Office } from '../records/submission.ts';
import { modernResidentId, parseResidentId } from '../values/resident-id.ts';
import type { Cycle } from './cycle.ts';

export type Ban = Office['banned'][number];

/** First and last year barred: from the year after the review (2020 bars 2021 to 2023). */
export const banSpan = (
  { reviewYear }: Ban,
  { banYears }: Pick<Cycle, 'banYears'>,
): readonly [number, number] => [reviewYear + 1, reviewYear + banYears];

/** Whether the ban holds in the cycle's year. */
export function isBarred(ban: Ban, cycle: Pick<Cycle, 'banYears' | 'year'>): boolean {
  const [from, to] = banSpan(ban, cycle);
  return from <= cycle.year && cycle.year <= to;
}

/** An ID number in the form in which two of them are compared; undefined where it is none. */
export function personNumber(written: string | undefined): string | undefined {
  const id = parseResidentId(written ?? '');
  return id === undefined ? undefined : modernResidentId(id);
}
