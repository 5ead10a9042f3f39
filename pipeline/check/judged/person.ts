/** Who the applicant is, and the title and post he holds. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { from, line, mark, rows, type Item, type Judged } from './define.ts';

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

export function personPaths(a: Applicant): Judged[] {
  return rows([
    ['name', a.name, line(['name', 'block', 'R60'], ...from('name', ...PERSON_PAPERS))],
    ['sex', a.sex, line(['word', 'block', 'R60'], ...from('sex', 'idCard'))],
    ['birthDate', a.birthDate, line(['date', 'block', 'R60'], ...from('birthDate', 'idCard'))],
    [
      'idNumber',
      a.idNumber,
      line(['residentId', 'block', 'R60'], ...from('idNumber', 'idCard', 'pension', 'continuingEducation')),
    ],
  ]);
}

export function titlePaths({ title = {} }: Applicant): Judged[] {
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
      ['title.name', title.name, line(['text', 'block', 'R64'], ...from('title', 'titleCertificate'))],
      [
        'title.obtainedOn',
        title.obtainedOn,
        line(['date', 'block', 'R64'], ...from('obtained', 'titleCertificate')),
      ],
      [
        'title.issuer',
        title.issuer,
        line(['organisation', 'block', 'R64'], ...from('issuer', 'titleCertificate')),
      ],
      [
        'title.certificateNo',
        title.certificateNo,
        line(['code', 'block', 'R64'], ...from('certificateNo', 'titleCertificate')),
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

export function appointmentPaths({ appointment = {} }: Applicant): Judged[] {
  return rows(
    [
      [
        'appointment.employer',
        appointment.employer,
        line(['organisation', 'block', 'R64'], ...from('employer', 'appointment')),
      ],
      [
        'appointment.position',
        appointment.position,
        line(['text', 'block', 'R64'], ...from('position', 'appointment')),
      ],
      ['appointment.from', appointment.from, line(['date', 'block', 'R64'], ...from('from', 'appointment'))],
    ],
    appointmentItem(appointment, 0),
  );
}

export function postPaths({ post }: Applicant): Judged[] {
  return rows([
    ['post.vacant', post?.vacant, line(['number', 'block', 'R41'], ...from('vacant', 'postInformation'))],
  ]);
}
