import { expect, test } from 'vitest';
import { chooseFace } from '#pipeline/intake/pdf/fonts.ts';
import { rasterSize } from '#pipeline/intake/pdf/draw-page.ts';

test.each([
  ['FangSong_GB2312', 134, 'serif'],
  ['仿宋', 134, 'serif'],
  ['SimHei', 134, 'sans'],
  ['黑体', 134, 'sans'],
  ['Microsoft YaHei', 0, 'sans'],
  ['SimSun', 1, 'serif'],
  ['MS-Mincho', 128, 'serif'],
  ['Arial', 204, 'sans'],
  ['Arial', 0, undefined],
  ['Symbol', 2, undefined],
  ['Arial', 178, undefined],
])('%s in charset %i: %s', (face, charset, choice) => {
  expect(chooseFace(face, charset)).toBe(choice);
});

test('no page is larger than 40 million pixels or smaller than A5', () => {
  const limits = { dpi: 200, side: 20_000 };
  expect(rasterSize(595.28, 841.89, limits)).toEqual([1654, 2339]);
  expect(rasterSize(1190.55, 841.89, limits)).toEqual([3307, 2339]);
  expect(rasterSize(243, 153, limits)).toEqual([1654, 1041]);
  expect(rasterSize(1, 14_400, limits)).toEqual([1, 20_000]);
  const [width, height] = rasterSize(14_400, 14_400, limits);
  expect(width * height).toBeLessThanOrEqual(40.1e6);
});
