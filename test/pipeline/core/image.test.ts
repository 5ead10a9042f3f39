import { describe, expect, test } from 'vitest';
import { completeEnd, decodeImagePage, encodeJpeg, readImageHeader, sharp } from '#pipeline/core/image.ts';
import {
  bmpOf,
  cmykJpeg,
  soundJpeg,
  soundPng,
  soundTiff,
  soundWebp,
  tiffOf,
  turnedJpeg,
  type BmpOptions,
} from '../../support/odd-images.ts';

/** Red, green, blue at a place. */
async function pixelAt(bytes: Buffer, x: number, y: number, index = 0): Promise<number[]> {
  const { data, width } = await decodeImagePage(bytes, index);
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

const near = (value: number): unknown => expect.closeTo(value, -1);

describe('every format gives RGB', () => {
  test.each([
    ['JPEG', soundJpeg],
    ['PNG', soundPng],
    ['TIFF', soundTiff],
    ['WebP', soundWebp],
    ['CMYK JPEG', cmykJpeg],
  ])('%s', async (_, make) => {
    const page = await decodeImagePage(await make());
    expect(page).toMatchObject({ width: 400, height: 300, channels: 3 });
    expect(page.data).toHaveLength(400 * 300 * 3);
    const bytes = await make();
    const dark = await pixelAt(bytes, 70, 45);
    const pale = await pixelAt(bytes, 300, 200);
    expect(Math.max(...dark)).toBeLessThan(70);
    expect(Math.min(...pale)).toBeGreaterThan(215);
  });

  test('grey, 16-bit, half-transparent and one-bit images', async () => {
    const grey = sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } });
    expect(await pixelAt(await grey.clone().greyscale().png().toBuffer(), 0, 0)).toEqual([128, 128, 128]);
    const deep = await grey.clone().toColourspace('rgb16').png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    expect(await pixelAt(deep, 0, 0)).toEqual([128, 128, 128]);
    const veiled = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    expect(await pixelAt(veiled, 0, 0)).toEqual([near(127), near(127), near(127)]);
    const fax = await grey
      .clone()
      .threshold(200)
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer();
    expect(await pixelAt(fax, 4, 4)).toEqual([0, 0, 0]);
  });
});

describe('EXIF orientation', () => {
  // The dark block lies at the upper left of the stored pixels: (40..104, 30..62) of 120 x 80.
  const stored = { x: 50, y: 40 };
  const last = { x: 119, y: 79 };
  const upright: Record<number, readonly [number, number]> = {
    1: [stored.x, stored.y],
    2: [last.x - stored.x, stored.y],
    3: [last.x - stored.x, last.y - stored.y],
    4: [stored.x, last.y - stored.y],
    5: [stored.y, stored.x],
    6: [last.y - stored.y, stored.x],
    7: [last.y - stored.y, last.x - stored.x],
    8: [stored.y, last.x - stored.x],
  };
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i', async (orientation) => {
    const bytes = await turnedJpeg(orientation);
    const { width, height } = await decodeImagePage(bytes);
    expect([width, height]).toEqual(orientation < 5 ? [120, 80] : [80, 120]);
    expect(Math.max(...(await pixelAt(bytes, ...upright[orientation]!)))).toBeLessThan(80);
  });
});

describe('pages', () => {
  const three = tiffOf([[60, 40], [40, 60], [30, 30]]); // prettier-ignore

  test('of a TIFF have sizes of their own', async () => {
    expect(await readImageHeader(three, 1)).toEqual({ pages: 3, width: 40, height: 60 });
    expect(await decodeImagePage(three, 2)).toMatchObject({ width: 30, height: 30 });
    await expect(decodeImagePage(three, 3)).rejects.toThrow();
  });
});

describe('damage', () => {
  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    [
      'GIF',
      'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
    ],
  ])('%s has no reader', async (_, text) => {
    await expect(decodeImagePage(Buffer.from(text, 'latin1'))).rejects.toThrow('unsupported');
  });

  test('an end mark may lack two bytes, nothing more', async () => {
    for (const make of [soundJpeg, soundPng]) {
      const bytes = await make();
      for (const missing of [1, 2]) {
        const cut = bytes.subarray(0, -missing);
        expect(completeEnd(cut).state).toBe('completed');
        await expect(decodeImagePage(cut)).resolves.toMatchObject({ width: 400 });
      }
      for (const missing of [3, 5, 13, 60]) {
        await expect(decodeImagePage(bytes.subarray(0, -missing)), String(missing)).rejects.toThrow();
      }
    }
  });

  test('padding after the end does no harm', async () => {
    const padded = Buffer.concat([await soundJpeg(), Buffer.alloc(9000)]);
    await expect(decodeImagePage(padded)).resolves.toMatchObject({ width: 400 });
  });
});

describe('bitmaps', () => {
  const kinds: readonly BmpOptions[] = [
    { bits: 1 },
    { bits: 4 },
    { bits: 8 },
    { bits: 16 },
    {},
    { bits: 32 },
  ];
  const cases = [...kinds, ...kinds.map((kind) => ({ ...kind, isTopDown: true }))];

  test.each(cases)('%o', async (options) => {
    // An odd width: rows are padded.
    const bytes = bmpOf(7, 6, options);
    expect(await readImageHeader(bytes)).toEqual({ pages: 1, width: 7, height: 6 });
    expect(await pixelAt(bytes, 6, 0)).toEqual([255, 0, 0]);
    expect(await pixelAt(bytes, 6, 5)).toEqual([255, 255, 255]);
  });

  test('cut short or of another coding are refused', async () => {
    await expect(decodeImagePage(bmpOf(7, 6).subarray(0, -4))).rejects.toMatchObject({ kind: 'truncated' });
    await expect(decodeImagePage(bmpOf(7, 6, { bits: 8, compression: 1 }))).rejects.toMatchObject({
      kind: 'unsupported',
    });
    await expect(decodeImagePage(Buffer.from('BM and then nothing of a bitmap'))).rejects.toMatchObject({
      kind: 'damaged',
    });
  });
});

test('encoded pixels come back alike', async () => {
  const page = await decodeImagePage(await soundPng());
  const again = await decodeImagePage(await encodeJpeg(page));
  expect(again).toMatchObject({ width: 400, height: 300 });
  const worst = page.data.reduce((most, value, i) => Math.max(most, Math.abs(value - again.data[i]!)), 0);
  expect(worst).toBeLessThan(40);
});
