import { describe, expect, it } from 'vitest';
import { reduce, stretchOf } from '#pipeline/recognise/engines/reduce.ts';

describe('the stretch of a page that the detector sees', () => {
  it('ends where the steps of the network end, around what was asked for', () => {
    const { from, length, pixels } = stretchOf(100, 300, { whole: 1000, scale: 0.5 });
    expect(pixels).toBe(128);
    expect(length).toBe(256);
    expect(from).toBeLessThanOrEqual(100);
    expect(from + length).toBeGreaterThanOrEqual(300);
  });

  it('stays on the page', () => {
    expect(stretchOf(0, 200, { whole: 1000, scale: 0.5 }).from).toBe(0);
    const { from, length } = stretchOf(800, 1000, { whole: 1000, scale: 0.5 });
    expect(from + length).toBe(1000);
  });

  it('is all of a side that hardly holds more', () => {
    expect(stretchOf(10, 990, { whole: 1000, scale: 0.5 })).toEqual({ from: 0, length: 1000, pixels: 512 });
  });
});

describe('a reduced page', () => {
  const width = 64;
  const height = 64;
  /** Grey rises from column to column. */
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => Math.floor(i / 3) % width);
  const grey = (value: number): number => (value / 255 - 0.485) / 0.229;

  it('has the mean of the pixels it stands for', () => {
    const out = new Float32Array(32 * 32 * 3);
    const half = { from: 0, length: 64, pixels: 32 };
    reduce({ width, height, data }, { data: out, across: half, down: half });
    expect(out[0]).toBeCloseTo(grey(0.5), 5);
    expect(out[31]).toBeCloseTo(grey(62.5), 5);
  });

  it('begins where its stretch begins', () => {
    const out = new Float32Array(32 * 32 * 3);
    const part = { from: 16, length: 32, pixels: 32 };
    reduce({ width, height, data }, { data: out, across: part, down: { from: 0, length: 32, pixels: 32 } });
    expect(out[0]).toBeCloseTo(grey(16), 5);
    expect(out[31]).toBeCloseTo(grey(47), 5);
  });
});
