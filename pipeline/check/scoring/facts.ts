/** The items of an applicant that rows look at, with the facts that tables may name. */
import { awardGrades, degreeLevels, type PointSourceName } from '#schemas/cycles/point-fields.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { educationLevels } from '#schemas/values/education.ts';
import { parsePatentNumber, patentNumberFacts } from '#schemas/values/patent-number.ts';
import type { Facts, ScoringContext } from './context.ts';
import { yearsBefore } from './days.ts';

export interface ScoredItem {
  /** `papers[0]`. */
  readonly key: string;
  readonly source: PointSourceName;
  /** What a person calls it. */
  readonly title: string;
  /** As precise as declared. */
  readonly date?: string | undefined;
  readonly facts: Facts;
  /** An achievement's id and files. */
  readonly id?: string | undefined;
  readonly files?: readonly string[] | undefined;
  readonly relevant?: boolean | undefined;
}

type Bare = Omit<ScoredItem, 'key' | 'source'>;
type ListOf<Key extends keyof Applicant> =
  NonNullable<Applicant[Key]> extends readonly (infer Item)[] ? Item : never;

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** The one word of a list that a text contains; undefined where it is none or several. */
function onlyWord(words: readonly string[], text: string | undefined): string | undefined {
  const found = words.filter((word) => text?.includes(word));
  return found.length === 1 ? found[0] : undefined;
}

function highest(order: readonly string[], values: readonly (string | undefined)[]): string | undefined {
  return order.find((each) => values.includes(each));
}

function education({ institution, level, mode, major, country, graduatedOn }: ListOf<'education'>): Bare {
  return {
    title: [institution, major, level].filter((part) => part !== undefined).join(' '),
    date: graduatedOn,
    facts: { level, mode, major, country, year: yearOf(graduatedOn) },
  };
}

function degree({ degree: name, awardedOn }: ListOf<'degrees'>): Bare {
  return {
    title: name ?? '学位',
    date: awardedOn,
    facts: { degree: name, degreeLevel: onlyWord(degreeLevels, name), year: yearOf(awardedOn) },
  };
}

function skill({ name, level, obtainedOn }: ListOf<'skills'>): Bare {
  return { title: name ?? '技能证书', date: obtainedOn, facts: { name, level, year: yearOf(obtainedOn) } };
}

function studyYear({ year, total, professional, industry, general }: ListOf<'continuingEducation'>): Bare {
  return {
    title: `${year ?? ''}年度继续教育`,
    facts: { year, total, professional, industry, general },
  };
}

function paper(item: ListOf<'papers'>): Bare {
  const { title = '论文', journal, publishedOn, authorRank, representative } = item;
  return {
    title,
    date: publishedOn,
    facts: { title: item.title, journal, rank: authorRank, representative, year: yearOf(publishedOn) },
  };
}

function work({ kind, title, role, words, on, representative }: ListOf<'works'>): Bare {
  return {
    title: title ?? '著作报告',
    date: on,
    facts: { kind, title, role, words, representative, year: yearOf(on) },
  };
}

function patentKindOf({ kind, number }: ListOf<'achievements'>): string | undefined {
  const parsed = kind === 'patent' && number !== undefined ? parsePatentNumber(number) : undefined;
  return parsed === undefined ? undefined : patentNumberFacts(parsed).kind;
}

function achievement(item: ListOf<'achievements'>): Bare {
  const { id, kind, title, on, role, rank, people, evidence = [], relevant } = item;
  return {
    title: title ?? id ?? '业绩',
    date: on,
    id,
    files: evidence.filter((path) => path !== ''),
    relevant,
    facts: {
      kind,
      title,
      role,
      rank,
      people,
      awardGrade: onlyWord(awardGrades, title),
      patentKind: patentKindOf(item),
      year: yearOf(on),
    },
  };
}

function person(applicant: Applicant, { engineerSince, cutOff }: ScoringContext): Bare {
  return {
    title: applicant.name ?? applicant.id,
    facts: {
      educationLevel: highest(
        educationLevels,
        applicant.education.map(({ level }) => level),
      ),
      degreeLevel: highest(
        degreeLevels,
        applicant.degrees.map(({ degree: name }) => onlyWord(degreeLevels, name)),
      ),
      yearsAsEngineer: yearsBefore(engineerSince, cutOff),
      workYears: yearsBefore(applicant.startedWorkOn, cutOff),
      employerKind: applicant.employer?.kind,
      route: applicant.route,
      recommendedBy: applicant.recommendations?.at(-1)?.level,
    },
  };
}

function assessments({ assessments: years, employer }: Applicant): readonly Bare[] {
  return years.map(({ year, grade }) => ({
    title: `${year ?? ''}年度考核${grade ?? ''}`,
    facts: { year, grade, employerKind: employer?.kind },
  }));
}

const readers: Readonly<
  Record<PointSourceName, (applicant: Applicant, context: ScoringContext) => readonly Bare[]>
> = {
  applicant: (applicant, context) => [person(applicant, context)],
  education: (applicant) => applicant.education.map(education),
  degrees: (applicant) => applicant.degrees.map(degree),
  skills: ({ skills = [] }) => skills.map(skill),
  continuingEducation: (applicant) => applicant.continuingEducation.map(studyYear),
  assessments,
  papers: (applicant) => applicant.papers.map(paper),
  works: ({ works = [] }) => works.map(work),
  achievements: ({ achievements = [] }) => achievements.map(achievement),
};

/**
 * The items of each source, with what else is known of them. Many rows look at the same items: they
 * are made once.
 */
export function itemsOf(
  applicant: Applicant,
  context: ScoringContext,
): (source: PointSourceName) => readonly ScoredItem[] {
  const made = new Map<PointSourceName, readonly ScoredItem[]>();
  return (source) => {
    const before = made.get(source);
    if (before !== undefined) return before;
    const items = readers[source](applicant, context).map((item, i) => {
      const key = source === 'applicant' ? source : `${source}[${i}]`;
      return { ...item, key, source, facts: { ...item.facts, ...context.facts?.get(key) } };
    });
    made.set(source, items);
    return items;
  };
}
