/** What reading and comparing came to, kept so that decisions need no scan to be applied. */
import { comparisonSchema, type Comparison } from '#schemas/records/comparison.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { Finding } from '#schemas/records/results.ts';
import type { Facts } from './facts.ts';

export interface Compared {
  readonly facts: Facts;
  readonly documents: readonly ExtractedDocument[];
  readonly files: readonly IntakeFile[];
  readonly findings: readonly Finding[];
}

/** The record, written and read back: a run judges by exactly what `pingshen apply` will find. */
export function comparisonOf({ facts, documents, files, findings }: Compared): Comparison {
  const { submission, applicants, cycle } = facts;
  const record = {
    ...{ comparison: 1, submission, applicants, findings },
    documents: documents.map(({ id, applicant, type, parts, fields }) => ({
      ...{ id, applicant, type, parts },
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, { spans: _spans, items: _items, ...field }]) => [name, field]),
      ),
    })),
    files: files.map(({ file, sha256 }) => ({ file, sha256 })),
    ...(cycle.office && { office: cycle.office }),
  };
  return comparisonSchema.parse(JSON.parse(JSON.stringify(record)));
}
