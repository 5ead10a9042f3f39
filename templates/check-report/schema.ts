import { z } from 'zod';

const text = z.string();
const count = z.int().min(0);

/** Every value that `body.hbs` names. Numbers of the person are hidden in all of them. */
export const viewSchema = z.strictObject({
  issuer: text.min(1),
  year: z.int(),
  submission: text.min(1),
  revision: z.int(),
  unit: text.min(1),
  name: text.min(1),
  maskedId: text,
  employer: text,
  title: text,
  /** `A 符合学历资历`. */
  route: text,
  /** 核对无误, 待复核, 有阻断问题. */
  outcome: text.min(1),
  /** Declared values and papers, without what the rules came to. */
  counts: z.strictObject({
    all: count,
    match: count,
    mismatch: count,
    unreadable: count,
    missing: count,
    violation: count,
  }),
  /** Rules that concern the applicant, by what they came to. */
  ruled: z.strictObject({ all: count, pass: count, violation: count, question: count, told: count }),
  /** What is not agreed, in the order in which an auditor works. */
  open: z.array(
    z.strictObject({
      name: text.min(1),
      verdict: text.min(1),
      severity: text.min(1),
      declared: text,
      found: text,
      /** `毕业证书，学历.jpg`. */
      source: text,
      /** `第1页` of that file. */
      page: text,
      message: text,
      requirement: text,
      /** What a person decided; empty while nobody has. */
      decision: text,
      /** Name of the picture of the evidence; empty where there is none. */
      crop: text,
    }),
  ),
  /** Rules that are broken or cannot be answered: first among `rulings`. */
  questions: count,
  rulings: z.array(
    z.strictObject({
      rule: text.min(1),
      topic: text.min(1),
      verdict: text.min(1),
      reason: text,
      steps: z.array(text),
    }),
  ),
  agreed: z.array(z.strictObject({ name: text.min(1), declared: text, source: text, page: text })),
  /** The log's entry of the last decision: 64 hexadecimal places in groups; empty where nobody has decided. */
  decisionHead: text,
  /** `YYYY-MM-DD`. */
  madeOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;
