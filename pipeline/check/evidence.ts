/** Papers that must be there (R37–R75): the cycle says which in which situation; one finding for each that is not. */
import type { Cycle, RequiredPaper, Situation } from '#schemas/cycles/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import type { Finding } from '#schemas/records/results.ts';
import { lastDay } from '#schemas/values/date-range.ts';
import { isAbroad } from './judged-paths.ts';
import { messageOf } from './message.ts';

type Asks = (applicant: Applicant, paper: RequiredPaper) => boolean;

const homeEducation = ({ education }: Applicant): Applicant['education'] =>
  education.filter(({ country }) => !isAbroad(country));

const hasAchievement =
  (kind: string): Asks =>
  ({ achievements = [] }) =>
    achievements.some((achievement) => achievement.kind === kind);

const hasWork =
  (kind: string): Asks =>
  ({ works = [] }) =>
    works.some((work) => work.kind === kind);

/** What each situation of a cycle means. */
const asks: Readonly<Record<Situation, Asks>> = {
  always: () => true,
  homeEducation: (applicant) => homeEducation(applicant).length > 0,
  graduatedBefore: (applicant, { date = '' }) =>
    homeEducation(applicant).some(
      ({ graduatedOn }) => graduatedOn !== undefined && lastDay(graduatedOn) < date,
    ),
  homeDegree: ({ degrees }) => degrees.some(({ country }) => !isAbroad(country)),
  abroad: ({ education, degrees }) => [...education, ...degrees].some(({ country }) => isAbroad(country)),
  skills: ({ skills = [] }) => skills.length > 0,
  pension: ({ pension }) => pension.length > 0,
  continuingEducation: ({ continuingEducation }) => continuingEducation.length > 0,
  assessments: ({ assessments }) => assessments.length > 0,
  papers: ({ papers }) => papers.length > 0,
  books: hasWork('book'),
  reports: hasWork('report'),
  awards: hasAchievement('award'),
  patents: hasAchievement('patent'),
  groupProjects: ({ achievements = [] }) =>
    achievements.some(({ kind, people = 1 }) => kind === 'project' && people > 1),
  institution: ({ employer }) => employer?.kind === 'institution',
};

/** What this applicant's situation asks for; a kind that is wanted twice is asked for once. */
export function requiredPapers(applicant: Applicant, { papers }: Pick<Cycle, 'papers'>): RequiredPaper[] {
  const wanted = papers.filter((paper) => asks[paper.when](applicant, paper));
  const first = ({ anyOf }: RequiredPaper): string | undefined => anyOf[0];
  return wanted.filter((paper, i) => wanted.findIndex((other) => first(other) === first(paper)) === i);
}

/** One finding for each required paper of which no kind is among the applicant's papers. */
export function missingPapers(
  applicant: Applicant,
  documents: readonly ExtractedDocument[],
  cycle: Pick<Cycle, 'papers'>,
): Finding[] {
  const there = new Set(documents.map((document) => document.type));
  return requiredPapers(applicant, cycle).flatMap(({ anyOf, rule, severity }): Finding[] => {
    const [type] = anyOf;
    if (type === undefined || anyOf.some((one) => there.has(one))) return [];
    const path = `evidence.${type}`;
    const message = messageOf({ path, verdict: 'missing' });
    return [
      {
        applicant: applicant.id,
        path,
        verdict: 'missing',
        severity,
        witnesses: [],
        requirement: rule,
        message,
      },
    ];
  });
}
