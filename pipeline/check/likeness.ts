/**
 * How alike two texts are, letter by letter: the longest common subsequence, computed 32 places at
 * a time (the bit-parallel recurrence V ← (V + (V & M)) | (V & ¬M) of Hyyrö, 2004).
 */

/** 0 to 1: twice the length of the longest common subsequence over both lengths; 1 for two empty texts. */
export function likeness(left: string, right: string): number {
  const length = left.length + right.length;
  return length === 0 ? 1 : (2 * commonLength(left, right)) / length;
}

/** A bit a place of the text. */
type Places = Uint32Array;

function commonLength(left: string, right: string): number {
  const words = Math.ceil(left.length / 32);
  const placesOf = placesByCharacter(left, words);
  // Places whose column does not rise there yet; every one that gets 0 is one character in common.
  const open = new Uint32Array(words).fill(0xffffffff);
  for (let j = 0; j < right.length; j += 1) {
    const places = placesOf.get(right.charCodeAt(j));
    if (places) advance(open, places);
  }
  // The places behind the end of the text stay open: no character stands there.
  return open.reduce((sum, word) => sum + 32 - onesIn(word), 0);
}

function placesByCharacter(text: string, words: number): Map<number, Places> {
  const placesOf = new Map<number, Places>();
  for (let i = 0; i < text.length; i += 1) {
    const places = placesOf.get(text.charCodeAt(i)) ?? new Uint32Array(words);
    places[i >>> 5] = at(places, i >>> 5) | (1 << (i & 31));
    placesOf.set(text.charCodeAt(i), places);
  }
  return placesOf;
}

/** One character of the other text; the carry goes from word to word. */
function advance(open: Places, places: Places): void {
  let carry = 0;
  for (let word = 0; word < open.length; word += 1) {
    const [v, m] = [at(open, word), at(places, word)];
    const sum = v + ((v & m) >>> 0) + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    open[word] = (sum | (v & ~m)) >>> 0;
  }
}

const at = (places: Places, word: number): number => places[word] ?? 0;

function onesIn(word: number): number {
  let ones = 0;
  for (let rest = word; rest !== 0; rest = (rest & (rest - 1)) >>> 0) ones += 1;
  return ones;
}
