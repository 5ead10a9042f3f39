/** Keeps every ID and telephone number of the people of a run out of what the rules say. */
import { maskText } from '#schemas/masking.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { maskResidentIds } from '#schemas/values/resident-id.ts';

/** As many digits on end as a telephone number has, whichever width they are written in. */
const longNumber = /[\d０-９]{11}/u;

/** Every place of the text, where so many signs could be a number: whole runs of digits hold several. */
const placesOf = (text: string, pattern: RegExp): string[] =>
  [...text.normalize('NFKC').toUpperCase().matchAll(pattern)].map(([, number = '']) => number);

/**
 * Hides what the people of a run declared as their numbers, even within longer numbers and where
 * one person's text tells another's, and all that looks like such a number.
 */
export function maskerOf(applicants: readonly Applicant[]): (text: string) => string {
  const numbers = (own: (one: Applicant) => string | undefined): ReadonlySet<string> =>
    new Set(applicants.map((one) => own(one)?.toUpperCase() ?? ''));
  const idNumbers = numbers(({ idNumber }) => idNumber);
  const phones = numbers(({ phone }) => phone);
  return (text) =>
    longNumber.test(text)
      ? maskText(maskResidentIds(text), {
          idNumbers: placesOf(text, /(?=(\d{17}[\dX]))/gu).filter((number) => idNumbers.has(number)),
          phones: placesOf(text, /(?=(1\d{10}))/gu).filter((number) => phones.has(number)),
        })
      : maskResidentIds(text);
}
