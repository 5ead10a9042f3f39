/** One finding with all that is needed to decide it. */
import { isDeclaredPath } from '#schemas/records/declared-path.ts';
import { decisionSchema, type Finding } from '#schemas/records/results.ts';
import { consequencesOf, usualReasons } from '#templates/desk/consequences.ts';
import type { DecisionView, ItemView, NeighbourRow, StepView, WitnessRow } from '#templates/desk/view.ts';
import { words } from '#templates/desk/words.ts';
import type { KeptStep } from '../core/decision-steps.ts';
import { actionWord, isOwnValue } from '#templates/finding-view/decision-words.ts';
import { actionsOf, labelsOf } from './actions.ts';
import type { Desk } from './desk.ts';
import { fieldOf } from './keys.ts';
import { papersOf } from './papers-of.ts';
import { fits, isSettledByOthers, ownFirst, readFilter, writeFilter } from './queue.ts';
import { mayDo } from '#schemas/desk-roles.ts';
import { idOf, type Item, type Shelf } from './shelf.ts';
import { tellingSteps } from './telling-steps.ts';
import { textOf, valuesOf } from './values.ts';
import { decisionView, frameOf, when, type FrameParts, type Surroundings } from './views.ts';

/** Lines of the list at the side, around the current one. */
const neighboursBefore = 8;
const neighboursShown = 40;

export interface ItemSurroundings extends Surroundings {
  readonly query: Readonly<Record<string, string>>;
  readonly notes: readonly StepView[];
}

export function itemView(item: Item, { shelf, desk, frame, query, notes }: ItemSurroundings): ItemView {
  const { finding, batch } = item;
  const filter = readFilter(query);
  const standing = desk.book.standing(item.key);
  const decision = decisionView(standing, item);
  const mayDecide = mayDo(frame.role, 'decide');
  const [declared, found] = valuesOf(finding);
  const { pages, witnesses } = papersOf(item);
  return {
    frame: frameOf({ shelf, desk, frame }),
    ...{ id: item.id, version: standing.version, title: item.title, pages, witnesses, declared, found },
    ...{ verdict: finding.verdict, severity: finding.severity },
    isRule: finding.path.startsWith('rules.'),
    ...following(item, { shelf, desk, filter }, decision !== undefined),
    person: batch.nameOf(finding.applicant),
    applicant: finding.applicant ?? '',
    unit: batch.worklist.unit,
    requirement: finding.requirement,
    ...assigneeOf(item, desk),
    asks: batch.worklist.asks[finding.requirement] ?? '',
    message: finding.message,
    declaredText: textOf(finding.declared),
    foundText: textOf(finding.found),
    steps: tellingSteps(finding.message, item.ruling?.steps ?? []),
    ...(decision && { decision }),
    history: desk.book.steps(item.key).map((step) => stepView(step, finding)),
    earlier: earlierSteps(item, { shelf, desk }).map((step) => stepView(step, { path: finding.path })),
    notes,
    actions: mayDecide ? actionsOf(finding) : [],
    mayDecide,
    labels: labelsOf(finding),
    consequences: consequencesOf(finding),
    reasons: usualReasons(finding),
    others: otherValues(witnesses, [finding.declared, finding.found].map(textOf)),
    agreeing: agreeingKinds(finding, witnesses),
    mayCorrect: isDeclaredPath(finding.path),
    maySign: maySign(decision, frame),
    ...placeInQueue(item, { shelf, desk, filter, person: frame.person }),
    back: `/${writeFilter(filter)}`,
    query: writeFilter(filter),
  };
}

/** What other papers say than the two values in view: one of these may be the right one. */
function otherValues(witnesses: readonly WitnessRow[], known: readonly string[]): ItemView['others'] {
  const others = new Map(witnesses.toReversed().map(({ found, kind }) => [found, kind]));
  return (
    [...others]
      // 1999-06 is no other value than 1999-06-30.
      .filter(([value]) => value !== '' && !known.some((one) => one.startsWith(value)))
      .map(([value, kind]) => ({ value, kind }))
      .toReversed()
  );
}

/** Whether nothing is left to decide here, else the values that are to be decided first. */
function following(
  item: Item,
  { shelf, desk, filter }: Pick<Queueing, 'shelf' | 'desk' | 'filter'>,
  isDecided: boolean,
): Pick<ItemView, 'isCovered' | 'restsOn'> {
  const isCovered = !isDecided && isSettledByOthers(item, desk.known);
  const values = isDecided || isCovered ? [] : item.restsOn;
  return {
    isCovered,
    restsOn: values.flatMap(({ key }) => {
      const other = shelf.items.get(idOf(key));
      return other ? [{ title: other.title, href: `/item/${other.id}${writeFilter(filter)}` }] : [];
    }),
  };
}

/** One paper contradicts the declared value, another bears it out: neither may be taken unseen. */
function agreeingKinds({ verdict }: Finding, witnesses: readonly WitnessRow[]): string[] {
  if (verdict !== 'mismatch') return [];
  return [...new Set(witnesses.filter((one) => one.verdict === 'match').map(({ kind }) => kind))];
}

/**
 * A step in the words of its buttons: nobody takes a value of a rule, and one put in by hand was not
 * read. `found` is absent where what was read then is no longer known.
 */
function stepView(
  { action, by, at, reason, value: kept }: KeptStep,
  { path, found }: Pick<Finding, 'path' | 'found'>,
): StepView {
  const taken = decisionSchema.shape.action.options.find((one) => one === action);
  const value: unknown = kept === null ? undefined : JSON.parse(kept);
  const isOwn =
    taken !== undefined && isOwnValue({ path, found, decision: { action: taken, by, at, value } });
  const word = taken ? actionWord(path, taken) : (words.steps[action] ?? action);
  return {
    action: isOwn && found !== undefined ? words.corrected : word,
    ...{ by, at: when(at), reason: reason ?? '' },
    value: textOf(value),
  };
}

/** Steps on the same field of the same person whose ground is gone: they hold no more, and are shown. */
function earlierSteps(
  { finding, batch }: Item,
  { shelf, desk }: Pick<ItemSurroundings, 'shelf' | 'desk'>,
): KeptStep[] {
  const field = fieldOf(finding.path);
  return desk.book.all.filter(
    ({ key, submission, applicant, path }) =>
      path === field &&
      submission === batch.id &&
      applicant === finding.applicant &&
      !shelf.items.has(idOf(key)),
  );
}

/** Only somebody else signs, and only what waits for it. */
function maySign(decision: DecisionView | undefined, { role, person }: FrameParts): boolean {
  return mayDo(role, 'decide') && decision?.isWaiting === true && decision.by !== person;
}

function assigneeOf(item: Item, { known }: Desk): Pick<ItemView, 'assignee'> {
  const assignee = known.assignee(item);
  return assignee === undefined ? {} : { assignee };
}

interface Queueing {
  readonly shelf: Shelf;
  readonly desk: Desk;
  readonly filter: ReturnType<typeof readFilter>;
  readonly person: string;
}

type InQueue = Pick<ItemView, 'position' | 'total' | 'previous' | 'next' | 'neighbours'>;

/** The queue as asked for, with the current item in its place even where it has just been decided. */
function placeInQueue(item: Item, { shelf, desk, filter, person }: Queueing): InQueue {
  const { known } = desk;
  // Only what somebody has to decide can be open: four in five need no look.
  const pool = filter.state === 'open' && shelf.work.includes(item) ? shelf.work : shelf.order;
  const asked = pool.filter((one) => one === item || fits(one, filter, known));
  const queue = ownFirst(asked, person, known);
  const at = queue.indexOf(item);
  const href = (one: Item | undefined): string | undefined => one && `/item/${one.id}${writeFilter(filter)}`;
  const [previous, next] = [href(queue[at - 1]), href(queue[at + 1])];
  const from = Math.max(0, at - neighboursBefore);
  const shown = queue.slice(from, from + neighboursShown);
  return {
    ...{ position: at + 1, total: queue.length },
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    neighbours: shown.map((one, index): NeighbourRow => {
      const before = shown[index - 1];
      const isSame = before?.batch === one.batch && before.finding.applicant === one.finding.applicant;
      return {
        ...{ href: href(one) ?? '', title: one.title, verdict: one.finding.verdict },
        person: one.batch.masker.text(
          `${one.batch.nameOf(one.finding.applicant)} ${one.finding.applicant ?? ''}`,
        ),
        ...{
          isHead: !isSame,
          isCurrent: one === item,
          isDecided: known.standing(one.key).decision !== undefined || isSettledByOthers(one, known),
        },
      };
    }),
  };
}
