/** 公示 of the employer: its applicants, for at least five working days (domain §2.4; R25, R29). */
import { defineDocument } from '../define.ts';
import { viewOf, viewSchema } from './view.ts';

export const unitNotice = defineDocument({
  id: 'unit-notice',
  name: '单位公示',
  issuer: '单位',
  audience: 'public',
  subject: 'employer',
  goesTo: ['clear', 'review'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: ['submission', 'applicants', 'cycle', 'calendar', 'today'],
  viewOf,
  titleOf: ({ issuer }) => `${issuer}申报人员公示`,
  signedOf: ({ issuer, signedOn }) => ({ by: issuer, on: signedOn }),
  isEditable: true,
});
