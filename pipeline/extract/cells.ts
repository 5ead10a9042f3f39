/**
 * Cells: pieces of lines parted by wide blanks. A line that a detector drew over `姓名　孙言　性别　男`
 * becomes four cells, so that what belongs together in print does so in the search as well.
 */
import type { TextLine } from '#schemas/records/page.ts';
import { centreOfQuad, heightOfQuad, lengthOfQuad } from './geometry.ts';
import { foldCharacter, viewOfLine, type View } from './views.ts';

/** A piece of a line. Places are in pixels of the page levelled by its slope. */
export interface Cell {
  readonly line: TextLine;
  readonly view: View;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Level of its middle. */
  readonly y: number;
  readonly height: number;
}

export const middle = ({ left, right }: Cell): number => (left + right) / 2;
export const width = ({ left, right }: Cell): number => right - left;

/** A blank this wide, in widths of a Chinese sign, parts two cells. */
const PARTING = 0.6;

/** The cells of a line. */
export function cellsOf(line: TextLine, slope: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const to of [...partings(line), line.characters.length]) {
    const cell = cellOf(line, [from, to], slope);
    if (cell.text !== '') cells.push(cell);
    from = to;
  }
  return cells;
}

function cellOf(line: TextLine, [from, to]: readonly [number, number], slope: number): Cell {
  const view = viewOfLine(line, from, to);
  const [cx, cy] = centreOfQuad(line.quad);
  const [x, y] = [cx * Math.cos(slope) + cy * Math.sin(slope), cy * Math.cos(slope) - cx * Math.sin(slope)];
  const length = lengthOfQuad(line.quad);
  const start = from === 0 ? 0 : edge(line, from, 'from');
  const end = to === line.characters.length ? 1 : edge(line, to - 1, 'to');
  return {
    line,
    view,
    text: view.text,
    left: x - length / 2 + start * length,
    right: x - length / 2 + end * length,
    y,
    height: heightOfQuad(line.quad),
  };
}

const edge = (line: TextLine, at: number, side: 'from' | 'to'): number => line.characters[at]?.[side] ?? 0;

/** Signs that take half the width of a Chinese one. */
const isNarrow = (sign: string): boolean => /^[\u0020-\u007e·–]$/u.test(sign);

interface Sign {
  readonly at: number;
  readonly centre: number;
  readonly half: number;
}

/** Half widths in units of a Chinese sign, centres in pixels along the line. */
function signsOf(line: TextLine): Sign[] {
  const length = lengthOfQuad(line.quad);
  return line.characters.flatMap((character, at) =>
    foldCharacter(character.text).trim() === ''
      ? []
      : [
          {
            at,
            centre: ((character.from + character.to) / 2) * length,
            half: isNarrow(character.text) ? 0.27 : 0.5,
          },
        ],
  );
}

/** Indices of characters before which a wide blank stands. */
function partings(line: TextLine): number[] {
  const signs = signsOf(line);
  if (signs.length < 2) return [];
  const size = signWidth(signs, heightOfQuad(line.quad));
  return signs
    .filter((sign, i) => {
      const last = signs[i - 1];
      return last !== undefined && blankBetween(last, sign, size) > PARTING;
    })
    .map(({ at }) => at);
}

/** The blank between two neighbouring signs, in widths of a Chinese sign. */
const blankBetween = (a: Sign, b: Sign, size: number): number =>
  (b.centre - a.centre) / size - a.half - b.half;

/** Width of a Chinese sign in this line: the lower middle of the distances, so that letter-spacing counts as width. */
function signWidth(signs: readonly Sign[], height: number): number {
  const distances = signs
    .flatMap((sign, i) => {
      const last = signs[i - 1];
      return last ? [(sign.centre - last.centre) / (last.half + sign.half)] : [];
    })
    .sort((p, q) => p - q);
  const typical = distances[Math.floor((distances.length - 1) * 0.4)] ?? height * 0.6;
  return Math.max(height * 0.4, Math.min(typical, height * 1.2));
}

/**
 * Blanks between the signs of a cell beyond the usual, in widths of a sign, one for every sign but
 * the first: what parts the names in `孙言 李安`.
 */
export function blanksIn(view: View): number[] {
  const [first] = view.glyphs;
  if (!first) return [];
  const all = signsOf(first.line);
  const size = signWidth(all, heightOfQuad(first.line.quad));
  const place = new Map(all.map((sign) => [sign.at, sign]));
  return view.glyphs.slice(1).map((glyph, i) => {
    const before = view.glyphs[i];
    const [a, b] = [before && place.get(before.at), glyph && place.get(glyph.at)];
    if (!a || !b || before?.line !== glyph?.line) return PARTING;
    return blankBetween(a, b, size);
  });
}
