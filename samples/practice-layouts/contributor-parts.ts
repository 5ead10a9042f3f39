/** What the practice proofs of contributors share: the fields they show. */
import type { DocumentFacts } from '../facts.ts';
import type { Printed } from '../layout.ts';
import { cut, type Precision } from '../draw/wording.ts';

export type Facts = DocumentFacts['contributorProof'];

export function printed(facts: Facts, precision: Precision = 'day'): Printed {
  const { name, project, rank, issuer } = facts;
  return { name, project, rank, issuer, on: cut(facts.on, precision) };
}
