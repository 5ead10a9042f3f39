/** What people claim as theirs, and which of it is claimed by several (domain.md X17). */
import type { Applicant } from '#schemas/records/declared.ts';
import type { Severity } from '#schemas/records/results.ts';
import { canonical } from './compare.ts';

export type ClaimKind = 'person' | 'paper' | 'patent';

/** Something that a person claims; two claims of one key are the same thing. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly key: string;
  /** 论文《…》, 专利 ZL…; never an ID number. */
  readonly what: string;
  readonly rank: number | undefined;
  readonly severity: Severity;
}

/** A claim and whoever makes it. */
export interface ClaimBy<Claimant> extends Claim {
  readonly by: Claimant;
}

/**
 * The person, papers and patents of one applicant, each once. A paper is known by title, journal,
 * year and issue, so that a column of one name in two issues is two papers.
 */
export function claimsOf({ idNumber, papers, achievements = [] }: Applicant): Claim[] {
  const claims = [
    ...(idNumber === undefined ? [] : [personClaim(idNumber)]),
    ...papers.flatMap(({ title, journal = '', year = '', issue = '', authorRank: rank }): Claim[] => {
      if (title === undefined) return [];
      const key = canonical('text', `paper ${title} ${journal} ${year} ${issue}`);
      return [{ kind: 'paper', key, what: `论文《${title.trim()}》`, severity: 'warn', rank }];
    }),
    ...achievements.flatMap(({ kind, number, rank }): Claim[] => {
      if (kind !== 'patent' || number === undefined) return [];
      const key = `patent ${canonical('patentNumber', number)}`;
      return [{ kind: 'patent', key, what: `专利 ${number}`, severity: 'warn', rank }];
    }),
  ];
  return [...new Map(claims.toReversed().map((claim) => [claim.key, claim])).values()].reverse();
}

const personClaim = (idNumber: string): Claim => ({
  ...{ kind: 'person', key: `person ${canonical('residentId', idNumber)}` },
  ...{ what: '身份证号', severity: 'block', rank: undefined },
});

/** The claims that several make, one group a key, in the order of their first claim. */
export function sharedClaims<Claimant>(claims: readonly ClaimBy<Claimant>[]): ClaimBy<Claimant>[][] {
  const groups = new Map<string, ClaimBy<Claimant>[]>();
  for (const claim of claims) {
    const group = groups.get(claim.key);
    if (group) group.push(claim);
    else groups.set(claim.key, [claim]);
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ by }) => by)).size > 1);
}
