/** What the pages of the auditor's desk may send: every change, strictly. */
import { z } from 'zod';

const words = z.string().trim().max(500);
const id = z.string().regex(/^[0-9a-f]{24}$/u);
const version = z.int().min(0);

/** One step on one finding, made upon a version. */
export const stepChangeSchema = z.strictObject({
  id,
  version,
  action: z.enum(['accept-found', 'accept-declared', 'correct', 'return', 'ask', 'undo', 'sign']),
  /** For `correct`: the value as it stands on the paper. */
  value: words.optional(),
  reason: words.optional(),
});
export type StepChange = z.infer<typeof stepChangeSchema>;

/** The same step on several findings, each upon its own version. */
export const bulkChangeSchema = z.strictObject({
  items: z.array(z.strictObject({ id, version })).min(1).max(200),
  action: z.enum(['accept-found', 'accept-declared', 'return', 'ask']),
  reason: words.min(1),
});
export type BulkChange = z.infer<typeof bulkChangeSchema>;

/** Takes back all that was decided in the same stroke as this one. */
export const bulkUndoSchema = z.strictObject({ id });

export const noteChangeSchema = z.strictObject({ id, text: words.min(1) });

const name = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N} ·._-]+$/u);
export const nameChangeSchema = z.strictObject({ name });

/** Whether somebody may be called that: letters, digits and few marks, at most 40. */
export const isPersonName = (text: string): boolean => name.safeParse(text).success;

const password = z.string().min(1).max(200);
export const signInSchema = z.strictObject({ name: z.string().trim().min(1).max(40), password });
export const passwordChangeSchema = z.strictObject({ old: password, password });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

/** What is about to be sent: names below the submission, and how large each is. */
export const intakeBeginSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  files: z
    .array(z.strictObject({ path: z.string().min(1).max(4000), size: z.int().min(0) }))
    .min(1)
    .max(100_000),
});

/** Sharing out applicants among people; of one submission, or of all. */
export const assignChangeSchema = z.strictObject({
  people: z.array(name).min(1).max(200),
  by: z.enum(['unit', 'applicant']),
  which: z.enum(['free', 'all']),
  submission: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/u)
    .optional(),
});
