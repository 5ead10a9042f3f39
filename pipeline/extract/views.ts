/** Text that can be searched, where every sign still knows the line it was read from. */
import type { ReadCharacter, TextLine } from '#schemas/records/page.ts';

/** One character of a line: where it came from. */
export interface Glyph {
  readonly line: TextLine;
  /** Index into the line's characters. */
  readonly at: number;
  readonly character: ReadCharacter;
}

/** Text whose every UTF-16 unit has its glyph; marks between cells and rows have none. */
export interface View {
  readonly text: string;
  readonly glyphs: readonly (Glyph | undefined)[];
}

export const CELL = '\t';
export const ROW = '\n';
export const EMPTY: View = { text: '', glyphs: [] };

const FOLDED: Readonly<Record<string, string>> = {
  '﹕': ':',
  '∶': ':',
  '︰': ':',
  '﹔': ';',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '［': '[',
  '］': ']',
  '﹝': '[',
  '﹞': ']',
  '●': '·',
  '•': '·',
  '・': '·',
  '‧': '·',
  '∙': '·',
  '﹒': '.',
  '。': '。',
  '．': '.',
};

const foldedSigns = new Map<string, string>();

/** Full-width signs become half-width, one sign for one; everything else stays. */
export function foldCharacter(sign: string): string {
  let folded = foldedSigns.get(sign);
  if (folded === undefined) {
    const normal = FOLDED[sign] ?? sign.normalize('NFKC');
    folded = normal.length === sign.length ? normal : sign;
    foldedSigns.set(sign, folded);
  }
  return folded;
}

/** Folds a text sign by sign; its length does not change. */
export const fold = (text: string): string => Array.from(text, foldCharacter).join('');

/** Folded and without any blanks: how labels and cues are compared. */
export function bare(text: string): string {
  let known = bared.get(text);
  if (known === undefined) {
    known = fold(text).replace(/[\s_]/gu, '');
    if (bared.size >= 20_000) bared.clear();
    bared.set(text, known);
  }
  return known;
}

const bared = new Map<string, string>();

/** Part of a line as a view: folded, without blanks and without the underscores that ruled gaps are read as. */
export function viewOfLine(line: TextLine, from = 0, to = line.characters.length): View {
  let text = '';
  const glyphs: Glyph[] = [];
  for (let at = from; at < to; at++) {
    const character = line.characters[at];
    const sign = character === undefined ? '' : foldCharacter(character.text);
    if (character === undefined || sign.trim() === '' || sign === '_') continue;
    text += sign;
    const glyph = { line, at, character };
    for (let i = 0; i < sign.length; i++) glyphs.push(glyph);
  }
  return { text, glyphs };
}

/** Views one behind the other with a mark between them. */
export function joinViews(views: readonly View[], mark = ''): View {
  let text = '';
  const glyphs: (Glyph | undefined)[] = [];
  views.forEach((view, i) => {
    if (i > 0) {
      text += mark;
      for (let k = 0; k < mark.length; k++) glyphs.push(undefined);
    }
    text += view.text;
    glyphs.push(...view.glyphs);
  });
  return { text, glyphs };
}

/** Views side by side as running text; a bar keeps numbers and letters of two of them apart. */
export function joinLoosely(views: readonly View[]): View {
  return views.reduce((joined, view) => {
    const touches = /[0-9A-Za-z]$/u.test(joined.text) && /^[0-9A-Za-z]/u.test(view.text);
    return joinViews([joined, view], touches ? '|' : '');
  }, EMPTY);
}

/** The signs of a view as they are printed, full-width ones and all. */
export const printedText = (view: View): string =>
  view.glyphs.map((glyph, i) => glyph?.character.text ?? view.text.charAt(i)).join('');

/** Part of a view. */
export function slice(view: View, start: number, end: number = view.text.length): View {
  return { text: view.text.slice(start, end), glyphs: view.glyphs.slice(start, end) };
}

/** A view without the marks between its cells and rows. */
export function compact(view: View): View {
  let text = '';
  const glyphs: (Glyph | undefined)[] = [];
  view.glyphs.forEach((glyph, i) => {
    if (!glyph) return;
    text += view.text.charAt(i);
    glyphs.push(glyph);
  });
  return { text, glyphs };
}

/** The named group `value` of a match (or the whole match) as part of the view it was found in. */
export function groupOf(view: View, match: RegExpMatchArray, name = 'value'): View | undefined {
  const place = match.indices?.groups?.[name] ?? match.indices?.[0];
  return place && slice(view, place[0], place[1]);
}

/** A regex with indices (`d`), and global where every match is wanted. */
export function indexed(pattern: RegExp, isGlobal = false): RegExp {
  const flags = new Set([...pattern.flags, 'd', ...(isGlobal ? ['g'] : [])]);
  if (!isGlobal) flags.delete('g');
  return new RegExp(pattern.source, [...flags].join(''));
}
