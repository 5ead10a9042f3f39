/** What the practice proofs of hours share: the fields they show. */
import type { DocumentFacts } from '../facts.ts';
import type { Printed } from '../layout.ts';

export type Facts = DocumentFacts['continuingEducation'];
export type Year = Facts['years'][number];

export function printed(facts: Facts, without: readonly (keyof Facts)[] = []): Printed {
  const { name, idNumber, issuer } = facts;
  const years = facts.years.map(({ year, professional, industry, general, total }) => ({
    ...{ year, professional, industry, general, total },
  }));
  const all = { name, idNumber, issuer, years };
  return Object.fromEntries(Object.entries(all).filter(([key]) => !without.includes(key as keyof Facts)));
}
