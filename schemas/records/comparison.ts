/**
 * `comparison.json`: what reading and comparing came to, before any decision and any rule. With it
 * decisions are applied and rules judged again without reading a scan (`pingshen apply`). It holds
 * ID numbers and stays inside the office.
 */
import { z } from 'zod';
import type { Applicant } from './declared.ts';
import type { ExtractedDocument } from './extraction.ts';
import { boxSchema, documentRecordSchema, fieldSources, findingSchema } from './results.ts';
import { officeSchema, submissionSchema } from './submission.ts';

/** What judging asks of a field that was read; the signs it was read from are no longer needed. */
const fieldSchema = z.object({
  value: z.unknown(),
  raw: z.string(),
  part: z.int(),
  box: boxSchema,
  confidence: z.number(),
  weakest: z.number(),
  source: z.enum(fieldSources),
  isNamed: z.boolean(),
});

const documentSchema = documentRecordSchema.extend({ fields: z.record(z.string(), fieldSchema) });
/** A document without the pages and signs that it was read from. */
export type PlainDocument = z.infer<typeof documentSchema>;

/** What of a document is kept once it has been compared. */
export function plainDocument({
  applicant,
  type,
  parts,
  fields,
}: Omit<ExtractedDocument, 'id'>): Omit<PlainDocument, 'id'> {
  return {
    ...{ applicant, type, parts: [...parts] },
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, { spans: _spans, items: _items, ...field }]) => [name, field]),
    ),
  };
}

export const comparisonSchema = z.object({
  comparison: z.literal(1),
  submission: submissionSchema,
  /** As they declared themselves. */
  applicants: z.array(z.custom<Applicant>((value) => typeof value === 'object' && value !== null)),
  documents: z.array(documentSchema),
  /** SHA-256 of the files that the documents lie in. */
  files: z.array(z.object({ file: z.string(), sha256: z.string() })),
  /** Declared values against papers, and what was wrong with the declaration itself. */
  findings: z.array(findingSchema),
  /** The season's facts as they were known; absent where the office gave none. */
  office: officeSchema.optional(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** The papers as the rules read them. */
export function documentsOf({ documents }: Pick<Comparison, 'documents'>): ExtractedDocument[] {
  return documents.map(({ fields, ...document }) => ({
    ...document,
    pages: [],
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, { ...field, spans: [] }]),
    ),
  }));
}
