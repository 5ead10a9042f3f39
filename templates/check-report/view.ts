import { printedHead } from '#schemas/log-head.ts';
import { maskIdNumber } from '#schemas/masking.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { RulingRecord } from '#schemas/records/ruling.ts';
import type { DocumentFacts } from '../facts.ts';
import { inReportOrder } from '../finding-view/order.ts';
import { officeName } from '../wording/office.ts';
import { topicOfRule } from '../wording/remedies.ts';
import { tight, told } from '../wording/told.ts';
import { agreedOf, decisionOf, hiding, openOf } from './items.ts';
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
  | 'decisionHead'
  | 'today';

const outcomeWords = { clear: '核对无误', review: '待复核', blocked: '有阻断问题' } as const;

/** The report is about the first applicant: one paper a person. */
export function viewOf(facts: Pick<DocumentFacts, Needed>): View {
  const { submission, applicants, cycle, outcomes, today } = facts;
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a report is about somebody');
  const own = facts.findings.filter((finding) => finding.applicant === applicant.id);
  const hide = hiding(applicant, own);
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
    counts: countsOf(own.filter(({ path }) => !path.startsWith('rules.'))),
    ruled: ruledOf(rulings),
    // What the rules came to stands in their own table, with its steps.
    open: inReportOrder(own)
      .filter(({ path, verdict }) => verdict !== 'match' && !path.startsWith('rules.'))
      .map((finding) => openOf(finding, facts, hide)),
    questions: rulings.filter((ruling) => ['violation', 'question'].includes(cameTo(ruling))).length,
    rulings: inRulingOrder(rulings).flatMap(rulingOf(hide)),
    agreed: inReportOrder(own)
      .filter(({ path, verdict }) => verdict === 'match' && !path.startsWith('rules.'))
      .map((finding) => agreedOf(finding, facts, hide)),
    decisionHead: printedHead(facts.decisionHead),
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

const rulingWords = { pass: '符合', violation: '不符合', question: '待核', told: '提示' } as const;

type Came = keyof typeof rulingWords | 'none';

/** As a person found it, where one has; a question that only informs waits for nobody. */
function cameTo({ verdict, severity, decision }: RulingRecord): Came {
  if (decision?.action === 'accept-declared') return 'pass';
  if (decision?.action === 'accept-found' || decision?.action === 'return') return 'violation';
  return verdict === 'question' && severity === 'inform' ? 'told' : verdict;
}

function ruledOf(rulings: readonly RulingRecord[]): View['ruled'] {
  const came = rulings.map(cameTo).filter((each) => each !== 'none');
  const having = (word: Came): number => came.filter((each) => each === word).length;
  return {
    all: came.length,
    pass: having('pass'),
    violation: having('violation'),
    question: having('question'),
    told: having('told'),
  };
}

const rulingOrder: readonly Came[] = ['violation', 'question', 'told', 'pass', 'none'];

/** What is broken first, then what is open; otherwise in the rules' order. */
function inRulingOrder(rulings: readonly RulingRecord[]): RulingRecord[] {
  return [...rulings].sort((a, b) => rulingOrder.indexOf(cameTo(a)) - rulingOrder.indexOf(cameTo(b)));
}

/** Files are named as everywhere in the report: below the applicant's own folder. */
const withoutFolder = (step: string): string => step.replace(/\bscans\/[^/]*\//gu, '');

/** What does not concern the applicant is left out. */
function rulingOf(hide: (text: string) => string): (ruling: RulingRecord) => View['rulings'] {
  return (ruling) => {
    const { rule, reason, steps, decision } = ruling;
    const came = cameTo(ruling);
    if (came === 'none') return [];
    const said =
      decision === undefined ? [] : [`处理意见：${decisionOf({ path: `rules.${rule}`, decision }, hide)}`];
    return [
      {
        ...{ rule, topic: topicOfRule(rule), verdict: rulingWords[came], reason: tight(hide(reason)) },
        steps: [...steps.map((step) => hide(withoutFolder(step))), ...said],
      },
    ];
  };
}
