import { maskIdNumber } from '#schemas/masking.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import type { DocumentFacts } from '../facts.ts';
import { inReportOrder } from '../finding-view/order.ts';
import { officeName } from '../wording/office.ts';
import { topicOfRule } from '../wording/remedies.ts';
import { told } from '../wording/told.ts';
import { agreedOf, hiding, openOf } from './items.ts';
import type { View } from './schema.ts';

type Needed =
  | 'submission'
  | 'applicants'
  | 'cycle'
  | 'outcomes'
  | 'findings'
  | 'rulings'
  | 'documents'
  | 'crops'
  | 'today';

const outcomeWords = { clear: '核对无误', review: '待复核', blocked: '有阻断问题' } as const;

/** The report is about the first applicant: one paper a person. */
export function viewOf(facts: Pick<DocumentFacts, Needed>): View {
  const { submission, applicants, cycle, outcomes, today } = facts;
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a report is about somebody');
  const own = facts.findings.filter((finding) => finding.applicant === applicant.id);
  const hide = hiding(applicant);
  const rulings = facts.rulings.filter((ruling) => ruling.applicant === applicant.id);
  const { route } = applicant;
  return {
    issuer: officeName(cycle),
    year: cycle.year,
    submission: submission.id,
    revision: submission.revision,
    unit: submission.unit.name,
    name: applicant.name ?? applicant.id,
    maskedId: maskIdNumber(told(applicant.idNumber)),
    employer: told(applicant.employer?.name),
    title: told(applicant.appliedTitle),
    route: route === undefined ? '' : `${route} ${cycle.routes[route].label}`,
    outcome: outcomeWords[outcomes.get(applicant.id) ?? 'review'],
    counts: countsOf(own),
    // What the rules came to stands in their own table, with its steps.
    open: inReportOrder(own)
      .filter(({ path, verdict }) => verdict !== 'match' && !path.startsWith('rules.'))
      .map((finding) => openOf(finding, facts, hide)),
    questions: rulings.filter(({ verdict }) => verdict === 'violation' || verdict === 'question').length,
    rulings: inRulingOrder(rulings).flatMap(rulingOf(hide)),
    agreed: inReportOrder(own)
      .filter(({ path, verdict }) => verdict === 'match' && !path.startsWith('rules.'))
      .map((finding) => agreedOf(finding, facts, hide)),
    madeOn: today,
  };
}

function countsOf(findings: readonly Finding[]): View['counts'] {
  const having = (verdict: Finding['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return {
    all: findings.length,
    match: having('match'),
    mismatch: having('mismatch'),
    unreadable: having('unreadable'),
    missing: having('missing'),
    violation: having('violation'),
  };
}

const rulingWords = { pass: '符合', violation: '不符合', question: '待核' } as const;

const rulingOrder: readonly string[] = ['violation', 'question', 'pass', 'none'];

/** What is broken first, then what is open; otherwise in the rules' order. */
function inRulingOrder(rulings: readonly RulingRecord[]): RulingRecord[] {
  return [...rulings].sort((a, b) => rulingOrder.indexOf(a.verdict) - rulingOrder.indexOf(b.verdict));
}

/** What does not concern the applicant is left out. */
function rulingOf(hide: (text: string) => string): (ruling: RulingRecord) => View['rulings'] {
  return ({ rule, verdict, reason, steps }) =>
    verdict === 'none'
      ? []
      : [
          {
            rule,
            topic: topicOfRule(rule),
            verdict: rulingWords[verdict],
            reason: hide(reason),
            steps: steps.map(hide),
          },
        ];
}
