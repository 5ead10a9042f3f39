/** What shows years of work: pension, continuing education, assessments, achievements. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { from, hintFrom, line, mark, rows, type Item, type Judged } from './define.ts';

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

const ACHIEVEMENT_PAPERS: Readonly<Record<NonNullable<Achievement['kind']>, readonly DocumentType[]>> = {
  award: ['award', 'contributorProof'],
  project: ['contributorProof', 'award'],
  patent: ['patent'],
  standard: ['contributorProof'],
  other: ['award', 'contributorProof'],
};

export function achievementPaths(a: Achievement, i: number): Judged[] {
  const at = `achievements[${i}]`;
  const types = ACHIEVEMENT_PAPERS[a.kind ?? 'other'];
  const item: Item = {
    key: at,
    types,
    marks: [
      ...mark(a.title, 4, 'title', 'award', 'project'),
      ...mark(a.number, 3, 'number'),
      ...mark(a.on?.slice(0, 4), 1, 'on', 'grantedOn'),
    ],
  };
  const isPatent = a.kind === 'patent';
  const titles = isPatent
    ? from('title', 'patent')
    : [
        ...from('award', ...types.filter((t) => t === 'award')),
        ...from('project', ...types.filter((t) => t === 'contributorProof')),
      ];
  return rows(
    [
      [`${at}.title`, a.title, line(['text', 'warn', 'R65'], ...titles)],
      [
        `${at}.on`,
        a.on,
        line(
          ['date', 'warn', 'R12'],
          ...(isPatent
            ? from('grantedOn', 'patent')
            : [
                ...from('on', ...types.filter((t) => t === 'award')),
                ...hintFrom('on', ...types.filter((t) => t === 'contributorProof')),
              ]),
        ),
      ],
      [
        `${at}.rank`,
        a.rank,
        line(['number', 'warn', 'R66'], ...(isPatent ? from('inventor', 'patent') : from('rank', ...types))),
      ],
      [
        `${at}.number`,
        a.number,
        isPatent
          ? line(['patentNumber', 'warn', 'R65'], ...from('number', 'patent'))
          : line(['code', 'warn', 'R65']),
      ],
    ],
    item,
  ).filter((judged) => judged.sources.length > 0);
}
