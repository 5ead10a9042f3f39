/** 缴费提示名单: who may now pay, after employer and office have both passed them (domain: R52). */
import { defineDocument } from '../define.ts';
import { sheetOf, viewOf, viewSchema } from './view.ts';

export const feeList = defineDocument({
  id: 'fee-list',
  name: '缴费提示名单',
  issuer: '高评委办公室',
  audience: 'office',
  subject: 'unit',
  goesTo: ['clear'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: ['submission', 'applicants', 'cycle', 'today'],
  viewOf,
  titleOf: ({ unit }) => `${unit}缴费提示名单`,
  signedOf: ({ issuer, madeOn }) => ({ by: issuer, on: madeOn }),
  sheetOf,
});
