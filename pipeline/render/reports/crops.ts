import pLimit from 'p-limit';
import { sha256 } from '#pipeline/core/blob-store.ts';
import { sharp } from '#pipeline/core/image.ts';
import { noMemory, type Memory } from '#pipeline/core/memory.ts';
import type { CropView } from '#templates/findings-report/view.ts';
import type { ReportInput } from './input.ts';
import type { Place } from '#templates/finding-view/places.ts';

/** No crop is larger, so that a report of a thousand stays a file one can send. */
export const MOST_CROP_BYTES = 25 * 1024;
const MOST_WIDTH = 720;
const MOST_HEIGHT = 300;
const MOST_PAGE_HEIGHT = 420;
/** Small print is enlarged, but not beyond what it holds. */
const MOST_ENLARGED = 1.6;
const LEAST_CONTEXT = 24;
/** A short value is shown with more of its line, not larger. */
const LEAST_ASPECT = 3.6;
const qualities = [64, 52, 40, 28];
const PAGES_AT_ONCE = 2;
const FRAME = '#d92d20';

type Rectangle = readonly [number, number, number, number];
interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Cuts the pictures for all places, each page decoded at most once and nothing cut that is in the
 * memory. A page that is gone or cannot be decoded gives no crop; a report never fails for want of
 * a picture.
 * @returns the crop of each place that has one
 */
export async function cutCrops(
  places: readonly Place[],
  pageImage: ReportInput['pageImage'],
  memory: Memory = noMemory,
): Promise<ReadonlyMap<Place, CropView>> {
  const limit = pLimit(PAGES_AT_ONCE);
  const crops = new Map<Place, CropView>();
  await Promise.all(
    [...Map.groupBy(places, ({ file, page }) => `${file}\n${page}`).values()].map((group) =>
      limit(async () => {
        for (const [place, crop] of await cutGroup(group, pageImage, memory)) crops.set(place, crop);
      }),
    ),
  );
  return crops;
}

const code = ['pipeline/render/reports/crops.ts'];

/** Places of one page. */
async function cutGroup(
  group: readonly Place[],
  pageImage: ReportInput['pageImage'],
  memory: Memory,
): Promise<readonly (readonly [Place, CropView])[]> {
  const [first] = group;
  const bytes = first && (await pageImage(first.file, first.page));
  if (!bytes) return [];
  const image = sha256(bytes);
  let decoded: Promise<Pixels | undefined> | undefined;
  const found: (readonly [Place, CropView])[] = [];
  for (const place of group) {
    const { box, region, size } = place;
    const { value } = await memory.recall(
      { name: 'crop', code, input: { image, box, region, size } },
      async () => {
        const page = await (decoded ??= decode(bytes));
        return page && cut(page, place);
      },
    );
    if (value) found.push([place, value]);
  }
  return found;
}

async function decode(bytes: Buffer): Promise<Pixels | undefined> {
  try {
    const image = sharp(bytes, { failOn: 'none' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw();
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    return undefined; // not a picture: the finding stands without one
  }
}

async function cut(page: Pixels, place: Place): Promise<CropView> {
  const scale = place.size && place.size[0] > 0 ? page.width / place.size[0] : 1;
  const box = place.box && clamp(scaled(place.box, scale), page);
  const region = place.region && clamp(scaled(place.region, scale), page);
  const window = box ? around(box, page) : (region ?? ([0, 0, page.width, page.height] as const));
  const mostHeight = box ? MOST_HEIGHT : MOST_PAGE_HEIGHT;
  const zoom = Math.min(MOST_WIDTH / window[2], mostHeight / window[3], MOST_ENLARGED);
  const mark = box && frameOf(box, window, zoom);
  return encode(page, window, { zoom, ...(mark && { mark }) });
}

interface Framing {
  readonly zoom: number;
  readonly mark?: Rectangle;
}

async function encode(page: Pixels, window: Rectangle, framing: Framing): Promise<CropView> {
  const [left, top, width, height] = window;
  const size = [
    Math.max(1, Math.round(width * framing.zoom)),
    Math.max(1, Math.round(height * framing.zoom)),
  ] as const;
  const cutOut = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } })
    .extract({ left, top, width, height })
    .resize(size[0], size[1], { fit: 'fill' })
    .raw()
    .toBuffer();
  const pixels = { data: cutOut, width: size[0], height: size[1] };
  const outlined = framing.mark ? { ...pixels, data: outline(pixels, framing.mark) } : pixels;
  const smallest = { width: size[0], height: size[1], ...(framing.mark && { mark: framing.mark }) };
  for (const quality of qualities) {
    const [plain, framed] = [await jpeg(pixels, quality), await jpeg(outlined, quality)];
    if (Math.max(plain.length, framed.length) <= MOST_CROP_BYTES)
      return { plain, outlined: framed, ...smallest };
  }
  const zoom = framing.zoom * 0.7;
  const mark = framing.mark?.map((value) => value * 0.7) as unknown as Rectangle | undefined;
  return encode(page, window, { zoom, ...(mark && { mark }) });
}

async function jpeg({ data, width, height }: Pixels, quality: number): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

/** The frame drawn into the pixels: two strokes of a red line, no vector drawing needed. */
function outline({ data, width, height }: Pixels, mark: Rectangle): Buffer {
  const painted = Buffer.from(data);
  const colour = [1, 3, 5].map((at) => Number.parseInt(FRAME.slice(at, at + 2), 16));
  const [left, top] = [Math.round(mark[0]), Math.round(mark[1])];
  const [right, bottom] = [Math.round(mark[0] + mark[2]), Math.round(mark[1] + mark[3])];
  const paint = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    for (let channel = 0; channel < 3; channel++)
      painted[(y * width + x) * 3 + channel] = colour[channel] ?? 0;
  };
  for (let stroke = 0; stroke < 2; stroke++) {
    for (let x = left; x <= right; x++) for (const y of [top + stroke, bottom - stroke]) paint(x, y);
    for (let y = top; y <= bottom; y++) for (const x of [left + stroke, right - stroke]) paint(x, y);
  }
  return painted;
}

/** The box with about a line of text above and below and some words to its sides. */
function around([x, y, width, height]: Rectangle, page: Pixels): Rectangle {
  const line = Math.min(height, width);
  const above = Math.max(LEAST_CONTEXT, line * 1.2);
  const wide = ((height + 2 * above) * LEAST_ASPECT - width) / 2;
  const aside = Math.max(LEAST_CONTEXT, line * 4, width * 0.12, wide);
  return clamp([x - aside, y - above, width + 2 * aside, height + 2 * above], page);
}

/** A whole-pixel rectangle inside the page, at least one pixel large. */
function clamp([x, y, width, height]: Rectangle, page: Pixels): Rectangle {
  const within = (value: number, most: number): number => Math.min(Math.max(Math.round(value) || 0, 0), most);
  const [left, top] = [within(x, page.width - 1), within(y, page.height - 1)];
  const [right, bottom] = [within(x + width, page.width), within(y + height, page.height)];
  return [left, top, Math.max(1, right - left), Math.max(1, bottom - top)];
}

function scaled([x, y, width, height]: Rectangle, scale: number): Rectangle {
  return [x * scale, y * scale, width * scale, height * scale];
}

/** The box in pixels of the crop, a little larger so that the frame does not touch the ink. */
function frameOf(box: Rectangle, window: Rectangle, zoom: number): Rectangle {
  const room = 4;
  const [x, y, width, height] = scaled([box[0] - window[0], box[1] - window[1], box[2], box[3]], zoom);
  return [x - room, y - room, width + 2 * room, height + 2 * room];
}
