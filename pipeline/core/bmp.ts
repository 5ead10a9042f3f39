/**
 * Reads Windows bitmaps (the shipped libvips has no loader for them): 1, 4, 8, 16, 24 and 32 bits,
 * palettes and bit fields, bottom-up and top-down. Run-length coded ones are not read: scanners
 * do not write them.
 */

/** 8-bit RGB pixels, rows top to bottom, three bytes a pixel. */
export interface RgbPixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3;
  readonly data: Buffer;
}

/** What a bitmap's header says; no pixel has been looked at. */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly isTopDown: boolean;
  readonly bits: number;
  readonly pixelsAt: number;
  readonly paletteAt: number;
  readonly paletteStep: 3 | 4;
  readonly paletteSize: number;
  /** Red, green and blue masks of 16- and 32-bit pixels. */
  readonly masks: readonly [number, number, number];
}

/** `damaged`: no sound bitmap; `truncated`: pixels are missing; `unsupported`: run-length coded and the like. */
export class BmpError extends Error {
  override readonly name = 'BmpError';
  readonly kind: 'damaged' | 'truncated' | 'unsupported';

  constructor(kind: BmpError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

const fileHeader = 14;
const defaultMasks = {
  16: [0x7c00, 0x03e0, 0x001f],
  32: [0x00ff0000, 0x0000ff00, 0x000000ff],
} as const;

/** Reads the header; throws {@link BmpError}. */
export function readBmpHeader(bytes: Buffer): BmpHeader {
  if (bytes.length < fileHeader + 12 || bytes.toString('latin1', 0, 2) !== 'BM') {
    throw new BmpError('damaged', 'no bitmap header');
  }
  const infoSize = bytes.readUInt32LE(14);
  if (infoSize !== 12 && (infoSize < 40 || infoSize > 256)) throw new BmpError('damaged', 'odd header size');
  if (bytes.length < fileHeader + infoSize) throw new BmpError('truncated', 'header cut short');
  const header = infoSize === 12 ? readCoreHeader(bytes) : readInfoHeader(bytes, infoSize);
  if (header.width < 1 || header.height < 1) throw new BmpError('damaged', 'no pixels');
  return header;
}

/** OS/2 1.x: 16-bit sizes, palette entries of three bytes. */
function readCoreHeader(bytes: Buffer): BmpHeader {
  const bits = bytes.readUInt16LE(24);
  if (![1, 4, 8, 24].includes(bits)) throw new BmpError('unsupported', `${bits} bits a pixel`);
  return {
    width: bytes.readUInt16LE(18),
    height: bytes.readUInt16LE(20),
    isTopDown: false,
    bits,
    pixelsAt: bytes.readUInt32LE(10),
    paletteAt: fileHeader + 12,
    paletteStep: 3,
    paletteSize: bits <= 8 ? 2 ** bits : 0,
    masks: [0, 0, 0],
  };
}

/** BITMAPINFOHEADER and its longer successors. */
function readInfoHeader(bytes: Buffer, infoSize: number): BmpHeader {
  const height = bytes.readInt32LE(22);
  const bits = bytes.readUInt16LE(28);
  if (![1, 4, 8, 16, 24, 32].includes(bits)) throw new BmpError('unsupported', `${bits} bits a pixel`);
  const { masks, extra } = readMasks(bytes, { infoSize, bits });
  const used = bytes.readUInt32LE(46);
  const full = bits <= 8 ? 2 ** bits : 0;
  return {
    width: bytes.readInt32LE(18),
    height: Math.abs(height),
    isTopDown: height < 0,
    bits,
    pixelsAt: bytes.readUInt32LE(10),
    paletteAt: fileHeader + infoSize + extra,
    paletteStep: 4,
    paletteSize: used > 0 && used < full ? used : full,
    masks,
  };
}

interface HeaderSize {
  readonly infoSize: number;
  readonly bits: number;
}

/** Which bits are red, green and blue; `extra`: bytes the masks take after a short header. */
function readMasks(
  bytes: Buffer,
  { infoSize, bits }: HeaderSize,
): Pick<BmpHeader, 'masks'> & { extra: number } {
  const compression = bytes.readUInt32LE(30);
  const hasMasks = [3, 6].includes(compression) && [16, 32].includes(bits);
  if (compression !== 0 && !hasMasks) throw new BmpError('unsupported', `compression ${compression}`);
  const extra = hasMasks && infoSize === 40 ? 12 : 0;
  if (bytes.length < fileHeader + infoSize + extra) throw new BmpError('truncated', 'masks cut short');
  if (!hasMasks) return { masks: defaultMasks[bits === 16 ? 16 : 32], extra };
  return { masks: [bytes.readUInt32LE(54), bytes.readUInt32LE(58), bytes.readUInt32LE(62)], extra };
}

/** All pixels as RGB; transparency is ignored, as viewers do. Throws {@link BmpError}. */
export function decodeBmp(bytes: Buffer): RgbPixels {
  const header = readBmpHeader(bytes);
  const { width, height, bits } = header;
  const stride = Math.ceil((width * bits) / 32) * 4;
  const lastRow = Math.ceil((width * bits) / 8);
  if (header.pixelsAt + stride * (height - 1) + lastRow > bytes.length) {
    throw new BmpError('truncated', 'rows are missing');
  }
  const data = Buffer.allocUnsafe(width * height * 3);
  const readRow = rowReader(bytes, header);
  for (let y = 0; y < height; y++) {
    const row = header.isTopDown ? y : height - 1 - y;
    readRow(header.pixelsAt + row * stride, data, y * width * 3);
  }
  return { width, height, channels: 3, data };
}

type RowReader = (from: number, out: Buffer, to: number) => void;

function rowReader(bytes: Buffer, header: BmpHeader): RowReader {
  if (header.bits <= 8) return paletteRows(bytes, header);
  const hasPlainBytes = header.masks.every((mask, i) => mask === defaultMasks[32][i]);
  if (header.bits === 24 || (header.bits === 32 && hasPlainBytes)) return byteRows(bytes, header);
  return maskedRows(bytes, header);
}

/** Blue, green, red (and a fourth byte) one after the other. */
function byteRows(bytes: Buffer, { width, bits }: BmpHeader): RowReader {
  const step = bits / 8;
  return (from, out, to) => {
    for (let x = 0; x < width; x++, from += step, to += 3) {
      out[to] = bytes[from + 2]!;
      out[to + 1] = bytes[from + 1]!;
      out[to + 2] = bytes[from]!;
    }
  };
}

/** Colours beyond the palette's end are black. */
function paletteRows(bytes: Buffer, header: BmpHeader): RowReader {
  const { width, bits, paletteAt, paletteStep } = header;
  const colours = Buffer.alloc(256 * 3);
  const end = Math.min(bytes.length, header.pixelsAt);
  for (let i = 0; i < header.paletteSize; i++) {
    const at = paletteAt + i * paletteStep;
    if (at + 3 > end) break;
    colours[i * 3] = bytes[at + 2]!;
    colours[i * 3 + 1] = bytes[at + 1]!;
    colours[i * 3 + 2] = bytes[at]!;
  }
  const perByte = 8 / bits;
  const mask = 2 ** bits - 1;
  return (from, out, to) => {
    for (let x = 0; x < width; x++, to += 3) {
      const shift = 8 - bits * ((x % perByte) + 1);
      const colour = ((bytes[from + Math.floor(x / perByte)]! >> shift) & mask) * 3;
      colours.copy(out, to, colour, colour + 3);
    }
  };
}

/** 16- and 32-bit pixels whose colours lie under bit masks. */
function maskedRows(bytes: Buffer, { width, bits, masks }: BmpHeader): RowReader {
  const step = bits / 8;
  const scales = masks.map((mask) => ({ mask, top: mask === 0 ? 1 : (mask >>> 0) / lowestBit(mask) }));
  return (from, out, to) => {
    for (let x = 0; x < width; x++, from += step) {
      const pixel = bits === 16 ? bytes.readUInt16LE(from) : bytes.readUInt32LE(from);
      for (const { mask, top } of scales) {
        const value = mask === 0 ? 0 : ((pixel & mask) >>> 0) / lowestBit(mask);
        out[to++] = Math.round((value * 255) / top);
      }
    }
  };
}

function lowestBit(mask: number): number {
  return (mask & -mask) >>> 0;
}
