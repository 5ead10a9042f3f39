/** What shows years of work: pension, continuing education, assessments, achievements. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { from, hintFrom, line, mark, rows, type Item, type Judged, type Source } from './define.ts';

export function pensionPaths(
  { payer, from: first, to: last }: Applicant['pension'][number],
  i: number,
): Judged[] {
  if (payer === undefined || first === undefined || last === undefined) return [];
  return [
    {
      path: `pension[${i}].payer`,
      declared: payer,
      ...line(['organisation', 'warn', 'R67'], ...from('months', 'pension')),
      inList: { field: 'payer', where: { kind: 'months', from: first, to: last } },
    },
  ];
}

const HOURS = { professional: 'R32', industry: 'R33', general: 'R33', total: 'R31' } as const;

export function studyPaths(c: Applicant['continuingEducation'][number], i: number): Judged[] {
  const { year } = c;
  if (year === undefined) return [];
  return (Object.keys(HOURS) as (keyof typeof HOURS)[]).flatMap((field) => {
    const declared = c[field];
    if (declared === undefined) return [];
    const judged = line(['number', 'block', HOURS[field]], ...from('years', 'continuingEducation'));
    const inList = { field, where: { kind: 'year', year } as const };
    return [{ path: `continuingEducation[${i}].${field}`, declared, ...judged, inList }];
  });
}

export function assessmentPaths(a: Applicant['assessments'][number], i: number): Judged[] {
  const item: Item = {
    key: `assessments[${i}]`,
    types: ['assessment'],
    marks: mark(a.year, 5, 'year'),
  };
  return rows(
    [[`assessments[${i}].grade`, a.grade, line(['word', 'warn', 'R71'], ...from('grade', 'assessment'))]],
    item,
  );
}

type Achievement = NonNullable<Applicant['achievements']>[number];

type Kind = NonNullable<Achievement['kind']>;

const ACHIEVEMENT_PAPERS: Readonly<Record<Kind, readonly DocumentType[]>> = {
  award: ['award', 'contributorProof'],
  project: ['contributorProof', 'award'],
  patent: ['patent'],
  standard: ['contributorProof'],
  other: ['award', 'contributorProof'],
};

/** An award's name is not that of the work it was given for, though a proof may use either. */
const TITLES: Readonly<Record<Kind, readonly Source[]>> = {
  award: [...from('award', 'award'), ...hintFrom('project', 'contributorProof')],
  project: [...from('project', 'contributorProof'), ...hintFrom('award', 'award')],
  patent: from('title', 'patent'),
  standard: from('project', 'contributorProof'),
  other: [...hintFrom('award', 'award'), ...hintFrom('project', 'contributorProof')],
};

/** A proof is dated the day it was written. */
const DATES: Readonly<Record<Kind, readonly Source[]>> = {
  award: [...from('on', 'award'), ...hintFrom('on', 'contributorProof')],
  project: [...from('on', 'award'), ...hintFrom('on', 'contributorProof')],
  patent: from('grantedOn', 'patent'),
  standard: hintFrom('on', 'contributorProof'),
  other: [...from('on', 'award'), ...hintFrom('on', 'contributorProof')],
};

export function achievementPaths(a: Achievement, i: number): Judged[] {
  const at = `achievements[${i}]`;
  const kind = a.kind ?? 'other';
  const types = ACHIEVEMENT_PAPERS[kind];
  const item: Item = {
    key: at,
    types,
    marks: [
      ...mark(a.title, 4, 'title', 'award', 'project'),
      ...mark(a.number, 3, 'number'),
      ...mark(a.on?.slice(0, 4), 1, 'on', 'grantedOn'),
    ],
    ...(a.evidence && { evidence: a.evidence }),
  };
  const isPatent = kind === 'patent';
  const ranks = isPatent ? from('inventor', 'patent') : from('rank', ...types);
  // Only a patent's number is printed on a paper we know.
  const number = line(['patentNumber', 'warn', 'R65'], ...from('number', 'patent'));
  return rows(
    [
      [`${at}.title`, a.title, line(['text', 'warn', 'R65'], ...TITLES[kind])],
      [`${at}.on`, a.on, line(['date', 'warn', 'R12'], ...DATES[kind])],
      [`${at}.rank`, a.rank, line(['number', 'warn', 'R66'], ...ranks)],
      [`${at}.number`, isPatent ? a.number : undefined, number],
    ],
    item,
  );
}
