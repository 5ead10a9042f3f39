/** What a rule is judged on, and what it may come to. */
import type { WorkCalendar } from '#schemas/cycles/calendar.ts';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { PointTable } from '#schemas/cycles/point-table.ts';
import { documentTypes, type DocumentType } from '#schemas/document-types.ts';
import { isCleared } from '#schemas/records/finding-state.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Box, Finding, Severity, Verdict } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import type { Office, Submission } from '#schemas/records/submission.ts';

/** Everything about one submission: what unit and season are judged on. */
export interface UnitFacts {
  readonly cycle: Cycle;
  readonly calendar: WorkCalendar;
  /** The cycle's point table; undefined where it has none. */
  readonly points?: PointTable | undefined;
  readonly office: Office | undefined;
  readonly submission: Submission;
  readonly applicants: readonly Applicant[];
  /** All papers, the unit's own (`applicant: null`) among them. */
  readonly documents: readonly ExtractedDocument[];
  /** What comparing declaration and papers came to, of everybody. */
  readonly findings: readonly Finding[];
  /** The day of the run, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The same for one applicant, with his own papers and findings. */
export interface ApplicantFacts extends UnitFacts {
  readonly applicant: Applicant;
  readonly own: readonly ExtractedDocument[];
  readonly ownFindings: readonly Finding[];
}

export interface Place {
  readonly document: string;
  readonly box?: Box | undefined;
}

/** What a rule came to, before it is known whose and which rule it is. */
export interface Ruling {
  readonly verdict: RulingRecord['verdict'];
  readonly reason: string;
  /** How it was reckoned, a line a step, for `explain`. */
  readonly steps?: readonly string[];
  /** Where it is not the rule's own severity. */
  readonly severity?: Severity;
  readonly declared?: unknown;
  readonly found?: unknown;
  readonly evidence?: readonly Place[];
  /** Of a question: the findings that answer it where people have found them all in order. */
  readonly settledBy?: readonly string[];
  /** Of a question: the contradicted values that alone make it one. */
  readonly restsOn?: readonly string[];
}

type Rest = Omit<Ruling, 'verdict' | 'reason'>;

/** The rule is kept. */
export const pass = (reason: string, rest: Rest = {}): Ruling => ({ verdict: 'pass', reason, ...rest });
/** The rule is broken, by data that agree with their papers as far as they were compared. */
export const broken = (reason: string, rest: Rest = {}): Ruling => ({
  verdict: 'violation',
  reason,
  ...rest,
});
/** It cannot be told from what was handed in: a person asks. Never a pass. */
export const ask = (reason: string, rest: Rest = {}): Ruling => ({ verdict: 'question', reason, ...rest });
/** The rule does not concern this applicant or unit. */
export const unconcerned = (reason: string): Ruling => ({ verdict: 'none', reason });

export type ApplicantJudge = (facts: ApplicantFacts) => Ruling;
export type UnitJudge = (facts: UnitFacts) => Ruling;

/** Judges by rule id; the subject of a rule says which of the two kinds it needs. */
export interface Judges {
  readonly applicant?: Readonly<Record<string, ApplicantJudge>>;
  /** Rules about the unit or the season. */
  readonly unit?: Readonly<Record<string, UnitJudge>>;
}

/** What comparing a declared value with its papers came to; undefined where it was not judged. */
export const verdictOf = ({ ownFindings }: ApplicantFacts, path: string): Verdict | undefined =>
  ownFindings.find((finding) => finding.path === path)?.verdict;

/** The declared values among these that papers contradict: a rule must not be passed on them. */
export const contradicted = (facts: ApplicantFacts, ...paths: string[]): string[] =>
  paths.filter((path) => verdictOf(facts, path) === 'mismatch');

/** Where on the papers these declared values are seen. */
export function placesOf({ ownFindings }: ApplicantFacts, ...paths: string[]): Place[] {
  return paths.flatMap((path) => {
    const finding = ownFindings.find((one) => one.path === path);
    return finding?.document === undefined
      ? []
      : [{ document: finding.document, ...(finding.box && { box: finding.box }) }];
  });
}

/** The applicant's papers of these kinds. */
export const papersOf = ({ own }: ApplicantFacts, ...types: DocumentType[]): ExtractedDocument[] =>
  own.filter(({ type }) => types.includes(type));

/** The decision by which a person found that a paper which is not there need not be handed in. */
export const excused = ({ ownFindings }: ApplicantFacts, type: DocumentType): Finding['decision'] =>
  ownFindings.find((finding) => finding.path === `evidence.${type}` && isCleared(finding))?.decision;

/**
 * A rule that is kept but for a paper which is not there. It is asked for once: where a person has found
 * that it need not be handed in, this rule has nothing left to ask, and says who found that and why. Only
 * for what holds without the paper; what could be seen on it alone stays a question.
 */
export function butFor(
  type: DocumentType,
  { wants, keeps }: { readonly wants: string; readonly keeps: string },
  { facts, ...rest }: Pick<Ruling, 'steps'> & { readonly facts: ApplicantFacts },
): Ruling {
  const decision = excused(facts, type);
  if (!decision) return ask(wants, { ...rest, settledBy: [`evidence.${type}`] });
  const name = documentTypes[type].zh;
  const why = `未交《${name}》，${decision.by}认可不必补交：${decision.reason ?? ''}`;
  return pass(`${keeps}；未交《${name}》已由审核人认可`, { steps: [...(rest.steps ?? []), why] });
}

/** A field of a paper as a place of evidence. */
export const fieldPlace = (document: ExtractedDocument, field: string): Place => ({
  document: document.id,
  ...(document.fields[field] && { box: document.fields[field].box }),
});

/** A field's value where it is text. */
export const textOf = (document: ExtractedDocument, field: string): string | undefined => {
  const value = document.fields[field]?.value;
  return typeof value === 'string' ? value : undefined;
};
