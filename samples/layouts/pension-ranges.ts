/** Months of a statement as runs, the way several layouts print them. */
import type { DocumentFacts } from '../facts.ts';

type Month = DocumentFacts['pension']['months'][number];

/** Runs of months with one payer and no gap between them. */
export interface Range {
  readonly from: string;
  readonly to: string;
  readonly payer: string;
  readonly count: number;
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

export function rangesOf(months: readonly Month[], split: (month: string) => string = () => ''): Range[] {
  const ranges: Range[] = [];
  for (const { month, payer } of months) {
    const last = ranges.at(-1);
    const joins =
      last?.payer === payer &&
      monthIndex(month) === monthIndex(last.to) + 1 &&
      split(month) === split(last.to);
    if (last && joins) ranges[ranges.length - 1] = { ...last, to: month, count: last.count + 1 };
    else ranges.push({ from: month, to: month, payer, count: 1 });
  }
  return ranges;
}

/** A number for an employer that is the same wherever it appears. */
export function unitNumber(payer: string): string {
  const sum = Array.from(payer).reduce(
    (total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 899999,
    7,
  );
  return `99${String(100000 + sum)}`;
}
