/** How far the review is: counts for the head of office. */
import { documentTypeName, pathName } from '#schemas/path-names.ts';
import type { Bar, OverviewView } from '#templates/desk/view.ts';
import { words } from '#templates/desk/words.ts';
import type { Desk } from './desk.ts';
import { fieldOf } from './keys.ts';
import { mayDo } from '#schemas/desk-roles.ts';
import { isSettled } from './queue.ts';
import type { Item } from './shelf.ts';
import { frameOf, when, type Surroundings } from './views.ts';

const mostBars = 12;
const dayMs = 86_400_000;

export function overviewView({ shelf, desk, frame }: Surroundings): OverviewView {
  const { work } = shelf;
  const decisionOf = ({ key }: Item) => desk.book.standing(key).decision;
  const decided = work.filter((item) => isSettled(item, desk.known));
  const open = work.filter((item) => !isSettled(item, desk.known));
  const of = (action: string): number => work.filter((item) => decisionOf(item)?.action === action).length;
  const now = desk.clock.timestamp();
  return {
    frame: frameOf({ shelf, desk, frame }),
    mayExport: mayDo(frame.role, 'export'),
    mayApply: desk.apply !== undefined && mayDo(frame.role, 'decide'),
    at: when(now),
    figures: [
      { label: words.overview.work, value: work.length, tone: '' },
      { label: words.decided, value: decided.length, tone: 'match' },
      { label: of('ask') > 0 ? words.overview.open : words.states.open, value: open.length, tone: 'missing' },
      {
        label: words.overview.blocking,
        value: open.filter(({ finding }) => finding.severity === 'block').length,
        tone: 'mismatch',
      },
      { label: words.states.asked, value: of('ask'), tone: 'unreadable' },
      { label: words.states.returned, value: of('return'), tone: 'mismatch' },
    ],
    units: progressBy(work, { label: ({ batch }) => batch.worklist.unit, desk }),
    assignees: desk.hasAssignments
      ? progressBy(work, { label: (item) => desk.known.assignee(item) ?? words.unassigned, desk })
      : [],
    people: counted(decided, (item) => [decisionOf(item)?.by ?? '']),
    fields: counted(work, ({ finding: { path } }) => [fieldName(path)], 'mismatch'),
    kinds: counted(work, ({ kinds }) => kinds.map((kind) => documentTypeName(kind)), 'violation'),
    ages: ages(open, Date.parse(now)),
    actions: counted(work, (item) => {
      const made = decisionOf(item);
      return made ? [words.actions[made.action]] : [];
    }),
  };
}

/** How much of each group is settled. */
function progressBy(
  work: readonly Item[],
  { label, desk }: { readonly label: (item: Item) => string; readonly desk: Desk },
): Bar[] {
  return [...Map.groupBy(work, label)].map(([name, items]) => {
    const done = items.filter((item) => isSettled(item, desk.known)).length;
    return { label: name, value: done, total: items.length, said: `${done} / ${items.length}` };
  });
}

/** 学历·毕业证书编号, whichever of the list it is. */
function fieldName(path: string): string {
  return path.startsWith('rules.') ? words.overview.rules : pathName(fieldOf(path));
}

/** How many items have each name; the commonest first, the rest together. */
function counted(items: readonly Item[], namesOf: (item: Item) => readonly string[], tone?: string): Bar[] {
  const counts = new Map<string, number>();
  for (const item of items) for (const name of namesOf(item)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const rest = sorted.slice(mostBars).reduce((sum, [, count]) => sum + count, 0);
  const shown = rest === 0 ? sorted : [...sorted.slice(0, mostBars), [words.overview.others, rest] as const];
  return shown.map(([label, count]) => ({
    ...{ label, value: count, total: count, said: String(count) },
    ...(tone !== undefined && { tone }),
  }));
}

/** Open items by the days since their run. */
function ages(open: readonly Item[], now: number): Bar[] {
  const days = open.map(({ batch }) => Math.max(0, (now - Date.parse(batch.worklist.runAt)) / dayMs));
  return words.overview.ageRanges.map(([label, from, to]) => {
    const count = days.filter((age) => age >= from && age < to).length;
    return { label, value: count, total: count, said: String(count), tone: 'missing' };
  });
}
