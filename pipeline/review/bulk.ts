/** Equal findings, decided together: listed first, each a step of its own, taken back together. */
import type { BulkChange } from '#schemas/records/desk-change.ts';
import { bulkReasons } from '#templates/desk/consequences.ts';
import type { BulkRow, BulkView } from '#templates/desk/view.ts';
import { words } from '#templates/desk/words.ts';
import { actionsOf, labelsOf } from './actions.ts';
import { changeStep, type Answer } from './changes.ts';
import type { Desk } from './desk.ts';
import { fieldOf } from './keys.ts';
import { isWork, readFilter, writeFilter } from './queue.ts';
import type { Item } from './shelf.ts';
import { valuesOf } from './values.ts';
import { decisionView, frameOf, type Surroundings } from './views.ts';

/** More are not decided at a stroke: a list that nobody reads is no list. */
const mostAtOnce = 200;

type Looking = Pick<Surroundings, 'desk' | 'shelf'>;

/** About the same field, with the same verdict, by the same rule. */
const kindOf = ({ finding }: Item): string =>
  JSON.stringify([fieldOf(finding.path), finding.verdict, finding.severity, finding.requirement]);

/** Open findings of the same kind; this one first. */
function likeThis(item: Item, { desk, shelf }: Looking): Item[] {
  const kind = kindOf(item);
  const others = shelf.order.filter(
    (one) =>
      one !== item &&
      isWork(one.finding) &&
      kindOf(one) === kind &&
      desk.book.standing(one.key).decision === undefined,
  );
  return [item, ...others].slice(0, mostAtOnce);
}

/** Says the same of the same: then one reason fits both. */
function saysTheSame(one: Item, other: Item): boolean {
  const said = ({ finding: { path, declared, found, message } }: Item): string =>
    path.startsWith('rules.') ? message : JSON.stringify([declared ?? null, found ?? null]);
  return said(one) === said(other);
}

/** All of its kind that one person decided in the same way and the same moment. */
function strokeOf(item: Item, { desk, shelf }: Looking): Item[] {
  const { decision } = desk.book.standing(item.key);
  if (!decision) return [];
  const kind = kindOf(item);
  const strokeName = ({ by, at, action }: typeof decision): string => JSON.stringify([by, at, action]);
  return shelf.order.filter((one) => {
    const made = desk.book.standing(one.key).decision;
    return made !== undefined && strokeName(made) === strokeName(decision) && kindOf(one) === kind;
  });
}

export interface BulkSurroundings extends Surroundings {
  /** What was made is shown, instead of what could be. */
  readonly isDone: boolean;
  /** The filter it was opened from, and leads back to. */
  readonly query: Readonly<Record<string, string>>;
}

export function bulkView(item: Item, { shelf, desk, frame, isDone, query }: BulkSurroundings): BulkView {
  const items = isDone ? strokeOf(item, { desk, shelf }) : likeThis(item, { desk, shelf });
  const filter = writeFilter(readFilter(query));
  return {
    frame: frameOf({ shelf, desk, frame }),
    ...{ id: item.id, isDone, title: item.title, query: filter },
    back: `/${isDone ? '' : `item/${item.id}`}${filter}`,
    reasons: bulkReasons(item.finding.path),
    actions: actionsOf(item.finding),
    labels: labelsOf(item.finding),
    rows: items.map((one) => rowOf(one, item, desk)),
  };
}

function rowOf(one: Item, first: Item, { book }: Desk): BulkRow {
  const { finding, batch, id, title } = one;
  const [declared, found] = valuesOf(finding);
  const standing = book.standing(one.key);
  const decision = decisionView(standing, one);
  return {
    ...{ id, title, href: `/item/${id}`, version: standing.version },
    applicant: finding.applicant ?? '',
    person: batch.masker.text(batch.nameOf(finding.applicant)),
    declared: batch.masker.segments(declared, finding.path),
    found: batch.masker.segments(found, finding.path),
    message: batch.masker.text(finding.message, finding.path),
    isChosen: saysTheSame(one, first) || finding.found === undefined,
    ...(decision && { decision }),
  };
}

/** Takes a step on each; one that somebody decided meanwhile is left as it is, and counted. */
export async function changeAll(
  desk: Desk,
  { items, action, reason }: BulkChange,
  person: string,
): Promise<Answer> {
  const at = desk.clock.timestamp();
  let first: string | undefined;
  let refused = 0;
  for (const { id, version } of items) {
    const { status } = await changeStep(desk, { id, version, action, reason }, { person, at });
    if (status === 200) first ??= id;
    else refused++;
  }
  const body = { done: items.length - refused, refused, ...(first !== undefined && { first }) };
  return first === undefined
    ? { status: 409, body: { ...body, message: words.bulk.nothing } }
    : { status: 200, body };
}

/** Takes back every decision of the stroke that this one was part of, if it still stands. */
export async function undoAll(desk: Desk, id: string, person: string): Promise<Answer> {
  const shelf = await desk.look();
  const item = shelf.items.get(id);
  if (!item) return { status: 404, body: { error: 'item' } };
  const at = desk.clock.timestamp();
  let done = 0;
  // As they stand now: what somebody decides anew while the others are taken back is not this stroke's.
  const stroke = strokeOf(item, { desk, shelf }).map(({ id: own, key }) => ({
    ...{ id: own, version: desk.book.standing(key).version },
  }));
  for (const one of stroke) {
    const change = { ...one, action: 'undo' } as const;
    const { status } = await changeStep(desk, change, { person, at });
    if (status === 200) done++;
  }
  return { status: 200, body: { done } };
}
