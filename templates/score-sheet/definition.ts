/** 评审打分表: the rows of the standard with the applicant's own points, the others' left free (domain §2.7; R14, R75). */
import { defineDocument } from '../define.ts';
import { viewOf, viewSchema } from './view.ts';

export const scoreSheet = defineDocument({
  id: 'score-sheet',
  name: '评审打分表',
  issuer: '申报人',
  audience: 'expert',
  subject: 'applicant',
  goesTo: ['clear', 'review'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'landscape' },
  view: viewSchema,
  needs: ['applicants', 'cycle', 'points', 'documents', 'findings', 'today'],
  viewOf,
  titleOf: ({ name }) => `${name}评审打分表`,
  signedOf: ({ name, madeOn }) => ({ by: name, on: madeOn }),
});
