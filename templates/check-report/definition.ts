/** 核对报告 of one applicant on paper: what differs, with the evidence, what the rules came to, what agrees. */
import { defineDocument } from '../define.ts';
import { viewSchema } from './schema.ts';
import { viewOf } from './view.ts';

export const checkReport = defineDocument({
  id: 'check-report',
  name: '核对报告',
  issuer: '高评委办公室',
  audience: 'office',
  subject: 'applicant',
  goesTo: ['clear', 'review', 'blocked'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: [
    'submission',
    'applicants',
    'cycle',
    'outcomes',
    'findings',
    'rulings',
    'documents',
    'crops',
    'decisionHead',
    'today',
  ],
  viewOf,
  titleOf: ({ name }) => `${name}核对报告`,
  signedOf: ({ issuer, madeOn }) => ({ by: issuer, on: madeOn }),
});
