/**
 * Applicants as public lists may show them (R29; domain §7): no ID number, no telephone, no day of
 * birth. They are left out here, before any layout, so that no template can print them.
 */
import { z } from 'zod';
import type { Cycle } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { tableMonth } from './dates.ts';
import { bracketed, educationsByLevel, orNone, told } from './told.ts';

export const publicPersonSchema = z.strictObject({
  name: z.string().min(1),
  sex: z.string(),
  employer: z.string(),
  speciality: z.string(),
  /** `设计开发`. */
  scope: z.string(),
  appliedTitle: z.string(),
  /** `工程师`; 无 where there is none. */
  presentTitle: z.string(),
  /** `2013.06`. */
  obtained: z.string(),
  /** The highest. */
  education: z.string(),
});
export type PublicPerson = z.infer<typeof publicPersonSchema>;

export function publicPerson(applicant: Applicant, cycle: Cycle): PublicPerson {
  const { title, scope } = applicant;
  return {
    name: applicant.name ?? applicant.id,
    sex: told(applicant.sex),
    employer: told(applicant.employer?.name),
    speciality: cycle.speciality,
    scope: bracketed(told(scope)),
    appliedTitle: applicant.appliedTitle ?? cycle.appliedTitles[0] ?? '',
    presentTitle: orNone(title?.name),
    obtained: title?.obtainedOn === undefined ? '' : tableMonth(title.obtainedOn),
    education: orNone(educationsByLevel(applicant)[0]?.level),
  };
}
