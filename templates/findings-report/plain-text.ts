/**
 * OCR text and file names may hold anything. Before they are shown, what cannot be seen or would
 * turn the reading order around is replaced by something that can be seen.
 */

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const invisible = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const LONGEST = 2000;

/** Text fit to be shown: controls and direction marks made visible, half surrogates replaced, length bounded. */
export function plainText(text: string): string {
  const seen = text
    .toWellFormed()
    .replace(control, (character) => codeName(character))
    .replace(invisible, (character) => codeName(character));
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST).toWellFormed()}…` : seen;
}

function codeName(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
