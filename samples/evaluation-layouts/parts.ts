/** Pieces that several evaluation papers share. Each paper keeps its own words, faces and places. */
import { ink } from './ink.ts';
import type { SealOptions } from '../draw/seal.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Span } from '../draw/paragraph.ts';
import type { TextStyle } from '../draw/text.ts';

/** Presses an office's seal with the slight turn of a human hand. */
export function stamp(sheet: Sheet, options: SealOptions & { readonly lean?: number }): void {
  const { lean = 9, ...seal } = options;
  sheet.seal({ rotate: (sheet.random() * 2 - 1) * lean, ...seal });
}

/** A way to set values apart from the words around them. */
export function filledIn(style: TextStyle & { readonly underline?: boolean }) {
  return (text: string, slot?: number): Span => ({
    ...style,
    text,
    underline: style.underline ?? false,
    ...(slot === undefined ? {} : { slot }),
  });
}

/** Draws notes in small print below each other; gives the y below them. */
export function notes(
  sheet: Sheet,
  lines: readonly string[],
  [look, x, y, width]: readonly [look: string, x: number, y: number, width: number],
): number {
  return lines.reduce((top, line) => {
    const [, , , height] = sheet.paragraph(line, {
      indent: 0,
      lineHeight: 1.5,
      align: 'left',
      ...ink(look),
      x,
      y: top,
      width,
    });
    return top + height;
  }, y);
}

/** Left edge of something `width` wide in the middle of the page. */
export function centred(sheet: Sheet, width: number): number {
  return (sheet.width - width) / 2;
}

/** Signs a name within a width: long names are written smaller. */
export function signWithin(
  sheet: Sheet,
  name: string,
  at: { x: number; y: number; width: number; size: number },
): void {
  const size = Math.min(at.size, at.width / Array.from(name).length);
  sheet.signature(name, { x: at.x, y: at.y + (at.size - size) / 2, size });
}
