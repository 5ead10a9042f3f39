/** A page made as small as the detector wants it. */
import type { Raster } from '../raster.ts';

/** For B, G and R: what the network's training divided by and took off. */
const FACTORS = [1 / (255 * 0.229), 1 / (255 * 0.224), 1 / (255 * 0.225)] as const;
const SHIFTS = [0.485 / 0.229, 0.456 / 0.224, 0.406 / 0.225] as const;

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
  const bytes = new DataView(data.buffer, data.byteOffset, data.byteLength);
  // Rows of the page are added up first: that loop is the long one, and it can do without their spans.
  const length = across.length * 3;
  const words = new Uint32Array(Math.ceil(length / WORD) * 2);
  const sums = new Uint16Array(words.buffer);
  for (let y = 0; y < height; y++) {
    const top = down.from + rows[y]!;
    const count = Math.min(MOST_ROWS, Math.max(1, down.from + rows[y + 1]! - top));
    const part = { start: (top * pw + across.from) * 3, length, stride: pw * 3, count };
    addRows(bytes, part, words);
    for (let i = length - (length % WORD); i < length; i++) sums[i] = sumAt(data, part, i);
    writeRow({ sums, columns, rows: count }, out, { at: y * width, plane: width * height });
  }
}

/** Bytes that are added at a time. */
const WORD = 4;
/** Every other byte of a word, with room for what carries over. */
const LANES = 0x00ff00ff;
/** Bytes whose sum sixteen bits can hold. */
const MOST_ROWS = 257;

/** Rows of a page that are added up, byte by byte. */
interface Rows {
  readonly start: number;
  readonly length: number;
  readonly stride: number;
  readonly count: number;
}

/** The sums of all whole words, as sixteen bits a byte. */
function addRows(bytes: DataView, { start, length, stride, count }: Rows, words: Uint32Array): void {
  const end = start + length - (length % WORD);
  for (let from = start, to = 0; from < end; from += WORD, to += 2) {
    const first = bytes.getUint32(from, true);
    let even = first & LANES;
    let odd = (first >>> 8) & LANES;
    for (let row = 1, at = from + stride; row < count; row++, at += stride) {
      const word = bytes.getUint32(at, true);
      even = (even + (word & LANES)) | 0;
      odd = (odd + ((word >>> 8) & LANES)) | 0;
    }
    words[to] = (even & 0xffff) | (odd << 16);
    words[to + 1] = (even >>> 16) | (odd & 0xffff0000);
  }
}

function sumAt(data: Uint8Array, { start, stride, count }: Rows, i: number): number {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += data[start + i + row * stride]!;
  return sum;
}

interface SummedRows {
  /** By pixel and channel. */
  readonly sums: Uint16Array;
  readonly columns: Int32Array;
  readonly rows: number;
}

/** The sums as a row of the output's three planes. */
function writeRow(
  { sums, columns, rows }: SummedRows,
  out: Float32Array,
  { at, plane }: { at: number; plane: number },
): void {
  const [blue, green, red] = FACTORS;
  const [blueShift, greenShift, redShift] = SHIFTS;
  for (let x = 0, to = at; x < columns.length - 1; x++, to++) {
    const left = columns[x]!;
    const right = Math.max(left + 1, columns[x + 1]!);
    let i = left * 3;
    let r = sums[i]!;
    let g = sums[i + 1]!;
    let b = sums[i + 2]!;
    // Nearly always there are two or three: a loop costs more than its work.
    if (right - left > 1) {
      r += sums[i + 3]!;
      g += sums[i + 4]!;
      b += sums[i + 5]!;
    }
    for (i += 6; i < right * 3; i += 3) {
      r += sums[i]!;
      g += sums[i + 1]!;
      b += sums[i + 2]!;
    }
    const share = 1 / (rows * (right - left));
    out[to] = b * share * blue - blueShift;
    out[to + plane] = g * share * green - greenShift;
    out[to + 2 * plane] = r * share * red - redShift;
  }
}

/** First source pixel of every output pixel, counted from the stretch's own first, and one past the end. */
function spans({ length, pixels }: Stretch): Int32Array {
  const starts = new Int32Array(pixels + 1);
  for (let i = 0; i <= pixels; i++)
    starts[i] = Math.min(length - (i < pixels ? 1 : 0), Math.floor((i * length) / pixels));
  return starts;
}
