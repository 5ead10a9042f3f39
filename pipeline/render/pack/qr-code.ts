/** QR codes (GB/T 18284) as pictures. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** The library would fetch its module over the network; it lies beside it in the package. */
function prepare(): void {
  if (isPrepared) return;
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) },
  });
  isPrepared = true;
}
let isPrepared = false;

/** Pixels of a module: sharp in print at three centimetres. */
const SCALE = 8;

/** A PNG with its quiet zone; up to 15 % of it may be lost (level M). Equal words give equal bytes. */
export async function drawQrCode(words: string): Promise<Uint8Array> {
  prepare();
  const { image, error } = await writeBarcode(words, {
    ...{ format: 'QRCode', ecLevel: 'M', scale: SCALE, addQuietZones: true },
  });
  if (image === null) throw new RangeError(`no QR code: ${error}`);
  return new Uint8Array(await image.arrayBuffer());
}
