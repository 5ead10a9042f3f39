/** Papers that an applicant's situation asks for (domain.md §1.10). */
import { describe, expect, it } from 'vitest';
import { missingPapers, requiredPapers } from '#pipeline/check/evidence.ts';
import { cycle2020 } from '../../support/cycle.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import type { DocumentType } from '#schemas/document-types.ts';
import { paper } from '../../support/perfect-papers.ts';

const bare: Applicant = {
  ...{ id: 'A001', name: '林知远', education: [], degrees: [], pension: [], papers: [] },
  ...{ continuingEducation: [], assessments: [] },
};
const always: readonly DocumentType[] = [
  'idCard',
  'titleCertificate',
  'appointment',
  'scoreSheet',
  'commitment',
  'publicityConfirmation',
];

const study = {
  institution: '瓯江大学',
  major: '自动化',
  level: '本科',
  mode: '全日制',
  startedOn: '1997-09',
  graduatedOn: '2001-07-01',
  certificateNo: '1',
} as const;
const degree = { institution: '瓯江大学', degree: '工学学士', awardedOn: '2001-07-01', certificateNo: '1' };
const work = { title: '泵', role: '主编', on: '2018-01', representative: false };
const achievement = { id: 'Y1', title: '某奖', on: '2019-04-03', evidence: [] };

describe('the papers that must be there', () => {
  const situations: readonly (readonly [string, Partial<Applicant>, readonly DocumentType[]])[] = [
    ['nothing declared', {}, []],
    ['studied at home', { education: [study] }, ['diploma', 'registration']],
    [
      'graduated in 2001',
      { education: [{ ...study, graduatedOn: '2001-01-01' }] },
      ['diploma', 'registration'],
    ],
    [
      'graduated before 2001',
      { education: [{ ...study, graduatedOn: '2000-12-31' }] },
      ['diploma', 'registration', 'registrationForm'],
    ],
    ['studied abroad', { education: [{ ...study, country: '英国' }] }, ['overseasDegree']],
    ['studied in 中国', { education: [{ ...study, country: '中国' }] }, ['diploma', 'registration']],
    ['a degree', { degrees: [degree] }, ['degree']],
    ['a degree from 香港', { degrees: [{ ...degree, country: '香港' }] }, ['overseasDegree']],
    [
      'skilled',
      { skills: [{ name: '钳工', level: '高级技师', obtainedOn: '2015-05', certificateNo: '1' }] },
      ['skillCertificate'],
    ],
    [
      'insured',
      { pension: [{ from: '2018-01', to: '2020-08', payer: '厂', region: '杭州市' }] },
      ['pension'],
    ],
    ['hours', { continuingEducation: [{ year: 2019, total: 90 }] }, ['continuingEducation']],
    ['assessed', { assessments: [{ year: 2019, grade: '合格' }] }, ['assessment']],
    [
      'a paper',
      { papers: [{ title: '泵', journal: '泵', year: 2019, issue: 1 }] },
      ['journalCover', 'contents', 'article'],
    ],
    ['a book', { works: [{ ...work, kind: 'book' }] }, ['bookCover']],
    ['a report', { works: [{ ...work, kind: 'report' }] }, ['contributorProof']],
    ['an award', { achievements: [{ ...achievement, kind: 'award' }] }, ['award']],
    ['a patent', { achievements: [{ ...achievement, kind: 'patent' }] }, ['patent']],
    ['a project of one', { achievements: [{ ...achievement, kind: 'project', people: 1 }] }, []],
    [
      'a project of several',
      { achievements: [{ ...achievement, kind: 'project', people: 5 }] },
      ['contributorProof'],
    ],
    ['of an enterprise', { employer: { name: '厂', kind: 'enterprise' } }, []],
    ['of an institution', { employer: { name: '院', kind: 'institution' } }, ['postInformation']],
  ];

  it.each(situations)('%s', (_, applicant, expected) => {
    const types = requiredPapers({ ...bare, ...applicant }, cycle2020).map(({ anyOf }) => anyOf[0]);
    expect([...types].sort()).toEqual([...always, ...expected].sort());
  });

  it('are asked for once, though two reasons ask for them', () => {
    const twice: Applicant = {
      ...bare,
      works: [{ ...work, kind: 'report' }],
      achievements: [{ ...achievement, kind: 'project', people: 3 }],
    };
    const types = requiredPapers(twice, cycle2020).map(({ anyOf }) => anyOf[0]);
    expect(types.filter((type) => type === 'contributorProof')).toHaveLength(1);
  });

  it('are found missing one by one, and an equal will do', () => {
    const person: Applicant = { ...bare, education: [study] };
    const missing = (...there: DocumentType[]): string[] => {
      const papers = there.map((type) => paper(type, {}));
      return missingPapers(person, papers, cycle2020).map(
        ({ path, verdict, severity }) => `${path} ${verdict} ${severity}`,
      );
    };
    const others = always.slice(1);
    expect(missing('diploma', 'accreditationReport', ...others)).toEqual(['evidence.idCard missing block']);
    expect(missing('idCard', 'diploma', ...others)).toEqual(['evidence.registration missing block']);
    expect(missing('idCard', 'diploma', 'registration', ...others)).toEqual([]);
  });
});
