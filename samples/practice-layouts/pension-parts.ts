/** What statements of pension payments print, whatever they look like. */
import type { DocumentFacts } from '../facts.ts';
import type { Printed } from '../layout.ts';

export type Facts = DocumentFacts['pension'];
export type Month = Facts['months'][number];

export function printed(facts: Facts, without: readonly (keyof Facts)[] = []): Printed {
  const { name, idNumber, verificationCode, issuer, region, issuedOn } = facts;
  const months = facts.months.map(({ month, payer }) => ({ month, payer }));
  const all = { name, idNumber, verificationCode, issuer, region, issuedOn, months };
  return Object.fromEntries(Object.entries(all).filter(([key]) => !without.includes(key as keyof Facts)));
}

export function base(month: Month): number {
  return month.base ?? 4800;
}
