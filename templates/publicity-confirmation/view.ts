import { z } from 'zod';
import type { DocumentFacts } from '../facts.ts';
import { pendingOf, pendingSchema } from '../wording/pending.ts';
import { writtenPublicity } from '../wording/periods.ts';
import { bracketed, told } from '../wording/told.ts';

const text = z.string();

/** Every value that `body.hbs` names; what was not declared is left to be written by hand. */
export const viewSchema = z.strictObject({
  year: z.int(),
  name: text.min(1),
  sex: text,
  employer: text,
  department: text,
  speciality: text,
  scope: text,
  title: text,
  /** `2020年9月9日至9月15日（共5个工作日）`; empty where none was declared. */
  period: text,
  place: text,
  result: text,
  /** The parts of the application that the notice showed; ticked where something was declared. */
  items: z.array(z.strictObject({ name: text, isShown: z.boolean() })),
  pending: pendingSchema,
  /** `YYYY-MM-DD`: when the form was made. */
  madeOn: z.iso.date(),
});
export type View = z.infer<typeof viewSchema>;

type Applicant = DocumentFacts['applicants'][number];

/** The form is the first applicant's: one paper a person. */
export function viewOf({
  applicants,
  cycle,
  calendar,
  findings,
  today,
}: Pick<DocumentFacts, 'applicants' | 'cycle' | 'calendar' | 'findings' | 'today'>): View {
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a confirmation is about somebody');
  const { from, to, place, result } = applicant.publicity ?? {};
  return {
    year: cycle.year,
    name: applicant.name ?? applicant.id,
    sex: told(applicant.sex),
    employer: told(applicant.employer?.name),
    department: told(applicant.department),
    speciality: cycle.speciality,
    scope: bracketed(told(applicant.scope)),
    title: applicant.appliedTitle ?? cycle.appliedTitles[0] ?? '',
    period: from !== undefined && to !== undefined ? writtenPublicity({ from, to }, cycle, calendar) : '',
    place: told(place),
    result: told(result),
    items: itemsOf(applicant),
    pending: pendingOf({ applicants: [applicant], findings }),
    madeOn: today,
  };
}

function itemsOf(applicant: Applicant): View['items'] {
  const { education, papers, works = [], achievements = [], assessments, continuingEducation } = applicant;
  const has = (kind: string): boolean => achievements.some((each) => each.kind === kind);
  const parts: readonly (readonly [string, boolean])[] = [
    ['基本情况', true],
    ['学历学位', education.length > 0],
    ['工作业绩', achievements.length > 0],
    ['论文著作', papers.length + works.length > 0],
    ['获奖情况', has('award')],
    ['专利标准', has('patent') || has('standard')],
    ['继续教育', continuingEducation.length > 0],
    ['年度考核', assessments.length > 0],
  ];
  return parts.map(([name, isShown]) => ({ name, isShown }));
}
