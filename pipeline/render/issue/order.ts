/** The order in which papers name people: by scope, employer and name, or as the settings say. */
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { scopeOf } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { PaperSettings } from '#schemas/settings.ts';

type Compare = (a: Applicant, b: Applicant) => number;

/** The applicants in that order; equal ones by their number, so that the order is always one. */
export function inOrder(
  applicants: readonly Applicant[],
  { order, names }: PaperSettings,
  cycle: Cycle,
): readonly Applicant[] {
  const collator = new Intl.Collator(`zh-CN-u-co-${names}`);
  const place = ({ scope = '' }: Applicant): number => {
    const name = scopeOf(cycle, scope)?.name;
    const index = cycle.scopes.findIndex((each) => each.name === name);
    return index < 0 ? cycle.scopes.length : index;
  };
  const by: Readonly<Record<PaperSettings['order'][number], Compare>> = {
    scope: (a, b) => place(a) - place(b),
    employer: (a, b) => collator.compare(a.employer?.name ?? '', b.employer?.name ?? ''),
    name: (a, b) => collator.compare(a.name ?? '', b.name ?? ''),
    number: (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)),
  };
  const keys = [...order, 'number'] as const;
  return [...applicants].sort((a, b) => {
    for (const key of keys) {
      const difference = by[key](a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
