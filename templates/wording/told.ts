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
  /(?<=[，。、：；（）《》“”]) +|(?<=\p{Script=Han}) +(?=[\dA-Za-z，。、：；（）《》“”])|(?<=[\dA-Za-z%]) +(?=[\p{Script=Han}，。、：；（）《》“”])/gu;
/** `CN 11-1234/TH`, `ISBN 978-…`, `ZL 2018 1 0123456.5`. */
const numbered = /\b(?:ISSN|ISBN|CN|ZL)(?: \d[\d.X/A-Z-]*)+/gu;

/**
 * A sentence as official papers print it: no blanks round its numbers, since the layout leaves room
 * there, and none at which a publication's or patent's number could be torn.
 */
export function tight(sentence: string): string {
  return bracketed(sentence).replace(numbered, unbroken).replace(blanks, '');
}

/** A sentence in a paper about one person, who need not be named in it again. */
export function unnamed(sentence: string, name: string | undefined): string {
  return name === undefined ? sentence : sentence.replace(`：${name}：`, '：');
}

/** `生产制造（工艺）`: brackets round Chinese words are as wide as these (GB/T 15834-2011). */
export function bracketed(words: string): string {
  return words.replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）');
}

/** An opinion, ended as a sentence is; nothing stays nothing. */
export function sentence(words: string): string {
  return words === '' || /[。！？]$/u.test(words) ? words : `${words}。`;
}

/** A number written with blanks, as one word: `ZL 2018 1 0123456.5` stands on one line. */
export function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
