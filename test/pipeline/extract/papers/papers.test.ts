/** Papers in many wordings and layouts: each is known for what it is, its fields read as printed. */
import { describe, it } from 'vitest';
import { expectDocument } from '../../../support/extraction.ts';
import { pensionPapers } from './pension.ts';

const all = [...pensionPapers];

describe('papers of many offices', () => {
  it.each(all.map((paper) => [`${paper.type}: ${paper.name}`, paper] as const))(
    '%s',
    (_, { type, wanted, pages }) => expectDocument(type, wanted, ...pages),
  );
});
