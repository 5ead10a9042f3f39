/** Unified social credit codes (统一社会信用代码) by GB 32100, with the organisation code of GB 11714 inside. */
import { compactCode, weightedSum, type CheckResult } from './code-text.ts';

declare const creditCode: unique symbol;
/** 18 characters of the standard's alphabet. The check character may still be wrong. */
export type CreditCode = string & { readonly [creditCode]: true };

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of 3 modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const label = /^(?:统一)?(?:社会)?信用代码[:]?/u;

/** Normalises width, blanks, dashes and case; undefined where the text is not of the form. */
export function parseCreditCode(text: string): CreditCode | undefined {
  const code = compactCode(text).replace(label, '');
  return /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code) ? (code as CreditCode) : undefined;
}

/** The check character that belongs to the first 17. */
export function creditCodeCheckCharacter(first17: string): string {
  return alphabet.charAt((31 - (weightedSum(first17, weights, alphabet) % 31)) % 31);
}

/**
 * Whether the check character holds. Registered codes that fail it exist, so `invalid` means
 * "look again", never "forged".
 */
export function checkCreditCode(code: CreditCode): CheckResult {
  return creditCodeCheckCharacter(code.slice(0, 17)) === code.charAt(17) ? 'valid' : 'invalid';
}

/** The same for the organisation code in places 9 to 17, a second witness to a misread character. */
export function checkOrganisationCode(code: CreditCode): CheckResult {
  const rest = 11 - (weightedSum(code.slice(8, 16), organisationWeights, organisationAlphabet) % 11);
  const expected = rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
  return code.charAt(16) === expected ? 'valid' : 'invalid';
}

const kinds: Readonly<Record<string, string>> = {
  '11': '机关',
  '12': '事业单位',
  '51': '社会团体',
  '52': '民办非企业单位',
  '53': '基金会',
  '91': '企业',
  '92': '个体工商户',
  '93': '农民专业合作社',
};

/** The kind of registered body that the first two characters name, where it is a usual one. */
export function creditCodeKind(code: CreditCode): string | undefined {
  return kinds[code.slice(0, 2)];
}

/** As printed: 18 capital characters. */
export function formatCreditCode(code: CreditCode): string {
  return code;
}
