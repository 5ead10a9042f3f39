/**
 * The facts as people decided them. A value that was corrected once takes the declared one's place,
 * and on papers that were found to be misread (or known to be wrong) it takes theirs, so that nothing
 * which reads either asks again. What was declared and read stays in the findings.
 */
import type { Applicant } from '#schemas/records/declared.ts';
import { declaredValue, withValue } from '#schemas/records/declared-path.ts';
import type { ExtractedDocument, ExtractedField } from '#schemas/records/extraction.ts';
import { isCleared } from '#schemas/records/finding-state.ts';
import type { Finding } from '#schemas/records/results.ts';
import { agree } from './compare.ts';
import { judgedPaths, type Judged, type ListFilter } from './judged-paths.ts';
import { messageOf } from './message.ts';

export interface Compared {
  readonly applicants: readonly Applicant[];
  readonly documents: readonly ExtractedDocument[];
  /** Declared values against papers, with the decisions that hold. */
  readonly findings: readonly Finding[];
}

export interface AsDecided extends Compared {
  /** The findings as rules read them: what was settled agrees. */
  readonly settled: readonly Finding[];
}

type Value = string | number | boolean;

/** The value that people settled on; undefined where nobody has, or no value stands at the path. */
export function settledValue({ path, declared, decision, ...finding }: Finding): Value | undefined {
  if (decision === undefined || !isCleared({ path, decision })) return undefined;
  return declaredValue(
    path,
    decision.action === 'accept-found' ? (decision.value ?? finding.found) : declared,
  );
}

/** Applicants, papers and findings after the decisions. Pure; without decisions all stays as it was. */
export function asDecided({ applicants, documents, findings }: Compared): AsDecided {
  const byApplicant = Map.groupBy(findings, ({ applicant }) => applicant);
  const people = applicants.map((applicant) => {
    const own = byApplicant.get(applicant.id) ?? [];
    return { applicant, own, after: own.reduce(corrected, applicant) };
  });
  const papers = people.reduce(
    (read, { applicant, own }) => own.reduce((all, finding) => settledOn(all, finding, applicant), read),
    documents,
  );
  const renamed = new Map(people.map(({ applicant, after }) => [applicant.id, [applicant, after] as const]));
  const heard = findings.map((finding) => heardAgain(finding, renamed.get(finding.applicant ?? '')));
  return {
    applicants: people.map(({ after }) => after),
    documents: papers,
    findings: heard,
    settled: heard.map(agreed),
  };
}

function corrected(applicant: Applicant, finding: Finding): Applicant {
  const value = settledValue(finding);
  return value === undefined || value === finding.declared
    ? applicant
    : withValue(applicant, finding.path, value);
}

/** Settled is agreed; rules that hold papers against the declared value find it there. */
function agreed(finding: Finding): Finding {
  if (!isCleared(finding)) return finding;
  const value = settledValue(finding);
  return { ...finding, verdict: 'match', ...(value !== undefined && { declared: value, found: value }) };
}

/** The papers that witnessed otherwise, with the settled value where they were read to say another. */
function settledOn(
  documents: readonly ExtractedDocument[],
  finding: Finding,
  applicant: Applicant,
): readonly ExtractedDocument[] {
  const value = settledValue(finding);
  const otherwise = finding.witnesses.filter(({ verdict }) => verdict !== 'match');
  if (value === undefined || otherwise.length === 0) return documents;
  const judged = judgedPaths(applicant).find(({ path }) => path === finding.path);
  const named = new Set(otherwise.map(({ document }) => document));
  return judged === undefined
    ? documents
    : documents.map((document) => (named.has(document.id) ? readAs(document, judged, value) : document));
}

function readAs(document: ExtractedDocument, judged: Judged, value: Value): ExtractedDocument {
  const source = judged.sources.find(({ type, isHint }) => type === document.type && isHint !== true);
  const field = source && document.fields[source.field];
  if (source === undefined || field === undefined) return document;
  const read = judged.inList ? inItems(field, judged.inList, value) : value;
  return { ...document, fields: { ...document.fields, [source.field]: sure(field, read) } };
}

const sure = (field: ExtractedField, value: unknown): ExtractedField => ({
  ...field,
  ...{ value, confidence: 1, weakest: 1 },
});

function inItems({ value }: ExtractedField, inList: NonNullable<Judged['inList']>, settled: Value): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    isAsked(item, inList.where) ? { ...(item as object), [inList.field]: settled } : item,
  );
}

function isAsked(item: unknown, where: ListFilter): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const { month, year } = item as { readonly month?: unknown; readonly year?: unknown };
  return where.kind === 'year'
    ? year === where.year
    : typeof month === 'string' && month >= where.from && month <= where.to;
}

type Renamed = readonly [before: Applicant, after: Applicant];

/** Authors are held against the applicant's name: under the corrected one they may be the same person. */
function heardAgain(finding: Finding, person: Renamed | undefined): Finding {
  const name = person && newName(finding, person);
  if (name === undefined) return finding;
  const isNamed = (found: unknown): boolean => found !== undefined && agree('people', name, found);
  const { witnesses, found, path } = finding;
  const isOther = witnesses.some((one) => one.found !== undefined && !isNamed(one.found));
  if (isOther || !isNamed(found)) return finding;
  return {
    ...finding,
    ...{ verdict: 'match', declared: name },
    witnesses: witnesses.map((one) => (isNamed(one.found) ? { ...one, verdict: 'match' } : one)),
    message: messageOf({ path, verdict: 'match', declared: name }),
  };
}

/** Where an undecided author was held against a name that has been corrected since: the corrected one. */
function newName({ path, declared, decision }: Finding, [before, after]: Renamed): string | undefined {
  const isAuthor = /^papers\[\d+\]\.author$/u.test(path);
  const isHeld = isAuthor && decision === undefined && declared === before.name;
  return isHeld && after.name !== before.name ? after.name : undefined;
}
