import { comparePaths } from '#schemas/path-names.ts';
import type { Finding } from '#schemas/records/results.ts';
import { severityOrder, verdictOrder } from '../findings-report/order.ts';

/**
 * The order an auditor works in: open findings by severity, then applicant (the unit last), then
 * verdict, then the contract's order of paths; everything that agrees at the end.
 */
export function inReportOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => {
    const isLast = Number(a.verdict === 'match') - Number(b.verdict === 'match');
    if (isLast !== 0) return isLast;
    const bySeverity =
      a.verdict === 'match' ? 0 : severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity);
    return (
      bySeverity ||
      compareApplicants(a.applicant, b.applicant) ||
      verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
      comparePaths(a.path, b.path)
    );
  });
}

const numbersByValue = new Intl.Collator('en', { numeric: true });

/** A2 before A10; `null` (the unit) last. */
function compareApplicants(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return numbersByValue.compare(a, b) || Number(a > b) - Number(a < b);
}
