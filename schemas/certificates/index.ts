/** Every kind of scan pingshen can read, in the contract’s order. `unknown` is what fits none. */
import type { CertificateDefinition } from './define.ts';
import { idCard } from './id-card.ts';
import { diploma } from './diploma.ts';
import { registration } from './registration.ts';
import { accreditationReport } from './accreditation-report.ts';
import { degree } from './degree.ts';
import { overseasDegree } from './overseas-degree.ts';
import { titleCertificate } from './title-certificate.ts';
import { skillCertificate } from './skill-certificate.ts';
import { appointment } from './appointment.ts';
import { pension } from './pension.ts';
import { journalCover } from './journal-cover.ts';
import { contents } from './contents.ts';
import { article } from './article.ts';
import { bookCover } from './book-cover.ts';
import { continuingEducation } from './continuing-education.ts';
import { award } from './award.ts';
import { contributorProof } from './contributor-proof.ts';
import { patent } from './patent.ts';
import { assessment } from './assessment.ts';
import { registrationForm } from './registration-form.ts';
import { postInformation } from './post-information.ts';
import { scoreSheet } from './score-sheet.ts';
import { commitment } from './commitment.ts';
import { publicityConfirmation } from './publicity-confirmation.ts';
import { entrustLetter } from './entrust-letter.ts';

export const certificates: readonly CertificateDefinition[] = [
  idCard,
  diploma,
  registration,
  accreditationReport,
  degree,
  overseasDegree,
  titleCertificate,
  skillCertificate,
  appointment,
  pension,
  journalCover,
  contents,
  article,
  bookCover,
  continuingEducation,
  award,
  contributorProof,
  patent,
  assessment,
  registrationForm,
  postInformation,
  scoreSheet,
  commitment,
  publicityConfirmation,
  entrustLetter,
];

/** The definition of a kind; undefined for `unknown`. */
export function certificateOf(type: string): CertificateDefinition | undefined {
  return certificates.find((certificate) => certificate.type === type);
}
