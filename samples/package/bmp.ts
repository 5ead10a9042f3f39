/** Windows bitmaps of 256 greys: what old scanner programs still save. */
import type { Raster } from '#samples/draw/rasterise.ts';

/** Writes the green channel as an 8-bit bitmap, bottom row first. */
export function writeBmp(raster: Raster): Buffer {
  const { width, height } = raster;
  const stride = Math.ceil(width / 4) * 4;
  const start = 14 + 40 + 256 * 4;
  const file = Buffer.alloc(start + stride * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(start, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(8, 28);
  file.writeUInt32LE(stride * height, 34);
  for (let grey = 0; grey < 256; grey++) file.fill(grey, 54 + grey * 4, 54 + grey * 4 + 3);
  for (let y = 0; y < height; y++) {
    const row = start + (height - 1 - y) * stride;
    for (let x = 0; x < width; x++) file[row + x] = raster.data[(y * width + x) * 3 + 1] ?? 0;
  }
  return file;
}
