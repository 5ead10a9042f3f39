/** The lists of a review form: studies, jobs, performance before and since the present post, writings. */
import type { Cycle } from '#schemas/cycles/cycle.ts';
import { tenureOf } from '#schemas/cycles/tenure.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { achievementKinds, workKinds } from '#schemas/values/choices.ts';
import { orNone, told, unbroken } from '../wording/told.ts';
import { tableMonth } from '../wording/dates.ts';
import type { View } from './schema.ts';

function month(iso: string | undefined): string {
  return iso === undefined ? '' : tableMonth(iso);
}

/** Oldest first; what has no day comes last. Days of any precision sort as they are written. */
function byDay<T>(items: readonly T[], dayOf: (item: T) => string | undefined): T[] {
  return [...items].sort((a, b) => (dayOf(a) ?? '9').localeCompare(dayOf(b) ?? '9'));
}

/** Schools, then the yearly hours of study. */
export function studiesOf({ education, continuingEducation }: Applicant): View['studies'] {
  const schools = byDay(education, ({ startedOn, graduatedOn }) => startedOn ?? graduatedOn).map(
    ({ startedOn, graduatedOn, major, level, mode, institution }) => ({
      period: `${month(startedOn)}—${month(graduatedOn)}`,
      content: [told(major), [told(level), told(mode)].filter(Boolean).join('、')].filter(Boolean).join('，'),
      place: told(institution),
    }),
  );
  const years = continuingEducation.map(({ year, professional, industry, general, total, platform }) => ({
    period: `${told(year)}年度`,
    content: `继续教育：专业科目${told(professional)}学时，行业公需${told(industry)}学时，一般公需${told(general)}学时，合计${told(total)}学时`,
    place: told(platform),
  }));
  return [...schools, ...years];
}

export function jobsOf({ employment = [] }: Applicant): View['jobs'] {
  return byDay(employment, ({ from }) => from).map(({ from, to, employer, position }) => ({
    from: month(from),
    to: to === undefined ? '至今' : month(to),
    employer: told(employer),
    position: told(position),
  }));
}

type Performance = View['after'][number];

/** What was achieved before taking up the present post, and since. */
export function performanceOf(applicant: Applicant, cycle: Cycle): Pick<View, 'before' | 'after'> {
  const since = tenureOf(applicant, cycle)?.countedFrom;
  const all = byDay(applicant.achievements ?? [], ({ on }) => on).map((each) => ({
    isBefore: since !== undefined && each.on !== undefined && each.on < since,
    row: performanceRow(each),
  }));
  return {
    before: all.filter(({ isBefore }) => isBefore).map(({ row }) => row),
    after: all.filter(({ isBefore }) => !isBefore).map(({ row }) => row),
  };
}

type Achievement = NonNullable<Applicant['achievements']>[number];

function performanceRow({ kind, title, on, role, rank, people, number }: Achievement): Performance {
  const place = rank === undefined ? '' : `排名第${rank}${people === undefined ? '' : `（共${people}人）`}`;
  const what = kind === undefined ? '' : achievementKinds[kind][0];
  return {
    from: '',
    to: month(on),
    title: told(title),
    part: [told(role), place].filter(Boolean).join('，'),
    effect: [what, unbroken(told(number))].filter(Boolean).join('，'),
  };
}

/** Papers and works by date. */
export function writingsOf({ papers, works = [] }: Applicant): View['writings'] {
  const printed = papers.map((paper) => ({
    on: month(paper.publishedOn),
    title: marked(paper.title, paper.representative),
    published: publicationOf(paper),
    share: paper.authorRank === undefined ? '' : `第${paper.authorRank}作者`,
  }));
  const written = works.map(({ kind, title, on, isbn, role, words, representative }) => ({
    on: month(on),
    title: marked(title, representative),
    published: [
      kind === undefined ? '' : workKinds[kind][0],
      isbn === undefined ? '' : unbroken(`ISBN ${isbn}`),
      words === undefined ? '' : `${words}字`,
    ]
      .filter(Boolean)
      .join('，'),
    share: told(role),
  }));
  return [...printed, ...written].sort((a, b) => a.on.localeCompare(b.on));
}

function marked(title: string | undefined, isRepresentative: boolean | undefined): string {
  return `${told(title)}${isRepresentative === true ? '（代表作）' : ''}`;
}

type Paper = Applicant['papers'][number];

/** `《浙东机电》2018年第36卷第1期，第56-58页，ISSN …，CN …`. */
function publicationOf({ journal, year, volume, issue, pages, issn, cn }: Paper): string {
  const number = [
    year === undefined ? '' : `${year}年`,
    volume === undefined ? '' : `第${volume}卷`,
    issue === undefined ? '' : `第${issue}期`,
  ].join('');
  const parts = [
    `${journal === undefined ? '' : `《${journal}》`}${number}`,
    pages === undefined ? '' : `第${pages}页`,
    issn === undefined ? '' : unbroken(`ISSN ${issn}`),
    unbroken(told(cn)),
  ];
  return parts.filter(Boolean).join('，');
}

export function assessmentsOf({ assessments, employer }: Applicant): View['assessments'] {
  return assessments.map(({ year, grade }) => ({
    year: told(year),
    grade: orNone(grade),
    employer: told(employer?.name),
  }));
}
