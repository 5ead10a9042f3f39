/** What the auditor's desk needs beside the results of a run: `worklist.json`, one entry a finding. */
import { z } from 'zod';
import { severities } from './results.ts';

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Only used to hide these numbers wherever they are listed. */
  idNumber: z.string().optional(),
  phone: z.string().optional(),
});
export type WorklistPerson = z.infer<typeof personSchema>;

export const worklistSchema = z.object({
  submission: z.string(),
  revision: z.number().int(),
  cycle: z.string(),
  unit: z.string(),
  /** When the run was made, with offset. */
  runAt: z.string(),
  people: z.array(personSchema),
  /** For each finding of `results.json`, in its order: the key its decision is kept under. */
  keys: z.array(z.string()),
  /** Findings of these severities want a second person's signature before a decision counts. */
  fourEyes: z.array(z.enum(severities)).default([]),
  /** The rules of the cycle by id: what each asks, in one sentence. */
  asks: z.record(z.string(), z.string()).default({}),
});
export type Worklist = z.infer<typeof worklistSchema>;
