/** Seals taken off a page, and what must stay: writing beneath them, red titles, red frames. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sealRegions, withoutSeals } from '#pipeline/recognise/seal-ink.ts';
import type { Raster } from '#pipeline/recognise/raster.ts';

const WIDTH = 900;
const HEIGHT = 1200;

async function drawn(shapes: string): Promise<Raster> {
  const picture = `<svg width="${WIDTH}" height="${HEIGHT}" xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="#fff"/>${shapes}</svg>`;
  const { data } = await sharp(Buffer.from(picture))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: WIDTH, height: HEIGHT, data: new Uint8Array(data) };
}

const redOf = ({ data }: Raster): number => {
  let red = 0;
  for (let p = 0; p < data.length; p += 3) if (data[p]! - Math.max(data[p + 1]!, data[p + 2]!) > 40) red++;
  return red;
};
const at = ({ width, data }: Raster, x: number, y: number): number[] => [
  ...data.slice((y * width + x) * 3, (y * width + x) * 3 + 3),
];

const ring = '<circle cx="450" cy="600" r="110" fill="none" stroke="#d3202c" stroke-width="8"/>';
const writing = '<rect x="340" y="590" width="220" height="20" fill="#1a1a1a"/>';

describe('a round red seal', () => {
  it('is found to the pixel, and a red title is none', async () => {
    const title = '<rect x="200" y="80" width="500" height="60" fill="#d3202c"/>';
    const [region, ...others] = sealRegions(await drawn(ring + writing + title));
    expect(others).toEqual([]);
    expect(region!.left).toBeGreaterThan(330);
    expect(region!.right).toBeLessThan(570);
    expect(Math.abs((region!.top + region!.bottom) / 2 - 600)).toBeLessThan(4);
  });

  it('is taken off, and the writing beneath it stays', async () => {
    const page = await drawn(ring + writing);
    const clean = withoutSeals(page);
    expect(redOf(page)).toBeGreaterThan(3000);
    expect(redOf(clean)).toBe(0);
    expect(Math.max(...at(clean, 450, 600))).toBeLessThan(40);
    expect(Math.min(...at(clean, 450, 491))).toBeGreaterThan(230);
  });

  it('is taken off where it is square', async () => {
    const square =
      '<rect x="300" y="500" width="150" height="150" fill="none" stroke="#c8242c" stroke-width="7"/>';
    expect(redOf(withoutSeals(await drawn(square)))).toBe(0);
  });
});

describe('red that is no seal', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['a title in large characters', '<path d="M200 200h160v20h-160zM270 160h20v160h-20z" fill="#c8242c"/>'],
    [
      'a frame around the page',
      '<rect x="40" y="40" width="820" height="1120" fill="none" stroke="#c8242c" stroke-width="12"/>',
    ],
    [
      'a stamped word',
      '<rect x="300" y="500" width="220" height="70" fill="none" stroke="#c8242c" stroke-width="6"/>',
    ],
    ['a rule', '<rect x="100" y="300" width="700" height="6" fill="#c8242c"/>'],
  ];
  it.each(shapes)('%s stays', async (_, shape) => {
    const page = await drawn(shape);
    expect(redOf(page)).toBeGreaterThan(100);
    expect(withoutSeals(page)).toBe(page);
  });
});
