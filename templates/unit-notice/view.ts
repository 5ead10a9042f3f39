import { z } from 'zod';
import type { Submission } from '#schemas/records/submission.ts';
import type { DocumentFacts } from '../facts.ts';
import { publicityFrom, writtenPublicity, type Period } from '../wording/periods.ts';
import { publicPerson, publicPersonSchema } from '../wording/public-people.ts';
import { told } from '../wording/told.ts';

const text = z.string().min(1);

/** Every value that `body.hbs` names. */
export const viewSchema = z.strictObject({
  /** The employer: it publishes its own people only. */
  issuer: text,
  year: z.int(),
  speciality: text,
  title: text,
  notice: z.strictObject({ title: text, number: text }),
  people: z.array(publicPersonSchema),
  count: z.int(),
  /** `2020年9月9日至9月15日（共5个工作日）`. */
  period: text,
  /** Who takes objections; none of them an applicant's. */
  objections: z.strictObject({ unit: text, to: text, phone: text, email: z.string(), address: z.string() }),
  /** `YYYY-MM-DD`: the first day of the period. */
  signedOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;

type Needed = 'submission' | 'applicants' | 'cycle' | 'calendar' | 'today';

/** The notice is the first applicant's employer's: whoever works elsewhere is not on it. */
export function viewOf(facts: Pick<DocumentFacts, Needed>): View {
  const { submission, applicants, cycle } = facts;
  const employer = told(applicants[0]?.employer?.name);
  const people = applicants.filter((applicant) => told(applicant.employer?.name) === employer);
  const period = periodOf({ ...facts, applicants: people });
  return {
    issuer: employer,
    year: cycle.year,
    speciality: `${cycle.speciality}专业`,
    title: cycle.appliedTitles[0] ?? '',
    notice: { title: cycle.notice.title, number: cycle.notice.number },
    people: people.map((applicant) => publicPerson(applicant, cycle)),
    count: people.length,
    period: writtenPublicity(period, cycle, facts.calendar),
    objections: objectionsTo(submission),
    signedOn: period.from,
  };
}

/** As declared; a notice that is still to be posted runs from today. */
function periodOf({ applicants, cycle, calendar, today }: Pick<DocumentFacts, Needed>): Period {
  for (const { publicity } of applicants) {
    if (publicity?.from !== undefined && publicity.to !== undefined)
      return { from: publicity.from, to: publicity.to };
  }
  return publicityFrom(today, { workdays: cycle.publicity.days, cycle }, calendar);
}

function objectionsTo({ objections, unit, contact }: Submission): View['objections'] {
  return {
    unit: unit.name,
    to: objections?.to ?? contact.name,
    phone: objections?.phone ?? contact.phone,
    email: told(objections?.email),
    address: told(objections?.address),
  };
}
