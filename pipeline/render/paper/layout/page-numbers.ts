/**
 * Page numbers (GB/T 9704-2012, 7.5): 4号 half-width digits of 宋 between two dashes, 7 mm below the
 * type area, one character in from its right edge on odd and from its left edge on even pages.
 */
import { draftFrom, initialStyle } from '../style/draft.ts';
import { millimetre, type TextStyle } from '../style/style.ts';
import type { Character } from '../text/characters.ts';
import { setLines } from '../text/set-lines.ts';
import type { LayoutContext } from './context.ts';
import { typeArea, type Page } from './page.ts';

const size = 14;
const below = 7 * millimetre;
/** The dash is in the middle of its square: 7 mm are measured to it. */
const dashHeight = 0.27 * size;

const text: TextStyle = { ...draftFrom(initialStyle).text, font: 'song', fontSize: size, lineHeight: size };

export function numberPages(pages: readonly Page[], { maker }: LayoutContext): void {
  for (const page of pages) {
    const { number, numberOnFirst } = page.style;
    if (number === 'none' || (page.isFirst && !numberOnFirst)) continue;
    const characters = Array.from(`— ${page.number} —`, (character) => maker.of(character, text));
    if (number === 'turned') placeTurned(page, characters);
    else placeBelow(page, characters);
  }
}

function placeBelow(page: Page, characters: readonly Character[]): void {
  const area = typeArea(page.style);
  const textAlign = page.style.number === 'center' ? 'center' : isOdd(page) ? 'right' : 'left';
  const column = { x: area.x + size, width: area.width - 2 * size };
  const [line] = setLines(characters, { paragraph: { ...initialStyle.paragraph, textAlign }, text }, column);
  const y = area.y + area.height + below + dashHeight;
  for (const run of line?.runs ?? []) page.marks.push({ kind: 'run', run, y });
}

/**
 * A landscape page among upright ones is bound with its head to the left; the number stays where it
 * is on the others (7.5), which is this page's left edge.
 */
function placeTurned(page: Page, characters: readonly Character[]): void {
  const area = typeArea(page.style);
  const textAlign = isOdd(page) ? 'right' : 'left';
  const column = { x: area.y + size, width: area.height - 2 * size };
  const [line] = setLines(characters, { paragraph: { ...initialStyle.paragraph, textAlign }, text }, column);
  const x = area.x - below - dashHeight;
  for (const run of line?.runs ?? []) {
    page.marks.push({ kind: 'run', run: { ...run, x }, y: run.x, isTurned: true });
  }
}

function isOdd({ number }: Page): boolean {
  return number % 2 === 1;
}
