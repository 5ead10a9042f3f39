import { z } from 'zod';
import type { DocumentFacts } from '../facts.ts';
import { pendingOf, pendingSchema } from '../wording/pending.ts';

const text = z.string().min(1);

/** Every value that `body.hbs` names. */
export const viewSchema = z.strictObject({
  issuer: text,
  /** Empty where the body numbers no letters. */
  letterNumber: z.string(),
  /** Its name in two parts: `评审委员会`, which stays on one line, and what stands before it. */
  committee: z.strictObject({ place: z.string(), kind: text }),
  notice: z.strictObject({ title: text, number: text }),
  speciality: text,
  title: text,
  /** The first person named; the letter says 等 where there are more. */
  firstName: text,
  isSeveral: z.boolean(),
  count: z.int().min(1),
  contact: z.strictObject({ name: text, phone: text }),
  /** `YYYY-MM-DD`. */
  signedOn: z.iso.date(),
  pending: pendingSchema,
});
export type View = z.infer<typeof viewSchema>;

/** The applicants are those of the roster, in its order. */
export function viewOf({
  submission,
  applicants,
  cycle,
  findings,
  today,
}: Pick<DocumentFacts, 'submission' | 'applicants' | 'cycle' | 'findings' | 'today'>): View {
  const { unit, letter, contact } = submission;
  return {
    issuer: unit.name,
    letterNumber: letter?.no ?? '',
    committee: committeeOf(cycle.committee.name),
    notice: { title: cycle.notice.title, number: cycle.notice.number },
    speciality: `${cycle.speciality}专业`,
    title: cycle.appliedTitles[0] ?? '',
    firstName: applicants[0]?.name ?? '',
    isSeveral: applicants.length > 1,
    count: applicants.length,
    contact: { name: contact.name, phone: contact.phone },
    signedOn: letter?.date ?? today,
    pending: pendingOf({ applicants, findings }),
  };
}

function committeeOf(name: string): View['committee'] {
  const [kind] = /(?:评审)?委员会$/u.exec(name) ?? [name];
  return { place: name.slice(0, name.length - kind.length), kind };
}
