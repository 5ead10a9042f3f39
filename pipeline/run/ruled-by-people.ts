/** What people found about rules, put to the rulings: the machine's own stays beside it. */
import type { Rule } from '#schemas/cycles/rule.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { Rulings } from '#schemas/records/ruling.ts';

interface Said {
  readonly findings: Finding[];
  readonly rulings: Rulings;
}

const keyOf = (applicant: string | null, rule: string): string => `${applicant ?? ''}\n${rule}`;

/**
 * A question that a person answered against the applicant is a broken rule, and weighs as that rule
 * does: asking had put it at a lower weight.
 */
export function ruledByPeople(findings: readonly Finding[], rulings: Rulings, rules: readonly Rule[]): Said {
  const severities = new Map(rules.map(({ id, severity }) => [`rules.${id}`, severity]));
  const decisions = new Map(
    findings.flatMap(({ applicant, path, decision }) =>
      decision && path.startsWith('rules.')
        ? [[keyOf(applicant, path.slice('rules.'.length)), decision] as const]
        : [],
    ),
  );
  return {
    findings: findings.map((finding) => {
      const { verdict, decision } = finding;
      const severity = severities.get(finding.path);
      const isBroken = verdict === 'missing' && decision?.action === 'accept-found';
      return isBroken && severity !== undefined ? { ...finding, verdict: 'violation', severity } : finding;
    }),
    rulings: {
      ...rulings,
      rulings: rulings.rulings.map((ruling) => {
        const decision = decisions.get(keyOf(ruling.applicant, ruling.rule));
        return decision === undefined ? ruling : { ...ruling, decision };
      }),
    },
  };
}
