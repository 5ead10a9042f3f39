/** 专业技术职务任职资格评审材料真实性保证书: the promise of the applicant, and that of the employer (domain §2.6; R48–R50, R58). */
import { defineDocument } from '../define.ts';
import { viewOf, viewSchema } from './view.ts';

export const guarantee = defineDocument({
  id: 'guarantee',
  name: '真实性保证书',
  issuer: '申报人',
  audience: 'office',
  subject: 'applicant',
  goesTo: ['clear', 'review'],
  when: ['inTime'],
  paper: { size: 'A4', orientation: 'portrait' },
  view: viewSchema,
  needs: ['applicants', 'cycle', 'today'],
  viewOf,
  titleOf: ({ name }) => `${name}评审材料真实性保证书`,
  signedOf: ({ name, madeOn }) => ({ by: name, on: madeOn }),
  isFactual: true,
});
