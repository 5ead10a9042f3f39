import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutCrops, MOST_CROP_BYTES } from '#pipeline/render/reports/crops.ts';
import type { Place } from '#templates/finding-view/places.ts';
import { sampleResults } from '../../support/results-sample.ts';

const [document] = sampleResults().documents as [Place['document']];
const place = (rest: Partial<Place>): Place => ({
  document,
  file: 'f',
  page: 1,
  size: [1600, 1200],
  ...rest,
});
const BLUE = { r: 20, g: 40, b: 200 };

/** A white page with a blue patch at [400, 300, 200, 50]. */
async function page(scale = 1): Promise<Buffer> {
  const patch = { width: 200 * scale, height: 50 * scale, channels: 3 as const, background: BLUE };
  return sharp({ create: { width: 1600 * scale, height: 1200 * scale, channels: 3, background: '#fff' } })
    .composite([{ input: { create: patch }, left: 400 * scale, top: 300 * scale }])
    .jpeg()
    .toBuffer();
}

async function colourAt(jpeg: Buffer, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.round(y) * info.width + Math.round(x)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

describe('crops', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await page();
  });
  const cut = async (target: Place, image: () => Promise<Buffer | undefined>) =>
    (await cutCrops([target], image)).get(target);

  it.each([1, 0.5])('shows the box and marks it, at %f of the size the results name', async (scale) => {
    const image = await page(scale);
    const crop = (await cut(place({ box: [400, 300, 200, 50] }), () => Promise.resolve(image)))!;
    const [x, y, width, height] = crop.mark!;
    const size = { width: crop.width, height: crop.height };
    expect(await sharp(crop.plain).metadata()).toMatchObject({ format: 'jpeg', ...size });
    const inside = await colourAt(crop.plain, x + width / 2, y + height / 2);
    expect(inside[2]! - inside[0]!).toBeGreaterThan(120);
    const outside = await colourAt(crop.plain, x - 12, y + height / 2);
    expect(outside[0]).toBeGreaterThan(230);
    const line = await colourAt(crop.outlined, x + width / 2, Math.round(y));
    expect(line[0]! - line[1]!).toBeGreaterThan(80);
  });

  it.each([
    ['at the very edge', [1590, 1190, 40, 40]],
    ['outside the page', [5000, 5000, 10, 10]],
    ['negative', [-50, -50, 80, 80]],
    ['empty', [100, 100, 0, 0]],
    ['as large as the page', [0, 0, 1600, 1200]],
    ['very long', [0, 600, 1600, 8]],
    ['no number at all', [Number.NaN, 0, Number.NaN, 10]],
  ])('survives a box %s', async (_, box) => {
    const crop = await cut(place({ box: box as never }), () => Promise.resolve(bytes));
    expect(crop?.width).toBeGreaterThan(0);
    expect(crop?.width).toBeLessThanOrEqual(720);
    expect(crop?.height).toBeLessThanOrEqual(420);
  });

  it('shows the whole page, or its own region, where there is no box', async () => {
    const whole = await cut(place({}), () => Promise.resolve(bytes));
    expect(whole).toMatchObject({ width: 560, height: 420 });
    expect(whole).not.toHaveProperty('mark');
    const part = await cut(place({ region: [0, 0, 1600, 600] }), () => Promise.resolve(bytes));
    expect(part).toMatchObject({ width: 720, height: 270 });
  });

  it('stays within its bytes even on noise', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 90 };
    const wild = await sharp({
      create: { width: 1600, height: 1200, channels: 3, background: '#fff', noise },
    })
      .png()
      .toBuffer();
    const crop = await cut(place({ box: [300, 300, 700, 300] }), () => Promise.resolve(wild));
    expect(crop?.plain.length).toBeLessThanOrEqual(MOST_CROP_BYTES);
    expect(crop?.outlined.length).toBeLessThanOrEqual(MOST_CROP_BYTES);
    const { width, height } = await sharp(crop?.plain).metadata();
    expect([crop?.width, crop?.height]).toEqual([width, height]);
  });

  it('gives no crop for a page that is gone or is no picture, and fetches each page once', async () => {
    expect(await cut(place({}), () => Promise.resolve(undefined))).toBeUndefined();
    expect(await cut(place({}), () => Promise.resolve(Buffer.from('not a picture')))).toBeUndefined();
    await expect(cut(place({}), () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    let fetched = 0;
    const places = [place({ box: [1, 1, 9, 9] }), place({ box: [400, 300, 200, 50] })];
    const crops = await cutCrops(places, () => {
      fetched++;
      return Promise.resolve(bytes);
    });
    expect([fetched, crops.size]).toEqual([1, 2]);
  });
});
