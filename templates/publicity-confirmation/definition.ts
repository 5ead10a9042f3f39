/** 申报材料公示确认表: what was posted where and when, and what came of it (domain §2.5; R25, R26, R59). */
import { defineDocument } from '../define.ts';
import { viewOf, viewSchema } from './view.ts';

export const publicityConfirmation = defineDocument({
  id: 'publicity-confirmation',
  name: '申报材料公示确认表',
  issuer: '单位',
  audience: 'office',
  subject: 'applicant',
  goesTo: ['clear', 'review'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: ['applicants', 'cycle', 'calendar', 'findings', 'today'],
  viewOf,
  titleOf: ({ name }) => `${name}申报材料公示确认表`,
  signedOf: ({ employer, madeOn }) => ({ by: employer, on: madeOn }),
});
