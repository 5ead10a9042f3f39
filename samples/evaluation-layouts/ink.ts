/** A shorthand for the looks of a text, in the manner of a style sheet's font rule. */
import type { Sheet } from '../draw/sheet.ts';
import type { Box } from '../draw/pen.ts';
import type { Span } from '../draw/paragraph.ts';
import type { Face } from '../draw/fonts.ts';
import type { Align, TextStyle } from '../draw/text.ts';

export interface Ink extends TextStyle {
  readonly face?: Face;
  readonly align?: Align;
  /** Line pitch in ems. */
  readonly lineHeight?: number;
  readonly fit?: boolean;
  /** First-line indent in ems. */
  readonly indent?: number;
}

const faces = new Set<string>(['serif', 'sans', 'kai', 'xiaowei', 'brush']);
const aligns = new Set<string>(['left', 'center', 'right', 'justify']);

function sizeAndPitch(token: string): Ink {
  const [size = '', pitch] = token.split('/');
  return { size: Number(size), ...(pitch === undefined ? {} : { lineHeight: Number(pitch) }) };
}

function readToken(token: string): Ink {
  if (faces.has(token)) return { face: token as Face };
  if (aligns.has(token)) return { align: token as Align };
  if (/^[1-9]00$/u.test(token)) return { weight: Number(token) };
  if (/^\d+(\.\d+)?(\/\d+(\.\d+)?)?$/u.test(token)) return sizeAndPitch(token);
  if (/^#[0-9a-f]{6}$/u.test(token)) return { color: token };
  if (/^\+\d+(\.\d+)?$/u.test(token)) return { spacing: Number(token) };
  if (token === 'fit') return { fit: true };
  if (token === 'flush') return { indent: 0 };
  throw new Error(`no look is called ${token}`);
}

/**
 * Reads `kai 700 14/1.9 center #8b2f2f +2 fit flush`: face, weight (in hundreds), size in points
 * with the line pitch in ems, alignment, colour, letter space, narrowing, no indent; in any order.
 * @throws Error if a word is none of these.
 */
export function ink(look: string): Ink {
  return Object.assign({}, ...look.split(' ').map(readToken)) as Ink;
}

export type At = readonly [look: string, x: number, y: number, width?: number];

/** Writes a line of text; a width is what the alignment and the narrowing refer to. */
export function put(sheet: Sheet, text: string, [look, x, y, width]: At): Box {
  return sheet.text(text, { ...ink(look), x, y, width });
}

/** Writes running text into a width. */
export function prose(
  sheet: Sheet,
  content: string | readonly (string | Span)[],
  [look, x, y, width]: readonly [look: string, x: number, y: number, width: number],
): Box {
  return sheet.paragraph(content, { ...ink(look), x, y, width });
}

/** Writes a line in the middle of the page, narrowed if it must be. */
export function title(sheet: Sheet, text: string, [look, y]: readonly [look: string, y: number]): Box {
  const margin = 50;
  return sheet.text(text, {
    align: 'center',
    fit: true,
    ...ink(look),
    x: margin,
    y,
    width: sheet.width - 2 * margin,
  });
}

/** Writes lines below each other around `x`, such as an office and a date; `width` is the widest they may be. */
export function signOff(
  sheet: Sheet,
  lines: readonly string[],
  [look, x, y, width]: readonly [look: string, x: number, y: number, width: number],
): void {
  const style = ink(look);
  const pitch = (style.size ?? 12) * (style.lineHeight ?? 1.9);
  lines.forEach((line, index) => {
    const top = y + index * pitch;
    sheet.text(line, { ...style, x: x - width / 2, y: top, width, align: 'center', fit: true });
  });
}
