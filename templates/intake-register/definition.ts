/** 收件登记: what a recommending body handed in and when, and what became of its files (domain: R2, R57). */
import { defineDocument } from '../define.ts';
import { sheetOf, viewOf, viewSchema } from './view.ts';

export const intakeRegister = defineDocument({
  id: 'intake-register',
  name: '收件登记',
  issuer: '高评委办公室',
  audience: 'office',
  subject: 'unit',
  goesTo: ['clear', 'review', 'blocked'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: [
    'submission',
    'applicants',
    'cycle',
    'findings',
    'documents',
    'files',
    'deadline',
    'punctuality',
    'today',
  ],
  viewOf,
  sheetOf,
  titleOf: ({ unit }) => `${unit}收件登记`,
  signedOf: ({ issuer, madeOn }) => ({ by: issuer, on: madeOn }),
  isFactual: true,
});
