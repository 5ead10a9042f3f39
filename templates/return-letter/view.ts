import { z } from 'zod';
import { maskIdNumber } from '#schemas/masking.ts';
import type { DocumentFacts } from '../facts.ts';
import { defectsOf } from '../wording/defects.ts';
import { officeContact, officeName } from '../wording/office.ts';
import { told } from '../wording/told.ts';

const text = z.string().min(1);

/** Every value that `body.hbs` names. */
export const viewSchema = z.strictObject({
  issuer: text,
  /** Of this return: submission, revision and applicant; the same whenever it is printed. */
  letterNumber: z.string(),
  recommendingUnit: text,
  employer: z.string(),
  name: text,
  /** First six places, the rest hidden. */
  maskedId: z.string(),
  notice: z.strictObject({ title: text, number: text }),
  speciality: text,
  title: text,
  /** `problem`: a line for each thing found. */
  defects: z.array(z.strictObject({ topic: text, problem: text, handIn: text })),
  count: z.int(),
  /** `YYYY-MM-DD`: the last day on which the papers may come back. */
  due: z.iso.date(),
  /** The letter is written after that day. */
  isPast: z.boolean(),
  contact: z.strictObject({ people: text, phones: text, address: text }),
  /** `YYYY-MM-DD`. */
  signedOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;

type Needed = 'submission' | 'applicants' | 'cycle' | 'findings' | 'deadline' | 'today';

/** The letter is to the first of the applicants: one paper a person. */
export function viewOf(facts: Pick<DocumentFacts, Needed>): View {
  const { submission, applicants, cycle, findings, deadline: due, today } = facts;
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a return letter is to somebody');
  const defects = defectsOf(applicant, findings);
  return {
    issuer: officeName(cycle),
    letterNumber: `退回编号：${submission.id}-${submission.revision}-${applicant.id}`,
    recommendingUnit: submission.unit.name,
    employer: told(applicant.employer?.name),
    name: applicant.name ?? applicant.id,
    maskedId: maskIdNumber(told(applicant.idNumber)),
    notice: { title: cycle.notice.title, number: cycle.notice.number },
    speciality: `${cycle.speciality}专业`,
    title: applicant.appliedTitle ?? cycle.appliedTitles[0] ?? '',
    defects,
    count: defects.length,
    due,
    isPast: today > due,
    contact: officeContact(cycle),
    signedOn: today,
  };
}
