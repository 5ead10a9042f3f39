/** Boxes before the words of a choice: empty, ticked, or none. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { boxBefore } from '#pipeline/recognise/tick-box.ts';
import type { Raster } from '#pipeline/recognise/raster.ts';
import type { Quad } from '#schemas/records/page.ts';

async function drawn(shapes: string): Promise<Raster> {
  const picture = `<svg width="400" height="120" xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="#fff"/>${shapes}</svg>`;
  const { data } = await sharp(Buffer.from(picture))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: 400, height: 120, data: new Uint8Array(data) };
}

const box = '<rect x="101" y="41" width="25" height="25" fill="none" stroke="#111" stroke-width="2"/>';
const tick = '<path d="M105 52 l7 9 l12 -20" fill="none" stroke="#111" stroke-width="4"/>';
/** The word's line, the box before it. */
const quad: Quad = [
  [140, 34],
  [220, 34],
  [220, 74],
  [140, 74],
];
/** A line that was found with its box. */
const withBox: Quad = [[96, 34], quad[1], quad[2], [96, 74]];

describe('a box before a choice', () => {
  it('is empty or ticked', async () => {
    expect(boxBefore(await drawn(box), quad, '合格')).toBe('□');
    expect(boxBefore(await drawn(box + tick), quad, '合格')).toBe('☑');
  });

  it('is seen where the line holds it', async () => {
    expect(boxBefore(await drawn(box), withBox, '优秀')).toBe('□');
    expect(boxBefore(await drawn(box + tick), withBox, '优秀')).toBe('☑');
  });

  it('is none where none is drawn, or the word is no choice', async () => {
    expect(boxBefore(await drawn(''), quad, '合格')).toBeUndefined();
    expect(boxBefore(await drawn(tick), quad, '合格')).toBeUndefined();
    expect(boxBefore(await drawn(box + tick), quad, '喻朴彬')).toBeUndefined();
  });
});
