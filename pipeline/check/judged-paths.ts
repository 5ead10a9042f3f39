/** What is judged of an applicant, and which fields of which papers bear witness (contract §2). */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { Severity } from '#schemas/records/results.ts';
import type { Comparison } from './compare.ts';

/** A field of a kind of paper that can prove a value. */
export interface Source {
  readonly type: DocumentType;
  readonly field: string;
}

/** One value to judge. */
export interface Judged {
  readonly path: string;
  readonly declared: string | number;
  readonly kind: Comparison;
  readonly severity: Severity;
  readonly requirement: string;
  readonly sources: readonly Source[];
  /** The list item whose papers bear witness; absent for facts of the person. */
  readonly item?: Item;
  /** For values inside list fields: which items of the field count. */
  readonly inList?: { readonly field: string; readonly where: ListFilter };
}

/** Which items of a list field speak to a declared range or year. */
export type ListFilter =
  | { readonly kind: 'months'; readonly from: string; readonly to: string }
  | { readonly kind: 'year'; readonly year: number };

/** A declared list item and what its papers are known by. */
export interface Item {
  readonly key: string;
  readonly types: readonly DocumentType[];
  /** Values that a paper of this item shows, with the field that shows them and their weight. */
  readonly marks: readonly {
    readonly value: string;
    readonly fields: readonly string[];
    readonly weight: number;
  }[];
}

type Mark = Item['marks'][number];

/** A mark, where the declaration gives its value. */
const mark = (value: string | number | undefined, weight: number, ...fields: string[]): Mark[] =>
  value === undefined ? [] : [{ value: String(value), fields, weight }];

const from = (field: string, ...types: DocumentType[]): Source[] => types.map((type) => ({ type, field }));

interface Line {
  readonly kind: Comparison;
  readonly severity: Severity;
  readonly requirement: string;
  readonly sources: readonly Source[];
}

const line = (kind: Comparison, severity: Severity, requirement: string, ...sources: Source[]): Line => ({
  kind,
  severity,
  requirement,
  sources,
});

type Row = readonly [path: string, declared: string | number | undefined, Line];

const PERSON_PAPERS: readonly DocumentType[] = [
  'idCard',
  'diploma',
  'registration',
  'accreditationReport',
  'degree',
  'overseasDegree',
  'titleCertificate',
  'skillCertificate',
  'appointment',
  'pension',
  'continuingEducation',
  'registrationForm',
];

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

function rows(list: readonly Row[], item?: Item): Judged[] {
  return list.flatMap(([path, declared, rest]) =>
    declared === undefined ? [] : [{ path, declared, ...rest, ...(item && { item }) }],
  );
}

function personPaths(a: Applicant): Judged[] {
  return rows([
    ['name', a.name, line('name', 'block', 'R60', ...from('name', ...PERSON_PAPERS))],
    ['sex', a.sex, line('word', 'block', 'R60', ...from('sex', 'idCard'))],
    ['birthDate', a.birthDate, line('date', 'block', 'R60', ...from('birthDate', 'idCard'))],
    [
      'idNumber',
      a.idNumber,
      line('residentId', 'block', 'R60', ...from('idNumber', 'idCard', 'pension', 'continuingEducation')),
    ],
  ]);
}

const STUDY_PAPERS: readonly DocumentType[] = [
  'diploma',
  'registration',
  'accreditationReport',
  'registrationForm',
  'overseasDegree',
];

function educationPaths(e: Applicant['education'][number], i: number): Judged[] {
  const at = `education[${i}]`;
  const papers: DocumentType[] = isAbroad(e.country)
    ? ['overseasDegree']
    : ['diploma', 'registration', 'accreditationReport'];
  const item: Item = {
    key: at,
    types: isAbroad(e.country) ? ['overseasDegree', 'diploma'] : STUDY_PAPERS.slice(0, 4),
    marks: [
      ...mark(e.certificateNo, 3, 'certificateNo'),
      ...mark(e.institution, 2, 'institution'),
      ...mark(e.major, 1, 'major'),
      ...mark(e.graduatedOn?.slice(0, 4), 2, 'graduated', 'awarded'),
    ],
  };
  const forms = isAbroad(e.country) ? [] : from('institution', 'registrationForm');
  return rows(
    [
      [
        `${at}.institution`,
        e.institution,
        line('organisation', 'block', 'R61', ...from('institution', ...papers), ...forms),
      ],
      [
        `${at}.major`,
        isAbroad(e.country) ? undefined : e.major,
        line(
          'text',
          'block',
          'R61',
          ...from('major', 'diploma', 'registration', 'accreditationReport', 'registrationForm'),
        ),
      ],
      [
        `${at}.graduatedOn`,
        e.graduatedOn,
        line(
          'date',
          'block',
          'R61',
          ...(isAbroad(e.country)
            ? from('awarded', 'overseasDegree')
            : from('graduated', 'diploma', 'registration', 'accreditationReport', 'registrationForm')),
        ),
      ],
      [
        `${at}.certificateNo`,
        e.certificateNo,
        line('code', 'block', 'R61', ...from('certificateNo', ...papers)),
      ],
      [
        `${at}.level`,
        isAbroad(e.country) ? undefined : e.level,
        line('word', 'block', 'R62', ...from('level', 'registration')),
      ],
      [
        `${at}.mode`,
        isAbroad(e.country) ? undefined : e.mode,
        line('word', 'block', 'R62', ...from('mode', 'registration')),
      ],
    ],
    item,
  );
}

/** True for schools outside the mainland, whose papers the service centre certifies (R39). */
export const isAbroad = (country: string | undefined): boolean =>
  country !== undefined && !/^(?:中国|中华人民共和国|中国大陆|大陆)$/u.test(country);

function degreePaths(d: Applicant['degrees'][number], i: number): Judged[] {
  const at = `degrees[${i}]`;
  const type: DocumentType = isAbroad(d.country) ? 'overseasDegree' : 'degree';
  const item: Item = {
    key: at,
    types: [type],
    marks: [
      ...mark(d.certificateNo, 3, 'certificateNo'),
      ...mark(d.institution, 2, 'institution'),
      ...mark(d.degree, 1, 'degree'),
      ...mark(d.awardedOn?.slice(0, 4), 2, 'awarded'),
    ],
  };
  return rows(
    [
      [
        `${at}.institution`,
        d.institution,
        line('organisation', 'block', 'R61', ...from('institution', type)),
      ],
      [`${at}.degree`, d.degree, line('text', 'block', 'R61', ...from('degree', type))],
      [`${at}.awardedOn`, d.awardedOn, line('date', 'block', 'R61', ...from('awarded', type))],
      [`${at}.certificateNo`, d.certificateNo, line('code', 'block', 'R61', ...from('certificateNo', type))],
    ],
    item,
  );
}

function titlePaths({ title = {} }: Applicant): Judged[] {
  const item: Item = {
    key: 'title[0]',
    types: ['titleCertificate'],
    marks: [
      ...mark(title.name, 2, 'title'),
      ...mark(title.certificateNo, 3, 'certificateNo'),
      ...mark(title.obtainedOn, 2, 'obtained'),
      ...mark(title.issuer, 1, 'issuer'),
    ],
  };
  return rows(
    [
      ['title.name', title.name, line('text', 'block', 'R64', ...from('title', 'titleCertificate'))],
      [
        'title.obtainedOn',
        title.obtainedOn,
        line('date', 'block', 'R64', ...from('obtained', 'titleCertificate')),
      ],
      [
        'title.issuer',
        title.issuer,
        line('organisation', 'block', 'R64', ...from('issuer', 'titleCertificate')),
      ],
      [
        'title.certificateNo',
        title.certificateNo,
        line('code', 'block', 'R64', ...from('certificateNo', 'titleCertificate')),
      ],
    ],
    item,
  );
}

type Post = NonNullable<Applicant['appointment']>;

/** Letters of earlier terms belong to those terms: `appointments[0]` is the present post. */
const appointmentItem = ({ employer, position, from: start, to }: Post, i: number): Item => ({
  key: `appointments[${i}]`,
  types: ['appointment'],
  marks: [
    ...mark(start, 4, 'from'),
    ...mark(to, 1, 'to'),
    ...mark(employer, 1.5, 'employer'),
    ...mark(position, 1, 'position'),
  ],
});

/** Items that are not judged and only keep their papers from others. */
export const earlierTerms = ({ earlierAppointments = [] }: Applicant): Item[] =>
  earlierAppointments.map((post, i) => appointmentItem(post, i + 1));

function appointmentPaths({ appointment = {} }: Applicant): Judged[] {
  return rows(
    [
      [
        'appointment.employer',
        appointment.employer,
        line('organisation', 'block', 'R64', ...from('employer', 'appointment')),
      ],
      [
        'appointment.position',
        appointment.position,
        line('text', 'block', 'R64', ...from('position', 'appointment')),
      ],
      ['appointment.from', appointment.from, line('date', 'block', 'R64', ...from('from', 'appointment'))],
    ],
    appointmentItem(appointment, 0),
  );
}

function pensionPaths({ payer, from: first, to: last }: Applicant['pension'][number], i: number): Judged[] {
  if (payer === undefined || first === undefined || last === undefined) return [];
  return [
    {
      path: `pension[${i}].payer`,
      declared: payer,
      ...line('organisation', 'warn', 'R67', ...from('months', 'pension')),
      inList: { field: 'payer', where: { kind: 'months', from: first, to: last } },
    },
  ];
}

function paperPaths(p: Applicant['papers'][number], i: number, author: string | undefined): Judged[] {
  const at = `papers[${i}]`;
  const item: Item = {
    key: at,
    types: ['journalCover', 'contents', 'article'],
    marks: [
      ...mark(p.title, 4, 'title'),
      ...mark(p.issn, 3, 'issn'),
      ...mark(p.journal, 2, 'journal'),
      ...mark(p.cn, 2, 'cn'),
      ...mark(p.issue, 0.6, 'issue'),
      ...mark(p.year, 0.6, 'year'),
    ],
  };
  return rows(
    [
      [`${at}.title`, p.title, line('text', 'warn', 'R73', ...from('title', 'article', 'contents'))],
      [
        `${at}.journal`,
        p.journal,
        line('text', 'warn', 'R73', ...from('journal', 'journalCover', 'article', 'contents')),
      ],
      [`${at}.issn`, p.issn, line('issn', 'block', 'R73', ...from('issn', 'journalCover'))],
      [`${at}.cn`, p.cn, line('cn', 'block', 'R73', ...from('cn', 'journalCover'))],
      [`${at}.year`, p.year, line('number', 'block', 'R73', ...from('year', 'journalCover', 'article'))],
      [`${at}.issue`, p.issue, line('number', 'block', 'R73', ...from('issue', 'journalCover', 'article'))],
      [`${at}.author`, author, line('people', 'warn', 'R73', ...from('author', 'article', 'contents'))],
    ],
    item,
  );
}

const HOURS = { professional: 'R32', industry: 'R33', general: 'R33', total: 'R31' } as const;

function studyPaths(c: Applicant['continuingEducation'][number], i: number): Judged[] {
  const { year } = c;
  if (year === undefined) return [];
  return (Object.keys(HOURS) as (keyof typeof HOURS)[]).flatMap((field) => {
    const declared = c[field];
    if (declared === undefined) return [];
    const judged = line('number', 'block', HOURS[field], ...from('years', 'continuingEducation'));
    const inList = { field, where: { kind: 'year', year } as const };
    return [{ path: `continuingEducation[${i}].${field}`, declared, ...judged, inList }];
  });
}

function assessmentPaths(a: Applicant['assessments'][number], i: number): Judged[] {
  const item: Item = {
    key: `assessments[${i}]`,
    types: ['assessment'],
    marks: mark(a.year, 5, 'year'),
  };
  return rows(
    [[`assessments[${i}].grade`, a.grade, line('word', 'warn', 'R71', ...from('grade', 'assessment'))]],
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

function achievementPaths(a: Achievement, i: number): Judged[] {
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
      [`${at}.title`, a.title, line('text', 'warn', 'R65', ...titles)],
      [
        `${at}.on`,
        a.on,
        line(
          'date',
          'warn',
          'R12',
          ...(isPatent ? from('grantedOn', 'patent') : from('on', ...types.filter((t) => t === 'award'))),
        ),
      ],
      [
        `${at}.rank`,
        a.rank,
        line('number', 'warn', 'R66', ...(isPatent ? from('inventor', 'patent') : from('rank', ...types))),
      ],
      [
        `${at}.number`,
        a.number,
        isPatent
          ? line('patentNumber', 'warn', 'R65', ...from('number', 'patent'))
          : line('code', 'warn', 'R65'),
      ],
    ],
    item,
  ).filter((judged) => judged.sources.length > 0);
}

function skillPaths(s: NonNullable<Applicant['skills']>[number], i: number): Judged[] {
  const item: Item = {
    key: `skills[${i}]`,
    types: ['skillCertificate'],
    marks: [...mark(s.certificateNo, 3, 'certificateNo'), ...mark(s.name, 2, 'skill')],
  };
  return rows(
    [
      [
        `skills[${i}].certificateNo`,
        s.certificateNo,
        line('code', 'warn', 'R10', ...from('certificateNo', 'skillCertificate')),
      ],
    ],
    item,
  );
}

function workPaths(w: NonNullable<Applicant['works']>[number], i: number): Judged[] {
  const at = `works[${i}]`;
  const isBook = w.kind === 'book';
  const item: Item = {
    key: at,
    types: isBook ? ['bookCover'] : ['contributorProof'],
    marks: [...mark(w.title, 4, 'title', 'project'), ...mark(w.isbn, 3, 'isbn')],
  };
  return rows(
    [
      [
        `${at}.title`,
        w.title,
        line(
          'text',
          'warn',
          'R72',
          ...(isBook ? from('title', 'bookCover') : from('project', 'contributorProof')),
        ),
      ],
      [`${at}.isbn`, isBook ? w.isbn : undefined, line('isbn', 'warn', 'R72', ...from('isbn', 'bookCover'))],
    ],
    item,
  );
}

function postPaths({ post }: Applicant): Judged[] {
  return rows([
    ['post.vacant', post?.vacant, line('number', 'block', 'R41', ...from('vacant', 'postInformation'))],
  ]);
}
