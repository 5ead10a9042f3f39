/**
 * How alike two texts are, letter by letter: the longest common subsequence, computed 30 places at
 * a time (the bit-parallel recurrence V ← (V + (V & M)) | (V & ¬M) of Hyyrö, 2004). Thirty and not
 * 32, so that a sum with its carry stays a small integer, which is several times faster.
 */
const wordLength = 30;
const fullWord = 2 ** wordLength - 1;

/** 0 to 1: twice the length of the longest common subsequence over both lengths; 1 for two empty texts. */
export function likeness(left: string, right: string): number {
  const length = left.length + right.length;
  return length === 0 ? 1 : (2 * commonLength(left, right)) / length;
}

/** The characters of a text in the order of their codes, for `mostLikeness`. */
export const sortedLetters = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).sort();

/** What the likeness of two texts cannot exceed: that of their characters in any order. Cheap. */
export function mostLikeness(left: Uint16Array, right: Uint16Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const a = left[i] ?? 0;
    const b = right[j] ?? 0;
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  const length = left.length + right.length;
  return length === 0 ? 1 : (2 * common) / length;
}

/** A bit a place of the text. */
type Places = Int32Array;

function commonLength(left: string, right: string): number {
  const words = Math.ceil(left.length / wordLength);
  const placesOf = placesByCharacter(left, words);
  // Places whose column does not rise there yet; every one that gets 0 is one character in common.
  const open = new Int32Array(words).fill(fullWord);
  for (let j = 0; j < right.length; j += 1) {
    const places = placesOf.get(right.charCodeAt(j));
    if (places) advance(open, places);
  }
  // The places behind the end of the text stay open: no character stands there.
  return open.reduce((sum, word) => sum + wordLength - onesIn(word), 0);
}

function placesByCharacter(text: string, words: number): Map<number, Places> {
  const placesOf = new Map<number, Places>();
  for (let i = 0; i < text.length; i += 1) {
    const places = placesOf.get(text.charCodeAt(i)) ?? new Int32Array(words);
    const word = Math.floor(i / wordLength);
    places[word] = (places[word] ?? 0) | (1 << (i % wordLength));
    placesOf.set(text.charCodeAt(i), places);
  }
  return placesOf;
}

/** One character of the other text; the carry goes from word to word. */
function advance(open: Places, places: Places): void {
  let carry = 0;
  for (let word = 0; word < open.length; word += 1) {
    const v = open[word] ?? 0;
    const m = places[word] ?? 0;
    const sum = v + (v & m) + carry;
    carry = sum >>> wordLength;
    open[word] = (sum | (v & ~m)) & fullWord;
  }
}

function onesIn(word: number): number {
  let ones = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) ones += 1;
  return ones;
}
