/** Readers for what a label or a pattern cannot say: tables, entries, headlines. */
import type { FieldDefinition } from '#schemas/certificates/define.ts';
import type { ExtractedField } from '#schemas/records/extraction.ts';
import type { FieldScope } from '../scope.ts';
import { articleAuthors, articleTitle } from './articles.ts';
import { awardName, rank, tickedGrade } from './awards.ts';
import { bookAuthors, bookTitle } from './books.ts';
import { educationYears } from './education-years.ts';
import { entryAuthors, entryTitle } from './entries.ts';
import { issueNumber, issueYear, journalInHeader, journalTitle, volumeNumber } from './journals.ts';
import { loneName, ownName, ownPosition, ownRank, ownRow } from './own.ts';
import { patentKind } from './patents.ts';
import { pensionMonths } from './pension/index.ts';
import { approvedPosts, vacantPosts } from './post-counts.ts';
import { seals } from './post-seals.ts';
import { opinions } from './posts.ts';
import { scoreLines, scoreTotal } from './scores.ts';
import { onlyDate, termEnd, termStart } from './terms.ts';

/**
 * Finds a field's value on a page in a way of its own. null: the page shows the value where it cannot
 * be told from others, and weaker finders must not guess.
 */
export type Reader = (scope: FieldScope, field: FieldDefinition) => ExtractedField | undefined | null;

export const readers: Readonly<Record<string, Reader>> = {
  approvedPosts,
  articleAuthors,
  articleTitle,
  awardName,
  bookAuthors,
  bookTitle,
  educationYears,
  entryAuthors,
  entryTitle,
  issueNumber,
  issueYear,
  journalInHeader,
  journalTitle,
  loneName,
  onlyDate,
  opinions,
  ownName,
  ownPosition,
  ownRank,
  ownRow,
  patentKind,
  pensionMonths,
  rank,
  scoreLines,
  scoreTotal,
  seals,
  termEnd,
  termStart,
  tickedGrade,
  vacantPosts,
  volumeNumber,
};
