import { z } from 'zod';
import type { DocumentFacts } from '../facts.ts';
import { officeContact, officeName } from '../wording/office.ts';
import { publicityFrom, writtenPublicity, type Period } from '../wording/periods.ts';
import { publicPerson, publicPersonSchema } from '../wording/public-people.ts';

const text = z.string().min(1);

/** Every value that `body.hbs` names. */
export const viewSchema = z.strictObject({
  issuer: text,
  year: z.int(),
  speciality: text,
  title: text,
  notice: z.strictObject({ title: text, number: text }),
  people: z.array(
    publicPersonSchema.extend({
      /** Of the qualification check. */
      result: text,
    }),
  ),
  count: z.int(),
  /** `A、B、C`: the same text on all of them at the same time (R28). */
  sites: text,
  siteCount: z.int(),
  /** `2020年10月19日至10月23日（共5个工作日）`. */
  period: text,
  contact: z.strictObject({ people: text, phones: text, address: text }),
  /** `YYYY-MM-DD`: the first day of the period. */
  signedOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;

type Needed = 'applicants' | 'cycle' | 'outcomes' | 'office' | 'calendar' | 'today';

const results = { clear: '符合', review: '待复核', blocked: '不符合' } as const;

export function viewOf(facts: Pick<DocumentFacts, Needed>): View {
  const { applicants, cycle, outcomes, calendar } = facts;
  const period = periodOf(facts);
  return {
    issuer: officeName(cycle),
    year: cycle.year,
    speciality: `${cycle.speciality}专业`,
    title: cycle.appliedTitles[0] ?? '',
    notice: { title: cycle.notice.title, number: cycle.notice.number },
    people: applicants.map((applicant) => ({
      ...publicPerson(applicant, cycle),
      result: results[outcomes.get(applicant.id) ?? 'review'],
    })),
    count: applicants.length,
    sites: cycle.publicity.sites.map(({ name }) => name).join('、'),
    siteCount: cycle.publicity.sites.length,
    period: writtenPublicity(period, cycle, calendar),
    contact: officeContact(cycle),
    signedOn: period.from,
  };
}

/** The sites start together, so the first entry speaks for all; a list still to be published runs from today. */
function periodOf({ office, cycle, calendar, today }: Pick<DocumentFacts, Needed>): Period {
  const [first] = office.committeePublicity;
  if (first !== undefined) return { from: first.from, to: first.to };
  return publicityFrom(today, { workdays: cycle.publicity.siteDays, cycle }, calendar);
}
