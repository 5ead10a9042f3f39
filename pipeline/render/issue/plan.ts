/** Which papers a run issues, with the values each is made of. */
import { UnknownCalendarYear } from '#schemas/cycles/calendar.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { isWaiting } from '#schemas/records/finding-state.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { PaperSettings } from '#schemas/settings.ts';
import { PipelineError, trouble } from '#pipeline/core/errors.ts';
import { subjects, type AnyDocument, type ParsedView, type Subject } from '#templates/define.ts';
import { cropKey, type DocumentFacts } from '#templates/facts.ts';
import { documents } from '#templates/index.ts';
import { recipientsOf } from '#templates/recipients.ts';
import { parseView } from '../paper/render-document.ts';
import { distinct, placeOf, type About } from './file-names.ts';
import { inOrder } from './order.ts';
import { factsFor, numbersOf } from './purpose.ts';

export interface PlannedPaper extends ParsedView {
  readonly definition: AnyDocument;
  /** Below `papers/`, without its ending. */
  readonly place: string;
  /** Whom it names, in the order in which it does. */
  readonly people: readonly string[];
  /** Blobs of the pictures that it shows, by which its values call them. */
  readonly pictures: readonly string[];
  /** Somebody it names has open findings: it is marked 待核. */
  readonly isPending: boolean;
}

/** A paper that cannot be made, and why. */
export interface UnmadePaper {
  readonly place: string;
  readonly why: PipelineError;
}

export interface Plan {
  readonly papers: readonly PlannedPaper[];
  readonly unmade: readonly UnmadePaper[];
}

/** Every paper of these facts that is about one of `about`; papers without anybody to name are left out. */
export function planPapers(
  facts: DocumentFacts,
  settings: PaperSettings,
  about: readonly Subject[] = subjects,
): Plan {
  const known = numbersOf(facts.applicants);
  const copies = documents
    .filter(({ subject }) => about.includes(subject))
    .flatMap((definition) => {
      const people = inOrder(recipientsOf(definition, facts), settings, facts.cycle);
      return copiesOf(definition, people).map((copy) => ({ definition, ...copy }));
    });
  const places = distinct(copies.map(({ definition, about }) => placeOf(definition, about)));
  const papers: PlannedPaper[] = [];
  const unmade: UnmadePaper[] = [];
  copies.forEach(({ definition, people }, index) => {
    const place = places[index] ?? '';
    const own = narrowed(facts, people);
    try {
      const seen = factsFor(definition.audience, own, known);
      const view = parseView(definition, definition.viewOf(seen));
      const isPending = definition.isFactual !== true && own.findings.some(isUndecided);
      const pictures = picturesOf(definition, own);
      papers.push({ ...view, definition, place, people: people.map(({ id }) => id), pictures, isPending });
    } catch (error) {
      unmade.push({ place, why: ownTrouble(error) });
    }
  });
  return { papers, unmade };
}

/** Waits for somebody to decide; what is open of the unit as a whole is nobody's. */
const isUndecided = (finding: Finding): boolean => finding.applicant !== null && isWaiting(finding);

/** Trouble with this paper's own values; anything else is thrown on. */
function ownTrouble(error: unknown): PipelineError {
  if (error instanceof PipelineError) return error;
  if (!(error instanceof UnknownCalendarYear)) throw error;
  const file = `schemas/calendars/${error.year}.json`;
  return trouble('M_CALENDAR', { file, what: '没有该年的数据' }, error);
}

interface Copy {
  readonly people: readonly Applicant[];
  readonly about: About;
}

function copiesOf({ subject }: AnyDocument, people: readonly Applicant[]): Copy[] {
  if (people.length === 0) return [];
  switch (subject) {
    case 'applicant':
      return people.map((applicant) => ({ people: [applicant], about: { applicant } }));
    case 'employer': {
      const byName = Map.groupBy(people, ({ employer }) => employer?.name ?? '');
      return [...byName].map(([employer, own]) => ({ people: own, about: { employer } }));
    }
    case 'unit':
    case 'season':
      return [{ people, about: {} }];
  }
}

function picturesOf({ needs }: AnyDocument, { findings, crops }: DocumentFacts): readonly string[] {
  if (!needs.includes('crops')) return [];
  return [...new Set(findings.flatMap((finding) => crops.get(cropKey(finding)) ?? []))];
}

/** Only what concerns these people, and the unit. */
function narrowed(facts: DocumentFacts, people: readonly Applicant[]): DocumentFacts {
  const ids = new Set<string | null>([null, ...people.map(({ id }) => id)]);
  return {
    ...facts,
    applicants: people,
    findings: facts.findings.filter(({ applicant }) => ids.has(applicant)),
    rulings: facts.rulings.filter(({ applicant }) => ids.has(applicant)),
    documents: facts.documents.filter(({ applicant }) => ids.has(applicant)),
  };
}
