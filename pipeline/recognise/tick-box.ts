/**
 * Boxes to tick. The reader sees the words 优秀 合格 and not which of them has a tick in the box before
 * it, so where a choice's word stands alone, the box beside it is looked at.
 */
import type { Quad } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import { distance, type Raster } from './raster.ts';

/** Words that forms offer to tick. */
const OPTION =
  /^(?:优秀|优|良好|良|合格|称职|基本合格|基本称职|不合格|不称职|不定等次|未定等次|是|否|有异议|无异议|有|无|同意|不同意)$/u;

/** Side of a box in heights of the word's line, and how far to its left it may begin. */
const SIDES = [0.42, 0.5, 0.58, 0.66, 0.74, 0.82, 0.9];
const REACH = 2.8;
/** Share of each edge that must be drawn. */
const DRAWN = 0.8;
/** Ink inside a box: at most so much is an empty one, at least so much a tick. */
const EMPTY = 0.04;
const TICKED = 0.1;

/** ☑ or □ where a box stands before a choice's word; undefined where none does or it is not plain. */
export function boxBefore(page: Raster, quad: Quad, word: string): '☑' | '□' | undefined {
  if (!OPTION.test(word)) return undefined;
  const height = distance(quad[0], quad[3]);
  // The box may lie within the line that was found, or before it.
  const right = (quad[0][0] + quad[3][0]) / 2 + 1.1 * height;
  const middle = (quad[0][1] + quad[3][1]) / 2;
  const ink = inkOf(page, {
    left: Math.round(right - REACH * height),
    right: Math.round(right),
    top: Math.round(middle - 0.75 * height),
    bottom: Math.round(middle + 0.75 * height),
  });
  const share = ink && bestBox(ink, height);
  if (share === undefined) return undefined;
  if (share <= EMPTY) return '□';
  return share >= TICKED ? '☑' : undefined;
}

/** Sums of dark pixels over every rectangle that begins at the top left (an integral image). */
interface Ink {
  readonly width: number;
  readonly height: number;
  readonly sums: Uint32Array;
}

interface Region {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Dark is what is clearly darker than the region's paper. */
function inkOf({ width: pw, height: ph, data }: Raster, region: Region): Ink | undefined {
  const left = Math.max(0, region.left);
  const top = Math.max(0, region.top);
  const width = Math.min(pw, region.right) - left;
  const height = Math.min(ph, region.bottom) - top;
  if (width < 8 || height < 8) return undefined;
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const p = ((top + y) * pw + left + x) * 3;
      grey[y * width + x] = (data[p]! + data[p + 1]! + data[p + 2]!) / 3;
    }
  }
  const paper = [...grey].sort((a, b) => a - b)[Math.floor(grey.length * 0.8)]!;
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dark = grey[y * width + x]! < 0.72 * paper ? 1 : 0;
      const above = y * (width + 1) + x + 1;
      sums[above + width + 1] = dark + sums[above]! + sums[above + width]! - sums[above - 1]!;
    }
  }
  return { width, height, sums };
}

/** Share of dark pixels in a rectangle. */
function shareIn({ width, sums }: Ink, [x, y, w, h]: Box): number {
  const row = width + 1;
  const total =
    sums[(y + h) * row + x + w]! - sums[y * row + x + w]! - sums[(y + h) * row + x]! + sums[y * row + x]!;
  return total / (w * h);
}

/** Ink inside the box whose edges are drawn best; undefined where no box is drawn. */
function bestBox(ink: Ink, height: number): number | undefined {
  let best: { edges: number; inside: number } | undefined;
  for (const share of SIDES) {
    const side = Math.round(share * height);
    for (let y = 0; y + side < ink.height; y++) {
      for (let x = 0; x + side < ink.width; x++) {
        const edges = edgesOf(ink, [x, y], side);
        if (edges < DRAWN || (best && best.edges >= edges)) continue;
        const air = Math.max(2, Math.round(side * 0.2));
        const inner = side - 2 * air;
        if (inner >= 3) best = { edges, inside: shareIn(ink, [x + air, y + air, inner, inner]) };
      }
    }
  }
  return best?.inside;
}

/** How far the least drawn edge of a square is drawn; an edge may be two pixels wide. */
function edgesOf(ink: Ink, [x, y]: readonly [number, number], side: number): number {
  const across = (at: number): number => wider(at, (v) => shareIn(ink, [x, v, side, 1]));
  const down = (at: number): number => wider(at, (u) => shareIn(ink, [u, y, 1, side]));
  const top = across(y);
  if (top < DRAWN) return top;
  const bottom = across(y + side - 1);
  return bottom < DRAWN ? bottom : Math.min(top, bottom, down(x), down(x + side - 1));
}

const wider = (at: number, share: (at: number) => number): number =>
  Math.max(share(at), at > 0 ? share(at - 1) : 0);
