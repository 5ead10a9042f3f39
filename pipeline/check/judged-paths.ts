/** What is judged of an applicant, and which fields of which papers bear witness (contract §2). */
import type { Applicant } from '#schemas/records/declared.ts';
import { achievementPaths, assessmentPaths, pensionPaths, studyPaths } from './judged/career.ts';
import type { Judged } from './judged/define.ts';
import { appointmentPaths, personPaths, postPaths, titlePaths } from './judged/person.ts';
import { degreePaths, educationPaths, skillPaths } from './judged/studies.ts';
import { paperPaths, workPaths } from './judged/writings.ts';

export type { Item, Judged, ListFilter } from './judged/define.ts';
export { earlierTerms } from './judged/person.ts';
export { isAbroad } from './judged/studies.ts';

/** Every value of an applicant that some paper can prove. Values with no possible evidence are left out. */
export function judgedPaths(applicant: Applicant): Judged[] {
  return [
    ...personPaths(applicant),
    ...applicant.education.flatMap(educationPaths),
    ...applicant.degrees.flatMap(degreePaths),
    ...titlePaths(applicant),
    ...appointmentPaths(applicant),
    ...applicant.pension.flatMap(pensionPaths),
    ...applicant.papers.flatMap((paper, i) => paperPaths(paper, i, applicant.name)),
    ...applicant.continuingEducation.flatMap(studyPaths),
    ...applicant.assessments.flatMap(assessmentPaths),
    ...(applicant.achievements ?? []).flatMap(achievementPaths),
    ...(applicant.skills ?? []).flatMap(skillPaths),
    ...(applicant.works ?? []).flatMap(workPaths),
    ...postPaths(applicant),
  ];
}
