/** The applicants of one submission against each other (domain.md X17): nobody twice, no work claimed by two. */
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding, Severity } from '#schemas/records/results.ts';
import { canonical } from './compare.ts';

/** Something that a person claims; two claims of one key are the same thing. */
interface Claim {
  readonly key: string;
  readonly applicant: string;
  readonly what: string;
  readonly rank: number | undefined;
  readonly severity: Severity;
}

/** One finding for everybody who shares a person's number, a paper or a patent with another applicant. */
export function batchFindings(applicants: readonly Applicant[]): Finding[] {
  const claims = applicants.flatMap(claimsOf);
  return applicants.flatMap(({ id }) => {
    const shared = claims
      .filter(({ applicant }) => applicant === id)
      .flatMap((own) => {
        const others = claims.filter(({ key, applicant }) => key === own.key && applicant !== id);
        return others.length === 0 ? [] : [{ own, others }];
      });
    return shared.length === 0 ? [] : [findingOf(id, shared)];
  });
}

function claimsOf({ id: applicant, idNumber, papers, achievements = [] }: Applicant): Claim[] {
  const person = idNumber === undefined ? [] : [canonical('residentId', idNumber)];
  return [
    ...person.map((key): Claim => ({
      ...{ key: `person ${key}`, applicant, what: '身份证号', severity: 'block', rank: undefined },
    })),
    ...papers.flatMap(({ title, journal = '', year = '', issue = '', authorRank: rank }): Claim[] => {
      if (title === undefined) return [];
      const key = canonical('text', `paper ${title} ${journal} ${year} ${issue}`);
      return [{ key, applicant, what: `论文《${title.trim()}》`, severity: 'warn', rank }];
    }),
    ...achievements.flatMap(({ kind, number, rank }): Claim[] => {
      if (kind !== 'patent' || number === undefined) return [];
      const key = `patent ${canonical('patentNumber', number)}`;
      return [{ key, applicant, what: `专利 ${number}`, severity: 'warn', rank }];
    }),
  ];
}

interface Shared {
  readonly own: Claim;
  readonly others: readonly Claim[];
}

function findingOf(applicant: string, shared: readonly Shared[]): Finding {
  const isPerson = shared.some(({ own }) => own.severity === 'block');
  return {
    applicant,
    path: 'rules.X17',
    verdict: 'violation',
    severity: isPerson ? 'block' : 'warn',
    found: [...new Set(shared.flatMap(({ others }) => others.map((other) => other.applicant)))],
    witnesses: [],
    requirement: 'X17',
    message: shared.map(sentence).join('；'),
  };
}

const place = ({ applicant, rank }: Claim): string =>
  rank === undefined ? applicant : `${applicant}（排名 ${rank}）`;

function sentence({ own, others }: Shared): string {
  return `${own.what}由多人申报：${[own, ...others].map(place).join('、')}，请核对`;
}
