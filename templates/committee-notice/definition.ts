/** 公示 of the committee's office before the review, the same on its sites (domain §2.4; R28, R29). */
import { defineDocument } from '../define.ts';
import { viewOf, viewSchema } from './view.ts';

export const committeeNotice = defineDocument({
  id: 'committee-notice',
  name: '高评委办公室公示',
  issuer: '高评委办公室',
  audience: 'public',
  subject: 'season',
  goesTo: ['clear'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: ['applicants', 'cycle', 'outcomes', 'office', 'calendar', 'today'],
  viewOf,
  titleOf: ({ year, speciality, title }) => `${year}年度${speciality}${title}申报人员公示`,
  signedOf: ({ issuer, signedOn }) => ({ by: issuer, on: signedOn }),
  isEditable: true,
});
