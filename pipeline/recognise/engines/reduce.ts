/** A page made as small as the detector wants it. */
import type { Raster } from '../raster.ts';

const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** A stretch of the page's width or height, and how many pixels the network is given of it. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
  readonly pixels: number;
}

/** The network halves its map five times. */
const STEP = 32;

/** The stretch from one pixel to another, drawn out to where the network's steps end. */
export function stretchOf(
  from: number,
  to: number,
  { whole, scale }: { whole: number; scale: number },
): Stretch {
  const pixels = Math.max(STEP, Math.ceil(((to - from) * scale) / STEP) * STEP);
  const length = Math.round(pixels / scale);
  if (length >= whole) {
    return { from: 0, length: whole, pixels: Math.max(STEP, Math.round((whole * scale) / STEP) * STEP) };
  }
  return {
    from: Math.max(0, Math.min(whole - length, from - ((length - (to - from)) >> 1))),
    length,
    pixels,
  };
}

/** Which part of a page is reduced, and where it is written to. */
export interface Reduction {
  readonly data: Float32Array;
  readonly across: Stretch;
  readonly down: Stretch;
}

/** Area-averaged reduction into normalised planar B, G, R. */
export function reduce({ data, width: pw }: Raster, { data: out, across, down }: Reduction): void {
  const [width, height] = [across.pixels, down.pixels];
  const columns = spans(across);
  const rows = spans(down);
  // Rows of the page are added up first: that loop is the long one, and it can do without their spans.
  const sums = new Uint32Array(across.length * 3);
  for (let y = 0; y < height; y++) {
    const top = down.from + rows[y]!;
    const bottom = Math.max(top + 1, down.from + rows[y + 1]!);
    sums.fill(0);
    for (let sy = top; sy < bottom; sy++) addRow(data, (sy * pw + across.from) * 3, sums);
    const line = { sums, columns, rows: bottom - top };
    for (let i = 0; i < 3; i++) writeRow(line, 2 - i, out.subarray((i * height + y) * width));
  }
}

/** Adds one row of the page to the sums. */
function addRow(data: Uint8Array, start: number, sums: Uint32Array): void {
  for (let i = 0, p = start; i < sums.length; i++, p++) sums[i]! += data[p]!;
}

interface SummedRows {
  readonly sums: Uint32Array;
  readonly columns: Int32Array;
  readonly rows: number;
}

/** One channel of the sums as a row of the output. */
function writeRow({ sums, columns, rows }: SummedRows, channel: number, out: Float32Array): void {
  const index = 2 - channel;
  const factor = 1 / (255 * DEVIATION[index]!);
  const shift = MEAN[index]! / DEVIATION[index]!;
  for (let x = 0; x < columns.length - 1; x++) {
    const left = columns[x]!;
    const right = columns[x + 1]!;
    let sum = sums[left * 3 + channel]!;
    for (let sx = left + 1; sx < right; sx++) sum += sums[sx * 3 + channel]!;
    out[x] = (sum / (rows * (right > left ? right - left : 1))) * factor - shift;
  }
}

/** First source pixel of every output pixel, counted from the stretch's own first, and one past the end. */
function spans({ length, pixels }: Stretch): Int32Array {
  const starts = new Int32Array(pixels + 1);
  for (let i = 0; i <= pixels; i++)
    starts[i] = Math.min(length - (i < pixels ? 1 : 0), Math.floor((i * length) / pixels));
  return starts;
}
