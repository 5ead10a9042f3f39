/** Readers for what a label or a pattern cannot say: tables, entries, headlines. */
import type { FieldDefinition } from '#schemas/certificates/define.ts';
import type { FieldScope } from '../fields.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import { awardName, rank, tickedGrade } from './awards.ts';
import { bookAuthors, bookTitle } from './books.ts';
import { educationYears } from './education-years.ts';
import { entryAuthors, entryTitle } from './entries.ts';
import { articleAuthors, articleTitle, issueYear, journalInHeader, journalTitle } from './journals.ts';
import { pensionMonths } from './pension-months.ts';
import { opinions, seals } from './posts.ts';
import { scoreLines, scoreTotal } from './scores.ts';

export type Reader = (scope: FieldScope, field: FieldDefinition) => ExtractedField | undefined;

export const readers: Readonly<Record<string, Reader>> = {
  articleAuthors,
  articleTitle,
  awardName,
  bookAuthors,
  bookTitle,
  educationYears,
  entryAuthors,
  entryTitle,
  issueYear,
  journalInHeader,
  journalTitle,
  opinions,
  pensionMonths,
  rank,
  scoreLines,
  scoreTotal,
  seals,
  tickedGrade,
};
