/** Which findings are looked at, in which order, and how many there are of each kind. */
import type { Severity, Verdict } from '#schemas/records/results.ts';
import type { Standing } from '../core/decision-steps.ts';
import type { Item } from './shelf.ts';

export const states = ['open', 'asked', 'unsigned', 'returned', 'done', 'all'] as const;
export type State = (typeof states)[number];

/** What the address asks for; every member may be absent. */
export interface Filter {
  readonly state: State;
  /** Whose: the name of an auditor, or `_none`. */
  readonly who?: string;
  readonly submission?: string;
  readonly applicant?: string;
  readonly kind?: string;
  readonly verdict?: Verdict;
  readonly severity?: Severity;
  readonly rule?: string;
  readonly q?: string;
}

const facets = ['who', 'submission', 'applicant', 'kind', 'verdict', 'severity', 'rule'] as const;
/** What can be chosen by value; `q` is words to search for. */
export type Facet = (typeof facets)[number];

export function readFilter(query: Readonly<Record<string, string>>): Filter {
  const state = states.find((one) => one === query['state']) ?? 'open';
  const given = [...facets, 'q'].flatMap((facet) => {
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

/** What is known of items beside the results: what was decided, and who looks after them. */
export interface Known {
  readonly standing: (key: string) => Standing;
  /** The auditor an item is given to; undefined for none. */
  readonly assignee: (item: Item) => string | undefined;
}

/** Where a finding stands in words of the queue; what agrees, or is only told, is nobody's work. */
export function stateOf(item: Item, { standing }: Pick<Known, 'standing'>): State {
  const now = standing(item.key);
  const { decision } = now;
  if (decision?.action === 'ask') return 'asked';
  if (isUnsigned(item, now)) return 'unsigned';
  if (decision?.action === 'return') return 'returned';
  if (decision || isSettledByOthers(item, { standing })) return 'done';
  return isWork(item.finding) ? 'open' : 'all';
}

/** Decided, and a second person has yet to sign; a question to somebody is no decision to sign. */
export function isUnsigned(
  { finding, batch }: Pick<Item, 'finding' | 'batch'>,
  { decision, signed }: Standing,
): boolean {
  return (
    decision !== undefined &&
    decision.action !== 'ask' &&
    !signed &&
    batch.worklist.fourEyes.includes(finding.severity)
  );
}

/** Whether somebody has to decide it: the same that makes a run end with 10. */
export function isWork({ verdict, severity }: Item['finding']): boolean {
  return verdict !== 'match' && severity !== 'inform';
}

/** Decided, and signed where two people must. */
export function isSettled(item: Item, { standing }: Pick<Known, 'standing'>): boolean {
  const now = standing(item.key);
  if (now.decision === undefined) return isSettledByOthers(item, { standing });
  // Somebody was asked and has not answered: open here as on the papers.
  if (now.decision.action === 'ask') return false;
  return !isUnsigned(item, now);
}

/**
 * What a rule asks for was found not to be needed, or the values it rests on are decided: it has nothing
 * left to ask. A value that was returned, or asked about, is not decided yet.
 */
export function isSettledByOthers(
  { settledBy, restsOn }: Pick<Item, 'settledBy' | 'restsOn'>,
  { standing }: Pick<Known, 'standing'>,
): boolean {
  const isDecided = (others: typeof settledBy, ...actions: readonly string[]): boolean =>
    others.length > 0 &&
    others.every((other) => {
      const now = standing(other.key);
      return actions.includes(now.decision?.action ?? '') && !isUnsigned(other, now);
    });
  return isDecided(settledBy, 'accept-declared') || isDecided(restsOn, 'accept-declared', 'accept-found');
}

/** Questions that had nothing else to ask and are settled with a finding: the count jumps by them. */
export function settledWith(
  { key }: Pick<Item, 'key'>,
  items: readonly Item[],
  known: Pick<Known, 'standing'>,
): Item[] {
  return items.filter(
    (item) =>
      [...item.settledBy, ...item.restsOn].some((other) => other.key === key) &&
      isWork(item.finding) &&
      known.standing(item.key).decision === undefined &&
      isSettledByOthers(item, known),
  );
}

/** Work that somebody has still to decide, or to sign. */
export function isUnsettled(item: Item, known: Pick<Known, 'standing'>): boolean {
  return isWork(item.finding) && !isSettled(item, known);
}

/** Of whom an item speaks: submission and applicant, `_unit` for the unit itself. */
export function subjectOf({ finding, batch }: Item): string {
  return `${batch.id}/${finding.applicant ?? '_unit'}`;
}

/** The values of one facet; several for kinds. */
function facetValues(item: Item, facet: Facet, { assignee }: Known): readonly string[] {
  const { finding, batch } = item;
  switch (facet) {
    case 'who':
      return [assignee(item) ?? '_none'];
    case 'submission':
      return [batch.id];
    case 'applicant':
      return [subjectOf(item)];
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

/** Whether an item is asked for. */
export function fits(item: Item, filter: Filter, known: Known): boolean {
  return (
    !isOtherState(stateOf(item, known), filter) &&
    facets.every((facet) => hasChosen(item, { facet, filter, known })) &&
    hasWords(item, filter.q)
  );
}

function isOtherState(state: State, filter: Filter): boolean {
  return filter.state !== 'all' && state !== filter.state;
}

interface Choosing {
  readonly facet: Facet;
  readonly filter: Filter;
  readonly known: Known;
}

function hasChosen(item: Item, { facet, filter, known }: Choosing): boolean {
  const wanted = filter[facet];
  return wanted === undefined || facetValues(item, facet, known).includes(wanted);
}

function hasWords({ text }: Item, words = ''): boolean {
  return (
    words === '' ||
    words
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => text.includes(word))
  );
}

export type Counts = ReadonlyMap<string, number>;

export interface Sifted {
  readonly chosen: readonly Item[];
  /** Of each facet, how many items each value would show with the rest of the filter as it is. */
  readonly counts: Readonly<Record<Facet | 'state', Counts>>;
}

/** Everything a list with its filters shows, in one pass: 5,000 items are looked at once each. */
export function sift(items: readonly Item[], filter: Filter, known: Known): Sifted {
  const chosen: Item[] = [];
  const counts = Object.fromEntries(
    [...facets, 'state' as const].map((facet) => [facet, new Map<string, number>()]),
  ) as unknown as Record<Facet | 'state', Map<string, number>>;
  const count = (facet: Facet | 'state', value: string): void => {
    counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  };
  for (const item of items.filter((one) => hasWords(one, filter.q))) {
    const state = stateOf(item, known);
    const isOther = isOtherState(state, filter);
    const failed = facets.filter((facet) => !hasChosen(item, { facet, filter, known }));
    // What one facet alone keeps out is what another value of it would show.
    if (failed.length === 0) for (const one of new Set([state, 'all'])) count('state', one);
    if (isOther || failed.length > 1) continue;
    for (const facet of failed.length === 0 ? facets : failed)
      for (const value of facetValues(item, facet, known)) count(facet, value);
    if (failed.length === 0) chosen.push(item);
  }
  return { chosen, counts };
}

/** Somebody's own items first, then nobody's, then those of others; each in the order it had. */
export function ownFirst(items: readonly Item[], person: string, { assignee }: Known): readonly Item[] {
  const [own, free, others]: [Item[], Item[], Item[]] = [[], [], []];
  for (const item of items) {
    const whose = assignee(item);
    (whose === person ? own : whose === undefined ? free : others).push(item);
  }
  return own.length === 0 ? items : [...own, ...free, ...others];
}
