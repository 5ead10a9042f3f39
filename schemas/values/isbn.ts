/** International standard book numbers (ISO 2108), the ten-digit form of before 2007 included. */
import { compactCode, weightedSum, type CheckResult } from './code-text.ts';
import { checkEan13, ean13CheckDigit, type Ean13 } from './ean13.ts';

declare const isbn: unique symbol;
/** 13 digits, or 10 characters with a capital X, without hyphens. The check digit may still be wrong. */
export type Isbn = string & { readonly [isbn]: true };

const weights10 = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const label = /^(?:国际)?(?:标准)?(?:书号)?[:]?ISBN(?:号)?(?:1[03](?=:))?[:]?/u;

/** Normalises the label, width, blanks and hyphens; undefined where the text is not of either form. */
export function parseIsbn(text: string): Isbn | undefined {
  const code = compactCode(text).replace(label, '');
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(code) ? (code as Isbn) : undefined;
}

/** The check character of the ten-digit form. */
export function isbn10CheckDigit(first9: string): string {
  const rest = (11 - (weightedSum(first9, weights10) % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

export function checkIsbn(value: Isbn): CheckResult {
  if (value.length === 13) return checkEan13(value as string as Ean13);
  return isbn10CheckDigit(value.slice(0, 9)) === value.charAt(9) ? 'valid' : 'invalid';
}

/** The 13-digit form, which a ten-digit one turns into without loss of identity. */
export function isbn13(value: Isbn): Isbn {
  if (value.length === 13) return value;
  const first12 = `978${value.slice(0, 9)}`;
  return `${first12}${ean13CheckDigit(first12)}` as Isbn;
}

/** Whether two numbers name the same book, whatever their form. */
export function sameIsbn(left: Isbn, right: Isbn): boolean {
  if (left.length === right.length) return left === right;
  // A wrong check digit is lost in the longer form, so only sound numbers may change form.
  return checkIsbn(left) === 'valid' && checkIsbn(right) === 'valid' && isbn13(left) === isbn13(right);
}

/** How long a publisher's part is in the Chinese group 978-7, by the digits that it starts with. */
const publisherLengths: readonly (readonly [string, number])[] = [
  ['09', 2],
  ['499', 3],
  ['7999', 4],
  ['89999', 5],
  ['989999', 6],
  ['9999999', 7],
];

/** Hyphenated where the group is China's (`978-7-111-12345-6`), else as it is. */
export function formatIsbn(value: Isbn): string {
  const [prefix, rest] = value.length === 13 ? [`${value.slice(0, 3)}-`, value.slice(3)] : ['', value];
  if (!rest.startsWith('7') || prefix === '979-') return value;
  const body = rest.slice(1, 9);
  const length = publisherLengths.find(([last]) => body.slice(0, last.length) <= last)?.[1] ?? 7;
  return `${prefix}7-${body.slice(0, length)}-${body.slice(length)}-${rest.charAt(9)}`;
}
