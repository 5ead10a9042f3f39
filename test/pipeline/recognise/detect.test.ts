import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfMap, type ProbabilityMap } from '#pipeline/recognise/engines/detect.ts';
import type { Point, Quad } from '#schemas/records/page.ts';

interface Mark {
  readonly centre: Point;
  readonly size: readonly [number, number];
  /** Degrees clockwise. */
  readonly angle?: number;
  readonly value?: number;
}

const width = 320;
const height = 240;
const page = { width, height };

/** The network's answer to a page with such marks on it. */
function mapOf(marks: readonly Mark[]): ProbabilityMap {
  const data = new Float32Array(width * height);
  for (const { centre, size, angle = 0, value = 0.9 } of marks) {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const [dx, dy] = [x + 0.5 - centre[0], y + 0.5 - centre[1]];
        const isInside =
          Math.abs(dx * cos + dy * sin) < size[0] / 2 && Math.abs(dy * cos - dx * sin) < size[1] / 2;
        if (isInside) data[y * width + x] = value;
      }
    }
  }
  return { data, width, height };
}

const centreOf = (quad: Quad): Point => [
  quad.reduce((sum, p) => sum + p[0], 0) / 4,
  quad.reduce((sum, p) => sum + p[1], 0) / 4,
];
const distance = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);

describe('lines of a probability map', () => {
  it('give a level mark its full height back', () => {
    const [line, ...others] = linesOfMap(mapOf([{ centre: [100, 60], size: [80, 10] }]), page);
    // 80 × 10 × 1.6 / 180 = 7.11 on every side.
    expect(others).toEqual([]);
    const expected = [
      [52.9, 47.9],
      [147.1, 47.9],
      [147.1, 72.1],
      [52.9, 72.1],
    ];
    line!.quad.forEach((corner, i) => {
      expect(distance(corner, expected[i] as unknown as Point)).toBeLessThan(0.2);
    });
    expect(line!.score).toBeCloseTo(0.9, 5);
  });

  it('follow a sloping mark, corners clockwise from the top left', () => {
    const angles = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(angles, fc.integer({ min: 40, max: 110 }), (angle, long) => {
        const lines = linesOfMap(mapOf([{ centre: [160, 120], size: [long, 14], angle }]), page);
        expect(lines).toHaveLength(1);
        const { quad } = lines[0]!;
        const [a, b, c, d] = quad;
        expect(distance(centreOf(quad), [160, 120])).toBeLessThan(1.2);
        const slope = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
        expect(Math.abs(slope - angle)).toBeLessThan(2.5);
        const grown = (long * 14 * 1.6) / (2 * (long + 14));
        expect(Math.abs(distance(a, b) - (long + 2 * grown))).toBeLessThan(5);
        expect(Math.abs(distance(a, d) - (14 + 2 * grown))).toBeLessThan(4);
        expect(distance(a, c)).toBeGreaterThan(distance(a, b));
      }),
      { numRuns: 40 },
    );
  });

  it('are scaled to the page the map was made of', () => {
    const [line] = linesOfMap(mapOf([{ centre: [160, 120], size: [80, 10] }]), { width: 640, height: 720 });
    expect(centreOf(line!.quad)[0]).toBeCloseTo(320, 0);
    expect(centreOf(line!.quad)[1]).toBeCloseTo(360, 0);
    // Twice as wide, three times as tall.
    expect(line!.quad[1][0] - line!.quad[0][0]).toBeCloseTo(188.4, 0);
    expect(line!.quad[3][1] - line!.quad[0][1]).toBeCloseTo(72.7, 0);
  });

  it('keep marks apart that touch at a corner only', () => {
    const lines = linesOfMap(
      mapOf([
        { centre: [60, 60], size: [40, 20] },
        { centre: [100, 80], size: [40, 20] },
      ]),
      page,
    );
    expect(lines).toHaveLength(2);
  });

  it('take a bent mark for one', () => {
    const bent = [
      { centre: [60, 100], size: [20, 80] },
      { centre: [100, 130], size: [100, 20] },
      { centre: [140, 100], size: [20, 80] },
    ] as const;
    expect(linesOfMap(mapOf(bent), page)).toHaveLength(1);
  });

  it.each([
    ['a faint one', { centre: [100, 100], size: [80, 12], value: 0.5 }],
    ['one below the threshold of a pixel', { centre: [100, 100], size: [80, 12], value: 0.29 }],
    ['a speck', { centre: [100, 100], size: [3, 3] }],
    ['a hairline', { centre: [100, 100], size: [100, 2] }],
  ] as const)('leave out %s', (_, mark) => {
    expect(linesOfMap(mapOf([mark]), page)).toEqual([]);
  });

  it('weigh a line by the mean of its pixels', () => {
    const lines = linesOfMap(
      mapOf([
        { centre: [100, 60], size: [80, 12], value: 0.6 },
        { centre: [80, 60], size: [40, 12], value: 1 },
      ]),
      page,
    );
    expect(lines[0]!.score).toBeCloseTo(0.8, 2);
  });
});
