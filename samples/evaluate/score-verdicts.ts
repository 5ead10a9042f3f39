/** Scores what was judged: planted discrepancies, and verdicts where nothing is wrong. */
import type { Answer } from '#samples/dossier/dossier.ts';
import type { Finding, Results, Verdict } from '#schemas/records/results.ts';
import type { Truth } from './load.ts';

/** How a planted discrepancy was answered. */
export type PlantOutcome = 'caught' | 'unreadable' | 'wrongMatch' | 'unanswered';

export interface ScoredPlant {
  readonly answer: Answer;
  readonly outcome: PlantOutcome;
  readonly verdict: Verdict | 'none';
}

/** A verdict on a sound value that should not be. */
export interface Slip {
  readonly kind: 'falseMismatch' | 'falseMissing' | 'unreadable' | 'matchWithoutEvidence' | 'falseViolation';
  readonly applicant: string;
  readonly path: string;
  readonly declared: unknown;
  readonly found: unknown;
  readonly document: string | undefined;
}

export interface VerdictScore {
  readonly plants: readonly ScoredPlant[];
  /** Findings with a verdict about a value: the ground of all shares. */
  readonly judged: number;
  readonly slips: readonly Slip[];
  /** Supported paths about which the run said nothing. */
  readonly silent: readonly string[];
  readonly verdicts: Readonly<Record<string, number>>;
}

export function covers(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}

export type FindingIndex = ReadonlyMap<string, Finding>;

export function findingKey(applicant: string | null, path: string): string {
  return `${applicant ?? '_unit'} ${path}`;
}

export function indexFindings(results: Results): FindingIndex {
  return new Map(results.findings.map((finding) => [findingKey(finding.applicant, finding.path), finding]));
}

function scorePlant(answer: Answer, index: FindingIndex): ScoredPlant {
  const verdictAt = (path: string): Verdict | 'none' =>
    index.get(findingKey(answer.applicant, path))?.verdict ?? 'none';
  const verdict = verdictAt(answer.path);
  const wanted = answer.expected === 'violation' ? ['violation'] : ['mismatch', 'missing'];
  const caught = [answer.path, ...answer.accept].some((path) => wanted.includes(verdictAt(path)));
  if (caught) return { answer, verdict, outcome: 'caught' };
  if (verdict === 'match') return { answer, verdict, outcome: 'wrongMatch' };
  return { answer, verdict, outcome: verdict === 'unreadable' ? 'unreadable' : 'unanswered' };
}

/** Whether a plant touches the path, so that its verdict there says nothing about soundness. */
export function isDisturbed(answers: readonly Answer[], applicant: string, path: string): boolean {
  return answers.some(
    (answer) =>
      answer.applicant === applicant &&
      [answer.path, ...answer.accept, ...answer.sideEffects].some((pattern) => covers(pattern, path)),
  );
}

interface Ground {
  readonly truth: Truth;
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether papers that could prove the path are there; `undefined` where the contract leaves it open. */
function hasEvidence(ground: Ground, applicant: string, path: string): boolean | undefined {
  if (path.startsWith('evidence.'))
    return ground.types.get(applicant)?.has(path.slice('evidence.'.length)) ?? false;
  if (path.startsWith('documents.')) return undefined;
  const supports = ground.truth.key.support[applicant]?.[path] ?? [];
  if (supports.length === 0) return false;
  return supports.some(({ binding }) => binding) ? true : undefined;
}

function slipKind(verdict: Verdict, evidence: boolean | undefined): Slip['kind'] | undefined {
  switch (verdict) {
    case 'mismatch':
      return 'falseMismatch';
    case 'missing':
      return evidence === true ? 'falseMissing' : undefined;
    case 'unreadable':
      return 'unreadable';
    case 'match':
      return evidence === false ? 'matchWithoutEvidence' : undefined;
    case 'violation':
      return undefined;
  }
}

function slipOf(ground: Ground, finding: Finding): Slip | undefined {
  const { applicant, path, verdict, declared, found, document } = finding;
  if (applicant === null || isDisturbed(ground.truth.key.answers, applicant, path)) return undefined;
  const kind = slipKind(verdict, hasEvidence(ground, applicant, path));
  return kind === undefined ? undefined : { kind, applicant, path, declared, found, document };
}

/** A rule said to be broken where nothing was planted that could break it. */
function falseViolation({ key }: Truth, finding: Finding): Slip | undefined {
  const { applicant, path, verdict, declared, found, document } = finding;
  if (applicant === null || verdict !== 'violation') return undefined;
  if (isDisturbed(key.answers, applicant, path)) return undefined;
  return { kind: 'falseViolation', applicant, path, declared, found, document };
}

function typesByOwner(truth: Truth): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { owner, type } of truth.documents) types.set(owner, (types.get(owner) ?? new Set()).add(type));
  return types;
}

function silentPaths(truth: Truth, index: FindingIndex): string[] {
  return Object.entries(truth.key.support).flatMap(([applicant, paths]) =>
    Object.entries(paths)
      .filter(
        ([path, supports]) =>
          supports.some(({ binding }) => binding) && !index.has(findingKey(applicant, path)),
      )
      .map(([path]) => findingKey(applicant, path)),
  );
}

export function scoreVerdicts(truth: Truth, results: Results): VerdictScore {
  const index = indexFindings(results);
  const ground: Ground = { truth, types: typesByOwner(truth) };
  const judged = results.findings.filter(
    ({ path, applicant }) => applicant !== null && !path.startsWith('rules.'),
  );
  const verdicts: Record<string, number> = {};
  for (const { verdict } of judged) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return {
    plants: truth.key.answers.map((answer) => scorePlant(answer, index)),
    judged: judged.length,
    slips: [
      ...judged.flatMap((finding) => slipOf(ground, finding) ?? []),
      ...results.findings.flatMap((finding) => falseViolation(truth, finding) ?? []),
    ],
    silent: silentPaths(truth, index),
    verdicts,
  };
}
