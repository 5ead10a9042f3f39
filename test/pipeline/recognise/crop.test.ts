import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutStrip, isFaint, redShare, stripWidth, type Strip } from '#pipeline/recognise/crop.ts';
import type { Raster } from '#pipeline/recognise/raster.ts';
import type { Point, Quad } from '#schemas/records/page.ts';

type Colour = (x: number, y: number) => readonly [number, number, number];

function pageOf(width: number, height: number, colour: Colour): Raster {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colour(x, y), (y * width + x) * 3);
  }
  return { width, height, data };
}

/** A quad of the given size, turned around its centre. */
function quadAt([cx, cy]: Point, [w, h]: readonly [number, number], degrees: number): Quad {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (u: number, v: number): Point => [cx + u * cos - v * sin, cy + u * sin + v * cos];
  return [corner(-w / 2, -h / 2), corner(w / 2, -h / 2), corner(w / 2, h / 2), corner(-w / 2, h / 2)];
}

const at = ({ width, height, planes }: Strip, channel: 0 | 1 | 2, x: number, y: number): number =>
  planes[channel * width * height + y * width + x]!;

/** Red rises to the right, green downwards, blue with both: exact under bilinear sampling. */
const slopes: Colour = (x, y) => [x, y, Math.round((x + y) / 2)];

describe('a strip', () => {
  it('of a level quad at its own height is the page itself, in planes of blue, green and red', () => {
    const page = pageOf(200, 120, (x, y) => [(x * 7) % 256, (y * 11) % 256, (x * y) % 256]);
    const quad = quadAt([100, 60], [120, 48], 0);
    const strip = cutStrip(page, quad, { height: 48 });
    expect([strip.width, strip.height]).toEqual([120, 48]);
    for (const [x, y] of [
      [0, 0],
      [17, 5],
      [119, 47],
      [60, 30],
    ] as const) {
      // prettier-ignore
      const p = ((y + 36) * 200 + x + 40) * 3;
      expect(at(strip, 2, x, y)).toBeCloseTo(page.data[p]!, 4);
      expect(at(strip, 1, x, y)).toBeCloseTo(page.data[p + 1]!, 4);
      expect(at(strip, 0, x, y)).toBeCloseTo(page.data[p + 2]!, 4);
    }
  });

  it('of a turned quad shows what lies along it, enlarged or reduced', () => {
    const page = pageOf(256, 256, slopes);
    const angle = fc.integer({ min: 0, max: 359 });
    const size = fc.tuple(fc.integer({ min: 40, max: 120 }), fc.integer({ min: 12, max: 100 }));
    fc.assert(
      fc.property(angle, size, (degrees, [w, h]) => {
        const quad = quadAt([128, 128], [w, h], degrees);
        const strip = cutStrip(page, quad, { height: 24 });
        const [a, b, , d] = quad;
        for (const [u, v] of [
          [0.5, 0.5],
          [0.25, 0.75],
          [0.9, 0.1],
        ] as const) {
          // prettier-ignore
          const x = Math.floor(u * strip.width);
          const y = Math.floor(v * strip.height);
          const [s, t] = [(x + 0.5) / strip.width, (y + 0.5) / strip.height];
          const px = a[0] + (b[0] - a[0]) * s + (d[0] - a[0]) * t - 0.5;
          const py = a[1] + (b[1] - a[1]) * s + (d[1] - a[1]) * t - 0.5;
          expect(Math.abs(at(strip, 2, x, y) - px)).toBeLessThan(0.05);
          expect(Math.abs(at(strip, 1, x, y) - py)).toBeLessThan(0.05);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a quad that hangs over the edge repeats the edge', () => {
    const page = pageOf(60, 40, slopes);
    const strip = cutStrip(page, quadAt([0, 0], [40, 40], 30), { height: 40 });
    expect([...strip.planes].every((value) => value >= 0 && value <= 255)).toBe(true);
    expect(at(strip, 2, 0, 20)).toBeCloseTo(0, 4);
  });

  it('has the width that the height gives it, and never none', () => {
    expect(stripWidth(quadAt([50, 50], [90, 15], 20), 48)).toBe(288);
    expect(stripWidth(quadAt([50, 50], [1, 30], 0), 48)).toBe(8);
    expect(stripWidth([[5, 5], [5, 5], [5, 5], [5, 5]], 48)).toBe(8); // prettier-ignore
  });
});

describe('variants of a strip', () => {
  const black = [20, 20, 20] as const;
  const red = [225, 40, 50] as const;
  const paper = [240, 240, 240] as const;
  /** Print in the left half, a seal over the right one; black wins where both are. */
  const sealed = pageOf(100, 50, (x) => (x % 10 < 3 ? black : x >= 50 ? red : paper));
  const whole = quadAt([50, 25], [100, 48], 0);

  it('by the red channel lose the seal and keep the print', () => {
    const strip = cutStrip(sealed, whole, { height: 48, variant: 'red' });
    expect(at(strip, 0, 55, 20)).toBeCloseTo(225, 3);
    expect(at(strip, 0, 61, 20)).toBeCloseTo(20, 3);
    for (const x of [5, 55, 61]) {
      expect(at(strip, 0, x, 20)).toBe(at(strip, 2, x, 20));
      expect(at(strip, 1, x, 20)).toBe(at(strip, 2, x, 20));
    }
  });

  it('know how much of them is red ink', () => {
    expect(redShare(cutStrip(sealed, whole, { height: 48 }))).toBeCloseTo(0.35, 2);
    expect(
      redShare(
        cutStrip(
          pageOf(100, 50, () => paper),
          whole,
          { height: 48 },
        ),
      ),
    ).toBe(0);
  });

  it('stretched go from black to white and keep their order', () => {
    const faint = pageOf(100, 50, (x) => (x % 10 < 3 ? [150, 150, 150] : [190, 190, 190]));
    const strip = cutStrip(faint, whole, { height: 48, variant: 'stretched' });
    expect(at(strip, 0, 1, 20)).toBeCloseTo(0, 0);
    expect(at(strip, 0, 6, 20)).toBeCloseTo(255, 0);
    expect(at(strip, 1, 6, 20)).toBe(at(strip, 0, 6, 20));
  });

  it('stretched do not make noise of an even ground', () => {
    const even = pageOf(100, 50, (x, y) => [200 + ((x + y) % 2), 200, 200]);
    const strip = cutStrip(even, whole, { height: 48, variant: 'stretched' });
    expect(Math.max(...strip.planes) - Math.min(...strip.planes)).toBeLessThan(15);
  });

  it('are faint where ink and paper lie close together', () => {
    const ink = (dark: number): Raster =>
      pageOf(100, 50, (x) => (x % 10 < 3 ? [dark, dark, dark] : [230, 230, 230]));
    expect(isFaint(cutStrip(ink(150), whole, { height: 48 }))).toBe(true);
    expect(isFaint(cutStrip(ink(60), whole, { height: 48 }))).toBe(false);
  });

  it('grown or shrunken show more or less above and below', () => {
    const page = pageOf(100, 100, slopes);
    const quad = quadAt([50, 50], [60, 20], 0);
    const rows = (variant: 'plain' | 'grow' | 'shrink'): [number, number] => {
      const strip = cutStrip(page, quad, { height: 20, variant });
      return [at(strip, 1, 4, 0), at(strip, 1, 4, 19)];
    };
    const [plain, grown, shrunken] = [rows('plain'), rows('grow'), rows('shrink')];
    expect(grown[0]).toBeLessThan(plain[0] - 2);
    expect(grown[1]).toBeGreaterThan(plain[1] + 2);
    expect(shrunken[0]).toBeGreaterThan(plain[0] + 1);
    expect(shrunken[1]).toBeLessThan(plain[1] - 1);
  });
});
