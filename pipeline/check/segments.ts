/**
 * What the numbers of certificates say by themselves (domain.md §4.2, §4.3, X4): a diploma of 2016
 * whose number says 2015 contradicts itself. Only values that a paper bears out are held against each
 * other, so that no misreading of ours can accuse anybody.
 */
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';
import { degreeNumberFacts, parseDegreeNumber } from '#schemas/values/degree-number.ts';
import { diplomaNumberFacts, parseDiplomaNumber } from '#schemas/values/diploma-number.ts';
import { messageOf } from './message.ts';

/** A value that was declared, and what the number says in its place. */
interface Segment {
  readonly path: string;
  readonly declared: string;
  readonly told: string | undefined;
}

/** One finding for every kind of paper whose number contradicts what else it proves. */
export function segmentFindings(applicant: Applicant, findings: readonly Finding[]): Finding[] {
  const proven = new Map(
    findings.flatMap((finding) => (finding.verdict === 'match' ? [[finding.path, finding] as const] : [])),
  );
  const found = new Map<string, Finding>();
  for (const { number, segments } of numbersOf(applicant)) {
    const finding = proven.get(number);
    const wrong = segments.find(
      ({ path, declared, told }) => told !== undefined && told !== declared && proven.has(path),
    );
    if (!finding || !wrong) continue;
    const contradiction = contradictionOf(finding, wrong);
    if (!found.has(contradiction.path)) found.set(contradiction.path, contradiction);
  }
  return [...found.values()];
}

function numbersOf({ education, degrees }: Applicant): { number: string; segments: Segment[] }[] {
  return [
    ...education.map((one, i) => ({ number: `education[${i}].certificateNo`, segments: ofDiploma(one, i) })),
    ...degrees.map((one, i) => ({ number: `degrees[${i}].certificateNo`, segments: ofDegree(one, i) })),
  ];
}

const segment = (path: string, declared: string | undefined, told: string | undefined): Segment[] =>
  declared === undefined ? [] : [{ path, declared, told }];

const yearOf = (year: number | undefined): string | undefined =>
  year === undefined ? undefined : String(year);

function ofDiploma(e: Applicant['education'][number], i: number): Segment[] {
  const number = parseDiplomaNumber(e.certificateNo ?? '');
  if (number === undefined) return [];
  const { year, level, mode } = diplomaNumberFacts(number);
  return [
    ...segment(`education[${i}].graduatedOn`, e.graduatedOn?.slice(0, 4), yearOf(year)),
    ...segment(`education[${i}].level`, e.level, level),
    ...segment(`education[${i}].mode`, e.mode, mode),
  ];
}

function ofDegree(d: Applicant['degrees'][number], i: number): Segment[] {
  const number = parseDegreeNumber(d.certificateNo ?? '');
  if (number === undefined) return [];
  const { year, level } = degreeNumberFacts(number);
  const own = /博士|硕士|学士/u.exec(d.degree ?? '')?.[0];
  return [
    ...segment(`degrees[${i}].awardedOn`, d.awardedOn?.slice(0, 4), yearOf(year)),
    ...segment(`degrees[${i}].degree`, own, level),
  ];
}

function contradictionOf(finding: Finding, { declared, told }: Segment): Finding {
  const type = finding.path.startsWith('degrees') ? 'degree' : 'diploma';
  const path = `documents.${type}.certificateNo`;
  return {
    ...finding,
    path,
    verdict: 'mismatch',
    severity: 'block',
    declared,
    found: told,
    witnesses: finding.witnesses.map((witness) => ({ ...witness, verdict: 'mismatch' })),
    requirement: 'X4',
    message: `${messageOf({ path, verdict: 'mismatch', declared, found: told, type })}（编号 ${String(finding.found)}）`,
  };
}
