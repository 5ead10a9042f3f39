/** Finding printed words in text that was read by a machine: one wrong sign in a longer word is forgiven. */

/** Signs that readers mix up in labels; folding them costs nothing since labels are never values. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  囗: '口',
  I: '工',
  巳: '已',
  己: '已',
  曰: '日',
  目: '日',
  証: '证',
  证: '证',
  編: '编',
  號: '号',
  單: '单',
  機: '机',
  關: '关',
  發: '发',
  '[': '(',
  ']': ')',
  '．': '.',
};

const softSigns = new Map<string, string>();

function soft(sign: string): string {
  let known = softSigns.get(sign);
  if (known === undefined) {
    const lower = (LOOKALIKES[sign] ?? sign).toLowerCase();
    known = lower.length === sign.length ? lower : sign;
    softSigns.set(sign, known);
  }
  return known;
}

/** Softened texts: every word is looked for in the same texts, and every text is asked for the same words. */
const softened = new Map<string, string>();
const REMEMBERED = 20_000;

/** The text with look-alikes and letter cases made one, sign for sign. */
function soften(text: string): string {
  let known = softened.get(text);
  if (known === undefined) {
    known = '';
    for (let i = 0; i < text.length; i++) known += soft(text.charAt(i));
    if (softened.size >= REMEMBERED) softened.clear();
    softened.set(text, known);
  }
  return known;
}

/** The text that was searched last: one text is asked for hundreds of words, one after the other. */
let last = { text: '', soft: '' };

function softenSearched(text: string): string {
  if (last.text !== text) last = { text, soft: soften(text) };
  return last.soft;
}

/** Wrong signs forgiven in a word: none in short ones, where one sign makes another word (出生日期, 出具日期). */
function tolerance(length: number): number {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

/**
 * Where `word` ends if it starts at `start` of `text`, passing over cell marks inside it; -1 where it
 * does not stand there.
 */
export function matchWord(text: string, start: number, word: string): number {
  return endOfMatch({ text: soften(text), word: soften(word), skipped: '\t' }, start);
}

/** A softened text, the softened word looked for in it, and the marks passed over inside the word. */
interface Pair {
  readonly text: string;
  readonly word: string;
  readonly skipped: string;
}

function endOfMatch(pair: Pair, start: number): number {
  const { text, word } = pair;
  const spent = { wrong: 0, strays: 0 };
  let at = start;
  for (let i = 0; i < word.length; i++, at++) {
    if (i > 0) at = nextSign(pair, at, { wanted: word.charAt(i), spent });
    if (at >= text.length || text[at] === '\n') return -1;
    if (text[at] === word[i]) continue;
    // The first and the last sign must be right: otherwise every neighbour of the word would match.
    const isFirm = i === 0 || i === word.length - 1;
    if (isFirm || ++spent.wrong > tolerance(word.length)) return -1;
  }
  return at;
}

/** Where the next sign of a word is to be looked for: behind marks, and behind one speck in a longer word. */
function nextSign(
  { text, word, skipped }: Pair,
  from: number,
  { wanted, spent }: { wanted: string; spent: { strays: number } },
): number {
  const at = behindMarks(text, from, skipped);
  if (text[at] === wanted) return at;
  if (word.length < LONG_ENOUGH) return behindPoint(text, at, wanted);
  if (spent.strays > 0) return at;
  const next = behindStray(text, at, wanted);
  if (next > at) spent.strays++;
  return next;
}

/** A shorter word has another beside it too easily; only a point is passed over there: 姓. 名. */
const LONG_ENOUGH = 3;

/** Past a point at the end of a cell, which is nothing but a speck. */
function behindPoint(text: string, at: number, wanted: string): number {
  if (!/[.,'`·\-]/u.test(text.charAt(at)) || text[at + 1] !== '\t') return at;
  const next = behindMarks(text, at + 1, '\t');
  return text[next] === wanted ? next : at;
}

/** What a speck, or the edge of the next sign, is read as. */
const STRAY = /[!-~一丨口日目]/u;

/**
 * Past a speck that was read as a sign at the edge of a cell, between the signs of a label that are
 * printed far apart: 证 书 编 1号.
 */
function behindStray(text: string, at: number, wanted: string): number {
  const sign = text.charAt(at);
  const isEdge = text[at - 1] === '\t' || text[at + 1] === '\t';
  if (sign === wanted || !isEdge || !STRAY.test(sign) || !/\p{Script=Han}/u.test(wanted)) return at;
  const next = behindMarks(text, at + 1, '\t');
  return text[next] === wanted ? next : at;
}

function behindMarks(text: string, at: number, skipped: string): number {
  let place = at;
  while (place < text.length && skipped.includes(text.charAt(place))) place++;
  return place;
}

/** Where the word stands in the text, wrong signs forgiven: start and end, or undefined. */
export function findWord(text: string, word: string): readonly [number, number] | undefined {
  const exact = text.indexOf(word);
  if (exact >= 0) return [exact, exact + word.length];
  // Every sign of the word takes at least one of the text.
  if (tolerance(word.length) === 0 || text.length < word.length) return undefined;
  const pair = { text: softenSearched(text), word: soften(word), skipped: '\t\n' };
  const first = pair.word.charAt(0);
  // Its last sign must be right, too: where none is left, nothing can end.
  const end = pair.text.lastIndexOf(pair.word.charAt(word.length - 1)) - word.length + 1;
  for (let i = pair.text.indexOf(first); i >= 0 && i <= end; i = pair.text.indexOf(first, i + 1)) {
    const behind = endOfMatch(pair, i);
    if (behind >= 0) return [i, behind];
  }
  return undefined;
}

/** Every place of the word in the text, none over another; cell marks inside it are passed over. */
export function placesOf(text: string, word: string): (readonly [number, number])[] {
  const pair = { text: softenSearched(text), word: soften(word), skipped: '\t' };
  const first = pair.word.charAt(0);
  const places: (readonly [number, number])[] = [];
  for (let at = pair.text.indexOf(first); at >= 0 && at < text.length; at = pair.text.indexOf(first, at)) {
    const end = endOfMatch(pair, at);
    if (end >= 0) places.push([at, end]);
    at = end >= 0 ? Math.max(end, at + 1) : at + 1;
  }
  return places;
}

/** True where the word stands anywhere in the text. */
export const hasWord = (text: string, word: string): boolean => findWord(text, word) !== undefined;
