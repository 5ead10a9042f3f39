/** Finding printed words in text that was read by a machine: one wrong sign in a longer word is forgiven. */

/** Signs that readers mix up in labels; folding them costs nothing since labels are never values. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  囗: '口',
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

const soft = (sign: string): string => LOOKALIKES[sign] ?? sign;
const alike = (a: string, b: string): boolean =>
  a === b || soft(a) === soft(b) || a.toLowerCase() === b.toLowerCase();

/** Wrong signs forgiven in a word: none in short ones, where one sign makes another word (出生日期, 出具日期). */
function tolerance(length: number): number {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

/**
 * Where `word` ends if it starts at `start` of `text`, passing over `skipped` marks inside it;
 * -1 where it does not stand there.
 */
export function matchWord(text: string, start: number, word: string, skipped = '\t'): number {
  let wrong = 0;
  const allowed = tolerance(word.length);
  let at = start;
  for (let i = 0; i < word.length; i++) {
    while (i > 0 && at < text.length && skipped.includes(text.charAt(at))) at++;
    if (at >= text.length || text[at] === '\n') return -1;
    // The first and the last sign must be right: otherwise every neighbour of the word would match.
    const isFirm = i === 0 || i === word.length - 1;
    if (!alike(text.charAt(at), word.charAt(i)) && (isFirm || ++wrong > allowed)) return -1;
    at++;
  }
  return at;
}

/** Where the word stands in the text, wrong signs forgiven: start and end, or undefined. */
export function findWord(text: string, word: string, from = 0): readonly [number, number] | undefined {
  const exact = text.indexOf(word, from);
  if (tolerance(word.length) === 0) return exact < 0 ? undefined : [exact, exact + word.length];
  for (let i = from; i < text.length; i++) {
    if (!alike(text.charAt(i), word.charAt(0))) continue;
    const end = matchWord(text, i, word, '\t\n');
    if (end >= 0) return [i, end];
  }
  return undefined;
}

/** True where the word stands anywhere in the text. */
export const hasWord = (text: string, word: string): boolean => findWord(text, word) !== undefined;
