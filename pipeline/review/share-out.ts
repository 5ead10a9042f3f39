/** Sharing out applicants: whole units or single applicants, to whoever has least to do. */
import { mayDo } from '#schemas/desk-roles.ts';
import type { Account } from '../core/accounts.ts';
import type { Desk } from './desk.ts';
import { isUnsettled, subjectOf } from './queue.ts';
import type { Item, Shelf } from './shelf.ts';

/** What is given as one: its subjects, and how many items are open in it. */
export interface Block {
  readonly subjects: readonly string[];
  readonly load: number;
}

/**
 * The largest block first, each to the person with the least so far: no two people are further
 * apart than the largest block, beyond what they had before. People in the order given.
 */
export function shareOut(
  blocks: readonly Block[],
  people: readonly string[],
  before: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, string> {
  const loads = people.map((person) => ({ person, load: before.get(person) ?? 0 }));
  const given = new Map<string, string>();
  for (const { subjects, load } of blocks.toSorted((a, b) => b.load - a.load)) {
    const least = loads.reduce((one, other) => (other.load < one.load ? other : one));
    least.load += load;
    for (const subject of subjects) given.set(subject, least.person);
  }
  return given;
}

/** Everybody who may decide and can log in. */
export function auditorsOf(accounts: readonly Account[]): readonly string[] {
  return accounts
    .filter(({ role, isDisabled }) => !isDisabled && mayDo(role, 'decide'))
    .map(({ name }) => name);
}

export interface Sharing {
  /** Whole units, so that one person sees all papers of one; or applicants one by one, more evenly. */
  readonly by: 'unit' | 'applicant';
  /** Only what nobody has, or everything anew. */
  readonly which: 'free' | 'all';
  readonly people: readonly string[];
  /** Only this submission. */
  readonly submission?: string | undefined;
}

/** Who gets what by a wish; subjects that stay where they are do not appear. */
export function sharesOf(
  { by, which, people, submission }: Sharing,
  { shelf, desk }: { readonly shelf: Shelf; readonly desk: Desk },
): ReadonlyMap<string, string> {
  const { assignee } = desk.known;
  const isMeant = ({ batch }: Item): boolean => submission === undefined || batch.id === submission;
  const subjects = Map.groupBy(shelf.order, subjectOf);
  const staying = new Map<string, number>();
  const moving: (Block & { readonly unit: string })[] = [];
  for (const [subject, items] of subjects) {
    const [first] = items;
    if (!first) continue;
    const load = items.filter((item) => isUnsettled(item, desk.known)).length;
    const whose = assignee(first);
    if (isMeant(first) && (which === 'all' || whose === undefined))
      moving.push({ subjects: [subject], load, unit: first.batch.id });
    else if (whose !== undefined) staying.set(whose, (staying.get(whose) ?? 0) + load);
  }
  const blocks =
    by === 'applicant'
      ? moving
      : [...Map.groupBy(moving, ({ unit }) => unit).values()].map((parts) => ({
          subjects: parts.flatMap((part) => part.subjects),
          load: parts.reduce((sum, { load }) => sum + load, 0),
        }));
  return shareOut(blocks, people, staying);
}
