/** Finding printed words in text that was read by a machine: one wrong sign in a longer word is forgiven. */

/** Signs that readers mix up in labels; folding them costs nothing since labels are never values. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  囗: '口',
  巳: '已',
  己: '已',
  曰: '日',
  証: '证',
  '．': '.',
};

const soft = (sign: string): string => LOOKALIKES[sign] ?? sign;

/** Wrong signs that are forgiven in a word of the given length. */
function tolerance(length: number): number {
  return length >= 9 ? 2 : length >= 4 ? 1 : 0;
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
    while (i > 0 && at < text.length && skipped.includes(text[at]!)) at++;
    if (at >= text.length || text[at] === '\n') return -1;
    const isSame =
      text[at] === word[i] ||
      soft(text[at]!) === word[i] ||
      text[at]!.toLowerCase() === word[i]!.toLowerCase();
    if (!isSame) {
      // The first sign must be right: otherwise every neighbour of the word would match.
      if (i === 0 || ++wrong > allowed) return -1;
    }
    at++;
  }
  return at;
}

/** True where the word stands anywhere in the text. */
export function hasWord(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  if (tolerance(word.length) === 0) return false;
  for (let i = text.indexOf(word[0]!); i >= 0; i = text.indexOf(word[0]!, i + 1)) {
    if (matchWord(text, i, word, '\t\n') >= 0) return true;
  }
  return false;
}
