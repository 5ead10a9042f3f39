/** Damage done pixel by pixel: grain, toner, light. */
import type { Raster } from '#samples/draw/rasterise.ts';
import type { Random } from '#samples/people/random.ts';

function clamp(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** A table of normal deviates: drawing one for each of millions of pixels would take minutes. */
function noiseTable(random: Random): Float32Array {
  return Float32Array.from({ length: 16_384 }, () => random.normal());
}

/** Grain of a sensor: the channels of a pixel move together, with a little of their own. */
export function addNoise(raster: Raster, sigma: number, random: Random): Raster {
  const table = noiseTable(random);
  const data = Buffer.allocUnsafe(raster.data.length);
  const row = raster.width * 3;
  for (let y = 0; y < raster.height; y++) {
    let place = random.integer(0, 16_383);
    for (let x = 0; x < row; x += 3) {
      place = (place + 1) & 16_383;
      const common = (table[place] ?? 0) * sigma;
      for (let channel = 0; channel < 3; channel++) {
        const own = (table[(place * 7 + channel * 5003) & 16_383] ?? 0) * sigma * 0.4;
        const offset = y * row + x + channel;
        data[offset] = clamp((raster.data[offset] ?? 0) + common + own);
      }
    }
  }
  return { ...raster, data };
}

/** Luminance in every channel (ITU-R BT.601 weights). */
export function toGrey(raster: Raster): Raster {
  const data = Buffer.allocUnsafe(raster.data.length);
  for (let offset = 0; offset < data.length; offset += 3) {
    const value =
      0.299 * (raster.data[offset] ?? 0) +
      0.587 * (raster.data[offset + 1] ?? 0) +
      0.114 * (raster.data[offset + 2] ?? 0);
    data.fill(Math.round(value), offset, offset + 3);
  }
  return { ...raster, data };
}

/** A curve of tones applied to every channel. */
function toneCurve(raster: Raster, curve: (value: number) => number): Raster {
  const table = Uint8Array.from({ length: 256 }, (_, value) => clamp(Math.round(curve(value))));
  const data = Buffer.allocUnsafe(raster.data.length);
  for (let offset = 0; offset < data.length; offset++) data[offset] = table[raster.data[offset] ?? 0] ?? 0;
  return { ...raster, data };
}

function paintDisc(raster: Raster, disc: { x: number; y: number; radius: number; value: number }): void {
  const { x, y, radius, value } = disc;
  for (let row = Math.max(0, y - radius); row <= Math.min(raster.height - 1, y + radius); row++) {
    for (let column = Math.max(0, x - radius); column <= Math.min(raster.width - 1, x + radius); column++) {
      if ((column - x) ** 2 + (row - y) ** 2 > radius * radius + 0.3) continue;
      const offset = (row * raster.width + column) * 3;
      raster.data.fill(value, offset, offset + 3);
    }
  }
}

function darkenEdge(raster: Raster, share: number, left: boolean): void {
  const band = Math.round(raster.width * share);
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < band; x++) {
      const column = left ? x : raster.width - 1 - x;
      const offset = (y * raster.width + column) * 3;
      const light = 0.15 + 0.85 * (x / band) ** 1.5;
      for (let channel = 0; channel < 3; channel++)
        raster.data[offset + channel] = (raster.data[offset + channel] ?? 0) * light;
    }
  }
}

/** A copier's grey: an S-shaped tone curve, specks of toner, a dark edge. */
export function photocopy(
  raster: Raster,
  how: { readonly contrast: number; readonly specks: number; readonly edge: number },
  random: Random,
): Raster {
  const steep = toneCurve(
    toGrey(raster),
    (value) => 255 / (1 + Math.exp(-how.contrast * 0.035 * (value - 150))),
  );
  const copy = { ...steep, data: Buffer.from(steep.data) };
  for (let count = 0; count < how.specks; count++) {
    paintDisc(copy, {
      x: random.integer(0, copy.width - 1),
      y: random.integer(0, copy.height - 1),
      radius: random.chance(0.9) ? 0 : random.integer(1, 2),
      value: random.integer(0, 90),
    });
  }
  if (how.edge > 0) darkenEdge(copy, how.edge, random.chance(0.5));
  return copy;
}

/** Uneven light: a slope across the page and a fall-off towards the corners. */
export function shade(
  raster: Raster,
  how: { readonly strength: number; readonly tint: readonly [number, number, number] },
  random: Random,
): Raster {
  const angle = random.next() * 2 * Math.PI;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const { width, height } = raster;
  const data = Buffer.allocUnsafe(raster.data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x / width) * 2 - 1, (y / height) * 2 - 1];
      const light =
        1 - how.strength * (0.5 + 0.5 * (u * dx + v * dy)) - 0.35 * how.strength * (u * u + v * v) * 0.5;
      const offset = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        data[offset + channel] = clamp(
          (raster.data[offset + channel] ?? 0) * light * (how.tint[channel] ?? 1),
        );
      }
    }
  }
  return { ...raster, data };
}

/** The other side of thin paper: the page itself mirrored and faint. */
export function ghost(raster: Raster, strength: number): Raster {
  const data = Buffer.from(raster.data);
  const { width, height } = raster;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const offset = (y * width + x) * 3;
      const mirrored = (y * width + (width - 1 - x)) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const dark = (255 - (raster.data[mirrored + channel] ?? 255)) * strength;
        data[offset + channel] = clamp((data[offset + channel] ?? 0) - dark);
      }
    }
  }
  return { ...raster, data };
}
