/**
 * `season.json`: all submissions of a cycle joined (`pingshen season <cycle>`). It holds names and
 * no ID numbers; it stays inside the office all the same.
 */
import { z } from 'zod';
import { idSchema } from './declared.ts';
import { outcomes, severities } from './results.ts';
import type { Submission } from './submission.ts';

/** One applicant of one submission. */
const personSchema = z.strictObject({
  submission: idSchema,
  unit: z.string(),
  /** City or department, as the submission gives it. */
  region: z.string(),
  applicant: idSchema,
  /** Empty where none could be used, like all texts that were declared. */
  name: z.string(),
});
export type SeasonPerson = z.infer<typeof personSchema>;

/** Whether a submission came in time (R2, R3). `unknown`: the paper is not entered as received. */
export const punctualities = ['inTime', 'lateUpload', 'latePaper', 'unknown'] as const;
export type Punctuality = (typeof punctualities)[number];

const submissionLine = z.strictObject({
  id: idSchema,
  revision: z.int(),
  unit: z.string(),
  region: z.string(),
  uploadedOn: z.string(),
  paperReceivedOn: z.string().optional(),
  people: z.int(),
  punctuality: z.enum(punctualities),
});

/** What an applicant's line in the whole list points to; the other lists say it in full. */
export const seasonFlags = ['repeated', 'similar', 'banned'] as const;

const listLine = personSchema.extend({
  employer: z.string(),
  scope: z.string(),
  appliedTitle: z.string(),
  outcome: z.enum(outcomes),
  blocking: z.int(),
  open: z.int(),
  /** The first blocking sentence, numbers masked; empty where nothing blocks. */
  reason: z.string(),
  isLate: z.boolean(),
  flags: z.array(z.enum(seasonFlags)),
});
export type SeasonLine = z.infer<typeof listLine>;

const countLine = z.strictObject({
  region: z.string(),
  unit: z.string(),
  scope: z.string(),
  clear: z.int(),
  review: z.int(),
  blocked: z.int(),
  /** Not among the three. */
  late: z.int(),
  total: z.int(),
});
export type SeasonCount = z.infer<typeof countLine>;

export const seasonSchema = z.strictObject({
  season: z.literal(1),
  cycle: idSchema,
  /** The year of the review: bans are counted from it. */
  year: z.int(),
  /** The last day for upload and paper. */
  deadline: z.string(),
  /** Whether a list of bans was at hand; without one, nobody was held against it. */
  hasBans: z.boolean(),
  submissions: z.array(submissionLine),
  /** Result folders of the cycle that could not be joined. */
  left: z.array(z.strictObject({ folder: z.string(), why: z.enum(['noRecord', 'broken']) })),
  people: z.array(listLine),
  /** The same person, paper or patent claimed by several (X17). */
  repeated: z.array(
    z.strictObject({
      kind: z.enum(['person', 'paper', 'patent']),
      what: z.string(),
      severity: z.enum(severities),
      isAcrossUnits: z.boolean(),
      claimants: z.array(personSchema.extend({ rank: z.int().optional() })),
    }),
  ),
  /** Work summaries that are nearly one text (X18). */
  similar: z.array(
    z.strictObject({ similarity: z.number(), isAcrossUnits: z.boolean(), people: z.array(personSchema) }),
  ),
  /** People under a ban (R49, X19). `isCertain`: by ID number; else by name, where no number can be used. */
  banned: z.array(
    personSchema.extend({
      reviewYear: z.int(),
      from: z.int(),
      to: z.int(),
      isCertain: z.boolean(),
    }),
  ),
  counts: z.array(countLine),
});
export type Season = z.infer<typeof seasonSchema>;

/** How a submission stands to the last day for handing in (`YYYY-MM-DD`, moved where the notice lets it). */
export function punctualityOf(
  { uploadedOn, paperReceivedOn }: Pick<Submission, 'uploadedOn' | 'paperReceivedOn'>,
  deadline: string,
): Punctuality {
  if (uploadedOn > deadline) return 'lateUpload';
  if (paperReceivedOn === undefined) return 'unknown';
  return paperReceivedOn > deadline ? 'latePaper' : 'inTime';
}

/** Late: not accepted, and not in the committee's list (R3). */
export const isLate = (punctuality: Punctuality): boolean =>
  punctuality === 'lateUpload' || punctuality === 'latePaper';

/** Whether anything waits for a person, as the exit code says: in the season itself or with an applicant. */
export function seasonIsOpen({ submissions, left, repeated, similar, banned, people }: Season): boolean {
  const lists = [left, repeated, similar, banned];
  return (
    lists.some((list) => list.length > 0) ||
    submissions.some(({ punctuality }) => punctuality !== 'inTime') ||
    people.some(({ outcome }) => outcome !== 'clear')
  );
}
