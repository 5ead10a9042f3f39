/** Findings as the queue shows them. */
import type { Choice, DecisionView, DeskFrame, Progress, QueueRow, QueueView } from '#templates/desk/view.ts';
import { words } from '#templates/desk/words.ts';
import { actionWord, isOwnValue } from '#templates/finding-view/decision-words.ts';
import { severityOrder, verdictOrder } from '#templates/findings-report/order.ts';
import { documentTypeName } from '#schemas/path-names.ts';
import type { Standing } from '../core/decision-steps.ts';
import type { Desk } from './desk.ts';
import {
  isSettled,
  isSettledByOthers,
  isUnsigned,
  ownFirst,
  readFilter,
  sift,
  states,
  writeFilter,
  type Counts,
  type Facet,
  type Filter,
  type Known,
  type Sifted,
} from './queue.ts';
import type { Batch, Item, Shelf } from './shelf.ts';
import { textOf, valuesOf } from './values.ts';

/** Rows of one page of the queue. */
const rowsAPage = 100;
/** A pause longer than this is no part of the pace. */
const longestPause = 300;

export type FrameParts = Omit<DeskFrame, 'progress'>;

/** What a page is made from. */
export interface Surroundings {
  readonly shelf: Shelf;
  readonly desk: Desk;
  readonly frame: FrameParts;
}

/** The frame with how far the review is. */
export function frameOf({ shelf, desk, frame }: Surroundings): DeskFrame {
  return { ...frame, progress: progressOf(shelf, desk) };
}

/** What has been decided of what has to be, and how long the rest takes at the pace of late. */
function progressOf(shelf: Shelf, desk: Desk): Progress {
  const { work } = shelf;
  const decided = work.filter((item) => isSettled(item, desk.known)).length;
  const pace = secondsADecision(desk.book.all.slice(-200).map(({ at }) => Date.parse(at) / 1000));
  const left = work.length - decided;
  return {
    ...{ decided, total: work.length },
    ...(pace !== undefined && left > 0 && { secondsLeft: Math.ceil(left * pace) }),
  };
}

/** The middle of the times between neighbouring decisions, in seconds; undefined for fewer than five. */
function secondsADecision(times: readonly number[]): number | undefined {
  const gaps = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .filter((gap) => gap >= 0 && gap < longestPause)
    .sort((a, b) => a - b);
  return gaps.length < 5 ? undefined : Math.max(1, gaps[Math.floor(gaps.length / 2)] ?? 1);
}

export function queueView(
  query: Readonly<Record<string, string>>,
  { shelf, desk, frame }: Surroundings,
): QueueView {
  const filter = readFilter(query);
  const { known } = desk;
  const sifted = sift(shelf.order, filter, known);
  const chosen = ownFirst(sifted.chosen, frame.person, known);
  const pages = Math.max(1, Math.ceil(chosen.length / rowsAPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query['page'])) || 1));
  const here = `/${writeFilter(filter)}`;
  const choices = choicesOf(filter, { shelf, sifted, person: frame.person });
  return {
    frame: frameOf({ shelf, desk, frame }),
    ...choices,
    chosen: chosenOf(choices, filter),
    search: filter.q ?? '',
    state: filter.state,
    rows: chosen.slice((page - 1) * rowsAPage, page * rowsAPage).map((item) => rowView(item, filter, known)),
    ...{ total: chosen.length, page, pages },
    pageHref: (to) => `${here}${here.includes('?') ? '&' : '?'}page=${to}`,
    ...(Object.keys(filter).length > 1 && { clearHref: `/${writeFilter({ state: filter.state })}` }),
    isEmpty: shelf.batches.length === 0,
    hasAssignees: desk.hasAssignments,
  };
}

interface Choosing {
  readonly shelf: Shelf;
  readonly sifted: Sifted;
  readonly person: string;
}

/** What can be filtered by, each value with how many it would show. */
function choicesOf(
  filter: Filter,
  { shelf, sifted: { counts }, person }: Choosing,
): Pick<QueueView, 'states' | 'severities' | 'verdicts' | 'selects'> {
  const of = (facet: Facet, label: (value: string) => string): Choice[] =>
    facetChoices({ facet, label }, filter, counts[facet]);
  const severity = of('severity', (value) => words.severities[value as keyof typeof words.severities]);
  const verdict = of('verdict', (value) => words.groups[value as keyof typeof words.groups]);
  const unit = { name: 'submission', choices: of('submission', (id) => unitOf(shelf, id)) };
  const who = { name: 'who', choices: of('who', (name) => assigneeName(name, person)) };
  const isShared = who.choices.some(({ value }) => value !== '_none');
  return {
    states: stateChoices(filter, { counts: counts.state, hasFourEyes: shelf.hasFourEyes }),
    severities: inOrder(severity, severityOrder),
    verdicts: inOrder(verdict, verdictOrder),
    selects: [
      ...(isShared ? [who] : []),
      ...(shelf.batches.length > 1 ? [unit] : []),
      { name: 'applicant', choices: of('applicant', (value) => personLabel(shelf, value)) },
      { name: 'kind', choices: of('kind', (kind) => documentTypeName(kind)) },
      { name: 'rule', choices: of('rule', (rule) => rule) },
    ],
  };
}

/** What the list is narrowed to, named as it was chosen. */
function chosenOf(
  { severities, verdicts, selects }: Pick<QueueView, 'severities' | 'verdicts' | 'selects'>,
  filter: Filter,
): QueueView['chosen'] {
  const facets = [severities, verdicts, ...selects.map(({ choices }) => choices)];
  const search =
    filter.q === undefined ? [] : [{ label: `“${filter.q}”`, href: choose(filter, { q: undefined }) }];
  return [...facets.flat().filter(({ isChosen }) => isChosen), ...search].map(({ label, href }) => ({
    label,
    href,
  }));
}

function assigneeName(name: string, person: string): string {
  return name === '_none' ? words.unassigned : name === person ? words.mine(name) : name;
}

const inOrder = (choices: Choice[], order: readonly string[]): Choice[] =>
  choices.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));

const collator = new Intl.Collator('zh', { numeric: true });

/** The address of the filter with something changed; undefined takes a facet out. */
function choose(filter: Filter, changes: Readonly<Record<string, string | undefined>>): string {
  const wanted: Readonly<Record<string, string | undefined>> = { ...filter, ...changes };
  const given = Object.entries(wanted).filter((one): one is [string, string] => one[1] !== undefined);
  return `/${writeFilter(readFilter(Object.fromEntries(given)))}`;
}

interface Facetting {
  readonly facet: Facet;
  readonly label: (value: string) => string;
}

function facetChoices({ facet, label }: Facetting, filter: Filter, counts: Counts): Choice[] {
  const chosen = filter[facet];
  const values = new Set([...counts.keys(), ...(chosen === undefined ? [] : [chosen])]);
  return [...values]
    .sort((a, b) => collator.compare(a, b))
    .map((value) => ({
      ...{ value, label: label(value), count: counts.get(value) ?? 0, isChosen: chosen === value },
      href: choose(filter, { [facet]: chosen === value ? undefined : value }),
    }));
}

function stateChoices(
  filter: Filter,
  { counts, hasFourEyes }: { readonly counts: Counts; readonly hasFourEyes: boolean },
): Choice[] {
  return states
    .filter((state) => state !== 'unsigned' || hasFourEyes || filter.state === state)
    .map((state) => ({
      ...{ value: state, label: words.states[state], count: counts.get(state) ?? 0 },
      ...{ isChosen: filter.state === state, href: choose(filter, { state }) },
    }));
}

const batchOf = (shelf: Shelf, id: string): Batch | undefined =>
  shelf.batches.find((batch) => batch.id === id);
const unitOf = (shelf: Shelf, id: string): string => batchOf(shelf, id)?.worklist.unit ?? id;

function personLabel(shelf: Shelf, value: string): string {
  const [batch = '', applicant = ''] = value.split('/');
  const name = batchOf(shelf, batch)?.nameOf(applicant === '_unit' ? null : applicant) ?? applicant;
  return applicant === '_unit' ? `${name} ${unitOf(shelf, batch)}` : `${applicant} ${name}`;
}

function rowView(item: Item, filter: Filter, known: Known): QueueRow {
  const { standing, assignee } = known;
  const { finding, batch, id, title, key } = item;
  const { masker } = batch;
  const [declared, found] = valuesOf(finding);
  const decision = decisionView(standing(key), item);
  const whose = assignee(item);
  return {
    ...(whose !== undefined && { assignee: whose }),
    ...{ id, href: `/item/${id}${writeFilter(filter)}`, title },
    ...{ verdict: finding.verdict, severity: finding.severity },
    isRule: finding.path.startsWith('rules.'),
    isCovered: decision === undefined && isSettledByOthers(item, known),
    person: masker.text(batch.nameOf(finding.applicant)),
    applicant: finding.applicant ?? '',
    unit: batch.worklist.unit,
    message: masker.text(finding.message, finding.path),
    declared: masker.segments(declared, finding.path),
    found: masker.segments(found, finding.path),
    ...(decision && { decision }),
  };
}

export function decisionView(standing: Standing, item: Item): DecisionView | undefined {
  const { decision, signed } = standing;
  if (!decision) return undefined;
  const { action, by, at, reason = '', value } = decision;
  return {
    ...{ action, by, at: when(at), reason },
    label: isOwnValue({ ...item.finding, decision })
      ? words.corrected
      : actionWord(item.finding.path, action),
    value: textOf(value),
    ...(signed && { signedBy: signed.by }),
    isWaiting: isUnsigned(item, standing),
  };
}

/** `2020-10-09 10:00` */
export function when(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
