/**
 * Hides identity and telephone numbers wherever text of the run is listed: an ID number keeps its
 * first six digits, a telephone number its first three and last four. Masking keeps the length of
 * the text, so positions found before it still hold after it.
 */

/** The numbers of the people of a run. They are found even inside longer strings of digits. */
export interface KnownNumbers {
  readonly idNumbers: readonly string[];
  readonly phones: readonly string[];
}

interface Folded {
  /** The text with digits and X in ASCII, as a rule without its blanks. */
  readonly text: string;
  /** For each character of it, its index in the original. */
  readonly origin: readonly number[];
}

const KEPT_ID = 6;
/** Shorter pieces of a number say too little to hide, and would hide too much. */
const LEAST_ID = 12;
const LEAST_PHONE = 7;
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idLike = /(?<!\d)\d{17}[\dX](?![\dX])/g;
/** An ID number run together with other digits; every place is tried, so the match itself is empty. */
const idInside = /(?=\d{17}[\dX])/g;
const phoneLike = /(?<!\d)1\d{10}(?!\d)/g;

/** Masks a value that is known to be an ID number, however badly it was read. */
export function maskIdNumber(value: string): string {
  let kept = 0;
  return [...value]
    .map((character) => (/[\p{L}\p{N}]/u.test(character) && ++kept > KEPT_ID ? '*' : character))
    .join('');
}

/**
 * Masks the known numbers in any text and, unless `knownOnly`, everything that looks like an ID
 * or a telephone number. `knownOnly` is for texts that speak of certificate numbers: those have
 * 18 digits too and must stay legible.
 */
export function maskText(text: string, known: KnownNumbers, knownOnly = false): string {
  const folded = fold(text);
  if (folded.text.replaceAll(/\D/g, '').length < LEAST_PHONE) return text;
  const hidden = new Set<number>();
  const hide = ({ origin }: Folded, from: number, to: number): void => {
    for (let index = from; index < to; index++) hidden.add(origin[index] ?? -1);
  };
  for (const [at, end] of placesOf(folded, known.idNumbers, LEAST_ID)) hide(folded, at + KEPT_ID, end);
  for (const [at, end] of placesOf(folded, known.phones, LEAST_PHONE)) hide(folded, at + 3, end - 4);
  // With its blanks as well: two numbers side by side are one long run without them.
  for (const view of knownOnly ? [] : [folded, fold(text, true)]) {
    for (const at of idLikePlaces(view)) hide(view, at + KEPT_ID, at + 18);
    for (const at of phoneLikePlaces(view)) hide(view, at + 3, at + 7);
  }
  if (hidden.size === 0) return text;
  return Array.from({ length: text.length }, (_, index) => (hidden.has(index) ? '*' : text[index])).join('');
}

function fold(text: string, keepsBlanks = false): Folded {
  const characters: string[] = [];
  const origin: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (!keepsBlanks && /[\s\u200b-\u200f\u2060\ufeff]/.test(character)) continue;
    characters.push(
      /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(character) ? character.normalize('NFKC') : character,
    );
    origin.push(index);
  }
  return { text: characters.join('').replaceAll('x', 'X'), origin };
}

/** Start and end of each of the numbers in the text; numbers too short to be one are passed over. */
function* placesOf(
  { text }: Folded,
  numbers: readonly string[],
  least: number,
): Generator<readonly [number, number]> {
  for (const number of numbers) {
    const sought = fold(number).text;
    if (sought.length < least) continue;
    for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1))
      yield [at, at + sought.length];
  }
}

/** Numbers standing alone, and within longer runs of digits those whose check digit holds as well. */
function idLikePlaces(folded: Folded): number[] {
  const alone = [...folded.text.matchAll(idLike)].map(({ index }) => index);
  const inside = [...folded.text.matchAll(idInside)].map(({ index }) => index);
  return [
    ...alone.filter((index) => isIdLike(folded, index)),
    ...inside.filter(
      (index) => isIdLike(folded, index) && hasCheckDigit(folded.text.slice(index, index + 18)),
    ),
  ];
}

function phoneLikePlaces(folded: Folded): number[] {
  return [...folded.text.matchAll(phoneLike)]
    .map(({ index }) => index)
    .filter((index) => !isSpread(folded, index, 11));
}

/** 18 places holding a date of birth; where blanks stood between them the check digit must hold too. */
function isIdLike(folded: Folded, index: number): boolean {
  const digits = folded.text.slice(index, index + 18);
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(
    Number,
  ) as [number, number, number];
  const isDate = year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate && (!isSpread(folded, index, 18) || hasCheckDigit(digits));
}

function isSpread(folded: Folded, index: number, length: number): boolean {
  return (folded.origin[index + length - 1] ?? 0) - (folded.origin[index] ?? 0) !== length - 1;
}

/** GB 11643-1999, ISO 7064 MOD 11-2. */
function hasCheckDigit(digits: string): boolean {
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}
