import { z } from 'zod';
import { tenureOf } from '#schemas/cycles/tenure.ts';
import type { DocumentFacts } from '../facts.ts';
import { pendingOf, pendingSchema } from '../wording/pending.ts';
import { writtenPeriod } from '../wording/periods.ts';
import { dayTold, sentence, told } from '../wording/told.ts';

const text = z.string();

/** Every value that `body.hbs` names; what was not declared is left to be written by hand. */
export const viewSchema = z.strictObject({
  year: z.int(),
  employer: text,
  name: text.min(1),
  sex: text,
  department: text,
  qualification: text,
  position: text,
  appointedOn: text,
  title: text,
  speciality: text,
  /** Posts of the grade that is applied for. */
  approved: text,
  filled: text,
  vacant: text,
  /** The post competed for. */
  grade: text,
  assessments: text,
  /** `2020年9月9日至9月15日`. */
  publicity: text,
  opinions: z.strictObject({ unit: text, department: text, personnel: text }),
  pending: pendingSchema,
  /** `YYYY-MM-DD`: when the form was made. */
  madeOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;

/** The form is the first applicant's: one paper a person. */
export function viewOf({
  applicants,
  cycle,
  findings,
  today,
}: Pick<DocumentFacts, 'applicants' | 'cycle' | 'findings' | 'today'>): View {
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a post is applied for by somebody');
  const { employer, title, appointment, assessments } = applicant;
  return {
    year: cycle.year,
    employer: told(employer?.name),
    name: applicant.name ?? applicant.id,
    sex: told(applicant.sex),
    department: told(applicant.department),
    qualification: told(title?.name),
    position: told(appointment?.position),
    // As the roster has it: tenure counts from there.
    appointedOn: dayTold(tenureOf(applicant, cycle)?.appointedFrom),
    title: applicant.appliedTitle ?? cycle.appliedTitles[0] ?? '',
    speciality: cycle.speciality,
    ...postsOf(applicant),
    assessments: assessments.map(({ year, grade }) => `${told(year)}年${told(grade)}`).join('、'),
    publicity: publicityOf(applicant),
    pending: pendingOf({ applicants: [applicant], findings }),
    madeOn: today,
  };
}

function publicityOf({ publicity: { from, to } = {} }: DocumentFacts['applicants'][number]): string {
  return from === undefined || to === undefined ? '' : writtenPeriod({ from, to });
}

type Posts = Pick<View, 'approved' | 'filled' | 'vacant' | 'grade' | 'opinions'>;

function postsOf({ post }: DocumentFacts['applicants'][number]): Posts {
  const { unit, department, personnel } = post?.opinions ?? {};
  return {
    approved: told(post?.approved),
    filled: told(post?.filled),
    vacant: told(post?.vacant),
    grade: told(post?.grade),
    opinions: {
      unit: sentence(told(unit)),
      department: sentence(told(department)),
      personnel: sentence(told(personnel)),
    },
  };
}
