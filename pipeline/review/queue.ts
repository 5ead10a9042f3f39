/** Which findings are looked at, in which order, and how many there are of each kind. */
import type { Severity, Verdict } from '#schemas/records/results.ts';
import type { Standing } from '../core/decision-steps.ts';
import type { Item } from './shelf.ts';

export const states = ['open', 'asked', 'returned', 'done', 'all'] as const;
export type State = (typeof states)[number];

/** What the address asks for; every member may be absent. */
export interface Filter {
  readonly state: State;
  readonly submission?: string;
  readonly applicant?: string;
  readonly kind?: string;
  readonly verdict?: Verdict;
  readonly severity?: Severity;
  readonly rule?: string;
  readonly q?: string;
}

const facets = ['submission', 'applicant', 'kind', 'verdict', 'severity', 'rule', 'q'] as const;
export type Facet = (typeof facets)[number];

export function readFilter(query: Readonly<Record<string, string>>): Filter {
  const state = states.find((one) => one === query['state']) ?? 'open';
  const given = facets.flatMap((facet) => {
    const value = query[facet]?.slice(0, 200).trim();
    return value === undefined || value === '' ? [] : [[facet, value] as const];
  });
  return { state, ...(Object.fromEntries(given) as Omit<Filter, 'state'>) };
}

/** The filter as a query string; empty for the whole open queue. */
export function writeFilter({ state, ...rest }: Filter): string {
  const given = [...(state === 'open' ? [] : [['state', state]]), ...Object.entries(rest)] as [
    string,
    string,
  ][];
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

export type StandingOf = (key: string) => Standing;

/** Where a finding stands in words of the queue; what agrees, or is only told, is nobody's work. */
export function stateOf({ finding, key }: Item, standing: StandingOf): State {
  const { decision } = standing(key);
  if (decision?.action === 'ask') return 'asked';
  if (decision?.action === 'return') return 'returned';
  if (decision) return 'done';
  return isWork(finding) ? 'open' : 'all';
}

/** Whether somebody has to decide it: the same that makes a run end with 10. */
export function isWork({ verdict, severity }: Item['finding']): boolean {
  return verdict !== 'match' && severity !== 'inform';
}

/** The value of one facet; several for kinds. */
export function facetValues(item: Item, facet: Exclude<Facet, 'q'>): readonly string[] {
  const { finding, batch } = item;
  switch (facet) {
    case 'submission':
      return [batch.id];
    case 'applicant':
      return [`${batch.id}/${finding.applicant ?? '_unit'}`];
    case 'kind':
      return item.kinds;
    case 'verdict':
      return [finding.verdict];
    case 'severity':
      return [finding.severity];
    case 'rule':
      return [finding.requirement];
  }
}

/** Whether an item is asked for; `except` leaves one facet out, to count its other values. */
export function fits(
  item: Item,
  filter: Filter,
  { standing, except }: { readonly standing: StandingOf; readonly except?: Facet | 'state' },
): boolean {
  if (except !== 'state' && filter.state !== 'all' && stateOf(item, standing) !== filter.state) return false;
  return facets.every((facet) => {
    const wanted = filter[facet];
    if (wanted === undefined || facet === except) return true;
    if (facet === 'q') return hasWords(item, wanted);
    return facetValues(item, facet).includes(wanted);
  });
}

function hasWords({ text }: Item, words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** Values of a facet among the items the rest of the filter asks for, with how many there are. */
export function countFacet(
  items: readonly Item[],
  filter: Filter,
  { facet, standing }: { readonly facet: Exclude<Facet, 'q'>; readonly standing: StandingOf },
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items)
    if (fits(item, filter, { standing, except: facet }))
      for (const value of facetValues(item, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
