/**
 * How documents look in the evaluation set: papers with other words, faces, sizes and orders
 * than the committed samples have, so that the set tells what the reader makes of papers it
 * was not tuned on.
 */
import { degreeLayouts } from './degree.ts';
import { diplomaLayouts } from './diploma.ts';
import { idCardLayouts } from './id-card.ts';
import { titleCertificateLayouts } from './title-certificate.ts';
import { pensionLayouts } from './pension.ts';
import type { LayoutTable } from '../layouts/index.ts';

export const evaluationLayouts: Partial<LayoutTable> = {
  idCard: idCardLayouts,
  diploma: diplomaLayouts,
  degree: degreeLayouts,
  titleCertificate: titleCertificateLayouts,
  pension: pensionLayouts,
};
