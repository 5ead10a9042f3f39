import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '#pipeline/recognise/content.ts';
import type { Raster } from '#pipeline/recognise/raster.ts';

const WIDTH = 400;
const HEIGHT = 600;

/** Paper that darkens to the right, as a phone's shading does, with dark rectangles on it. */
function pageOf(...marks: readonly (readonly [x: number, y: number, w: number, h: number])[]): Raster {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let i = 0; i < WIDTH * HEIGHT; i++) data.fill(255 - Math.floor((i % WIDTH) / 8), i * 3, i * 3 + 3);
  for (const [x, y, w, h] of marks) {
    for (let row = y; row < y + h; row++)
      data.fill(90, (row * WIDTH + x) * 3, (row * WIDTH + Math.min(WIDTH, x + w)) * 3);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

describe('the written part of a page', () => {
  it('leaves out flat margins, with some air around what stands there', () => {
    const region = contentOf(pageOf([120, 200, 100, 30], [140, 320, 60, 20]));
    expect(region.left).toBeGreaterThanOrEqual(88);
    expect(region.left).toBeLessThanOrEqual(104);
    expect(region.top).toBeGreaterThanOrEqual(168);
    expect(region.top).toBeLessThanOrEqual(184);
    expect(region.right).toBeLessThanOrEqual(256);
    expect(region.bottom).toBeLessThanOrEqual(376);
  });

  it('is the whole page where nothing stands on it', () => {
    expect(contentOf(pageOf())).toEqual({ left: 0, top: 0, right: WIDTH, bottom: HEIGHT });
  });

  it('is the whole page where a frame runs around it', () => {
    const frame = pageOf([0, 4, 400, 2], [0, 594, 400, 2], [4, 0, 2, 600], [394, 0, 2, 600]);
    expect(contentOf(frame)).toEqual({ left: 0, top: 0, right: WIDTH, bottom: HEIGHT });
  });

  it('does not mind a speck', () => {
    const [text, speck] = [
      [120, 200, 100, 30],
      [20, 20, 3, 3],
    ] as const;
    expect(contentOf(pageOf(text, speck))).toEqual(contentOf(pageOf(text)));
  });

  it('holds every mark of the size of a sign', () => {
    const mark = fc.tuple(
      fc.integer({ min: 0, max: WIDTH - 24 }),
      fc.integer({ min: 0, max: HEIGHT - 24 }),
      fc.integer({ min: 18, max: 24 }),
      fc.integer({ min: 18, max: 24 }),
    );
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 4 }), (marks) => {
        const { left, top, right, bottom } = contentOf(pageOf(...marks));
        return marks.every(([x, y, w, h]) => left <= x && top <= y && right >= x + w && bottom >= y + h);
      }),
      {
        numRuns: 60,
        examples: [
          [
            [
              [0, 0, 18, 18],
              [33, 17, 18, 18],
            ],
          ],
        ],
      },
    );
  });
});
