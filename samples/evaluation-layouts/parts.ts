/** Pieces that several evaluation papers share. Each paper keeps its own words, faces and places. */
import { seededTilt } from './tilt.ts';
import type { SealOptions } from '../draw/seal.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { Span } from '../draw/paragraph.ts';
import type { TextStyle } from '../draw/text.ts';

export interface SignOff {
  /** Lines from top to bottom: usually the office, then the date. */
  readonly lines: readonly string[];
  /** The lines are centred on this x. */
  readonly x: number;
  readonly y: number;
  /** Widest a line may be; longer ones are narrowed. */
  readonly width: number;
  readonly style?: TextStyle;
  /** From line to line in points. */
  readonly pitch?: number;
}

/** Writes an office and a date below each other, as at the foot of a letter. */
export function signOff(sheet: Sheet, options: SignOff): void {
  const size = options.style?.size ?? 12;
  options.lines.forEach((line, index) => {
    sheet.text(line, {
      ...options.style,
      size,
      x: options.x - options.width / 2,
      y: options.y + index * (options.pitch ?? size * 1.9),
      width: options.width,
      align: 'center',
      fit: true,
    });
  });
}

/** Presses an office's seal with the slight turn of a human hand. */
export function stamp(sheet: Sheet, options: SealOptions & { readonly lean?: number }): void {
  const { lean = 9, ...seal } = options;
  sheet.seal({ rotate: seededTilt(sheet, lean), ...seal });
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

/** Draws numbered or starred notes in small print; gives the y below them. */
export function notes(
  sheet: Sheet,
  lines: readonly string[],
  options: TextStyle & { x: number; y: number; width: number },
): number {
  let { y } = options;
  for (const line of lines) {
    const [, , , height] = sheet.paragraph(line, {
      ...options,
      y,
      indent: 0,
      lineHeight: 1.5,
      align: 'left',
    });
    y += height;
  }
  return y;
}

/** Left edge of something `width` wide in the middle of the page. */
export function centred(sheet: Sheet, width: number): number {
  return (sheet.width - width) / 2;
}

/** A line in the middle of the page. */
export function heading(
  sheet: Sheet,
  text: string,
  options: TextStyle & { readonly y: number; readonly margin?: number },
): void {
  const margin = options.margin ?? 50;
  sheet.text(text, { ...options, x: margin, width: sheet.width - 2 * margin, align: 'center', fit: true });
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
