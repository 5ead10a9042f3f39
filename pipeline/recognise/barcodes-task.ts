/** Task `recognise.barcodes`: EAN-13 with its add-on, QR and their kin, wherever they stand. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { implementTask } from '#pipeline/core/task.ts';
import type { Barcode, Point, Quad } from '#schemas/records/page.ts';
import { uprightPixels } from './page-pixels.ts';
import { boxOf, type Raster } from './raster.ts';
import { scanBarcodes } from './tasks.ts';

/** The library would fetch its module over the network; it lies beside it in the package. */
function prepare(): void {
  if (isPrepared) return;
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
  });
  isPrepared = true;
}
let isPrepared = false;

export const barcodesTask = implementTask(scanBarcodes, async ({ source, turn }, { blobs }) => {
  const page = await uprightPixels(blobs, source, turn);
  prepare();
  const results = await readBarcodes(colourImage(page), {
    formats: ['EAN-13', 'EAN-8', 'QRCode', 'Code128', 'DataMatrix'],
    eanAddOnSymbol: 'Read',
    tryHarder: true,
    // Codes printed light on dark are read by no scanner at a till.
    tryInvert: false,
    maxNumberOfSymbols: 12,
  });
  // Noise gives one result with an error rather than an exception.
  const barcodes = results.filter((r) => r.isValid && r.text !== '').map((r) => toBarcode(r, page));
  return { barcodes: barcodes.filter((one) => !isPartOfAnother(one, barcodes)) };
});

/** Where some lines of a scan miss the add-on, the code is found once with it and once without. */
const isPartOfAnother = ({ format, text, addOn }: Barcode, all: readonly Barcode[]): boolean =>
  addOn === undefined &&
  all.some((other) => other.format === format && other.text === text && other.addOn !== undefined);

function colourImage({ width, height, data }: Raster): PixelImage {
  const rgba = new Uint32Array(width * height);
  for (let y = 0; y < height; y++)
    addAlpha(data.subarray(y * width * 3), rgba.subarray(y * width, (y + 1) * width));
  return { width, height, data: new Uint8ClampedArray(rgba.buffer) };
}

/** One row, a pixel at a time as processors lay out four bytes: those that Node.js runs on are all alike. */
function addAlpha(rgb: Uint8Array, rgba: Uint32Array): void {
  for (let i = 0, p = 0; i < rgba.length; i++, p += 3)
    rgba[i] = rgb[p]! | (rgb[p + 1]! << 8) | (rgb[p + 2]! << 16) | 0xff000000;
}

/** What zxing takes in place of a browser's ImageData. */
interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

interface Symbol {
  readonly format: string;
  readonly text: string;
  readonly position: Readonly<
    Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', { x: number; y: number }>
  >;
}

function toBarcode({ format, text, position }: Symbol, page: Raster): Barcode {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const quad = [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }): Point => [x, y]);
  // The library hangs an add-on of two or five digits onto the thirteen of the code.
  const [, main = text, addOn] = (/^EAN/u.test(format) && /^(\d{13}) ?(\d{2}|\d{5})$/u.exec(text)) || [];
  return {
    format,
    text: main,
    ...(addOn !== undefined && { addOn }),
    box: boxOf(quad as unknown as Quad, page),
  };
}
