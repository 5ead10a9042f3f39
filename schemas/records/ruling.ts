/** What a rule came to for one person or unit, with the way it was reached: `rulings.json`. */
import { z } from 'zod';
import { boxSchema, decisionSchema, severities } from './results.ts';

/**
 * `pass`: kept. `violation`: broken, by data that agree. `question`: cannot be judged from what
 * was handed in, or a person's to judge; never a pass. `none`: does not concern this applicant.
 */
export const rulingVerdicts = ['pass', 'violation', 'question', 'none'] as const;

export const rulingSchema = z.object({
  rule: z.string(),
  applicant: z.string().nullable(),
  verdict: z.enum(rulingVerdicts),
  severity: z.enum(severities),
  /** One sentence that a clerk can read out on the phone. */
  reason: z.string(),
  /** How it was reckoned, a line a step: years from–to, hours kept, days counted and skipped. */
  steps: z.array(z.string()),
  declared: z.unknown().optional(),
  found: z.unknown().optional(),
  evidence: z.array(z.object({ document: z.string(), box: boxSchema.optional() })),
  /**
   * Of a question that asks for nothing but papers: the findings about these (`evidence.scoreSheet`).
   * Where people have found all of them in order, the rule is judged as if nothing were missing.
   */
  settledBy: z.array(z.string()).optional(),
  /**
   * Of a question asked only because papers contradict declared values: the findings about these
   * (`title.obtainedOn`). Once they are decided the rule is judged anew with what was decided.
   */
  restsOn: z.array(z.string()).optional(),
  /** What a person found, once one has; the verdict above stays the program's own. */
  decision: decisionSchema.optional(),
});
export type RulingRecord = z.infer<typeof rulingSchema>;

export const rulingsSchema = z.object({
  submission: z.string(),
  cycle: z.string(),
  /** Ids and names, so that `explain` can be asked by either. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  rulings: z.array(rulingSchema),
});
export type Rulings = z.infer<typeof rulingsSchema>;
