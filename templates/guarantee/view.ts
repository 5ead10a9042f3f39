import { z } from 'zod';
import type { DocumentFacts } from '../facts.ts';
import { told } from '../wording/told.ts';

const text = z.string();

/** Every value that `body.hbs` names. Signatures and their days are left to be written by hand. */
export const viewSchema = z.strictObject({
  name: text.min(1),
  idNumber: text,
  employer: text,
  year: z.int(),
  speciality: text.min(1),
  title: text.min(1),
  banYears: z.int(),
  /** The years in which whoever is found out this year may not apply (R49). */
  bannedFrom: z.int(),
  bannedTo: z.int(),
  discipline: text,
  /** `YYYY-MM-DD`: when the form was made. */
  madeOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;

/** The promise is the first applicant's: one paper a person. */
export function viewOf({
  applicants,
  cycle,
  today,
}: Pick<DocumentFacts, 'applicants' | 'cycle' | 'today'>): View {
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a promise is somebody’s');
  const discipline = cycle.notice.basis.find(({ key }) => key === 'discipline');
  return {
    name: applicant.name ?? applicant.id,
    idNumber: told(applicant.idNumber).toUpperCase(),
    employer: told(applicant.employer?.name),
    year: cycle.year,
    speciality: `${cycle.speciality}专业`,
    title: applicant.appliedTitle ?? cycle.appliedTitles[0] ?? '',
    banYears: cycle.banYears,
    bannedFrom: cycle.year + 1,
    bannedTo: cycle.year + cycle.banYears,
    discipline: discipline === undefined ? '' : `《${discipline.title}》（${discipline.number}）`,
    madeOn: today,
  };
}
