import { z } from 'zod';
import { pendingSchema } from '../wording/pending.ts';

const text = z.string();
const study = z.strictObject({ period: text, content: text, place: text });
const performance = z.strictObject({ from: text, to: text, title: text, part: text, effect: text });
const opinion = z.strictObject({ heading: text.min(1), told: text });

/**
 * Every value that `body.hbs` names. What nobody declared is an empty text: a blank to be filled in
 * by hand, or 无 where the form wants it said.
 */
export const viewSchema = z.strictObject({
  name: text.min(1),
  sex: text,
  formerName: text,
  ethnicity: text,
  idNumber: text,
  born: text,
  employer: text,
  department: text,
  startedWork: text,
  speciality: text,
  scope: text,
  appliedTitle: text,
  /** `A 符合学历资历`. */
  route: text,
  qualification: z.strictObject({ name: text, specialty: text, issuer: text, on: text }),
  post: z.strictObject({ name: text, from: text }),
  highest: z.strictObject({ level: text, graduated: text, institution: text, major: text, degree: text }),
  copies: z.int(),
  studies: z.array(study),
  jobs: z.array(z.strictObject({ from: text, to: text, employer: text, position: text })),
  before: z.array(performance),
  after: z.array(performance),
  writings: z.array(z.strictObject({ on: text, title: text, published: text, share: text })),
  assessments: z.array(z.strictObject({ year: text, grade: text, employer: text })),
  summary: text,
  /** What the employer found, in a sentence; empty where it has not yet. */
  employerOpinion: text,
  recommendations: z.array(opinion),
  committee: text.min(1),
  pending: pendingSchema,
  /** `YYYY-MM-DD`. */
  filledOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;
