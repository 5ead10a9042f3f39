/** Body text that flows through columns, as articles are set. */
import { paragraphHeight } from '../draw/paragraph.ts';
import type { Sheet } from '../draw/sheet.ts';
import type { TextStyle } from '../draw/text.ts';

export interface Columns extends TextStyle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
  readonly count: number;
  readonly gap: number;
  readonly lineHeight?: number;
}

const headings = ['0　引言', '1　结构与原理', '2　试验与讨论', '3　应用', '4　结语'];

/** Longest beginning of a text that fits into a height, in whole characters. */
function beginning(text: string, room: number, heightOf: (part: string) => number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (heightOf(text.slice(0, middle)) <= room + 0.01) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The body under section heads, again from its start until there is enough of it. */
function paragraphsOf(body: readonly string[]): string[] {
  const once = body.flatMap((text, index) => [headings[index % headings.length] ?? '', text]);
  return [...once, ...body, ...body, ...body];
}

/** Fills the columns from left to right; what is left over would be on the next page. */
export function flow(sheet: Sheet, body: readonly string[], columns: Columns): void {
  const { lineHeight = 1.6 } = columns;
  const width = (columns.width - (columns.count - 1) * columns.gap) / columns.count;
  const waiting = paragraphsOf(body);
  let continued = false;
  for (let column = 0; column < columns.count; column += 1) {
    let { y } = columns;
    const x = columns.x + column * (width + columns.gap);
    while (waiting.length > 0) {
      const text = waiting.shift() ?? '';
      const isHead = headings.includes(text);
      const style = {
        ...columns,
        width,
        lineHeight,
        indent: isHead || continued ? 0 : 2,
        weight: isHead ? 700 : columns.weight,
      };
      const fits = beginning(text, columns.bottom - y, (part) => paragraphHeight(part, style));
      if (fits === 0) {
        waiting.unshift(text);
        break;
      }
      const [, , , height] = sheet.paragraph(text.slice(0, fits), { ...style, x, y });
      y += height;
      continued = fits < text.length;
      if (continued) waiting.unshift(text.slice(fits));
    }
  }
}
