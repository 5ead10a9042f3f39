/** Papers in many wordings and layouts: each is known for what it is, its fields read as printed. */
import { describe, it } from 'vitest';
import { expectDocument } from '../../../support/extraction.ts';
import { continuingPapers } from './continuing.ts';
import { degreePapers, diplomaPapers } from './diplomas.ts';
import { pensionColumnPapers } from './pension-columns.ts';
import { pensionGridPapers } from './pension-grids.ts';
import { pensionPapers } from './pension.ts';
import { accreditationPapers, overseasPapers, registrationPapers } from './registrations.ts';
import { studyPapers } from './studies.ts';
import { wordingPapers } from './wordings.ts';
import { idCardPapers, publicityPapers, titlePapers } from './titles.ts';

const all = [
  ...pensionPapers,
  ...pensionColumnPapers,
  ...pensionGridPapers,
  ...continuingPapers,
  ...diplomaPapers,
  ...degreePapers,
  ...studyPapers,
  ...registrationPapers,
  ...accreditationPapers,
  ...overseasPapers,
  ...titlePapers,
  ...idCardPapers,
  ...publicityPapers,
  ...wordingPapers,
];

describe('papers of many offices', () => {
  it.each(all.map((paper) => [`${paper.type}: ${paper.name}`, paper] as const))(
    '%s',
    (_, { type, wanted, pages }) => {
      expectDocument(type, wanted, ...pages);
    },
  );
});
