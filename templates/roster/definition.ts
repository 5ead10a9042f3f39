/** 推荐高级工程师职务任职资格人员花名册: the people of the letter, the basis of their certificates (R56). */
import { defineDocument } from '../define.ts';
import { sheetOf, viewOf, viewSchema } from './view.ts';

export const roster = defineDocument({
  id: 'roster',
  name: '推荐高级工程师职务任职资格人员花名册',
  issuer: '推荐单位',
  audience: 'office',
  subject: 'unit',
  goesTo: ['clear', 'review'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'landscape' },
  view: viewSchema,
  needs: ['submission', 'applicants', 'cycle', 'findings', 'today'],
  viewOf,
  sheetOf,
  titleOf: ({ issuer, title }) => `${issuer}推荐${title}职务任职资格人员花名册`,
  signedOf: ({ issuer, signedOn }) => ({ by: issuer, on: signedOn }),
});
