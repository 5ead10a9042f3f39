/** Carries out `intake.probe-image`. */
import { BmpError } from '#pipeline/core/bmp.ts';
import { completeEnd, decodeImagePage, readImageHeader, type PageSize } from '#pipeline/core/image.ts';
import { implementTask } from '#pipeline/core/task.ts';
import type { Settings } from '#schemas/settings.ts';
import { blankShare, inkShare } from '../ink.ts';
import { remark, type Remark } from '../remark.ts';
import { probeImage, type ProbedImage, type ProbeImageInput, type Refused } from '../tasks.ts';

type Limits = Settings['intake'];

export const probeImageTask = implementTask(probeImage, async (input, { blobs, settings }) =>
  probe(await blobs.get(input.blob), input.format, settings.intake),
);

/** Looks at the headers of all pages before the first is decoded: limits hold without any pixels. */
async function probe(
  bytes: Buffer,
  format: ProbeImageInput['format'],
  limits: Limits,
): Promise<ProbedImage | Refused> {
  if (isCutShort(bytes, format)) return { refused: remark('I_TRUNCATED', {}) };
  const found = await countPages(bytes, format, limits);
  if ('code' in found) return { refused: found };
  const warnings = [...found.warnings];
  if (completeEnd(bytes).state === 'completed') warnings.push(remark('I_END', {}));
  const pages: PageSize[] = [];
  for (let index = 0; index < found.count; index++) {
    const page = await decode(bytes, index);
    if ('code' in page) return { refused: page };
    pages.push({ width: page.width, height: page.height });
    if (page.isBlank) warnings.push(remark('E_BLANK', { page: index + 1 }));
  }
  return { pages, warnings };
}

interface Counted {
  readonly count: number;
  readonly warnings: readonly Remark[];
}

async function countPages(
  bytes: Buffer,
  format: ProbeImageInput['format'],
  limits: Limits,
): Promise<Counted | Remark> {
  try {
    const { pages } = await readImageHeader(bytes);
    const isPaged = format === 'tiff';
    if (isPaged && pages > limits.tiffPages) return remark('I_PAGES', { n: pages, limit: limits.tiffPages });
    const count = isPaged ? pages : 1;
    for (let index = 0; index < count; index++) {
      const tooLarge = checkSize(await readImageHeader(bytes, index), index + 1, limits);
      if (tooLarge !== undefined) return tooLarge;
    }
    return { count, warnings: count < pages ? [remark('I_ANIMATED', { n: pages })] : [] };
  } catch (error) {
    return explain(error);
  }
}

function checkSize({ width, height }: PageSize, page: number, limits: Limits): Remark | undefined {
  const size = { page, w: width, h: height };
  if (width * height > limits.pagePixels) {
    return remark('I_PIXELS', { ...size, limit: `${String(limits.pagePixels / 1e6)} MP` });
  }
  return Math.max(width, height) > limits.pageSide
    ? remark('I_SIDE', { ...size, limit: limits.pageSide })
    : undefined;
}

async function decode(bytes: Buffer, index: number): Promise<(PageSize & { isBlank: boolean }) | Remark> {
  try {
    const pixels = await decodeImagePage(bytes, index);
    return { width: pixels.width, height: pixels.height, isBlank: inkShare(pixels) < blankShare };
  } catch (error) {
    return explain(error);
  }
}

/** The JPEG decoder's own words for a file that ends too early; it cannot know before. */
const cutShort = /premature end/i;

function explain(error: unknown): Remark {
  if (error instanceof BmpError && error.kind === 'unsupported') {
    return remark('I_UNSUPPORTED', {
      type: `BMP, ${error.message}`,
      advice: '请转为 JPG 或 PNG',
      adviceEn: 'turn it into JPG or PNG',
    });
  }
  const isCut = error instanceof BmpError ? error.kind === 'truncated' : cutShort.test(String(error));
  return remark(isCut ? 'I_TRUNCATED' : 'I_DAMAGED', {});
}

/** Whether the header tells of bytes that are not there; only the formats that say so. */
function isCutShort(bytes: Buffer, format: ProbeImageInput['format']): boolean {
  if (bytes.length < 12) return true;
  if (format === 'webp') return bytes.readUInt32LE(4) + 8 > bytes.length;
  if (format !== 'tiff') return completeEnd(bytes).state === 'missing';
  const isLittle = bytes[0] === 0x49;
  const version = isLittle ? bytes.readUInt16LE(2) : bytes.readUInt16BE(2);
  // 43 is BigTIFF, whose offsets are longer: its reader finds out.
  return version === 42 && (isLittle ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4)) >= bytes.length;
}
