/**
 * Page numbers (GB/T 9704-2012, 7.5): 4号 half-width digits of 宋 between two dashes, 7 mm below the
 * type area, one character in from its right edge on odd and from its left edge on even pages.
 */
import { draftFrom, initialStyle } from '../style/draft.ts';
import { millimetre, type TextStyle } from '../style/style.ts';
import { setLines } from '../text/set-lines.ts';
import type { LayoutContext } from './context.ts';
import { typeArea, type Page } from './page.ts';

const size = 14;
const below = 7 * millimetre;
/** The dash is in the middle of its square: 7 mm are measured to it. */
const dashHeight = 0.38 * size;

const text: TextStyle = { ...draftFrom(initialStyle).text, font: 'song', fontSize: size, lineHeight: size };

export function numberPages(pages: readonly Page[], { maker }: LayoutContext): void {
  for (const page of pages) {
    const { number, numberOnFirst } = page.style;
    if (number === 'none' || (page.isFirst && !numberOnFirst)) continue;
    const characters = Array.from(`— ${page.number} —`, (character) => maker.of(character, text));
    const area = typeArea(page.style);
    const isOdd = page.number % 2 === 1;
    const textAlign = number === 'center' ? 'center' : isOdd ? 'right' : 'left';
    const column = { x: area.x + size, width: area.width - 2 * size };
    const paragraph = { ...initialStyle.paragraph, textAlign } as const;
    const [line] = setLines(characters, { paragraph, text }, column);
    const y = area.y + area.height + below + dashHeight;
    for (const run of line?.runs ?? []) page.marks.push({ kind: 'run', run, y });
  }
}
