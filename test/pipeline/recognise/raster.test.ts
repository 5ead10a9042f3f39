import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lieOf, turnLines } from '#pipeline/recognise/orientation.ts';
import {
  boxOf,
  sliceQuad,
  turnPoint,
  turnRaster,
  type Raster,
  type Turn,
} from '#pipeline/recognise/raster.ts';
import type { Quad } from '#schemas/records/page.ts';

const sizes = fc.tuple(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 1, max: 23 }));
const turns = fc.constantFrom<Turn>(0, 90, 180, 270);

/** Every pixel another colour. */
function pageOf(width: number, height: number): Raster {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 31 + (i >> 3)) % 256);
  return { width, height, data };
}

const pixel = ({ width, data }: Raster, x: number, y: number): string =>
  data.slice((y * width + x) * 3, (y * width + x) * 3 + 3).join();

const level = (x: number, y: number, w: number, h: number): Quad => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

describe('a turned page', () => {
  it('has every pixel where its point is turned to', () => {
    fc.assert(
      fc.property(sizes, turns, fc.nat(), fc.nat(), ([width, height], turn, i, j) => {
        const page = pageOf(width, height);
        const [x, y] = [i % width, j % height];
        const turned = turnRaster(page, turn);
        const [tx, ty] = turnPoint([x + 0.5, y + 0.5], turn, page);
        expect(pixel(turned, Math.floor(tx), Math.floor(ty))).toBe(pixel(page, x, y));
      }),
    );
  });

  it('is itself again after four quarters, whatever their order', () => {
    fc.assert(
      fc.property(sizes, turns, ([width, height], turn) => {
        const page = pageOf(width, height);
        const back = turnRaster(turnRaster(page, turn), ((360 - turn) % 360) as Turn);
        expect([back.width, back.height, back.data.join()]).toEqual([width, height, page.data.join()]);
      }),
    );
  });

  it('turns clockwise: the left column becomes the top row', () => {
    const turned = turnRaster(pageOf(3, 2), 90);
    expect([turned.width, turned.height]).toEqual([2, 3]);
    expect(pixel(turned, 1, 0)).toBe(pixel(pageOf(3, 2), 0, 0));
  });

  it.each([90, 180, 270] as const)('turns a page larger than the squares it is turned in: %i', (turn) => {
    const page = pageOf(300, 150);
    const turned = turnRaster(page, turn);
    for (let y = 0; y < page.height; y++)
      for (let x = 0; x < page.width; x++) {
        const [tx, ty] = turnPoint([x + 0.5, y + 0.5], turn, page);
        if (pixel(turned, Math.floor(tx), Math.floor(ty)) !== pixel(page, x, y))
          expect.fail(`pixel ${x}, ${y}`);
      }
  });

  it('keeps the corners of its lines in reading order', () => {
    fc.assert(
      fc.property(turns, fc.integer({ min: 1, max: 40 }), (turn, x) => {
        const size = { width: 200, height: 100 };
        const [line] = turnLines([{ quad: level(x, 30, 120, 20), score: 1 }], turn, size);
        const [a, b, c, d] = line!.quad;
        // Clockwise from the top left, on the turned page.
        expect(a[0]).toBeLessThan(b[0]);
        expect(a[1]).toBeLessThan(d[1]);
        expect(a[1]).toBe(b[1]);
        expect(c[0]).toBe(b[0]);
        expect(d[1]).toBe(c[1]);
      }),
    );
  });
});

describe('which way a page lies', () => {
  const across = { quad: level(10, 10, 100, 10), score: 1 };
  const down = { quad: level(10, 10, 10, 100), score: 1 };
  const square = { quad: level(10, 10, 30, 30), score: 1 };

  it('is told by most of its long lines', () => {
    const many = (line: typeof across): (typeof across)[] => Array.from({ length: 12 }, () => line);
    expect(lieOf([...many(across), ...many(across), ...many(down)])).toBe('level');
    expect(lieOf([...many(down), ...many(down), ...many(across)])).toBe('onItsSide');
  });

  it('is unclear where few lines run both ways', () => {
    expect(lieOf([across, across, down])).toBe('unclear');
    expect(lieOf([down, down, across])).toBe('unclear');
  });

  it('is told by how they slant, whichever corner comes first', () => {
    // 20 × 300, six degrees from upright: its two corners farthest left are both at its lower end.
    const slanted = {
      quad: [
        [100, 418],
        [131, 120],
        [151, 122],
        [120, 420],
      ] as Quad,
      score: 1,
    };
    expect(lieOf([slanted, slanted, slanted])).toBe('onItsSide');
  });

  it('is not told by seals and single signs, nor by a margin of vertical text', () => {
    expect(lieOf([square, square, across])).toBe('level');
    expect(lieOf([...Array.from({ length: 8 }, () => across), down])).toBe('level');
    expect(lieOf([])).toBe('level');
  });
});

describe('boxes and parts of lines', () => {
  it('stay on the page, are whole pixels and never empty', () => {
    const point = fc.tuple(
      fc.double({ min: -50, max: 150, noNaN: true }),
      fc.double({ min: -50, max: 150, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.tuple(point, point, point, point), (quad) => {
        const [x, y, w, h] = boxOf(quad, { width: 100, height: 80 });
        expect([x, y, w, h].every(Number.isInteger)).toBe(true);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(1);
        expect(x + w).toBeLessThanOrEqual(100);
        expect(y + h).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('cover the whole quad where it lies on the page', () => {
    expect(boxOf([[10.4, 5.2], [50.6, 7], [50, 20.1], [10, 18]], { width: 100, height: 80 })).toEqual([10, 5, 41, 16]); // prettier-ignore
  });

  it('slice a sloping line along itself', () => {
    const quad: Quad = [[0, 0], [100, 50], [90, 70], [-10, 20]]; // prettier-ignore
    expect(sliceQuad(quad, 0.25, 0.5)).toEqual([[25, 12.5], [50, 25], [40, 45], [15, 32.5]]); // prettier-ignore
    expect(sliceQuad(quad, 0, 1)).toEqual(quad);
  });
});
