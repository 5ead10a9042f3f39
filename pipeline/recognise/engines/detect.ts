/** Finding lines of text: PP-OCR's detection network with our own pre- and post-processing. */
import type { Point, Quad } from '#schemas/records/page.ts';
import type { Raster } from '../raster.ts';
import { infer } from './models.ts';

export interface DetectOptions {
  readonly model: string;
  /** The page's long side is reduced to this many pixels before the network sees it. */
  readonly longSide: number;
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
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** Lines of text on a page, in page pixels, in no particular order. */
export async function detectLines(page: Raster, options: DetectOptions): Promise<DetectedLine[]> {
  const scale = Math.min(1, options.longSide / Math.max(page.width, page.height));
  const width = Math.max(32, Math.round((page.width * scale) / 32) * 32);
  const height = Math.max(32, Math.round((page.height * scale) / 32) * 32);
  return infer(options.model, {
    dims: [1, 3, height, width],
    fill: (input) => {
      reduce(page, { data: input, width, height });
    },
    use: ({ data }) => linesOfMap({ data, width, height }, page),
  });
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

/** Area-averaged reduction into normalised planar B, G, R. */
function reduce({ data, width: pw, height: ph }: Raster, { data: out, width, height }: Planes): void {
  const columns = spans(width, pw);
  const rows = spans(height, ph);
  const sums = new Uint32Array(width * 3);
  for (let y = 0; y < height; y++) {
    const top = rows[y]!;
    const bottom = Math.max(top + 1, rows[y + 1]!);
    sums.fill(0);
    for (let sy = top; sy < bottom; sy++) addRow(data, sy * pw * 3, { sums, columns });
    for (let i = 0; i < 3; i++) {
      const factor = 1 / (255 * DEVIATION[i]!);
      const shift = MEAN[i]! / DEVIATION[i]!;
      let to = i * width * height + y * width;
      for (let x = 0, from = 2 - i; x < width; x++, to++, from += 3) {
        const across = columns[x + 1]! - columns[x]!;
        const n = (bottom - top) * (across > 1 ? across : 1);
        out[to] = (sums[from]! / n) * factor - shift;
      }
    }
  }
}

/** Where a reduced page is written to. */
interface Planes {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Adds one row of the page to the sums of red, green and blue of every output pixel. */
function addRow(
  data: Uint8Array,
  start: number,
  { sums, columns }: { readonly sums: Uint32Array; readonly columns: Int32Array },
): void {
  for (let x = 0, to = 0; to < sums.length; x++, to += 3) {
    const left = columns[x]!;
    const right = columns[x + 1]!;
    let p = start + left * 3;
    let r = data[p]!;
    let g = data[p + 1]!;
    let b = data[p + 2]!;
    for (let sx = left + 1; sx < right; sx++) {
      p += 3;
      r += data[p]!;
      g += data[p + 1]!;
      b += data[p + 2]!;
    }
    sums[to]! += r;
    sums[to + 1]! += g;
    sums[to + 2]! += b;
  }
}

/** First source pixel of every output pixel, and one past the end. */
function spans(out: number, source: number): Int32Array {
  const starts = new Int32Array(out + 1);
  for (let i = 0; i <= out; i++)
    starts[i] = Math.min(source - (i < out ? 1 : 0), Math.floor((i * source) / out));
  return starts;
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
    if (seen[start] || map.data[start]! <= PIXEL_THRESHOLD) continue;
    const { rows, sum, count } = flood(map, start, seen);
    if (count >= 12) found.push({ hull: convexHull(rows), sum, count });
  }
  return found;
}

interface Mark {
  /** First and last column of every row. */
  readonly rows: Map<number, [number, number]>;
  readonly sum: number;
  readonly count: number;
}

/** Everything that hangs together with the pixel at `start`. */
function flood({ data, width }: ProbabilityMap, start: number, seen: Uint8Array): Mark {
  const rows: Mark['rows'] = new Map();
  const stack = [start];
  seen[start] = 1;
  let sum = 0;
  let count = 0;
  while (stack.length > 0) {
    const i = stack.pop()!;
    const y = (i / width) | 0;
    const x = i - y * width;
    sum += data[i]!;
    count++;
    widen(rows, x, y);
    const neighbours = [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width];
    for (const n of neighbours) {
      if (n >= 0 && n < data.length && !seen[n] && data[n]! > PIXEL_THRESHOLD) {
        seen[n] = 1;
        stack.push(n);
      }
    }
  }
  return { rows, sum, count };
}

/** Takes a pixel into the first and last columns of its row. */
function widen(rows: Mark['rows'], x: number, y: number): void {
  const row = rows.get(y);
  if (!row) rows.set(y, [x, x]);
  else if (x < row[0]) row[0] = x;
  else if (x > row[1]) row[1] = x;
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
