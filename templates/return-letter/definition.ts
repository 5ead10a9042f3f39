/** 退回补正通知: every defect of an applicant's papers, what to hand in and by when (domain: R3, R27). */
import { defineDocument } from '../define.ts';
import { viewOf, viewSchema } from './view.ts';

export const returnLetter = defineDocument({
  id: 'return-letter',
  name: '退回补正通知',
  issuer: '高评委办公室',
  audience: 'office',
  subject: 'applicant',
  goesTo: ['blocked'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: ['submission', 'applicants', 'cycle', 'findings', 'deadline', 'today'],
  viewOf,
  titleOf: ({ name }) => `${name}退回补正通知`,
  signedOf: ({ issuer, signedOn }) => ({ by: issuer, on: signedOn }),
  isEditable: true,
});
