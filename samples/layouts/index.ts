/** Every way in which a sample document may look. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import { createSheet, type Sheet } from '../draw/sheet.ts';
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

/** Layouts of one kind, in a fixed order. */
export type LayoutsOf<T extends DocumentType> = readonly Layout<T>[];
export type LayoutTable = { readonly [T in DocumentType]: LayoutsOf<T> };

/** The layouts of the committed samples; the evaluation set has a table of its own. */
export const layouts: LayoutTable = {
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

/** One drawn document: still open, so that it can be ended as the packaging wants it. */
export interface Drawn {
  readonly sheet: Sheet;
  readonly printed: Printed;
}

/** Draws a document on a fresh sheet; `seed` steers handwriting and ink. */
export function drawDocument<T extends DocumentType>(
  layout: Layout<T>,
  facts: DocumentFacts[T],
  seed: number,
): Drawn {
  const sheet = createSheet(seed);
  const printed = layout.draw(sheet, facts);
  return { sheet, printed };
}
