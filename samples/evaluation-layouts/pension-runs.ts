/** Months of contribution gathered into the stretches that statements print. */
import type { DocumentFacts } from '../facts.ts';
import type { Printed } from '../layout.ts';

export type Months = DocumentFacts['pension']['months'];

export interface Run {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly payer: string;
  /** Sum of the contribution bases, 0 where none is given. */
  readonly base: number;
}

function follows(month: string, next: string): boolean {
  const number = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return number(next) === number(month) + 1;
}

/** Unbroken stretches at one payer; `byYear` also cuts them at New Year. */
export function runsOf(months: Months, byYear = false): Run[] {
  const runs: Run[] = [];
  for (const { month, payer, base = 0 } of months) {
    const last = runs.at(-1);
    const sameYear = !byYear || last?.to.slice(0, 4) === month.slice(0, 4);
    if (last?.payer === payer && follows(last.to, month) && sameYear)
      runs[runs.length - 1] = { ...last, to: month, count: last.count + 1, base: last.base + base };
    else runs.push({ from: month, to: month, count: 1, payer, base });
  }
  return runs;
}

/** The payers in the order of their first month. */
export function payersOf(months: Months): string[] {
  return [...new Set(months.map(({ payer }) => payer))];
}

/** What every statement shows. */
export function printedOf(facts: DocumentFacts['pension']): Printed {
  const { name, idNumber, verificationCode, issuer, region, issuedOn } = facts;
  const months = facts.months.map(({ month, payer }) => ({ month, payer }));
  return { name, idNumber, verificationCode, issuer, region, issuedOn, months };
}
