/** Resident identity numbers (公民身份号码) by GB 11643. */
import { makeDate, type PartialDate } from './chinese-date.ts';
import { compactCode, weightedSum, type CheckResult } from './code-text.ts';

declare const residentId: unique symbol;
/** 18 characters with a capital X, or the 15 digits issued before 1999. The check digit may still be wrong. */
export type ResidentId = string & { readonly [residentId]: true };

/** What a number says about its holder. */
export interface ResidentIdFacts {
  /** Six digits of the place of first registration. */
  readonly region: string;
  /** Absent where the digits name no real day. */
  readonly birthDate: PartialDate | undefined;
  readonly sex: '男' | '女';
  /** The 15-digit form without a check digit. */
  readonly legacy: boolean;
  /** Whether the first two digits were ever given to a province; 99 was not. */
  readonly regionKnown: boolean;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const label = /^(?:公民)?身份(?:证)?(?:号码|号|证号)?[:]?/u;
const provinces = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 ' +
    '61 62 63 64 65 71 81 82 83 91'
  ).split(' '),
);

/** Normalises width, blanks, dashes and the final x; undefined where the text is not of either form. */
export function parseResidentId(text: string): ResidentId | undefined {
  const code = compactCode(text).replace(label, '');
  return /^(?:\d{17}[\dX]|\d{15})$/.test(code) ? (code as ResidentId) : undefined;
}

/** The check character that belongs to the first 17 digits (ISO 7064 MOD 11-2). */
export function residentIdCheckDigit(first17: string): string {
  return checkCharacters.charAt(weightedSum(first17, weights) % 11);
}

/** Birth date, sex and region as the digits say them, whether or not the check digit holds. */
export function residentIdFacts(id: ResidentId): ResidentIdFacts {
  const legacy = id.length === 15;
  const birth = legacy ? `19${id.slice(6, 12)}` : id.slice(6, 14);
  const order = Number(legacy ? id.charAt(14) : id.charAt(16));
  return {
    region: id.slice(0, 6),
    birthDate: makeDate(Number(birth.slice(0, 4)), Number(birth.slice(4, 6)), Number(birth.slice(6, 8))),
    sex: order % 2 === 1 ? '男' : '女',
    legacy,
    regionKnown: provinces.has(id.slice(0, 2)),
  };
}

/** `invalid` where the check digit is wrong or the birth date is no day; 15 digits have no check digit. */
export function checkResidentId(id: ResidentId): CheckResult {
  if (residentIdFacts(id).birthDate === undefined) return 'invalid';
  if (id.length === 15) return 'noCheckDigit';
  return residentIdCheckDigit(id.slice(0, 17)) === id.charAt(17) ? 'valid' : 'invalid';
}

/** The 18-character form of a 15-digit number, which names the same person. */
export function modernResidentId(id: ResidentId): ResidentId {
  if (id.length === 18) return id;
  const first17 = `${id.slice(0, 6)}19${id.slice(6)}`;
  return `${first17}${residentIdCheckDigit(first17)}` as ResidentId;
}

/** For logs and lists: the first six digits only. Works on any text and never shows more. */
export function maskResidentId(id: string): string {
  return id.length <= 6 ? '*'.repeat(id.length) : `${id.slice(0, 6)}${'*'.repeat(id.length - 6)}`;
}

const idRun = /(?<![\dXx])\d(?:[ \u3000]?\d){13,16}(?:[ \u3000]?[\dXx])?(?![\dXx])/g;

/**
 * Masks everything of 15 or 18 characters that could be an identity number, blanks between digits
 * included. Diploma numbers are as long and go with them: a log can do without either.
 */
export function maskResidentIds(text: string): string {
  return text.replace(idRun, (run) => {
    const digits = run.replace(/[ \u3000]/g, '');
    return digits.length === 15 || digits.length === 18 ? maskResidentId(digits) : run;
  });
}
