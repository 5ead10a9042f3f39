/** What all printed numbers share: how their text is cleaned before its form is looked at. */
import { foldText } from './text.ts';

/** What a number's own check digit says about it. */
export type CheckResult = 'valid' | 'invalid' | 'noCheckDigit';

/** Dashes a reader or a typist puts where a number has a hyphen; 一 between digits is drawn like one. */
const dashes = /[-~_ーㄧ]|(?<=[\dA-Za-z])一(?=[\dA-Za-z])/gu;

/**
 * A printed number without blanks and unseen marks, half width, capital letters, every dash `-`,
 * the multiplication sign read as X. Digits and letters are never exchanged for one another.
 */
export function cleanCode(text: string): string {
  return foldText(text)
    .replace(dashes, '-')
    .replace(/[×✕✖╳хХχΧ]/gu, 'X')
    .toUpperCase();
}

/** `cleanCode` without dashes and dots. */
export function compactCode(text: string): string {
  return cleanCode(text).replace(/[-.·,]/g, '');
}

// prettier-ignore
const lookalikes: Readonly<Record<string, string>> = {
  O: '0', o: '0', Q: '0', D: '0', '〇': '0', '○': '0', '◯': '0',
  I: '1', l: '1', i: '1', '|': '1', '!': '1', Z: '2', z: '2', S: '5', s: '5', b: '6', B: '8', g: '9', q: '9',
};

/**
 * Letters that look like digits, as those digits. Only for a second try at a number that has a check
 * digit to prove it, and to doubt a reading; never to take a declared number for another.
 */
export function foldDigitLookalikes(text: string): string {
  return [...text].map((character) => lookalikes[character] ?? character).join('');
}

/** Sum of digit times weight. Throws a RangeError at a character outside `alphabet`. */
export function weightedSum(digits: string, weights: readonly number[], alphabet = '0123456789'): number {
  return weights.reduce((sum, weight, index) => {
    const value = alphabet.indexOf(digits[index] ?? '?');
    if (value < 0) throw new RangeError(`no digit at place ${index + 1}`);
    return sum + value * weight;
  }, 0);
}
