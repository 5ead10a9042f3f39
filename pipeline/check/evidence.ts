/** Papers that must be there (domain.md R37–R75): one finding for each that is not. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Severity } from '#schemas/records/results.ts';
import { isAbroad } from './judged-paths.ts';

export interface Required {
  readonly type: DocumentType;
  /** Any of these will do. */
  readonly anyOf: readonly DocumentType[];
  readonly requirement: string;
  readonly severity: Severity;
}

const need = (requirement: string, type: DocumentType, ...others: DocumentType[]): Required => ({
  type,
  anyOf: [type, ...others],
  requirement,
  severity: 'block',
});

/** What this applicant's situation asks for. */
export function requiredPapers(a: Applicant): Required[] {
  const home = a.education.filter((e) => !isAbroad(e.country));
  const abroad = a.education.some((e) => isAbroad(e.country)) || a.degrees.some((d) => isAbroad(d.country));
  const kinds = new Set((a.achievements ?? []).map((achievement) => achievement.kind));
  const works = a.works ?? [];
  return [
    need('R60', 'idCard'),
    ...(home.length > 0 ? [need('R61', 'diploma'), need('R62', 'registration', 'accreditationReport')] : []),
    ...(home.some((e) => (e.graduatedOn ?? '9999') < '2001') ? [need('R38', 'registrationForm')] : []),
    ...(a.degrees.some((d) => !isAbroad(d.country)) ? [need('R61', 'degree')] : []),
    ...(abroad ? [need('R39', 'overseasDegree')] : []),
    need('R64', 'titleCertificate'),
    need('R64', 'appointment'),
    ...((a.skills ?? []).length > 0 ? [need('R10', 'skillCertificate')] : []),
    ...(a.pension.length > 0 ? [need('R67', 'pension')] : []),
    ...(a.continuingEducation.length > 0 ? [need('R69', 'continuingEducation')] : []),
    ...(a.assessments.length > 0 ? [need('R71', 'assessment')] : []),
    ...(a.papers.length > 0
      ? [need('R73', 'journalCover'), need('R73', 'contents'), need('R73', 'article')]
      : []),
    ...(works.some((w) => w.kind === 'book') ? [need('R73', 'bookCover')] : []),
    ...(works.some((w) => w.kind === 'report') ? [need('R73', 'contributorProof')] : []),
    ...(kinds.has('award') ? [need('R65', 'award')] : []),
    ...(kinds.has('patent') ? [need('R65', 'patent')] : []),
    ...((a.achievements ?? []).some((x) => x.kind === 'project' && (x.people ?? 1) > 1)
      ? [need('R66', 'contributorProof')]
      : []),
    ...(a.employer?.kind === 'institution' ? [need('R46', 'postInformation')] : []),
    need('R75', 'scoreSheet'),
    need('R58', 'commitment'),
    need('R59', 'publicityConfirmation'),
  ];
}
