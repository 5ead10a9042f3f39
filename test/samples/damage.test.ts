import { describe, expect, it } from 'vitest';
import { applyDamage, toRaster, toSharp } from '#samples/damage/damage.ts';
import type { Damage, Grade, Operation } from '#samples/damage/operations.ts';
import { planDamage } from '#samples/damage/plan.ts';
import { homography, project, warp, type FourPoints } from '#samples/damage/warp.ts';
import type { Raster } from '#samples/draw/rasterise.ts';
import { createRandom } from '#samples/people/random.ts';

/** A white page with a black bar near its top. */
function page(width = 120, height = 160): Raster {
  const data = Buffer.alloc(width * height * 3, 255);
  for (let y = 10; y < 20; y++) data.fill(0, (y * width + 10) * 3, (y * width + width - 10) * 3);
  return { width, height, data };
}

function darkness(raster: Raster, box: { x: number; y: number; width: number; height: number }): number {
  let sum = 0;
  for (let y = box.y; y < box.y + box.height; y++)
    for (let x = box.x; x < box.x + box.width; x++)
      sum += 255 - (raster.data[(y * raster.width + x) * 3] ?? 0);
  return sum / (box.width * box.height);
}

function damage(...operations: Operation[]): Damage {
  return { grade: 'medium', operations, quality: 60 };
}

describe('warping', () => {
  const square: FourPoints = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ];
  const bent: FourPoints = [
    [5, 8],
    [90, 2],
    [97, 95],
    [1, 88],
  ];

  it('carries corners to corners and back', () => {
    const there = homography(square, bent);
    const back = homography(bent, square);
    square.forEach((point, index) => {
      const moved = project(there, point);
      expect(moved[0]).toBeCloseTo(bent[index]?.[0] ?? NaN, 6);
      expect(moved[1]).toBeCloseTo(bent[index]?.[1] ?? NaN, 6);
      expect(project(back, moved)[0]).toBeCloseTo(point[0], 6);
    });
  });

  it('leaves the pixels alone when nothing moves', () => {
    const source = page();
    const [right, bottom] = [source.width - 1, source.height - 1];
    const corners: FourPoints = [
      [0, 0],
      [right, 0],
      [right, bottom],
      [0, bottom],
    ];
    const same = warp(source, {
      width: source.width,
      height: source.height,
      corners,
      background: () => [9, 9, 9],
    });
    expect(same.data.equals(source.data)).toBe(true);
  });
});

describe('damage', () => {
  const random = () => createRandom('damage');

  it('turns clockwise by quarters', async () => {
    const turned = await applyDamage(page(), damage({ kind: 'turn', quarters: 1 }), random());
    expect([turned.width, turned.height]).toEqual([160, 120]);
    expect(darkness(turned, { x: 140, y: 10, width: 10, height: 100 })).toBeGreaterThan(200);
  });

  it('keeps the whole page when it is skewed', async () => {
    const skewed = await applyDamage(page(), damage({ kind: 'skew', degrees: 4 }), random());
    expect(skewed.width).toBeGreaterThan(120);
    const ink =
      darkness(skewed, { x: 0, y: 0, width: skewed.width, height: skewed.height }) *
      skewed.width *
      skewed.height;
    expect(ink / (255 * 1000)).toBeGreaterThan(0.9);
  });

  it('scatters noise around the true tone', async () => {
    const grey: Raster = { width: 200, height: 200, data: Buffer.alloc(120_000, 128) };
    const noisy = await applyDamage(grey, damage({ kind: 'noise', sigma: 8 }), random());
    const values = [...noisy.data];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    expect(mean).toBeCloseTo(128, 0);
    expect(deviation).toBeGreaterThan(7);
    expect(deviation).toBeLessThan(10);
  });

  it('makes a copier’s page grey', async () => {
    const red = await toRaster(toSharp(page()).tint('#ff0000'));
    const copy = await applyDamage(
      red,
      damage({ kind: 'photocopy', contrast: 1.5, specks: 10, edge: 0 }),
      random(),
    );
    const coloured = [...copy.data].some((value, index) => value !== copy.data[index - (index % 3)]);
    expect(coloured).toBe(false);
  });

  it.each(['clean', 'light', 'medium', 'heavy'] as const)(
    'of grade %s is the same for the same seed',
    async (grade: Grade) => {
      const run = async (seed: string) => {
        const stream = createRandom(seed);
        return (await applyDamage(page(), planDamage(stream, grade, { flat: false }), stream)).data;
      };
      expect((await run('one')).equals(await run('one'))).toBe(true);
    },
  );

  it('stays within its bounds', () => {
    const stream = createRandom('bounds');
    for (let count = 0; count < 400; count++) {
      const plan = planDamage(stream, stream.pick(['light', 'medium', 'heavy'] as const), {
        flat: count % 2 === 0,
      });
      expect(plan.quality).toBeGreaterThanOrEqual(50);
      for (const operation of plan.operations) {
        if (operation.kind === 'skew') expect(Math.abs(operation.degrees)).toBeLessThanOrEqual(4);
        if (count % 2 === 0) expect(operation.kind).not.toBe('photo');
      }
    }
  });
});
