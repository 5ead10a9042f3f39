/** International standard serial numbers (ISO 3297). */
import { cleanCode, weightedSum, type CheckResult } from './code-text.ts';
import { checkEan13, ean13CheckDigit, parseEan13, type Ean13 } from './ean13.ts';

declare const issn: unique symbol;
/** `0577-6686`, capital X. The check digit may still be wrong. */
export type Issn = string & { readonly [issn]: true };

const weights = [8, 7, 6, 5, 4, 3, 2];
const label = /^(?:国际)?(?:标准)?(?:连续出版物号|刊号)?[:]?(?:E-|P-)?ISSN(?:号)?[:.\-]*/u;

/** Normalises the label, width, blanks and the hyphen; undefined where the text is not of the form. */
export function parseIssn(text: string): Issn | undefined {
  const match = /^(\d{4})-?(\d{3}[\dX])$/.exec(cleanCode(text).replace(label, ''));
  return match === null ? undefined : (`${match[1] ?? ''}-${match[2] ?? ''}` as Issn);
}

/** The check character that belongs to the first seven digits. */
export function issnCheckDigit(first7: string): string {
  const rest = (11 - (weightedSum(first7, weights) % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

export function checkIssn(value: Issn): CheckResult {
  const digits = value.replace('-', '');
  return issnCheckDigit(digits.slice(0, 7)) === digits.charAt(7) ? 'valid' : 'invalid';
}

/** As printed on a journal: `ISSN 0577-6686`. */
export function formatIssn(value: Issn): string {
  return `ISSN ${value}`;
}

/**
 * The ISSN in a journal's barcode. The barcode drops the ISSN's own check digit, so it is computed.
 * Undefined unless the number starts with 977 and its check digit holds.
 */
export function issnFromEan(text: string): Issn | undefined {
  const code = parseEan13(text);
  if (code === undefined || !code.startsWith('977') || checkEan13(code) !== 'valid') return undefined;
  const first7 = code.slice(3, 10);
  return `${first7.slice(0, 4)}-${first7.slice(4)}${issnCheckDigit(first7)}` as Issn;
}

/** The barcode number of a journal; `variant` is the two digits after the ISSN, usually 00. */
export function eanFromIssn(value: Issn, variant = '00'): Ean13 {
  const first12 = `977${value.replace('-', '').slice(0, 7)}${variant}`;
  return `${first12}${ean13CheckDigit(first12)}` as Ean13;
}
