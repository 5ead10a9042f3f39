/**
 * The one door to image bytes: sharp with every loader shut but JPEG, PNG, TIFF and WebP, and
 * our own bitmap reader. Nothing here believes a file's name; callers have looked at the
 * content (`intake`) before they decode.
 */
import sharp, { type Metadata, type Sharp } from 'sharp';
import { timed } from './image-clock.ts';
import { BmpError, decodeBmp, readBmpHeader, type RgbPixels } from './bmp.ts';

export type { RgbPixels } from './bmp.ts';

// libvips would hand an SVG named .png to librsvg, and a GIF to its own reader (security.md §0.8).
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Tiff', 'Webp'].flatMap((kind) => [
    `VipsForeignLoad${kind}File`,
    `VipsForeignLoad${kind}Buffer`,
  ]),
});
// Workers are many and images are used once: no second thread a worker, nothing kept between images.
sharp.concurrency(1);
sharp.cache(false);

/** sharp as configured here. Nothing else in the program may import it from the package. */
export { sharp };

/** Size of one page as it stands upright. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface ImageHeader {
  /** Pages of a TIFF, frames of a WebP, otherwise 1. */
  readonly pages: number;
  /** Size of the page asked for, before it is turned by its EXIF orientation. */
  readonly width: number;
  readonly height: number;
}

const isBmp = (bytes: Buffer): boolean => bytes[0] === 0x42 && bytes[1] === 0x4d;

/** What the header of page `index` (from 0) says; decodes nothing. Throws on damage. */
export async function readImageHeader(bytes: Buffer, index = 0): Promise<ImageHeader> {
  if (isBmp(bytes)) {
    const { width, height } = readBmpHeader(bytes);
    return { pages: 1, width, height };
  }
  const metadata: Metadata = await open(bytes, index).metadata();
  return {
    pages: metadata.pages ?? 1,
    width: metadata.width,
    height: metadata.pageHeight ?? metadata.height,
  };
}

/**
 * The pixels of page `index` (from 0) of a JPEG, PNG, TIFF, WebP or BMP file: upright by its EXIF
 * orientation, sRGB, 8 bits, transparency on white. Any damage throws; only an end mark that
 * lacks its last one or two bytes is forgiven, as some scanners write it. There is no pixel limit here:
 * intake has refused pages over the limit before anybody decodes them.
 */
export async function decodeImagePage(bytes: Buffer, index = 0): Promise<RgbPixels> {
  return timed('decoding', () => decode(bytes, index));
}

async function decode(bytes: Buffer, index: number): Promise<RgbPixels> {
  if (isBmp(bytes)) {
    if (index !== 0) throw new BmpError('damaged', 'a bitmap has one page');
    return decodeBmp(bytes);
  }
  const { data, info } = await open(bytes, index)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`decoded ${info.channels} channels, not 3`);
  return { width: info.width, height: info.height, channels: 3, data };
}

/** RGB pixels as JPEG without colour subsampling; quick rather than small. */
export async function encodeJpeg(pixels: RgbPixels, quality = 92): Promise<Buffer> {
  const { width, height, channels, data } = pixels;
  return timed('encoding', () =>
    sharp(data, { raw: { width, height, channels } })
      .jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: false })
      .toBuffer(),
  );
}

function open(bytes: Buffer, index: number): Sharp {
  const end = completeEnd(bytes);
  if (end.state === 'missing') throw new Error('the end of the file is missing');
  return sharp(end.bytes, { failOn: 'warning', limitInputPixels: false, page: index });
}

const jpegEnd = Buffer.from([0xff, 0xd9]);
const pngEnd = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

export interface FileEnd {
  readonly bytes: Buffer;
  /**
   * `completed`: the last one or two bytes of the end mark were not there and have been added;
   * `missing`: a PNG without its end mark. A JPEG that lacks more is `completed` too: then its
   * pixels are cut short, and the decoder says so.
   */
  readonly state: 'whole' | 'completed' | 'missing';
}

/** Looks at a JPEG's or PNG's end mark and completes it; other files stay as they are. */
export function completeEnd(bytes: Buffer): FileEnd {
  const end = bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegEnd : bytes[0] === 0x89 ? pngEnd : undefined;
  // Padding may follow the mark.
  if (end === undefined || bytes.subarray(-4096).lastIndexOf(end) >= 0) return { bytes, state: 'whole' };
  for (const missing of [1, 2]) {
    const kept = end.subarray(0, end.length - missing);
    if (!bytes.subarray(bytes.length - kept.length).equals(kept)) continue;
    return { bytes: Buffer.concat([bytes, end.subarray(kept.length)]), state: 'completed' };
  }
  return { bytes, state: 'missing' };
}
