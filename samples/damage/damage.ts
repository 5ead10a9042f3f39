/** Does to a page what its damage says. */
import sharp, { type Sharp } from 'sharp';
import type { Raster } from '#samples/draw/rasterise.ts';
import type { Random } from '#samples/people/random.ts';
import type { Corners, Damage, Operation, OperationOf } from './operations.ts';
import { addNoise, ghost, photocopy, shade, toGrey } from './pixels.ts';
import { warp, type FourPoints } from './warp.ts';

/** A raster as sharp's input. */
export function toSharp(raster: Raster): Sharp {
  return sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } });
}

/** Runs a sharp pipeline to the end as RGB pixels. */
export async function toRaster(image: Sharp): Promise<Raster> {
  const { data, info } = await image
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Turns the page on a light ground that is large enough to hold it all. */
function skew(raster: Raster, degrees: number): Raster {
  const angle = (degrees * Math.PI) / 180;
  const { width, height } = raster;
  const turn = (x: number, y: number): [number, number] => [
    width / 2 + (x - width / 2) * Math.cos(angle) - (y - height / 2) * Math.sin(angle),
    height / 2 + (x - width / 2) * Math.sin(angle) + (y - height / 2) * Math.cos(angle),
  ];
  const corners = [turn(0, 0), turn(width, 0), turn(width, height), turn(0, height)];
  const left = Math.min(...corners.map(([x]) => x));
  const top = Math.min(...corners.map(([, y]) => y));
  const moved = corners.map(([x, y]): [number, number] => [x - left, y - top]) as unknown as FourPoints;
  return warp(raster, {
    width: Math.ceil(Math.max(...moved.map(([x]) => x))),
    height: Math.ceil(Math.max(...moved.map(([, y]) => y))),
    corners: moved,
    background: () => [246, 246, 244],
  });
}

/** Photographs the page lying on a table. */
function photograph(raster: Raster, corners: Corners, random: Random): Raster {
  const { width, height } = raster;
  const [marginX, marginY] = [width * 0.05, height * 0.05];
  const place = (index: 0 | 1 | 2 | 3, x: number, y: number): [number, number] => [
    marginX + x * width + corners[index][0] * width,
    marginY + y * height + corners[index][1] * height,
  ];
  const wood = random.pick([
    [120, 96, 74],
    [88, 90, 94],
    [156, 142, 120],
    [60, 58, 62],
  ] as const);
  return warp(raster, {
    width: Math.round(width + 2 * marginX),
    height: Math.round(height + 2 * marginY),
    corners: [place(0, 0, 0), place(1, 1, 0), place(2, 1, 1), place(3, 0, 1)],
    background: (x, y) => {
      const grain = 10 * Math.sin(y * 0.11 + 2 * Math.sin(x * 0.013));
      return [wood[0] + grain, wood[1] + grain, wood[2] + grain];
    },
  });
}

async function changeMargin(raster: Raster, share: number): Promise<Raster> {
  const size = Math.round(Math.abs(share) * Math.min(raster.width, raster.height));
  if (size === 0) return raster;
  if (share < 0) {
    const box = { left: size, top: size, width: raster.width - 2 * size, height: raster.height - 2 * size };
    return toRaster(toSharp(raster).extract(box));
  }
  const edge = { top: size, bottom: size, left: size, right: size, background: '#f7f7f5' };
  return toRaster(toSharp(raster).extend(edge));
}

type Apply<K extends Operation['kind']> = (
  raster: Raster,
  operation: OperationOf<K>,
  random: Random,
) => Raster | Promise<Raster>;

const applications: { readonly [K in Operation['kind']]: Apply<K> } = {
  skew: (raster, { degrees }) => skew(raster, degrees),
  turn: (raster, { quarters }) => toRaster(toSharp(raster).rotate(quarters * 90)),
  blur: (raster, { sigma }) => toRaster(toSharp(raster).blur(sigma)),
  noise: (raster, { sigma }, random) => addNoise(raster, sigma, random),
  resolution: (raster, { scale }) =>
    toRaster(toSharp(raster).resize({ width: Math.round(raster.width * scale), kernel: 'mitchell' })),
  photocopy,
  grey: (raster) => toGrey(raster),
  photo: (raster, operation, random) => {
    const photographed = photograph(raster, operation.corners, random);
    return shade(photographed, { strength: operation.shade, tint: operation.tint }, random);
  },
  margin: (raster, operation) => changeMargin(raster, operation.share),
  ghost: (raster, { strength }) => ghost(raster, strength),
};

/** The page after all its operations, in order. The same page, damage and seed give the same pixels. */
export async function applyDamage(raster: Raster, damage: Damage, random: Random): Promise<Raster> {
  let page = raster;
  for (const [index, operation] of damage.operations.entries()) {
    const apply = applications[operation.kind] as (
      raster: Raster,
      one: Operation,
      random: Random,
    ) => Raster | Promise<Raster>;
    page = await apply(page, operation, random.fork(`${String(index)} ${operation.kind}`));
  }
  return page;
}
