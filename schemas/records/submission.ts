/** `submission.json`: who hands the papers in; and the season's own facts, `office.json`. */
import { z } from 'zod';
import { daySchema, idSchema } from './declared.ts';

const text = z.string().trim().min(1, '不能为空');
export const submissionSchema = z.strictObject({
  id: idSchema,
  /** 1, 2, …: a later one supersedes. */
  revision: z.int().min(1).max(10_000),
  /** For instance `2020-jidian-senior`. */
  cycle: idSchema,
  unit: z.strictObject({ name: text, kind: z.enum(['city', 'province', 'agency']), region: text }),
  contact: z.strictObject({ name: text, phone: text }),
  uploadedOn: daySchema,
  paperReceivedOn: daySchema.optional(),
  reviewFormCopies: z.int().min(0).max(1000).optional(),
  letter: z.strictObject({ no: text.optional(), date: daySchema }).optional(),
  scoringStandard: text.optional(),
  objections: z
    .strictObject({ to: text, phone: text, email: text.optional(), address: text.optional() })
    .optional(),
});
export type Submission = z.infer<typeof submissionSchema>;

export const officeSchema = z.strictObject({
  /** People barred from applying, by the year of the review in which they were found out. */
  banned: z.array(z.strictObject({ name: text, idNumber: text, reviewYear: z.int().min(1990).max(2099) })),
  /** Where and when the committee's office published its list. */
  committeePublicity: z.array(
    z.strictObject({ site: text, from: daySchema, to: daySchema, url: text.optional() }),
  ),
  reviewFrom: daySchema.optional(),
  reviewTo: daySchema.optional(),
});
export type Office = z.infer<typeof officeSchema>;
