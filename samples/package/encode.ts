/** Page pixels to the bytes of an image file. */
import { toSharp } from '#samples/damage/damage.ts';
import type { Damage } from '#samples/damage/operations.ts';
import type { Raster } from '#samples/draw/rasterise.ts';
import { writeBmp } from './bmp.ts';

export type ImageForm = 'jpeg' | 'exif' | 'png' | 'webp' | 'bmp' | 'tiff';

export const extensions: Readonly<Record<ImageForm, string>> = {
  jpeg: 'jpg',
  exif: 'jpg',
  png: 'png',
  webp: 'webp',
  bmp: 'bmp',
  tiff: 'tif',
};

/** A JPEG as phones and scanners write it. */
export function encodeJpeg(raster: Raster, damage: Damage): Promise<Buffer> {
  return toSharp(raster)
    .jpeg({ quality: damage.quality, chromaSubsampling: '4:2:0', mozjpeg: true })
    .toBuffer();
}

/** Black and white in Group 4, the copier's way. */
export function encodeFax(raster: Raster): Promise<Buffer> {
  return toSharp(raster)
    .greyscale()
    .threshold(165)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, predictor: 'none' })
    .toBuffer();
}

/** The page stored sideways with the tag that tells viewers how to turn it back. */
function encodeSideways(raster: Raster, damage: Damage): Promise<Buffer> {
  return toSharp(raster)
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: damage.quality, chromaSubsampling: '4:2:0', mozjpeg: true })
    .toBuffer();
}

export function encodeImage(raster: Raster, damage: Damage, form: ImageForm): Promise<Buffer> {
  switch (form) {
    case 'jpeg':
      return encodeJpeg(raster, damage);
    case 'exif':
      return encodeSideways(raster, damage);
    case 'png':
      return toSharp(raster).greyscale().png({ palette: true, colours: 16, dither: 0, effort: 7 }).toBuffer();
    case 'webp':
      return toSharp(raster).webp({ quality: damage.quality }).toBuffer();
    case 'bmp':
      return Promise.resolve(writeBmp(raster));
    case 'tiff':
      return encodeFax(raster);
  }
}
