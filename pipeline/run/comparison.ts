/** What reading and comparing came to, kept so that decisions need no scan to be applied. */
import { comparisonSchema, type Comparison, type PlainDocument } from '#schemas/records/comparison.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { Facts } from './facts.ts';

export interface Compared {
  readonly facts: Facts;
  readonly documents: readonly PlainDocument[];
  readonly files: readonly IntakeFile[];
  readonly findings: readonly Finding[];
}

/** The record, written and read back: a run judges by exactly what `pingshen apply` will find. */
export function comparisonOf({ facts, documents, files, findings }: Compared): Comparison {
  const { submission, applicants, cycle } = facts;
  const record = {
    ...{ comparison: 1, submission, applicants, documents, findings },
    files: files.map(({ file, sha256 }) => ({ file, sha256 })),
    ...(cycle.office && { office: cycle.office }),
  };
  return comparisonSchema.parse(JSON.parse(JSON.stringify(record)));
}
