/** Declared values in print: what was not declared is a blank, or 无 where a form may not leave one. */
import { educationLevels } from '#schemas/values/education.ts';
import type { Applicant } from '#schemas/records/declared.ts';
import { formatDate } from '#schemas/values/chinese-date.ts';

/** The value, or nothing. */
export function told(value: string | number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** The value, or 无: forms ask that no field be left open (填表说明). */
export function orNone(value: string | number | undefined): string {
  return told(value) === '' ? '无' : told(value);
}

/** `2020年8月11日`, or nothing. */
export function dayTold(iso: string | undefined): string {
  return iso === undefined ? '' : formatDate(iso);
}

/** From the highest to the lowest. */
const levels: readonly string[] = educationLevels;

/** Educations from the highest to the lowest; equal ones as declared. */
export function educationsByLevel({ education }: Applicant): Applicant['education'] {
  const rank = ({ level = '' }: { readonly level?: string | undefined }): number => levels.indexOf(level);
  return [...education].sort((a, b) => rank(a) - rank(b));
}

const blanks =
  /(?<=[\p{Script=Han}，。、：；（）《》“”]) +(?=[\dA-Za-z])|(?<=[\dA-Za-z%]) +(?=[\p{Script=Han}（《“])/gu;

/** A sentence as official papers print it: no blanks round its numbers, the layout leaves room there. */
export function tight(sentence: string): string {
  return sentence.replace(blanks, '');
}

/** An opinion, ended as a sentence is; nothing stays nothing. */
export function sentence(words: string): string {
  return words === '' || /[。！？]$/u.test(words) ? words : `${words}。`;
}

/** A number written with blanks, as one word: `ZL 2018 1 0123456.5` stands on one line. */
export function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
