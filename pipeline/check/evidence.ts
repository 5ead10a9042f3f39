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

const when = (holds: boolean, ...papers: Required[]): Required[] => (holds ? papers : []);

/** What this applicant's situation asks for; a kind that is wanted twice is asked for once. */
export function requiredPapers(a: Applicant): Required[] {
  const papers = wantedPapers(a);
  return papers.filter(({ type }, i) => papers.findIndex((paper) => paper.type === type) === i);
}

function wantedPapers(a: Applicant): Required[] {
  return [
    need('R60', 'idCard'),
    ...studyPapers(a),
    need('R64', 'titleCertificate'),
    need('R64', 'appointment'),
    ...when((a.skills ?? []).length > 0, need('R10', 'skillCertificate')),
    ...when(a.pension.length > 0, need('R67', 'pension')),
    ...when(a.continuingEducation.length > 0, need('R69', 'continuingEducation')),
    ...when(a.assessments.length > 0, need('R71', 'assessment')),
    ...writingPapers(a),
    ...achievementPapers(a),
    ...when(a.employer?.kind === 'institution', need('R46', 'postInformation')),
    need('R75', 'scoreSheet'),
    need('R58', 'commitment'),
    need('R59', 'publicityConfirmation'),
  ];
}

function studyPapers({ education, degrees }: Applicant): Required[] {
  const home = education.filter((e) => !isAbroad(e.country));
  return [
    ...when(home.length > 0, need('R61', 'diploma'), need('R62', 'registration', 'accreditationReport')),
    ...when(
      home.some((e) => (e.graduatedOn ?? '9999') < '2001'),
      need('R38', 'registrationForm'),
    ),
    ...when(
      degrees.some((d) => !isAbroad(d.country)),
      need('R61', 'degree'),
    ),
    ...when(
      [...education, ...degrees].some((study) => isAbroad(study.country)),
      need('R39', 'overseasDegree'),
    ),
  ];
}

function writingPapers({ papers, works = [] }: Applicant): Required[] {
  return [
    ...when(papers.length > 0, need('R73', 'journalCover'), need('R73', 'contents'), need('R73', 'article')),
    ...when(
      works.some((w) => w.kind === 'book'),
      need('R73', 'bookCover'),
    ),
    ...when(
      works.some((w) => w.kind === 'report'),
      need('R73', 'contributorProof'),
    ),
  ];
}

function achievementPapers({ achievements = [] }: Applicant): Required[] {
  const has = (kind: string): boolean => achievements.some((achievement) => achievement.kind === kind);
  return [
    ...when(has('award'), need('R65', 'award')),
    ...when(has('patent'), need('R65', 'patent')),
    ...when(
      achievements.some((one) => one.kind === 'project' && (one.people ?? 1) > 1),
      need('R66', 'contributorProof'),
    ),
  ];
}
