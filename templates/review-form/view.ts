import type { Cycle } from '#schemas/cycles/cycle.ts';
import { tenureOf } from '#schemas/cycles/tenure.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { DocumentFacts } from '../facts.ts';
import { pendingOf } from '../wording/pending.ts';
import { writtenPeriod } from '../wording/periods.ts';
import { bracketed, dayTold, educationsByLevel, orNone, sentence, told } from '../wording/told.ts';
import { assessmentsOf, jobsOf, performanceOf, studiesOf, writingsOf } from './lists.ts';
import type { View } from './schema.ts';

/** The form is the first applicant's: one paper a person. */
export function viewOf({
  applicants,
  cycle,
  findings,
  today,
}: Pick<DocumentFacts, 'applicants' | 'cycle' | 'findings' | 'today'>): View {
  const [applicant] = applicants;
  if (applicant === undefined) throw new RangeError('a review form is somebody’s');
  return {
    ...personOf(applicant),
    ...applicationOf(applicant, cycle),
    highest: highestOf(applicant),
    copies: cycle.reviewFormCopies,
    studies: studiesOf(applicant),
    jobs: jobsOf(applicant),
    ...performanceOf(applicant, cycle),
    writings: writingsOf(applicant),
    assessments: assessmentsOf(applicant),
    summary: told(applicant.summary),
    employerOpinion: employerOpinionOf(applicant),
    recommendations: recommendationsOf(applicant, cycle),
    committee: cycle.committee.name,
    pending: pendingOf({ applicants: [applicant], findings }),
    filledOn: today,
  };
}

type PersonKeys =
  | 'name'
  | 'sex'
  | 'formerName'
  | 'ethnicity'
  | 'idNumber'
  | 'born'
  | 'employer'
  | 'department'
  | 'startedWork';

function personOf(applicant: Applicant): Pick<View, PersonKeys> {
  return {
    name: applicant.name ?? applicant.id,
    sex: told(applicant.sex),
    formerName: orNone(applicant.formerName),
    ethnicity: told(applicant.ethnicity),
    idNumber: told(applicant.idNumber).toUpperCase(),
    born: dayTold(applicant.birthDate),
    employer: told(applicant.employer?.name),
    department: told(applicant.department),
    startedWork: dayTold(applicant.startedWorkOn),
  };
}

type ApplicationKeys = 'speciality' | 'scope' | 'appliedTitle' | 'route' | 'qualification' | 'post';

function applicationOf(applicant: Applicant, cycle: Cycle): Pick<View, ApplicationKeys> {
  const { title, appointment, route } = applicant;
  // The first of the terms that join up, as in the roster.
  const since = tenureOf(applicant, cycle)?.appointedFrom;
  return {
    speciality: cycle.speciality,
    scope: bracketed(told(applicant.scope)),
    appliedTitle: told(applicant.appliedTitle),
    route: route === undefined ? '' : `${route} ${cycle.routes[route].label}`,
    qualification: {
      name: orNone(title?.name),
      specialty: told(title?.specialty),
      issuer: told(title?.issuer),
      on: dayTold(title?.obtainedOn),
    },
    post: { name: orNone(appointment?.position), from: dayTold(since) },
  };
}

function highestOf(applicant: Applicant): View['highest'] {
  const [education] = educationsByLevel(applicant);
  return {
    level: orNone(education?.level),
    graduated: dayTold(education?.graduatedOn),
    institution: told(education?.institution),
    major: told(education?.major),
    degree: orNone(applicant.degrees[0]?.degree),
  };
}

/** The publicity and the result, as the employer entered them. */
function employerOpinionOf({ publicity, employerReview }: Applicant): string {
  const { from, to, result } = publicity ?? {};
  const posted =
    from !== undefined && to !== undefined
      ? [`申报材料于${writtenPeriod({ from, to })}公示${result === undefined ? '' : `，${result}`}`]
      : [];
  const parts = [...posted, ...(employerReview?.result === undefined ? [] : [employerReview.result])];
  return parts.map(sentence).join('');
}

/** Broken where a reader pauses: the column is narrow. */
const headings = {
  county: '县（市、区）\n人力社保\n（主管）部门\n意见',
  city: '市人力社保\n（主管）部门\n意见',
  province: '省级主管部门\n意见',
  agency: '人事代理机构\n意见',
} as const;

/** A block for each level that the application passes, in the order of the chain (R22). */
function recommendationsOf(
  { recommendations = [] }: Applicant,
  { recommending }: Cycle,
): View['recommendations'] {
  const passed = new Map(recommendations.map(({ level, result }) => [level, result]));
  const chain = Object.values(recommending).flatMap((levels) => levels.map(({ level }) => level));
  const wanted = (['county', 'city', 'province', 'agency'] as const).filter(
    (level) => passed.has(level) || (level !== 'agency' && chain.includes(level)),
  );
  return wanted.map((level) => ({ heading: headings[level], told: sentence(told(passed.get(level))) }));
}
