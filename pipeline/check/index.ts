/** Stage check: what was declared, held against the papers of the same person. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument, ExtractedField } from '#schemas/records/extraction.ts';
import type { Finding, Verdict, Witness } from '#schemas/records/results.ts';
import type { Quad } from '#schemas/records/page.ts';
import type { Score, ScoreQuestion } from '#schemas/records/score.ts';
import { assign, type Assignment } from './assign.ts';
import { contradictions } from './cross.ts';
import { requiredPapers } from './evidence.ts';
import { earlierTerms, judgedPaths, type Judged } from './judged-paths.ts';
import { listOpinion } from './lists.ts';
import { messageOf } from './message.ts';
import { fromIdNumber } from './id-number.ts';
import { rankAmong } from './rank.ts';
import { opinionOf, type Opinion } from './witness.ts';

export { outcomeOf } from './outcome.ts';

/** A question about a line of a page, asked of recognition. */
export interface PageQuestion {
  readonly document: ExtractedDocument;
  readonly part: number;
  readonly question: ScoreQuestion;
}

/** A crop of a page for the second reader. */
export interface PageCrop {
  readonly document: ExtractedDocument;
  readonly part: number;
  readonly quad: Quad;
}

/** Recognition, as far as checking may ask it. */
export interface Eyes {
  score(questions: readonly PageQuestion[]): Promise<readonly Score[]>;
  /** Absent where the office has switched the second reader off. */
  readAgain?(crops: readonly PageCrop[]): Promise<readonly string[]>;
}

/** Every finding about one applicant, in the order of the judged paths. */
export async function checkApplicant(
  applicant: Applicant,
  documents: readonly ExtractedDocument[],
  eyes: Eyes,
): Promise<Finding[]> {
  const judged = judgedPaths(applicant);
  const items = [...new Map(judged.flatMap((j) => (j.item ? [[j.item.key, j.item]] : []))).values()];
  const assignment = assign([...items, ...earlierTerms(applicant)], documents);
  const heard = judged.map((j) => ({ judged: j, opinions: opinionsOn(j, documents, assignment, applicant) }));
  const settled = await settle(
    heard.flatMap(({ opinions }) => opinions),
    eyes,
  );
  return [
    ...heard.flatMap(
      ({ judged: j, opinions }) =>
        findingOf(j, opinions, { applicant, documents, assignment, settled }) ?? [],
    ),
    ...missingPapers(applicant, documents),
    ...contradictionFindings(applicant, documents),
  ];
}

/** The opinions of every paper that speaks to a judged value. */
function opinionsOn(
  judged: Judged,
  documents: readonly ExtractedDocument[],
  assignment: Assignment,
  applicant: Applicant,
): Opinion[] {
  const candidates = judged.item ? assignment.papers.get(judged.item.key)! : documents;
  return judged.sources.flatMap(({ type, field }) =>
    candidates
      .filter((document) => document.type === type && (judged.inList || speaks(document, field)))
      .flatMap((document) => {
        if (judged.inList) return listOpinion(judged, document) ?? [];
        return opinionOf(judged, document, speakingField(judged, document, field, applicant));
      }),
  );
}

/** The field that speaks, or what another field of the paper says about it. */
function speakingField(
  judged: Judged,
  document: ExtractedDocument,
  field: string,
  applicant: Applicant,
): ExtractedField | undefined {
  const own = document.fields[field];
  if (field === 'inventor' && judged.kind === 'number') return rankAmong(own, applicant.name ?? '');
  return own ?? (document.type === 'idCard' ? fromIdNumber(document.fields['idNumber'], field) : undefined);
}

/**
 * Fields that papers of the kind often do not print: their absence is no doubt about them, and a
 * paper that is silent on them is no witness.
 */
const OFTEN_ABSENT: Readonly<Partial<Record<DocumentType, readonly string[]>>> = {
  idCard: ['name', 'sex', 'birthDate', 'idNumber'],
  pension: ['idNumber', 'name'],
  continuingEducation: ['idNumber', 'name'],
  journalCover: ['journal', 'issn', 'cn', 'year', 'issue'],
  article: ['journal', 'year', 'issue'],
  contents: ['journal'],
  award: ['rank', 'on', 'name'],
  contributorProof: ['rank'],
  bookCover: ['isbn'],
  registrationForm: ['name', 'institution', 'major', 'graduated'],
};

function speaks(document: ExtractedDocument, field: string): boolean {
  return (
    document.fields[field] !== undefined ||
    (document.type === 'idCard' && document.fields['idNumber'] !== undefined) ||
    !OFTEN_ABSENT[document.type]?.includes(field)
  );
}

type Settled = ReadonlyMap<Opinion, Verdict>;

/** Asks all open questions at once and draws the conclusions. */
async function settle(opinions: readonly Opinion[], eyes: Eyes): Promise<Settled> {
  const open = opinions.filter((opinion) => opinion.conclude && opinion.questions);
  const questions = open.flatMap((opinion) =>
    opinion.questions!.map((question) => ({ document: opinion.document, part: opinion.part, question })),
  );
  const scores = await eyes.score(questions);
  const verdicts = await vetoes(opinions, eyes);
  let at = 0;
  for (const opinion of open) {
    const own = scores.slice(at, (at += opinion.questions!.length));
    verdicts.set(opinion, opinion.conclude!(own));
  }
  return verdicts;
}

/** Matches that the second reader contradicts. */
async function vetoes(opinions: readonly Opinion[], eyes: Eyes): Promise<Map<Opinion, Verdict>> {
  const asked = opinions.filter((opinion) => opinion.again);
  const verdicts = new Map<Opinion, Verdict>();
  if (!eyes.readAgain || asked.length === 0) return verdicts;
  const texts = await eyes.readAgain(
    asked.map(({ document, part, again }) => ({ document, part, quad: again!.quad })),
  );
  asked.forEach((opinion, i) => {
    if (opinion.again!.vetoes(texts[i]!)) verdicts.set(opinion, 'unreadable');
  });
  return verdicts;
}

interface Surroundings {
  readonly applicant: Applicant;
  readonly documents: readonly ExtractedDocument[];
  readonly assignment: Assignment;
  readonly settled: Settled;
}

/** Precedence over witnesses (contract §2). */
const PRECEDENCE: readonly Verdict[] = ['mismatch', 'match', 'unreadable'];

function findingOf(judged: Judged, opinions: readonly Opinion[], around: Surroundings): Finding | undefined {
  const verdictOf = (opinion: Opinion): Verdict =>
    around.settled.get(opinion) ?? opinion.verdict ?? 'unreadable';
  const verdict = PRECEDENCE.find((one) => opinions.some((opinion) => verdictOf(opinion) === one));
  const chosen = opinions.find((opinion) => verdictOf(opinion) === verdict);
  if (!verdict || !chosen) return silent(judged, around);
  return {
    applicant: around.applicant.id,
    path: judged.path,
    verdict,
    severity: judged.severity,
    declared: judged.declared,
    ...(chosen.found !== undefined && { found: chosen.found }),
    document: chosen.document.id,
    ...(chosen.box && { box: chosen.box }),
    witnesses: opinions.map((opinion) => witnessOf(opinion, verdictOf(opinion))),
    requirement: judged.requirement,
    message: messageOf({
      path: judged.path,
      verdict,
      declared: judged.declared,
      found: chosen.found,
      type: chosen.document.type,
    }),
  };
}

function witnessOf(opinion: Opinion, verdict: Verdict): Witness {
  return {
    document: opinion.document.id,
    verdict,
    ...(opinion.found !== undefined && { found: opinion.found }),
    ...(opinion.box && { box: opinion.box }),
  };
}

/** No paper speaks: missing, unless one that could is there and cannot be told apart or read. */
function silent(judged: Judged, { applicant, documents, assignment }: Surroundings): Finding | undefined {
  const isOptional =
    judged.sources.every(({ type }) => type === 'registration') &&
    !documents.some((d) => d.type === 'registration');
  if (isOptional) return undefined;
  const types = judged.sources.map(({ type }) => type);
  const mute = [
    ...assignment.unclear,
    ...(judged.item ? assignment.papers.get(judged.item.key)! : documents),
  ].find((d) => types.includes(d.type));
  const isListSilent = judged.inList !== undefined;
  const verdict: Verdict = mute && !isListSilent ? 'unreadable' : 'missing';
  return {
    applicant: applicant.id,
    path: judged.path,
    verdict,
    severity: judged.severity,
    declared: judged.declared,
    ...(mute && verdict === 'unreadable' && { document: mute.id }),
    witnesses: [],
    requirement: judged.requirement,
    message: messageOf({ path: judged.path, verdict, declared: judged.declared }),
  };
}

function missingPapers(applicant: Applicant, documents: readonly ExtractedDocument[]): Finding[] {
  const there = new Set(documents.map((document) => document.type));
  return requiredPapers(applicant)
    .filter(({ anyOf }) => !anyOf.some((type) => there.has(type)))
    .map(({ type, requirement, severity }) => ({
      applicant: applicant.id,
      path: `evidence.${type}`,
      verdict: 'missing',
      severity,
      witnesses: [],
      requirement,
      message: messageOf({ path: `evidence.${type}`, verdict: 'missing' }),
    }));
}

function contradictionFindings(applicant: Applicant, documents: readonly ExtractedDocument[]): Finding[] {
  return contradictions(documents).map(({ document, field, own, other, theirs, requirement }) => {
    const path = `documents.${document.type}.${field}`;
    return {
      applicant: applicant.id,
      path,
      verdict: 'mismatch',
      severity: 'block',
      declared: theirs.value,
      found: own.value,
      document: document.id,
      box: own.box,
      witnesses: [
        { document: document.id, verdict: 'mismatch', found: own.value, box: own.box },
        { document: other.id, verdict: 'match', found: theirs.value, box: theirs.box },
      ],
      requirement,
      message: messageOf({
        path,
        verdict: 'mismatch',
        declared: theirs.value,
        found: own.value,
        type: document.type,
      }),
    };
  });
}
