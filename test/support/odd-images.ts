/** Sound and broken image files, made by code. */
import { crc32, deflateSync } from 'node:zlib';
import { sharp } from '#pipeline/core/image.ts';

const ink = Buffer.alloc(64 * 32 * 3, 20);

/** A pale page with a dark block in it, so that it is not blank. */
function page(width = 400, height = 300) {
  return sharp({ create: { width, height, channels: 3, background: '#f4f4f0' } }).composite([
    { input: ink, raw: { width: 64, height: 32, channels: 3 }, left: 40, top: 30 },
  ]);
}

export const soundJpeg = (): Promise<Buffer> => page().jpeg().toBuffer();
export const soundPng = (): Promise<Buffer> => page().png().toBuffer();
export const soundTiff = (): Promise<Buffer> => page().tiff({ compression: 'lzw' }).toBuffer();
export const soundWebp = (): Promise<Buffer> => page().webp().toBuffer();
export const cmykJpeg = (): Promise<Buffer> => page().toColourspace('cmyk').jpeg().toBuffer();
export const blankJpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 300, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer();

/** A landscape JPEG whose EXIF says how it is to be turned (1 to 8). */
export function turnedJpeg(orientation: number): Promise<Buffer> {
  return page(120, 80).jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
}

export async function animatedWebp(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#202020', '#e0e0e0', '#802020'].map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100, 100] })
    .toBuffer();
}

function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** A grey PNG of any claimed size; `rows` are its real pixels, all of one value. */
export function greyPng(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One byte of the pixels' checksum turned. */
export async function badCrcPng(): Promise<Buffer> {
  const bytes = await soundPng();
  const end = bytes.indexOf('IEND') - 5;
  bytes[end] = (bytes[end] ?? 0) ^ 0xff;
  return bytes;
}

type Tag = readonly [tag: number, type: number, value: number];

/** A TIFF of uncompressed grey pages; page sizes differ. `loop` makes the last page's successor the first. */
export function tiffOf(sizes: readonly (readonly [number, number])[], loop = false): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let offset = 8;
  const directories: number[] = [];
  for (const [width, height] of sizes) {
    const pixels = Buffer.alloc(width * height, 0xee);
    pixels.fill(0x10, 0, Math.floor(pixels.length / 4));
    const pixelsAt = offset;
    offset += pixels.length + (pixels.length % 2);
    parts.push(pixels, Buffer.alloc(pixels.length % 2));
    const tags: Tag[] = [
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, pixelsAt],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, pixels.length],
    ];
    directories.push(offset);
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    tags.forEach(([tag, type, value], i) => {
      directory.writeUInt16LE(tag, 2 + i * 12);
      directory.writeUInt16LE(type, 4 + i * 12);
      directory.writeUInt32LE(1, 6 + i * 12);
      directory.writeUInt32LE(value, 10 + i * 12);
    });
    offset += directory.length;
    parts.push(directory);
  }
  const bytes = Buffer.concat(parts);
  bytes.writeUInt32LE(directories[0] ?? 0, 4);
  directories.forEach((at, i) => {
    const next = directories[i + 1] ?? (loop ? (directories[0] ?? 0) : 0);
    bytes.writeUInt32LE(next, at + 2 + 9 * 12);
  });
  return bytes;
}

export interface BmpOptions {
  readonly bits?: 1 | 4 | 8 | 16 | 24 | 32;
  readonly isTopDown?: boolean;
  readonly compression?: number;
}

/** A bitmap that is black above and white below (in colours where there are enough bits: red above). */
export function bmpOf(width: number, height: number, options: BmpOptions = {}): Buffer {
  const { bits = 24, isTopDown = false, compression = 0 } = options;
  const palette = bits <= 8 ? 2 ** bits : 0;
  const stride = Math.ceil((width * bits) / 32) * 4;
  const pixelsAt = 54 + palette * 4;
  const bytes = Buffer.alloc(pixelsAt + stride * height);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(pixelsAt, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(isTopDown ? -height : height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(bits, 28);
  bytes.writeUInt32LE(compression, 30);
  for (let i = 0; i < palette; i++) bytes.writeUInt32LE(i === 0 ? 0x00ff0000 : 0x00ffffff, 54 + i * 4);
  const rows = bytes.subarray(pixelsAt);
  for (let row = 0; row < height; row++) {
    const isUpper = row >= height / 2 !== isTopDown;
    fillRow(rows.subarray(row * stride, (row + 1) * stride), bits, isUpper);
  }
  return bytes;
}

/** Red where `isRed`, else white. */
function fillRow(row: Buffer, bits: number, isRed: boolean): void {
  if (!isRed) row.fill(0xff);
  else if (bits === 24) for (let x = 0; x + 2 < row.length; x += 3) row[x + 2] = 0xff;
  else if (bits === 32) for (let x = 0; x + 3 < row.length; x += 4) row[x + 2] = 0xff;
  else if (bits === 16) for (let x = 0; x + 1 < row.length; x += 2) row.writeUInt16LE(0x7c00, x);
}
