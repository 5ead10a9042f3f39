import type { Language } from '#schemas/path-names.ts';
import { isBlocking } from '#schemas/records/finding-state.ts';
import { fileStatuses, verdicts, type Results, type Verdict } from '#schemas/records/results.ts';
import { verdictOrder } from '#templates/findings-report/order.ts';
import type { ApplicantView, VerdictCounts } from '#templates/findings-report/view.ts';
import { reportWords } from '#templates/findings-report/words.ts';

/** The run in numbers: one row an applicant, the unit's own findings (if any) last. */
export interface Summary {
  readonly rows: readonly ApplicantView[];
  readonly counts: VerdictCounts;
  readonly files: Readonly<Record<(typeof fileStatuses)[number], number>>;
  readonly pages: number;
  readonly documents: number;
  readonly findings: number;
  /** Findings that are neither matches nor decided. */
  readonly open: number;
}

/** Something a person must still look at, be it only to take note. */
export function isOpen(finding: { readonly verdict: Verdict; readonly decision?: unknown }): boolean {
  return finding.verdict !== 'match' && finding.decision === undefined;
}

/**
 * Counts a run's results. Pure.
 * @param names applicant id to name; an id without a name stands for itself
 */
export function summary(results: Results, names: Readonly<Record<string, string>> = {}): Summary {
  const read = results.files.filter(({ status }) => status === 'read');
  const hasUnit = results.findings.some(({ applicant }) => applicant === null);
  const rows = results.applicants.map(({ id, outcome }) => ({
    ...rowOf(results, id),
    name: Object.hasOwn(names, id) ? (names[id] ?? id) : id,
    outcome,
  }));
  return {
    rows: [...rows, ...(hasUnit ? [{ ...rowOf(results, null), name: '' }] : [])],
    counts: countVerdicts(results.findings),
    files: Object.fromEntries(
      fileStatuses.map((status) => [status, results.files.filter((file) => file.status === status).length]),
    ) as Summary['files'],
    pages: read.reduce((total, { pages }) => total + pages.length, 0),
    documents: results.documents.length,
    findings: results.findings.length,
    open: results.findings.filter(isOpen).length,
  };
}

/** The summary as a table of texts for the terminal: a header, a row an applicant, the totals. */
export function summaryTable(
  { rows, counts }: Summary,
  language: Language = 'zh',
): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
} {
  const words = reportWords(language);
  return {
    header: [
      ...[words.applicantColumns.id, words.applicantColumns.name, words.applicantColumns.outcome],
      words.applicantColumns.blocking,
      ...verdictOrder.map((verdict) => words.groups[verdict]),
    ],
    rows: rows.map((row) => [
      ...[row.id ?? words.unitOwn, row.name, row.outcome ? words.outcomes[row.outcome] : ''],
      ...[row.blocking, ...verdictOrder.map((verdict) => row.counts[verdict])].map(String),
    ]),
    total: [
      ...['', '', ''],
      ...[
        rows.reduce((sum, { blocking }) => sum + blocking, 0),
        ...verdictOrder.map((verdict) => counts[verdict]),
      ].map(String),
    ],
  };
}

/** How often each verdict was given. */
export function countVerdicts(findings: readonly { readonly verdict: Verdict }[]): VerdictCounts {
  return Object.fromEntries(
    verdicts.map((verdict) => [verdict, findings.filter((finding) => finding.verdict === verdict).length]),
  ) as unknown as VerdictCounts;
}

function rowOf(results: Results, id: string | null): Omit<ApplicantView, 'name' | 'outcome'> {
  const findings = results.findings.filter(({ applicant }) => applicant === id);
  const files = results.files.filter(({ file }) => file.startsWith(`scans/${id ?? '_unit'}/`));
  return {
    id,
    counts: countVerdicts(findings),
    blocking: findings.filter(isBlocking).length,
    files: files.length,
    pages: files.reduce((total, { pages }) => total + pages.length, 0),
  };
}
