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
/** Least width of a Chinese sign beside digits, in heights of the line. */
const DIGITS = 0.7;

/**
 * The cells of lines. Where the detector let two lines of a row overlap, the sign that both hold is
 * kept in one of them: `姓名子` and `孙言` are 姓名 and 孙言.
 */
export function cellsOf(lines: readonly TextLine[], slope: number): Cell[] {
  const shares = lines.map((line) => sharedWithNext(line, lines));
  return lines.flatMap((line, i) => {
    const start = shares.find((share) => share?.next === line && share.isOfNumber)?.count ?? 0;
    const own = shares[i];
    const end = line.characters.length - (own && !own.isOfNumber ? own.count : 0);
    return cellsOfLine(line, [start, end], slope);
  });
}

/** Signs at the end of a line that the next line of its row begins with. */
interface Shared {
  readonly next: TextLine;
  readonly count: number;
  /** They end a number of the first line: 专业78 and 8行业. */
  readonly isOfNumber: boolean;
}

function sharedWithNext(line: TextLine, lines: readonly TextLine[]): Shared | undefined {
  const [x, y, w, h] = line.box;
  const next = lines.find(({ box: [nx, ny, nw, nh], source }) => {
    const isLevel = Math.abs(ny + nh / 2 - (y + h / 2)) < 0.4 * Math.min(h, nh);
    return source === 'ocr' && isLevel && nx > x + 0.3 * h && nx < x + w - 0.15 * h && nx + nw > x + w + h;
  });
  if (!next || line.source !== 'ocr') return undefined;
  const start = (next.box[0] - x) / Math.max(1, w);
  const signs = line.characters.map(({ text }) => text);
  const at = line.characters.findIndex(({ from, to }) => (from + to) / 2 > start);
  const count = at < 0 ? 0 : signs.length - at;
  // Only the cut sign at the edge: a longer overlap is two readings of one text.
  if (count === 0 || count > 2) return undefined;
  const isSame =
    next.characters
      .slice(0, count)
      .map(({ text }) => text)
      .join('') === signs.slice(at).join('');
  return {
    next,
    count,
    isOfNumber: isSame && /[0-9]{2}/u.test(signs.slice(Math.max(0, at - 1), at + 1).join('')),
  };
}

function cellsOfLine(line: TextLine, [start, end]: readonly [number, number], slope: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (const to of [...partings(line).filter((at) => at > start && at < end), end]) {
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
  const [start, end] = edgesOf(line, from, to);
  const origin = x - lengthOfQuad(line.quad) / 2;
  return {
    line,
    view,
    text: view.text,
    left: origin + start,
    right: origin + end,
    y,
    height: heightOfQuad(line.quad),
  };
}

/** Where the signs of part of a line start and end, in pixels along it. */
function edgesOf(line: TextLine, from: number, to: number): readonly [number, number] {
  const signs = signsOf(line);
  const length = lengthOfQuad(line.quad);
  const size = signWidth(signs, heightOfQuad(line.quad));
  const own = signs.filter(({ at }) => at >= from && at < to);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [0, length];
  return [Math.max(0, first.centre - first.half * size), Math.min(length, last.centre + last.half * size)];
}

/** Signs that take half the width of a Chinese one. */
const isNarrow = (sign: string): boolean => /^[\u0020-\u007e·–]$/u.test(sign);

interface Sign {
  readonly at: number;
  readonly centre: number;
  readonly half: number;
}

const signs = new WeakMap<TextLine, readonly Sign[]>();

/** The signs of a line, which is asked for them each time its page is looked at. */
function signsOf(line: TextLine): readonly Sign[] {
  let known = signs.get(line);
  if (known === undefined) signs.set(line, (known = seenSigns(line)));
  return known;
}

/** Half widths in units of a Chinese sign, centres in pixels along the line. */
function seenSigns(line: TextLine): Sign[] {
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

const parted = new WeakMap<TextLine, readonly number[]>();

/** Indices of characters before which a wide blank stands. */
function partings(line: TextLine): readonly number[] {
  let known = parted.get(line);
  if (known === undefined) parted.set(line, (known = widePartings(line)));
  return known;
}

function widePartings(line: TextLine): number[] {
  const signs = signsOf(line);
  if (signs.length < 2) return [];
  const height = heightOfQuad(line.quad);
  const size = signWidth(signs, height);
  return signs
    .filter((sign, i) => {
      const last = signs[i - 1];
      if (last === undefined) return false;
      // Where digits stand is known less well: 18.0 seems to have a blank behind its 1.
      const own = last.half < 0.5 && sign.half < 0.5 ? Math.max(size, DIGITS * height) : size;
      return blankBetween(last, sign, own) > PARTING;
    })
    .map(({ at }) => at);
}

/** The blank between two neighbouring signs, in widths of a Chinese sign. */
const blankBetween = (a: Sign, b: Sign, size: number): number =>
  (b.centre - a.centre) / size - a.half - b.half;

/** Fewest pairs of Chinese signs by which the width of one is told. */
const WIDE_PAIRS = 3;
/** Pairs that tell even of condensed type; fewer of them may be far off, as steps are coarse. */
const SURE_PAIRS = 6;
/** Least width of a Chinese sign in heights of its line: condensed, and as nearly everything is set. */
const [CONDENSED, USUAL] = [0.4, 0.55];
/** A reader tells where a sign stands to a step of its own, this share of the line's height. */
const STEP = 1 / 6;

/**
 * Width of a Chinese sign in this line, so that letter-spacing counts as width: the mean of the
 * distances that a step or so parts from their lower middle. Of condensed type a sign takes few steps.
 */
function signWidth(signs: readonly Sign[], height: number): number {
  const pairs = signs.flatMap((sign, i) => {
    const last = signs[i - 1];
    return last
      ? [{ isWide: last.half + sign.half === 1, size: (sign.centre - last.centre) / (last.half + sign.half) }]
      : [];
  });
  // Leaders are set closer than half a sign each: where Chinese signs stand side by side, they tell.
  const wide = pairs.filter(({ isWide }) => isWide);
  const distances = (wide.length >= WIDE_PAIRS ? wide : pairs).map(({ size }) => size).sort((p, q) => p - q);
  const lower = distances[Math.floor((distances.length - 1) * 0.4)] ?? height * 0.6;
  const near = distances.filter((distance) => Math.abs(distance - lower) < 1.5 * STEP * height);
  const typical = near.length > 0 ? near.reduce((sum, one) => sum + one, 0) / near.length : lower;
  const least = wide.length >= SURE_PAIRS ? CONDENSED : USUAL;
  return Math.max(height * least, Math.min(typical, height * 1.2));
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
