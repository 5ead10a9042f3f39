/** 评审委托书: the recommending body entrusts its applicants' review to the committee (domain: R54, R55). */
import { defineDocument } from '../define.ts';
import { viewOf, viewSchema } from './view.ts';

export const entrustLetter = defineDocument({
  id: 'entrust-letter',
  name: '评审委托书',
  issuer: '推荐单位',
  audience: 'office',
  subject: 'unit',
  goesTo: ['clear', 'review'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: ['submission', 'applicants', 'cycle', 'findings', 'today'],
  viewOf,
  titleOf: ({ issuer }) => `${issuer}评审委托书`,
  signedOf: ({ issuer, signedOn }) => ({ by: issuer, on: signedOn }),
  isEditable: true,
});
