/** Cutting a line of text out of a page: any quad becomes a level strip of fixed height. */
import type { Point, Quad } from '#schemas/records/page.ts';
import { distance, type Raster } from './raster.ts';

/** How the strip's grey or colour values are made; each helps against another kind of damage. */
export type Variant = 'plain' | 'red' | 'stretched' | 'grow' | 'shrink';

export interface Strip {
  readonly width: number;
  readonly height: number;
  /** Planar B, G, R as floats 0 to 255: the order the recogniser was trained with. */
  readonly planes: Float32Array;
}

/** The quad widened (positive) or narrowed across the line, as a share of its height. */
function spread(quad: Quad, share: number): Quad {
  const [a, b, c, d] = quad;
  const move = (p: Point, q: Point): Point => [p[0] + (p[0] - q[0]) * share, p[1] + (p[1] - q[1]) * share];
  return [move(a, d), move(b, c), move(c, b), move(d, a)];
}

/** Length of a line at the recogniser's height. */
export function stripWidth(quad: Quad, height: number): number {
  const long = (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;
  const short = (distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2;
  return Math.max(8, Math.round((long * height) / Math.max(1, short)));
}

/**
 * Cuts `quad` out of `page` as a strip `height` pixels high. Bilinear where the line is enlarged,
 * an average of several samples where it is reduced, so that thin strokes of large type survive.
 */
export function cutStrip(
  page: Raster,
  quad: Quad,
  { height, variant = 'plain' }: { height: number; variant?: Variant },
): Strip {
  const shaped = shapedFor(variant, quad);
  const width = stripWidth(shaped, height);
  const strip = { width, height, planes: new Float32Array(width * height * 3) };
  sampleRows(page, shaped, strip);
  if (variant === 'red') useRedChannel(strip);
  if (variant === 'stretched') stretch(strip);
  return strip;
}

function shapedFor(variant: Variant, quad: Quad): Quad {
  if (variant === 'grow') return spread(quad, 0.12);
  return variant === 'shrink' ? spread(quad, -0.08) : quad;
}

/** Fills every row of the strip from the quad, with as many samples a pixel as the reduction asks for. */
function sampleRows(page: Raster, [a, b, c, d]: Quad, strip: Strip): void {
  const { width, height } = strip;
  const samples = Math.min(4, Math.max(1, Math.round(distance(a, d) / height)));
  for (let y = 0; y < height; y++) {
    for (let sy = 0; sy < samples; sy++) {
      const v = (y + (sy + 0.5) / samples) / height;
      const leftX = a[0] + (d[0] - a[0]) * v;
      const leftY = a[1] + (d[1] - a[1]) * v;
      const stepX = (b[0] + (c[0] - b[0]) * v - leftX) / (width * samples);
      const stepY = (b[1] + (c[1] - b[1]) * v - leftY) / (width * samples);
      const [x, y0] = [leftX + stepX / 2 - 0.5, leftY + stepY / 2 - 0.5];
      addRow(page, strip, { to: y * width, x, y: y0, stepX, stepY, samples });
    }
  }
}

/** A way through the page: where it starts, and how far it is from sample to sample. */
interface Walk {
  /** First pixel of the strip's row. */
  readonly to: number;
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly samples: number;
}

/** Adds one walk's share to a row of the strip: the four pixels around every sample, weighed by nearness. */
function addRow({ width: pw, height: ph, data }: Raster, strip: Strip, walk: Walk): void {
  const { stepX, stepY, samples } = walk;
  const { width, planes } = strip;
  const plane = width * strip.height;
  const scale = 1 / (samples * samples);
  const maxX = pw - 1.001;
  const maxY = ph - 1.001;
  let px = walk.x;
  let py = walk.y;
  const end = walk.to + width;
  for (let to = walk.to; to < end; to++) {
    for (let sx = 0; sx < samples; sx++) {
      const qx = px < 0 ? 0 : px > maxX ? maxX : px;
      const qy = py < 0 ? 0 : py > maxY ? maxY : py;
      const x0 = qx | 0;
      const y0 = qy | 0;
      const fx = qx - x0;
      const fy = qy - y0;
      const w11 = fx * fy * scale;
      const w10 = fx * scale - w11;
      const w01 = fy * scale - w11;
      const w00 = scale - w11 - w10 - w01;
      const p = (y0 * pw + x0) * 3;
      const r = p + pw * 3;
      planes[to]! += data[p + 2]! * w00 + data[p + 5]! * w10 + data[r + 2]! * w01 + data[r + 5]! * w11;
      planes[to + plane]! +=
        data[p + 1]! * w00 + data[p + 4]! * w10 + data[r + 1]! * w01 + data[r + 4]! * w11;
      planes[to + 2 * plane]! += data[p]! * w00 + data[p + 3]! * w10 + data[r]! * w01 + data[r + 3]! * w11;
      px += stepX;
      py += stepY;
    }
  }
}

/** Share of a strip's pixels that are red ink: a seal lies over the line. */
export function redShare(strip: Strip): number {
  const plane = strip.width * strip.height;
  const { planes } = strip;
  let red = 0;
  for (let i = 0; i < plane; i++) {
    if (planes[2 * plane + i]! - Math.max(planes[i]!, planes[plane + i]!) > 40) red++;
  }
  return red / plane;
}

/** Red ink is as bright as paper in the red channel, so a red seal vanishes from it. */
function useRedChannel(strip: Strip): void {
  const plane = strip.width * strip.height;
  strip.planes.copyWithin(0, 2 * plane);
  strip.planes.copyWithin(plane, 2 * plane);
}

/** The darkest and brightest pixels do not count: specks and the brightest tenth of the paper. */
function rangeOf(histogram: Uint32Array, count: number): { low: number; high: number } {
  return { low: percentile(histogram, count * 0.02), high: percentile(histogram, count * 0.9) };
}

const greyAt = (planes: Float32Array, i: number, plane: number): number =>
  0.114 * planes[i]! + 0.587 * planes[plane + i]! + 0.299 * planes[2 * plane + i]!;

/** Levels between ink and paper where stretching them further changes no reading. */
const SOUND_RANGE = 140;

/** Whether ink and paper lie so close that the strip is worth stretching. */
export function isFaint({ width, height, planes }: Strip): boolean {
  const plane = width * height;
  const histogram = new Uint32Array(256);
  for (let i = 0; i < plane; i++) histogram[Math.min(255, greyAt(planes, i, plane) | 0)]!++;
  const { low, high } = rangeOf(histogram, plane);
  return high - low < SOUND_RANGE;
}

/** Grey, with the darkest and brightest pixels pushed to black and white: for faint copies. */
function stretch(strip: Strip): void {
  const plane = strip.width * strip.height;
  const { planes } = strip;
  const histogram = new Uint32Array(256);
  for (let i = 0; i < plane; i++) {
    const grey = greyAt(planes, i, plane);
    planes[i] = grey;
    histogram[Math.min(255, grey | 0)]!++;
  }
  const range = rangeOf(histogram, plane);
  const high = Math.max(range.low + 24, range.high);
  for (let i = 0; i < plane; i++) {
    planes[i] = Math.min(255, Math.max(0, ((planes[i]! - range.low) * 255) / (high - range.low)));
  }
  planes.copyWithin(plane, 0, plane);
  planes.copyWithin(2 * plane, 0, plane);
}

function percentile(histogram: Uint32Array, count: number): number {
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += histogram[level]!;
    if (seen > count) return level;
  }
  return 255;
}
