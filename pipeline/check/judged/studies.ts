/** Educations, degrees and skills, with the papers that prove them. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { from, line, mark, rows, type Item, type Judged, type Row, type Source } from './define.ts';

/** True for schools outside the mainland, whose papers the service centre certifies (R39). */
export const isAbroad = (country: string | undefined): boolean =>
  country !== undefined && !/^(?:中国|中华人民共和国|中国大陆|大陆)$/u.test(country);

type Education = Applicant['education'][number];

const STUDY_PAPERS: readonly DocumentType[] = ['diploma', 'registration', 'accreditationReport'];

export function educationPaths(e: Education, i: number): Judged[] {
  const at = `education[${i}]`;
  const abroad = isAbroad(e.country);
  const item: Item = {
    key: at,
    types: abroad ? ['overseasDegree', 'diploma'] : [...STUDY_PAPERS, 'registrationForm'],
    marks: [
      ...mark(e.certificateNo, 3, 'certificateNo'),
      ...mark(e.institution, 2, 'institution'),
      ...mark(e.major, 1, 'major'),
      ...mark(e.graduatedOn?.slice(0, 4), 2, 'graduated', 'awarded'),
    ],
  };
  return rows(abroad ? abroadRows(at, e) : homeRows(at, e), item);
}

function homeRows(at: string, e: Education): Row[] {
  const shownBy = (field: string): Source[] => from(field, ...STUDY_PAPERS);
  const orForm = (field: string): Source[] => from(field, ...STUDY_PAPERS, 'registrationForm');
  const registered = (field: string): Source[] => from(field, 'registration');
  return [
    [`${at}.institution`, e.institution, line(['organisation', 'block', 'R61'], ...orForm('institution'))],
    [`${at}.major`, e.major, line(['text', 'block', 'R61'], ...orForm('major'))],
    [`${at}.graduatedOn`, e.graduatedOn, line(['date', 'block', 'R61'], ...orForm('graduated'))],
    [`${at}.certificateNo`, e.certificateNo, line(['code', 'block', 'R61'], ...shownBy('certificateNo'))],
    [`${at}.level`, e.level, line(['word', 'block', 'R62'], ...registered('level'))],
    [`${at}.mode`, e.mode, line(['word', 'block', 'R62'], ...registered('mode'))],
  ];
}

/** The certification shows neither a major nor how one studied. */
function abroadRows(at: string, e: Education): Row[] {
  const shown = (field: string): Source[] => from(field, 'overseasDegree');
  return [
    [`${at}.institution`, e.institution, line(['organisation', 'block', 'R61'], ...shown('institution'))],
    [`${at}.graduatedOn`, e.graduatedOn, line(['date', 'block', 'R61'], ...shown('awarded'))],
    [`${at}.certificateNo`, e.certificateNo, line(['code', 'block', 'R61'], ...shown('certificateNo'))],
  ];
}

export function degreePaths(d: Applicant['degrees'][number], i: number): Judged[] {
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
        line(['organisation', 'block', 'R61'], ...from('institution', type)),
      ],
      [`${at}.degree`, d.degree, line(['text', 'block', 'R61'], ...from('degree', type))],
      [`${at}.awardedOn`, d.awardedOn, line(['date', 'block', 'R61'], ...from('awarded', type))],
      [
        `${at}.certificateNo`,
        d.certificateNo,
        line(['code', 'block', 'R61'], ...from('certificateNo', type)),
      ],
    ],
    item,
  );
}

export function skillPaths(s: NonNullable<Applicant['skills']>[number], i: number): Judged[] {
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
        line(['code', 'warn', 'R10'], ...from('certificateNo', 'skillCertificate')),
      ],
    ],
    item,
  );
}
