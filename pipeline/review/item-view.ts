/** One finding with all that is needed to decide it. */
import { isDeclaredPath } from '#schemas/records/declared-path.ts';
import { documentTypeName } from '#schemas/path-names.ts';
import { decisionSchema, type Finding, type PageReference } from '#schemas/records/results.ts';
import type {
  DecisionView,
  ItemView,
  NeighbourRow,
  PageView,
  StepView,
  WitnessRow,
} from '#templates/desk/view.ts';
import { words } from '#templates/desk/words.ts';
import type { KeptStep } from '../core/decision-steps.ts';
import { actionWord } from '#templates/finding-view/decision-words.ts';
import { actionsOf, labelsOf } from './actions.ts';
import type { Desk } from './desk.ts';
import { fieldOf } from './keys.ts';
import { fits, isSettledByOthers, ownFirst, readFilter, writeFilter } from './queue.ts';
import { mayDo } from '#schemas/desk-roles.ts';
import { idOf, type Batch, type Item, type Shelf } from './shelf.ts';
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
    isCovered: decision === undefined && isSettledByOthers(item, desk.known),
    person: batch.nameOf(finding.applicant),
    applicant: finding.applicant ?? '',
    unit: batch.worklist.unit,
    requirement: finding.requirement,
    ...assigneeOf(item, desk),
    asks: batch.worklist.asks[finding.requirement] ?? '',
    message: finding.message,
    declaredText: textOf(finding.declared),
    foundText: textOf(finding.found),
    steps: item.ruling?.steps ?? [],
    ...(decision && { decision }),
    history: desk.book.steps(item.key).map((step) => stepView(step, finding.path)),
    earlier: earlierSteps(item, { shelf, desk }).map((step) => stepView(step, finding.path)),
    notes,
    actions: mayDecide ? actionsOf(finding) : [],
    mayDecide,
    labels: labelsOf(finding),
    mayCorrect: isDeclaredPath(finding.path),
    maySign: maySign(decision, frame),
    ...placeInQueue(item, { shelf, desk, filter, person: frame.person }),
    back: `/${writeFilter(filter)}`,
    query: writeFilter(filter),
  };
}

/** A step in the words of its buttons: nobody takes a value of a rule. */
function stepView({ action, by, at, reason, value }: KeptStep, path: string): StepView {
  const taken = decisionSchema.shape.action.options.find((one) => one === action);
  return {
    action: taken ? actionWord(path, taken) : (words.steps[action] ?? action),
    ...{ by, at: when(at), reason: reason ?? '' },
    value: value === null ? '' : textOf(JSON.parse(value)),
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

interface Papers {
  readonly pages: PageView[];
  readonly witnesses: WitnessRow[];
}

/** The pages that speak to the finding first, with the place on them; then the applicant's others. */
function papersOf({ finding, batch, ruling }: Item): Papers {
  const pages: PageView[] = [];
  const add = (page: PageView | undefined): number | undefined => {
    if (!page) return undefined;
    const known = pages.findIndex(
      (one) => one.image === page.image && JSON.stringify(one.box) === JSON.stringify(page.box),
    );
    return known >= 0 ? known : pages.push(page) - 1;
  };
  add(
    evidencePage(batch, finding, { document: finding.document, box: finding.box, verdict: finding.verdict }),
  );
  const witnesses = finding.witnesses.map((witness): WitnessRow => {
    const place = batch.find(witness.document, witness.box, finding.path);
    const page = add(evidencePage(batch, finding, witness));
    return {
      kind: documentTypeName(place?.document.type ?? 'unknown'),
      where: place ? `${place.file} ${words.pageOf(place.page)}` : '',
      verdict: witness.verdict,
      found: textOf(witness.found),
      ...(page !== undefined && { page }),
    };
  });
  for (const { document, box } of ruling?.evidence ?? [])
    add(evidencePage(batch, finding, { document, box, verdict: finding.verdict }));
  const shown = new Set(pages.map(({ image }) => image));
  for (const page of allPages(batch, finding.applicant)) if (!shown.has(page.image)) add(page);
  return { pages, witnesses };
}

interface Speaking {
  readonly document: string | undefined;
  readonly box?: Finding['box'] | undefined;
  readonly verdict: Finding['verdict'];
}

function evidencePage(
  batch: Batch,
  finding: Finding,
  { document, box, verdict }: Speaking,
): PageView | undefined {
  const place = batch.find(document, box, finding.path);
  if (place?.image === undefined || !place.size) return undefined;
  const [width, height] = place.size;
  const shown = box ?? place.region;
  return {
    image: `/image/${batch.imageName(place.image)}`,
    ...{ width, height, file: place.file, page: place.page, verdict },
    label: documentTypeName(place.document.type),
    ...(shown && { box: shown }),
  };
}

/** Every page of an applicant (of the unit), in the order of the files. */
function allPages(batch: Batch, applicant: string | null): PageView[] {
  const { files, documents } = batch.results;
  const kinds = new Map(
    documents.flatMap(({ type, parts }) =>
      parts.map(({ file, page }) => [`${file}\n${page}`, type] as const),
    ),
  );
  const folder = `scans/${applicant ?? '_unit'}/`;
  return files
    .filter(({ file }) => file.startsWith(folder))
    .flatMap(({ file, pages }) =>
      pages.map(({ page, width, height, image }: PageReference) => ({
        image: `/image/${batch.imageName(image)}`,
        ...{ width, height, file, page },
        label: documentTypeName(kinds.get(`${file}\n${page}`) ?? 'unknown'),
      })),
    );
}
