/** Columns a text takes in a terminal: Chinese characters and full-width signs take two. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (zero.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Cuts a text to so many columns, its middle replaced by `…` (the end of a path says most). */
export function fitWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  const characters = [...text];
  const keepEnd = Math.floor((columns - 1) * 0.6);
  let end = '';
  while (characters.length > 0 && textWidth(end) + characterWidth(characters.at(-1) ?? '') <= keepEnd) {
    end = (characters.pop() ?? '') + end;
  }
  let start = '';
  for (const character of characters) {
    if (textWidth(start) + characterWidth(character) + 1 + textWidth(end) > columns) break;
    start += character;
  }
  return `${start}…${end}`;
}

/** Fills a text up with blanks to so many columns. */
export function padWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)));
}
