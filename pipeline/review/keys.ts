/**
 * Under which key the decision about a finding is kept: made of what the decision rests on, so
 * that it holds through reordering, another run and a new revision, exactly as long as that does.
 */
import type { Applicant } from '#schemas/records/declared.ts';
import type { FileRecord, Finding } from '#schemas/records/results.ts';
import { decisionKey, type DecisionSubject } from '../core/decisions.ts';

/** Raised when declared and read values are compared by other rules: older decisions then fall. */
const comparison = 'compare-1';

/** What names an item of a declared list, whatever its place (contract §2, "natural key"). */
const naturalKeys: Readonly<Record<string, readonly string[]>> = {
  education: ['institution', 'level', 'mode'],
  degrees: ['institution', 'degree'],
  pension: ['from', 'to', 'payer'],
  papers: ['title', 'publishedOn'],
  continuingEducation: ['year'],
  assessments: ['year'],
  achievements: ['id'],
  skills: ['name', 'level'],
  works: ['kind', 'title'],
};

const itemPath = /^([A-Za-z]+)\[(\d+)\](.*)$/u;

export interface ToKey {
  readonly submission: string;
  readonly cycle: string;
  readonly applicants: readonly Applicant[];
  readonly documents: readonly {
    readonly id: string;
    readonly parts: readonly { readonly file: string }[];
  }[];
  readonly files: readonly Pick<FileRecord, 'file' | 'sha256'>[];
}

/** The key of each finding, in their order; no two are the same. */
export function keysOf(findings: readonly Finding[], facts: ToKey): string[] {
  const hashes = new Map(facts.files.map(({ file, sha256 }) => [file, sha256]));
  const evidence = new Map(
    facts.documents.map(({ id, parts }) => [id, parts.map(({ file }) => hashes.get(file) ?? file)]),
  );
  const people = new Map(facts.applicants.map((applicant) => [applicant.id, applicant]));
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const person = people.get(finding.applicant ?? '');
    const subject = subjectOf(finding, { person, evidence, facts });
    // Two items that cannot be told apart (a line declared twice) are told apart by their order.
    const twin = seen.get(decisionKey(subject)) ?? 0;
    seen.set(decisionKey(subject), twin + 1);
    return decisionKey(twin === 0 ? subject : { ...subject, item: `${subject.item}#${twin + 1}` });
  });
}

interface Known {
  readonly person: Applicant | undefined;
  /** Hashes of the files a document lies in. */
  readonly evidence: ReadonlyMap<string, readonly string[]>;
  readonly facts: ToKey;
}

function subjectOf(finding: Finding, { person, evidence, facts }: Known): DecisionSubject {
  const { applicant, path, declared, document, witnesses } = finding;
  const papers = [
    ...witnesses.map((witness) => witness.document),
    ...(document === undefined ? [] : [document]),
  ];
  const isRule = path.startsWith('rules.');
  return {
    submission: facts.submission,
    applicant,
    field: fieldOf(path),
    // A rule's ruling rests on more than its evidence: on all that its sentence says.
    item: isRule ? JSON.stringify([finding.message, finding.found ?? null]) : itemOf(path, person),
    declared,
    evidence: papers.flatMap((id) => evidence.get(id) ?? []),
    rule: isRule ? facts.cycle : comparison,
  };
}

/** The judged field without its index: `education.certificateNo`. */
export function fieldOf(path: string): string {
  return path.replace(itemPath, '$1$3');
}

function itemOf(path: string, person: Applicant | undefined): string {
  const [, list = '', index = ''] = itemPath.exec(path) ?? [];
  const fields = Object.hasOwn(naturalKeys, list) ? naturalKeys[list] : undefined;
  if (!fields || !person) return list === '' ? '' : `${list}[${index}]`;
  const items = (person as Readonly<Record<string, unknown>>)[list];
  const item = Array.isArray(items)
    ? (items[Number(index)] as Record<string, unknown> | undefined)
    : undefined;
  return JSON.stringify(fields.map((field) => item?.[field] ?? null));
}
