/**
 * `record.json`: what a finished run leaves for the season (`pingshen season`): who handed in, what
 * the applicants declared as far as it could be used, and what came of it. It holds ID numbers and
 * stays inside the office.
 */
import { z } from 'zod';
import { idSchema, type Applicant } from './declared.ts';
import { outcomes } from './results.ts';
import { submissionSchema } from './submission.ts';

const text = z.string().optional();
const number = z.number().optional();

/** What the season asks of an applicant is checked; all else goes through as it was declared. */
const applicantShape = z.looseObject({
  id: idSchema,
  name: text,
  idNumber: text,
  scope: text,
  appliedTitle: text,
  summary: text,
  employer: z.looseObject({ name: text }).optional(),
  papers: z.array(
    z.looseObject({ title: text, journal: text, year: number, issue: number, authorRank: number }),
  ),
  achievements: z.array(z.looseObject({ kind: text, number: text, rank: number })).optional(),
});
// The rest of the type is what intake made of the declaration when the record was written.
const applicantSchema = z.custom<Applicant>((value) => applicantShape.safeParse(value).success);

/** What came of one applicant. */
const outcomeSchema = z.strictObject({
  id: idSchema,
  outcome: z.enum(outcomes),
  /** Findings that keep the applicant from going on, decided or not. */
  blocking: z.int().min(0),
  /** Findings that wait for a decision. */
  open: z.int().min(0),
  /** The first blocking sentences, as a clerk reads them out; they may hold ID numbers. */
  reasons: z.array(z.string()),
  /** Rules that a person found kept, whatever the program had found: `X17`. */
  accepted: z.array(z.string()).default([]),
});

export const runRecordSchema = z.strictObject({
  record: z.literal(1),
  submission: submissionSchema,
  applicants: z.array(applicantSchema),
  outcomes: z.array(outcomeSchema),
  /** The log's entry of the last decision this rests on; absent where nobody has decided anything. */
  decisionHead: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});
export type RunRecord = z.infer<typeof runRecordSchema>;
