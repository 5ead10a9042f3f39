/**
 * Layouts to learn from: written from what papers of each kind look like, by hands that had not
 * seen how the program reads them. They widen what the reader is tuned on; the committed samples
 * are not drawn with them, and the evaluation set shares none of them.
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
import { registrationLayouts } from './registration.ts';
import { registrationFormLayouts } from './registration-form.ts';
import { scoreSheetLayouts } from './score-sheet.ts';
import { skillCertificateLayouts } from './skill-certificate.ts';
import { titleCertificateLayouts } from './title-certificate.ts';
import { unknownLayouts } from './unknown.ts';
import { layouts, type LayoutTable } from '../layouts/index.ts';

const own: LayoutTable = {
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

/** Kinds without a layout of their own here are drawn as in the samples. */
export const practiceLayouts = Object.fromEntries(
  Object.entries(own).map(([kind, list]) => [
    kind,
    list.length > 0 ? list : layouts[kind as keyof LayoutTable],
  ]),
) as unknown as LayoutTable;
