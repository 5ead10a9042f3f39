import { comparePaths } from '#schemas/path-names.ts';
import { severities, type Finding, type Verdict } from '#schemas/records/results.ts';

const verdictOrder: readonly Verdict[] = ['mismatch', 'violation', 'missing', 'unreadable', 'match'];

/**
 * The order an auditor works in: open findings by severity, then applicant (the unit last), then
 * verdict, then the contract's order of paths; everything that agrees at the end.
 */
export function inReportOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => {
    const isLast = Number(a.verdict === 'match') - Number(b.verdict === 'match');
    if (isLast !== 0) return isLast;
    const bySeverity =
      a.verdict === 'match' ? 0 : severities.indexOf(a.severity) - severities.indexOf(b.severity);
    return (
      bySeverity ||
      compareApplicants(a.applicant, b.applicant) ||
      verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
      comparePaths(a.path, b.path)
    );
  });
}

/** A2 before A10; `null` (the unit) last. */
function compareApplicants(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  const parts = (id: string): readonly string[] => id.match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [x = '', y = ''] = [left[index], right[index]];
    const difference = /\d/.test(x) && /\d/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return left.length - right.length || (a < b ? -1 : 1);
}
