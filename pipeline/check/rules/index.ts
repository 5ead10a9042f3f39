/** Every rule of the cycle, judged for every applicant and for the unit. */
import type { Rule } from '#schemas/cycles/rule.ts';
import type { Finding, Severity, Verdict } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import { maskResidentIds } from '#schemas/values/resident-id.ts';
import {
  ask,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
  type UnitFacts,
  type UnitJudge,
} from './define.ts';
import { committeePublicity } from './committee-publicity.ts';
import { career } from './career.ts';
import { continuingEducation } from './continuing-education.ts';
import { deadlines } from './deadlines.ts';
import { discipline } from './discipline.ts';
import { eligibility } from './eligibility.ts';
import { institutions } from './institutions.ts';
import { insurance } from './insurance.ts';
import { processRules } from './process.ts';
import { publicity } from './publicity.ts';
import { recommending } from './recommending.ts';
import { unitPapers } from './unit-papers.ts';
import { performance } from './performance.ts';
import { studies } from './studies.ts';

export type { UnitFacts } from './define.ts';

const groups: readonly Judges[] = [
  eligibility,
  deadlines,
  processRules,
  recommending,
  publicity,
  committeePublicity,
  unitPapers,
  continuingEducation,
  insurance,
  institutions,
  discipline,
  studies,
  career,
  performance,
];

const applicantJudges: ReadonlyMap<string, ApplicantJudge> = new Map(
  groups.flatMap(({ applicant = {} }) => Object.entries(applicant)),
);
const unitJudges: ReadonlyMap<string, UnitJudge> = new Map(
  groups.flatMap(({ unit = {} }) => Object.entries(unit)),
);

/** Ids of the rules that code judges, by their subject. */
export const judgedByCode = {
  applicant: [...applicantJudges.keys()],
  unit: [...unitJudges.keys()],
} as const;

/**
 * Judges the rules of a cycle in their order: those about applicants for each applicant, the others
 * once. A person's rule is a question; nothing is left out.
 */
export function judgeRules(rules: readonly Rule[], facts: UnitFacts): RulingRecord[] {
  const persons = personsOf(facts);
  return rules.flatMap((rule) => {
    if (rule.subject !== 'applicant') return [recordOf(rule, null, judgeUnit(rule, facts))];
    return persons.map((person) => recordOf(rule, person.applicant.id, judgeApplicant(rule, person)));
  });
}

interface Owned {
  readonly applicant: string | null;
}

/** Everybody with his own papers and findings; sorted out once, for a season has thousands of people. */
function personsOf(facts: UnitFacts): ApplicantFacts[] {
  const documents = byApplicant(facts.documents);
  const findings = byApplicant(facts.findings);
  return facts.applicants.map((applicant) => ({
    ...facts,
    applicant,
    own: documents.get(applicant.id) ?? [],
    ownFindings: findings.get(applicant.id) ?? [],
  }));
}

function byApplicant<Item extends Owned>(items: readonly Item[]): Map<string | null, Item[]> {
  const sorted = new Map<string | null, Item[]>();
  for (const item of items) {
    const own = sorted.get(item.applicant);
    if (own) own.push(item);
    else sorted.set(item.applicant, [item]);
  }
  return sorted;
}

const unjudged = ask('程序没有判断这一条的办法，请人工核对');

const judgeApplicant = (rule: Rule, facts: ApplicantFacts): Ruling =>
  applicantJudges.get(rule.id)?.(facts) ?? unjudged;

function judgeUnit(rule: Rule, facts: UnitFacts): Ruling {
  if (rule.question !== undefined) return ask(rule.question, { severity: 'inform' });
  return unitJudges.get(rule.id)?.(facts) ?? unjudged;
}

function recordOf(rule: Rule, applicant: string | null, ruling: Ruling): RulingRecord {
  const { verdict, reason, steps = [], severity = severityOf(rule, verdict), evidence = [] } = ruling;
  return {
    rule: rule.id,
    applicant,
    verdict,
    severity,
    reason: maskResidentIds(reason),
    steps: steps.map(maskResidentIds),
    ...(ruling.declared !== undefined && { declared: ruling.declared }),
    ...(ruling.found !== undefined && { found: ruling.found }),
    evidence: evidence.map(({ document, box }) => ({ document, ...(box && { box }) })),
  };
}

/** What was not handed in blocks nobody by itself: a person asks first. */
const severityOf = ({ severity }: Rule, verdict: Ruling['verdict']): Severity =>
  verdict === 'question' && severity === 'block' ? 'warn' : severity;

const findingVerdicts: Readonly<Record<RulingRecord['verdict'], Verdict | undefined>> = {
  pass: 'match',
  violation: 'violation',
  question: 'missing',
  none: undefined,
};

/** Rulings as findings `rules.<id>` (contract §2); a rule that concerns nobody leaves none. */
export function rulingFindings(rulings: readonly RulingRecord[]): Finding[] {
  return rulings.flatMap((ruling): Finding[] => {
    const verdict = findingVerdicts[ruling.verdict];
    if (verdict === undefined) return [];
    const [first] = ruling.evidence;
    return [
      {
        applicant: ruling.applicant,
        path: `rules.${ruling.rule}`,
        verdict,
        severity: ruling.severity,
        ...(ruling.declared !== undefined && { declared: ruling.declared }),
        ...(ruling.found !== undefined && { found: ruling.found }),
        ...(first && { document: first.document, ...(first.box && { box: first.box }) }),
        witnesses: [],
        requirement: ruling.rule,
        message: ruling.reason,
      },
    ];
  });
}
