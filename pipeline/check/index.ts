/** Stage check: what was declared, held against the papers of the same person. */
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Finding, Verdict, Witness } from '#schemas/records/results.ts';
import { assign, type Assignment } from './assign.ts';
import { findElsewhere } from './elsewhere.ts';
import { contradictions, type Contradiction } from './cross.ts';
import { earlierTerms, judgedPaths, type Judged } from './judged-paths.ts';
import { messageOf, type Told } from './message.ts';
import { opinionsOn, papersOf } from './opinions.ts';
import { segmentFindings } from './segments.ts';
import { settle, type Eyes, type Settled } from './settle.ts';
import type { Opinion } from './witness.ts';

export { asDecided } from './as-decided.ts';
export { batchFindings } from './batch.ts';
export { missingPapers } from './evidence.ts';
export { outcomeOf } from './outcome.ts';
export { judgeRules, rulingFindings, type UnitFacts } from './rules/index.ts';
export { seasonOf, type SeasonFacts } from './season.ts';
export type { Eyes, PageCrop, PageQuestion } from './settle.ts';

/** Every finding about one applicant, in the order of the judged paths. */
export async function checkApplicant(
  applicant: Applicant,
  documents: readonly ExtractedDocument[],
  eyes: Eyes,
): Promise<Finding[]> {
  const findings = await compareApplicant(applicant, documents, eyes);
  return [...findings, ...crossFindings(applicant, documents, findings)];
}

/** What the applicant's papers say against each other, once the declared values have been compared. */
export function crossFindings(
  applicant: Applicant,
  documents: readonly ExtractedDocument[],
  findings: readonly Finding[],
): Finding[] {
  return [...contradictionFindings(applicant, documents), ...segmentFindings(applicant, findings)];
}

/** One finding for every declared value of an applicant, held against the papers that can prove it. */
export async function compareApplicant(
  applicant: Applicant,
  documents: readonly ExtractedDocument[],
  eyes: Eyes,
): Promise<Finding[]> {
  const judged = judgedPaths(applicant);
  const items = [...new Map(judged.flatMap((j) => (j.item ? [[j.item.key, j.item]] : []))).values()];
  const assignment = assign([...items, ...earlierTerms(applicant)], documents);
  const heard = judged.map((j) => ({
    judged: j,
    opinions: opinionsOn(j, { documents, assignment, applicant }),
  }));
  const settled = await settle(
    heard.flatMap(({ opinions }) => opinions),
    eyes,
  );
  return heard.flatMap(
    ({ judged: j, opinions }) => findingOf(j, opinions, { applicant, documents, assignment, settled }) ?? [],
  );
}

interface Surroundings {
  readonly applicant: Applicant;
  readonly documents: readonly ExtractedDocument[];
  readonly assignment: Assignment;
  readonly settled: Settled;
}

/**
 * Precedence over witnesses (contract §2). A paper that reads otherwise and could not be cleared
 * leaves no match: it may be the one that contradicts.
 */
const PRECEDENCE: readonly Verdict[] = ['mismatch', 'match', 'unreadable'];

function findingOf(judged: Judged, opinions: readonly Opinion[], around: Surroundings): Finding | undefined {
  const verdictOf = (opinion: Opinion): Verdict =>
    around.settled.verdicts.get(opinion) ?? opinion.verdict ?? 'unreadable';
  const doubt = opinions.find((opinion) => opinion.differs && verdictOf(opinion) === 'unreadable');
  const first = PRECEDENCE.find((one) => opinions.some((opinion) => verdictOf(opinion) === one));
  const verdict = first === 'match' && doubt ? 'unreadable' : first;
  const chosen =
    verdict === 'unreadable' && doubt ? doubt : opinions.find((opinion) => verdictOf(opinion) === verdict);
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
    // Where papers contradict each other, the one that agrees proves nothing either.
    witnesses: opinions.map((opinion) => {
      const own = verdictOf(opinion);
      return witnessOf(opinion, verdict === 'unreadable' && own === 'match' ? 'unreadable' : own);
    }),
    requirement: judged.requirement,
    message: messageOf({
      path: judged.path,
      verdict,
      declared: judged.declared,
      found: chosen.found,
      type: chosen.document.type,
      ...(verdict === 'unreadable' && whyOf(opinions, around.settled)),
    }),
  };
}

/** Why nobody could look at one of them again, where that is so. */
function whyOf(opinions: readonly Opinion[], { unanswered }: Settled): Pick<Told, 'why'> {
  const [first] = opinions.flatMap((opinion) => unanswered.get(opinion) ?? []);
  return first ? { why: first.zh } : {};
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
  const mute = [...assignment.unclear, ...papersOf(judged, { assignment, documents })].find((d) =>
    types.includes(d.type),
  );
  const isListSilent = judged.inList !== undefined;
  const unnamed = isListSilent ? undefined : amongUnnamed(judged, documents);
  const verdict: Verdict = (mute && !isListSilent) || unnamed ? 'unreadable' : 'missing';
  const shown = verdict === 'unreadable' ? (mute ?? unnamed) : undefined;
  return {
    applicant: applicant.id,
    path: judged.path,
    verdict,
    severity: judged.severity,
    declared: judged.declared,
    ...(shown && { document: shown.id }),
    witnesses: [],
    requirement: judged.requirement,
    message: messageOf({ path: judged.path, verdict, declared: judged.declared }),
  };
}

/** Values that stand on no page by chance: numbers of papers, and titles of some length. */
const UNIQUE: ReadonlySet<string> = new Set(['code', 'issn', 'isbn', 'cn', 'patentNumber']);
const LONG = 8;

/** A paper whose kind is not known and that shows the value: it cannot prove it, but it is not nothing. */
function amongUnnamed(
  judged: Judged,
  documents: readonly ExtractedDocument[],
): ExtractedDocument | undefined {
  const isTelling =
    UNIQUE.has(judged.kind) || (judged.kind === 'text' && String(judged.declared).length >= LONG);
  if (!isTelling) return undefined;
  return documents.find(
    (document) => document.type === 'unknown' && findElsewhere(judged, document)?.isWhole,
  );
}

/** Several papers that say the same against the card are one finding, each a witness. */
function contradictionFindings(applicant: Applicant, documents: readonly ExtractedDocument[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const finding of contradictions(documents).map((one) => contradictionFinding(applicant, one))) {
    const known = findings.get(finding.path);
    const [own, card] = finding.witnesses;
    if (!known) findings.set(finding.path, finding);
    else if (own && card) findings.set(finding.path, { ...known, witnesses: [own, ...known.witnesses] });
  }
  return [...findings.values()];
}

function contradictionFinding(applicant: Applicant, contradiction: Contradiction): Finding {
  const { document, field, own, other, theirs, requirement } = contradiction;
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
}
