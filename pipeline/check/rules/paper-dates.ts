/** Dates that papers print, beside the declared ones. */
import type { DocumentType } from '#schemas/document-types.ts';
import type { ExtractedDocument } from '#schemas/records/extraction.ts';
import { isPartialDate } from '#schemas/values/chinese-date.ts';
import { compareDates } from '#schemas/values/date-range.ts';
import { fieldPlace, papersOf, textOf, type ApplicantFacts, type Place } from './define.ts';

/** A date read from a paper, as precise as it was read. */
export function dateOn(paper: ExtractedDocument, field: string): string | undefined {
  const text = textOf(paper, field);
  return text !== undefined && isPartialDate(text) ? text : undefined;
}

/** Whether two dates cannot mean the same day; a coarser one that agrees is none of it. */
export function differ(left: string, right: string): boolean {
  const order = compareDates(left, right);
  return order === 1 || order === -1;
}

export interface Contradiction {
  readonly found: string;
  readonly place: Place;
}

/** What the applicant's papers of a kind say instead of a declared date. */
export function otherDates(
  facts: ApplicantFacts,
  [type, field]: readonly [DocumentType, string],
  declared: string,
): Contradiction[] {
  return papersOf(facts, type).flatMap((paper) => {
    const found = dateOn(paper, field);
    return found !== undefined && differ(found, declared) ? [{ found, place: fieldPlace(paper, field) }] : [];
  });
}

/** Where papers of a kind show these fields. */
export const shownOn = (facts: ApplicantFacts, type: DocumentType, ...fields: string[]): Place[] =>
  papersOf(facts, type).flatMap((paper) =>
    fields.filter((field) => paper.fields[field]).map((field) => fieldPlace(paper, field)),
  );
