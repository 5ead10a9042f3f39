/** 事业单位人员职称申报岗位信息表: posts and vacancies, with three opinions and places for three seals (domain §2.8; R41–R46, R74). */
import { defineDocument } from '../define.ts';
import { viewOf, viewSchema } from './view.ts';

export const postInformation = defineDocument({
  id: 'post-information',
  name: '事业单位人员职称申报岗位信息表',
  issuer: '单位',
  audience: 'office',
  subject: 'applicant',
  goesTo: ['clear', 'review'],
  when: ['inTime', 'institution'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: ['applicants', 'cycle', 'findings', 'today'],
  viewOf,
  titleOf: ({ name }) => `${name}事业单位人员职称申报岗位信息表`,
  signedOf: ({ employer, madeOn }) => ({ by: employer, on: madeOn }),
});
