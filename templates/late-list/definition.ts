/** 逾期及例外清单: who is on no letter and no roster, and why, each once (domain: R3, R49). */
import { defineDocument } from '../define.ts';
import { sheetOf, viewOf, viewSchema } from './view.ts';

export const lateList = defineDocument({
  id: 'late-list',
  name: '逾期及例外清单',
  issuer: '高评委办公室',
  audience: 'office',
  subject: 'unit',
  goesTo: ['clear', 'review', 'blocked'],
  paper: { size: 'A4', orientation: 'landscape' },
  view: viewSchema,
  needs: ['submission', 'applicants', 'cycle', 'outcomes', 'findings', 'deadline', 'punctuality', 'today'],
  viewOf,
  titleOf: ({ unit }) => `${unit}逾期及例外清单`,
  signedOf: ({ issuer, madeOn }) => ({ by: issuer, on: madeOn }),
  sheetOf,
});
