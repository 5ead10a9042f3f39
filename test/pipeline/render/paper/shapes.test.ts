import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSegments, type Segment } from '#pipeline/render/paper/pdf/merge-segments.ts';

const segment = fc
  .record({
    pen: fc.constantFrom('thin', 'thick'),
    isUpright: fc.boolean(),
    at: fc.integer({ min: 0, max: 3 }),
    from: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ length, ...rest }): Segment => ({ ...rest, to: rest.from + length }));

/** Every unit of length that is inked, by pen and line. */
function ink(segments: readonly Segment[]): string[] {
  const units = segments.flatMap(({ pen, isUpright, at, from, to }) =>
    Array.from({ length: to - from }, (_, i) => `${pen} ${isUpright} ${at} ${from + i}`),
  );
  return [...new Set(units)].sort();
}

describe('lines of a grid', () => {
  it('leave the same ink in strokes that neither touch nor overlap', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 40 }), (segments) => {
        const merged = mergeSegments(segments);
        expect(ink(merged)).toEqual(ink(segments));
        expect(merged.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(ink(segments).length);
        for (const a of merged) {
          const beside = merged.filter((b) => {
            const isSameLine = b.pen === a.pen && b.isUpright === a.isUpright && b.at === a.at;
            return b !== a && isSameLine && b.from <= a.to && a.from <= b.to;
          });
          expect(beside).toEqual([]);
        }
      }),
    );
  });

  it('draw a table of two by two in six strokes', () => {
    const cell = (x: number, y: number): Segment[] => [
      { pen: 'p', isUpright: false, at: y, from: x, to: x + 1 },
      { pen: 'p', isUpright: false, at: y + 1, from: x, to: x + 1 },
      { pen: 'p', isUpright: true, at: x, from: y, to: y + 1 },
      { pen: 'p', isUpright: true, at: x + 1, from: y, to: y + 1 },
    ];
    expect(mergeSegments([...cell(0, 0), ...cell(1, 0), ...cell(0, 1), ...cell(1, 1)]).length).toBe(6);
  });
});
