/** EAN-13 article numbers, as barcodes on journals (977) and books (978, 979) carry them. */
import { compactCode, weightedSum, type CheckResult } from './code-text.ts';

declare const ean13: unique symbol;
/** 13 digits. The check digit may still be wrong. */
export type Ean13 = string & { readonly [ean13]: true };

const weights = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3];

/** Normalises width, blanks and dashes; undefined where there are not exactly 13 digits. */
export function parseEan13(text: string): Ean13 | undefined {
  const code = compactCode(text).replace(/^EAN(?=\d)/, '');
  return /^\d{13}$/.test(code) ? (code as Ean13) : undefined;
}

/** The check digit that belongs to the first 12. */
export function ean13CheckDigit(first12: string): string {
  return String((10 - (weightedSum(first12, weights) % 10)) % 10);
}

export function checkEan13(code: Ean13): CheckResult {
  return ean13CheckDigit(code.slice(0, 12)) === code.charAt(12) ? 'valid' : 'invalid';
}
