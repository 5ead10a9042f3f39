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
import { commitmentLayouts } from './commitment.ts';
import { contentsLayouts } from './contents.ts';
import { continuingEducationLayouts } from './continuing-education.ts';
import { contributorProofLayouts } from './contributor-proof.ts';
import { degreeLayouts } from './degree.ts';
import { diplomaLayouts } from './diploma.ts';
import { entrustLetterLayouts } from './entrust-letter.ts';
import { idCardLayouts } from './id-card.ts';
import { journalCoverLayouts } from './journal-cover.ts';
import { overseasDegreeLayouts } from './overseas-degree.ts';
import { patentLayouts } from './patent.ts';
import { pensionLayouts } from './pension.ts';
import { postInformationLayouts } from './post-information.ts';
import { publicityConfirmationLayouts } from './publicity-confirmation.ts';
import { registrationFormLayouts } from './registration-form.ts';
import { registrationLayouts } from './registration.ts';
import { scoreSheetLayouts } from './score-sheet.ts';
import { skillCertificateLayouts } from './skill-certificate.ts';
import { titleCertificateLayouts } from './title-certificate.ts';
import { unknownLayouts } from './unknown.ts';
import type { LayoutTable } from '../layouts/index.ts';

/** Layouts of every kind, in a fixed order. */
export const evaluationLayouts: LayoutTable = {
  idCard: idCardLayouts,
  diploma: diplomaLayouts,
  registration: registrationLayouts,
  accreditationReport: accreditationReportLayouts,
  degree: degreeLayouts,
  overseasDegree: overseasDegreeLayouts,
  titleCertificate: titleCertificateLayouts,
  skillCertificate: skillCertificateLayouts,
  appointment: appointmentLayouts,
  pension: pensionLayouts,
  journalCover: journalCoverLayouts,
  contents: contentsLayouts,
  article: articleLayouts,
  bookCover: bookCoverLayouts,
  continuingEducation: continuingEducationLayouts,
  award: awardLayouts,
  contributorProof: contributorProofLayouts,
  patent: patentLayouts,
  assessment: assessmentLayouts,
  registrationForm: registrationFormLayouts,
  postInformation: postInformationLayouts,
  scoreSheet: scoreSheetLayouts,
  commitment: commitmentLayouts,
  publicityConfirmation: publicityConfirmationLayouts,
  entrustLetter: entrustLetterLayouts,
  unknown: unknownLayouts,
};
