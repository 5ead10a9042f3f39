/** 专业技术资格评审表: what an applicant declared, for proofreading; the official copy comes from the provincial system (domain §2.1; R57). */
import { defineDocument } from '../define.ts';
import { viewOf } from './view.ts';
import { viewSchema } from './schema.ts';

export const reviewForm = defineDocument({
  id: 'review-form',
  name: '专业技术资格评审表',
  issuer: '申报人',
  audience: 'office',
  subject: 'applicant',
  goesTo: ['clear', 'review'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'portrait' },
  watermark: '校对稿',
  view: viewSchema,
  needs: ['applicants', 'cycle', 'findings', 'today'],
  viewOf,
  titleOf: ({ name }) => `${name}专业技术资格评审表（校对稿）`,
  signedOf: ({ name, filledOn }) => ({ by: name, on: filledOn }),
});
