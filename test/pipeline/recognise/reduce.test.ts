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

  it('is the mean of every channel, whatever the number of rows, columns and bytes', () => {
    const [pw, ph] = [101, 173];
    const page = Uint8Array.from({ length: pw * ph * 3 }, (_, i) => ((i * 2654435761) >>> 13) & 255);
    const across = { from: 3, length: 95, pixels: 32 };
    const down = { from: 5, length: 168, pixels: 32 };
    const out = new Float32Array(32 * 32 * 3);
    reduce({ width: pw, height: ph, data: page }, { data: out, across, down });
    const mean = (x: number, y: number, channel: number): number => {
      const end = (i: number, length: number): number => Math.floor(((i + 1) * length) / 32);
      let sum = 0;
      let count = 0;
      for (let py = Math.floor((y * 168) / 32); py < end(y, 168); py++)
        for (let px = Math.floor((x * 95) / 32); px < end(x, 95); px++, count++)
          sum += page[((5 + py) * pw + 3 + px) * 3 + channel]!;
      return sum / count;
    };
    const deviations = [0.229, 0.224, 0.225];
    const means = [0.485, 0.456, 0.406];
    for (const [x, y] of [
      [0, 0],
      [13, 7],
      [31, 0],
      [0, 31],
      [31, 31],
    ] as const)
      for (const plane of [0, 1, 2])
        expect(out[(plane * 32 + y) * 32 + x]).toBeCloseTo(
          (mean(x, y, 2 - plane) / 255 - means[plane]!) / deviations[plane]!,
          5,
        );
  });

  it('takes a page whose last bytes fill no word', () => {
    const page = new Uint8Array(33 * 33 * 3).fill(255);
    const side = { from: 1, length: 32, pixels: 32 };
    const out = new Float32Array(32 * 32 * 3);
    reduce({ width: 33, height: 33, data: page }, { data: out, across: side, down: side });
    expect(out.at(-1)).toBeCloseTo((1 - 0.406) / 0.225, 5);
  });
});
