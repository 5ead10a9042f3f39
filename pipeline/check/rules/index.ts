/** Every rule of the cycle, judged for every applicant and for the unit. */
import type { Rule } from '#schemas/cycles/rule.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Finding, Severity, Verdict } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import {
  ask,
  type ApplicantFacts,
  type ApplicantJudge,
  type Judges,
  type Ruling,
  type UnitFacts,
  type UnitJudge,
} from './define.ts';
import { maskerOf } from './mask.ts';
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
  const mask = maskerOf(facts.applicants);
  return rules.flatMap((rule) => {
    if (rule.subject !== 'applicant') return [recordOf(rule, judgeUnit(rule, facts), { mask })];
    return persons.map((person) =>
      recordOf(rule, judgeApplicant(rule, person), { mask, owner: person.applicant }),
    );
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

/** One rule that fails over one person's data takes nothing else with it: a person looks, and reads why. */
function orQuestion(judge: () => Ruling | undefined): Ruling {
  try {
    return judge() ?? unjudged;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return ask(`程序判断这一条时出错（${what}），请人工核对`);
  }
}

const judgeApplicant = (rule: Rule, facts: ApplicantFacts): Ruling =>
  orQuestion(() => applicantJudges.get(rule.id)?.(facts));

const judgeUnit = (rule: Rule, facts: UnitFacts): Ruling =>
  rule.question === undefined
    ? orQuestion(() => unitJudges.get(rule.id)?.(facts))
    : ask(rule.question, { severity: 'inform' });

interface Telling {
  readonly mask: (text: string) => string;
  readonly owner?: Applicant;
}

function recordOf(rule: Rule, ruling: Ruling, { mask, owner }: Telling): RulingRecord {
  const {
    verdict,
    reason,
    steps = [],
    severity = severityOf(rule, verdict),
    evidence = [],
    settledBy,
    restsOn,
  } = ruling;
  const hide = <Value>(value: Value): Value | string => (typeof value === 'string' ? mask(value) : value);
  return {
    rule: rule.id,
    applicant: owner?.id ?? null,
    verdict,
    severity,
    reason: mask(reason),
    steps: steps.map((step) => mask(step)),
    ...(ruling.declared !== undefined && { declared: hide(ruling.declared) }),
    ...(ruling.found !== undefined && { found: hide(ruling.found) }),
    evidence: evidence.map(({ document, box }) => ({ document, ...(box && { box }) })),
    ...(settledBy && { settledBy: [...settledBy] }),
    ...(restsOn && { restsOn: [...restsOn] }),
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
