/**
 * How documents look in the evaluation set: papers with other words, faces, sizes and orders
 * than the committed samples have, so that the set tells what the reader makes of papers it
 * was not tuned on.
 */
import { accreditationReportLayouts } from './accreditation-report.ts';
import { appointmentLayouts } from './appointment.ts';
import { articleLayouts } from './article.ts';
import { assessmentLayouts } from './assessment.ts';
import { awardLayouts } from './award.ts';
import { bookCoverLayouts } from './book-cover.ts';
import { contentsLayouts } from './contents.ts';
import { continuingEducationLayouts } from './continuing-education.ts';
import { contributorProofLayouts } from './contributor-proof.ts';
import { degreeLayouts } from './degree.ts';
import { diplomaLayouts } from './diploma.ts';
import { idCardLayouts } from './id-card.ts';
import { registrationFormLayouts } from './registration-form.ts';
import { registrationLayouts } from './registration.ts';
import { skillCertificateLayouts } from './skill-certificate.ts';
import { titleCertificateLayouts } from './title-certificate.ts';
import { journalCoverLayouts } from './journal-cover.ts';
import { overseasDegreeLayouts } from './overseas-degree.ts';
import { patentLayouts } from './patent.ts';
import { pensionLayouts } from './pension.ts';
import type { LayoutTable } from '../layouts/index.ts';

export const evaluationLayouts: Partial<LayoutTable> = {
  idCard: idCardLayouts,
  diploma: diplomaLayouts,
  degree: degreeLayouts,
  titleCertificate: titleCertificateLayouts,
  pension: pensionLayouts,
  journalCover: journalCoverLayouts,
  contents: contentsLayouts,
  article: articleLayouts,
  bookCover: bookCoverLayouts,
  registration: registrationLayouts,
  accreditationReport: accreditationReportLayouts,
  overseasDegree: overseasDegreeLayouts,
  skillCertificate: skillCertificateLayouts,
  appointment: appointmentLayouts,
  continuingEducation: continuingEducationLayouts,
  award: awardLayouts,
  contributorProof: contributorProofLayouts,
  patent: patentLayouts,
  assessment: assessmentLayouts,
  registrationForm: registrationFormLayouts,
};
