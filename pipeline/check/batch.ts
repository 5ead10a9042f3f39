/** The applicants of one submission against each other: nobody twice, no work claimed by two, no summary copied. */
import { maskResidentIds } from '#schemas/values/resident-id.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding } from '#schemas/records/results.ts';
import { claimsOf, sharedClaims, type ClaimBy } from './claims.ts';
import { similarTexts, type SimilarGroup } from './similar.ts';

/**
 * One finding (X17) for everybody who shares a person's number, a paper or a patent with another
 * applicant, and one (X18) for everybody whose work summary is nearly another's.
 * @param similarity share of characters in common above which two summaries are one text
 */
export function batchFindings(applicants: readonly Applicant[], similarity = 0.9): Finding[] {
  const claims = applicants.flatMap((applicant) =>
    claimsOf(applicant).map((claim) => ({ ...claim, by: applicant.id })),
  );
  const shared = sharedClaims(claims);
  const summaries = applicants.flatMap(({ id: key, summary: text }) =>
    text === undefined ? [] : [{ key, text }],
  );
  const similar = similarTexts(summaries, similarity);
  return applicants.flatMap(({ id }) => [...sharingFinding(id, shared), ...similarFinding(id, similar)]);
}

function sharingFinding(applicant: string, shared: readonly ClaimBy<string>[][]): Finding[] {
  const own = shared.filter((group) => group.some(({ by }) => by === applicant));
  if (own.length === 0) return [];
  const others = own.flatMap((group) => group.map(({ by }) => by)).filter((by) => by !== applicant);
  return [
    {
      applicant,
      path: 'rules.X17',
      verdict: 'violation',
      severity: own.flat().some(({ severity }) => severity === 'block') ? 'block' : 'warn',
      found: [...new Set(others)],
      witnesses: [],
      requirement: 'X17',
      message: maskResidentIds(own.map((group) => sentence(group, applicant)).join('；')),
    },
  ];
}

const place = ({ by, rank }: ClaimBy<string>): string => (rank === undefined ? by : `${by}（排名 ${rank}）`);

/** The one spoken of stands first. */
function sentence(group: readonly ClaimBy<string>[], applicant: string): string {
  const [own, others] = [
    group.filter(({ by }) => by === applicant),
    group.filter(({ by }) => by !== applicant),
  ];
  return `${own[0]?.what ?? ''}由多人申报：${[...own, ...others].map(place).join('、')}，请核对`;
}

function similarFinding(applicant: string, groups: readonly SimilarGroup[]): Finding[] {
  return groups
    .filter(({ keys }) => keys.includes(applicant))
    .map(({ keys, similarity }) => {
      const others = keys.filter((key) => key !== applicant);
      const share = Math.floor(similarity * 100);
      return {
        applicant,
        path: 'rules.X18',
        verdict: 'violation',
        severity: 'warn',
        found: others,
        witnesses: [],
        requirement: 'X18',
        message: `工作总结与 ${others.join('、')} 的相同或几乎相同（相似度 ${share}% 以上），请核对是否本人撰写`,
      };
    });
}
