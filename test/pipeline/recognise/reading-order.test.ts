import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DetectedLine } from '#pipeline/recognise/engines/detect.ts';
import { inReadingOrder, slopeOf } from '#pipeline/recognise/reading-order.ts';
import type { Point, Quad } from '#schemas/records/page.ts';

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
}

/** A line on a page that slopes by `slope` radians around its top left corner. */
function lineAt({ x, y, width, height = 20 }: Placed, slope = 0): DetectedLine {
  const turn = (p: number, q: number): Point => [
    p * Math.cos(slope) - q * Math.sin(slope),
    p * Math.sin(slope) + q * Math.cos(slope),
  ];
  const quad: Quad = [turn(x, y), turn(x + width, y), turn(x + width, y + height), turn(x, y + height)];
  return { quad, score: 1 };
}

/** Two columns of a table, one cell a little lower than its neighbours, and a narrow mark. */
const cells: readonly Placed[] = [
  { x: 300, y: 40, width: 400 },
  { x: 100, y: 100, width: 200 },
  { x: 400, y: 105, width: 200 },
  { x: 700, y: 98, width: 150 },
  { x: 100, y: 140, width: 30 },
  { x: 400, y: 142, width: 200 },
  { x: 100, y: 180, width: 500, height: 40 },
];

describe('reading order', () => {
  it('goes down the rows and across each, however the page slopes', () => {
    const slopes = fc.double({ min: -0.07, max: 0.07, noNaN: true });
    const shuffled = fc.shuffledSubarray([...cells.keys()], { minLength: cells.length });
    fc.assert(
      fc.property(slopes, shuffled, (slope, order) => {
        const lines = cells.map((cell) => lineAt(cell, slope));
        const sorted = inReadingOrder(
          order.map((i) => lines[i]!),
          slope,
        );
        expect(sorted.map((line) => lines.indexOf(line))).toEqual([0, 1, 2, 3, 4, 5, 6]);
      }),
    );
  });

  it('does not chain rows that creep downwards into one', () => {
    const steps = Array.from({ length: 6 }, (_, i) => ({ x: 500 - i * 80, y: 100 + i * 8, width: 60 }));
    const lines = steps.map((step) => lineAt(step));
    const rows = inReadingOrder(lines, 0).map((line) => lines.indexOf(line));
    // The first two share a row (8 pixels of 20), the third starts another.
    expect(rows).toEqual([1, 0, 3, 2, 5, 4]);
  });
});

describe('the slope of a page', () => {
  it('is that of its long lines, whatever the marks and seals say', () => {
    const marks = Array.from({ length: 9 }, (_, i) => lineAt({ x: 20 + i * 50, y: 20, width: 22 }, 0.6));
    const text = [0, 1, 2].map((i) => lineAt({ x: 100, y: 200 + 40 * i, width: 600 }, 0.031));
    expect(slopeOf([...marks, ...text])).toBeCloseTo(0.031, 4);
  });

  it('is the median: one line astray changes nothing', () => {
    const text = [0, 1, 2, 3].map((i) => lineAt({ x: 100, y: 200 + 40 * i, width: 300 }, -0.02));
    const astray = lineAt({ x: 100, y: 500, width: 400 }, 0.4);
    expect(slopeOf([astray, ...text])).toBeCloseTo(-0.02, 4);
  });

  it('is none on a page without lines', () => {
    expect(slopeOf([])).toBe(0);
    expect(slopeOf([lineAt({ x: 0, y: 0, width: 10 }, 0.5)])).toBe(0);
  });
});
