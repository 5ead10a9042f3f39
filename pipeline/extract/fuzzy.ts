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

const soft = (sign: string): string => {
  const lower = (LOOKALIKES[sign] ?? sign).toLowerCase();
  return lower.length === sign.length ? lower : sign;
};

/** Softened texts: every word is looked for in the same few texts. */
const softened = new Map<string, string>();
const REMEMBERED = 2000;

/** The text with look-alikes and letter cases made one, sign for sign. */
function soften(text: string): string {
  let known = softened.get(text);
  if (known === undefined) {
    known = Array.from({ length: text.length }, (_, i) => soft(text.charAt(i))).join('');
    if (softened.size >= REMEMBERED) softened.clear();
    softened.set(text, known);
  }
  return known;
}

/** Wrong signs forgiven in a word: none in short ones, where one sign makes another word (出生日期, 出具日期). */
function tolerance(length: number): number {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

/**
 * Where `word` ends if it starts at `start` of `text`, passing over `skipped` marks inside it;
 * -1 where it does not stand there.
 */
export function matchWord(text: string, start: number, word: string, skipped = '\t'): number {
  return matchSoft(soften(text), start, soften(word), skipped);
}

function matchSoft(text: string, start: number, word: string, skipped: string): number {
  let wrong = 0;
  const allowed = tolerance(word.length);
  let at = start;
  for (let i = 0; i < word.length; i++) {
    while (i > 0 && at < text.length && skipped.includes(text.charAt(at))) at++;
    if (at >= text.length || text[at] === '\n') return -1;
    // The first and the last sign must be right: otherwise every neighbour of the word would match.
    const isFirm = i === 0 || i === word.length - 1;
    if (text[at] !== word[i] && (isFirm || ++wrong > allowed)) return -1;
    at++;
  }
  return at;
}

/** Where the word stands in the text, wrong signs forgiven: start and end, or undefined. */
export function findWord(text: string, word: string, from = 0): readonly [number, number] | undefined {
  const exact = text.indexOf(word, from);
  if (exact >= 0) return [exact, exact + word.length];
  if (tolerance(word.length) === 0) return undefined;
  const [softText, softWord] = [soften(text), soften(word)];
  for (let i = softText.indexOf(softWord[0]!, from); i >= 0; i = softText.indexOf(softWord[0]!, i + 1)) {
    const end = matchSoft(softText, i, softWord, '\t\n');
    if (end >= 0) return [i, end];
  }
  return undefined;
}

/** True where the word stands anywhere in the text. */
export const hasWord = (text: string, word: string): boolean => findWord(text, word) !== undefined;
