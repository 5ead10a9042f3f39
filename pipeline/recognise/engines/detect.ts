/** Finding lines of text: PP-OCR's detection network with our own pre- and post-processing. */
import type { Point, Quad } from '#schemas/records/page.ts';
import type { Region } from '../content.ts';
import type { Raster } from '../raster.ts';
import { infer } from './models.ts';
import { reduce, stretchOf } from './reduce.ts';

export interface DetectOptions {
  readonly model: string;
  /** The page's long side is reduced to this many pixels before the network sees it. */
  readonly longSide: number;
  /** The part of the page that is searched; all of it where none is named. */
  readonly region?: Region;
}

export interface DetectedLine {
  readonly quad: Quad;
  /** Mean probability inside the line, 0 to 1. */
  readonly score: number;
}

const PIXEL_THRESHOLD = 0.3;
const LINE_THRESHOLD = 0.55;
/** The network marks the shrunken core of a line; this ratio brings back its full height. */
const UNCLIP_RATIO = 1.6;

/** Lines of text on a page, in page pixels, in no particular order. */
export async function detectLines(page: Raster, options: DetectOptions): Promise<DetectedLine[]> {
  const scale = Math.min(1, options.longSide / Math.max(page.width, page.height));
  const { left = 0, top = 0, right = page.width, bottom = page.height } = options.region ?? {};
  const across = stretchOf(left, right, { whole: page.width, scale });
  const down = stretchOf(top, bottom, { whole: page.height, scale });
  const [width, height] = [across.pixels, down.pixels];
  const lines = await infer(options.model, {
    dims: [1, 3, height, width],
    fill: (input) => {
      reduce(page, { data: input, across, down });
    },
    use: ({ data }) => linesOfMap({ data, width, height }, { width: across.length, height: down.length }),
  });
  const move = ([x, y]: Point): Point => [x + across.from, y + down.from];
  return lines.map(({ quad, score }) => ({ quad: quad.map(move) as unknown as Quad, score }));
}

/** The lines that a probability map shows, scaled to the page it was made of. */
export function linesOfMap(map: ProbabilityMap, page: { width: number; height: number }): DetectedLine[] {
  const lines: DetectedLine[] = [];
  for (const component of components(map)) {
    const rect = smallestRectangle(component.hull);
    if (!rect || Math.min(rect.width, rect.height) < 3) continue;
    const score = component.sum / component.count;
    if (score < LINE_THRESHOLD) continue;
    const grown = unclip(rect);
    const toPage = ([x, y]: Point): Point => [(x * page.width) / map.width, (y * page.height) / map.height];
    lines.push({ quad: orderCorners(cornersOf(grown)).map(toPage) as unknown as Quad, score });
  }
  return lines;
}

interface Component {
  readonly hull: readonly Point[];
  readonly sum: number;
  readonly count: number;
}

/** Values of the network, one a pixel of its own reduced page. */
export interface ProbabilityMap {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Connected marks of the probability map, each with its convex hull and mean probability. */
function components(map: ProbabilityMap): Component[] {
  const seen = new Uint8Array(map.data.length);
  const found: Component[] = [];
  for (let start = 0; start < map.data.length; start++) {
    if (map.data[start]! <= PIXEL_THRESHOLD || seen[start]) continue;
    const { pixels, sum } = flood(map, start, seen);
    if (pixels.length < 12) continue;
    found.push({ hull: convexHull(rowsOf(pixels, map.width)), sum, count: pixels.length });
  }
  return found;
}

interface Mark {
  /** Places of its pixels in the map. */
  readonly pixels: readonly number[];
  readonly sum: number;
}

/** Everything that hangs together with the pixel at `start`. */
function flood({ data, width }: ProbabilityMap, start: number, seen: Uint8Array): Mark {
  const pixels = [start];
  seen[start] = 1;
  let sum = 0;
  const visit = (i: number): void => {
    if (seen[i] || !(data[i]! > PIXEL_THRESHOLD)) return;
    seen[i] = 1;
    pixels.push(i);
  };
  for (let at = 0; at < pixels.length; at++) {
    const i = pixels[at]!;
    const x = i % width;
    sum += data[i]!;
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    if (i >= width) visit(i - width);
    if (i + width < data.length) visit(i + width);
  }
  return { pixels, sum };
}

/** First and last column of every row of a mark. */
function rowsOf(pixels: readonly number[], width: number): ReadonlyMap<number, readonly [number, number]> {
  const rows = new Map<number, [number, number]>();
  for (const i of pixels) {
    const x = i % width;
    const y = (i - x) / width;
    const row = rows.get(y);
    if (!row) rows.set(y, [x, x]);
    else if (x < row[0]) row[0] = x;
    else if (x > row[1]) row[1] = x;
  }
  return rows;
}

/** Convex hull (monotone chain) of the row ends of a mark; pixels count as unit squares. */
function convexHull(rows: ReadonlyMap<number, readonly [number, number]>): Point[] {
  const points: Point[] = [];
  for (const [y, [left, right]] of rows) {
    points.push([left, y], [left, y + 1], [right + 1, y], [right + 1, y + 1]);
  }
  points.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const p of ordered) {
      while (chain.length > 1 && cross(chain.at(-2)!, chain.at(-1)!, p) <= 0) chain.pop();
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(points), ...half(points.toReversed())];
}

const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

interface Rectangle {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  /** Direction of `width`, radians. */
  readonly angle: number;
}

/** Smallest rectangle around a convex polygon: one side lies along one of its edges. */
function smallestRectangle(hull: readonly Point[]): Rectangle | undefined {
  let best: Rectangle | undefined;
  for (let i = 0; i < hull.length; i++) {
    const [px, py] = hull[i]!;
    const [qx, qy] = hull[(i + 1) % hull.length]!;
    const angle = Math.atan2(qy - py, qx - px);
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    let minU = Infinity;
    let maxU = -Infinity;
    let minV = Infinity;
    let maxV = -Infinity;
    for (const [x, y] of hull) {
      const u = x * cos + y * sin;
      const v = y * cos - x * sin;
      minU = Math.min(minU, u);
      maxU = Math.max(maxU, u);
      minV = Math.min(minV, v);
      maxV = Math.max(maxV, v);
    }
    const width = maxU - minU;
    const height = maxV - minV;
    if (best && best.width * best.height <= width * height) continue;
    const u = (minU + maxU) / 2;
    const v = (minV + maxV) / 2;
    best = { centre: [u * cos - v * sin, u * sin + v * cos], width, height, angle };
  }
  return best;
}

function unclip(rect: Rectangle): Rectangle {
  const grow = (rect.width * rect.height * UNCLIP_RATIO) / (2 * (rect.width + rect.height));
  return { ...rect, width: rect.width + 2 * grow, height: rect.height + 2 * grow };
}

function cornersOf({ centre: [cx, cy], width, height, angle }: Rectangle): Point[] {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const corner = (u: number, v: number): Point => [cx + u * cos - v * sin, cy + u * sin + v * cos];
  const [u, v] = [width / 2, height / 2];
  return [corner(-u, -v), corner(u, -v), corner(u, v), corner(-u, v)];
}

/** Corners clockwise from the top left, as the text would be read on an upright page. */
function orderCorners(corners: readonly Point[]): Point[] {
  const byX = [...corners].sort((p, q) => p[0] - q[0]);
  const left = [byX[0]!, byX[1]!].sort((p, q) => p[1] - q[1]);
  const right = [byX[2]!, byX[3]!].sort((p, q) => p[1] - q[1]);
  return [left[0]!, right[0]!, right[1]!, left[1]!];
}
