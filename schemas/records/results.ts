/**
 * `results.json`: what one run says about one submission. The binding face of the
 * program towards other programs; a change here raises `contract`.
 */
import { z } from 'zod';
import { documentTypeNames, type DocumentType } from '../document-types.ts';

/** [x, y, width, height] in pixels of the page image. */
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof boxSchema>;

/** Why a file was not read: a code of the reason catalogue with both texts. */
export const reasonSchema = z.object({ code: z.string(), zh: z.string(), en: z.string() });
export type Reason = z.infer<typeof reasonSchema>;

/** One page of a file; `image` is relative to the result folder, pages are numbered from 1. */
export const pageReferenceSchema = z.object({
  page: z.number().int().min(1),
  width: z.number(),
  height: z.number(),
  image: z.string(),
});
export type PageReference = z.infer<typeof pageReferenceSchema>;

export const fileStatuses = ['read', 'quarantined', 'ignored', 'duplicate'] as const;

/** One file of the submission; `file` is the path inside the submission with forward slashes. */
export const fileRecordSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  status: z.enum(fileStatuses),
  reason: reasonSchema.optional(),
  /** Things a person should know about a file that was read all the same. */
  warnings: z.array(reasonSchema).optional(),
  pages: z.array(pageReferenceSchema),
});
export type FileRecord = z.infer<typeof fileRecordSchema>;

export const fieldSources = ['ocr', 'textLayer', 'barcode'] as const;

/** A value read from a document, with the place that proves it. */
export const fieldValueSchema = z.object({
  value: z.unknown(),
  raw: z.string(),
  /** Index into the document's `parts`. */
  part: z.number().int(),
  box: boxSchema,
  confidence: z.number().min(0).max(1),
  source: z.enum(fieldSources),
});
export type FieldValue = z.infer<typeof fieldValueSchema>;

/** A place a document occupies: a page, or a region of it. */
export const documentPartSchema = z.object({
  file: z.string(),
  page: z.number().int().min(1),
  region: boxSchema.optional(),
});
export type DocumentPart = z.infer<typeof documentPartSchema>;

export const documentRecordSchema = z.object({
  id: z.string(),
  /** `null` for the unit's own papers (`scans/_unit`). */
  applicant: z.string().nullable(),
  type: z.enum(documentTypeNames as [DocumentType, ...DocumentType[]]),
  parts: z.array(documentPartSchema),
  fields: z.record(z.string(), fieldValueSchema),
});
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

export const verdicts = ['match', 'mismatch', 'unreadable', 'missing', 'violation'] as const;
export type Verdict = (typeof verdicts)[number];
export const severities = ['block', 'warn', 'inform'] as const;
export type Severity = (typeof severities)[number];

export const witnessSchema = z.object({
  document: z.string(),
  verdict: z.enum(verdicts),
  found: z.unknown().optional(),
  box: boxSchema.optional(),
});
export type Witness = z.infer<typeof witnessSchema>;

export const decisionSchema = z.object({
  action: z.enum(['accept-found', 'accept-declared', 'return', 'ask']),
  value: z.unknown().optional(),
  by: z.string(),
  at: z.string(),
  reason: z.string().optional(),
});

/** One judged path: exactly one finding a path, `match` included. */
export const findingSchema = z.object({
  /** `null`: the unit or the season. */
  applicant: z.string().nullable(),
  path: z.string(),
  verdict: z.enum(verdicts),
  severity: z.enum(severities),
  declared: z.unknown().optional(),
  found: z.unknown().optional(),
  document: z.string().optional(),
  box: boxSchema.optional(),
  witnesses: z.array(witnessSchema),
  requirement: z.string(),
  message: z.string(),
  decision: decisionSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const outcomes = ['clear', 'review', 'blocked'] as const;
export const applicantOutcomeSchema = z.object({ id: z.string(), outcome: z.enum(outcomes) });

export const resultsSchema = z.object({
  contract: z.literal(1),
  submission: z.string(),
  revision: z.number().int(),
  cycle: z.string(),
  /** What produced these results: program, Node, platform, instruction set, model hashes. */
  fingerprint: z.string(),
  files: z.array(fileRecordSchema),
  documents: z.array(documentRecordSchema),
  findings: z.array(findingSchema),
  applicants: z.array(applicantOutcomeSchema),
});
export type Results = z.infer<typeof resultsSchema>;
