/** PDFium as WebAssembly, and the few helpers that its C interface needs. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

export type Pdfium = WrappedPdfiumModule;

/** An address in PDFium's memory, or one of its handles; 0 is none. */
export type Pointer = number;

/**
 * A fresh PDFium. One a process and one document each: after an abort (its memory is full, a
 * check of its own failed) every later call fails too (security.md §0.3).
 */
export async function loadPdfium(): Promise<Pdfium> {
  const file = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wasm = await readFile(file);
  const silent = (): void => undefined;
  const pdfium = await init({ wasmBinary: wasm.buffer, print: silent, printErr: silent });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** PDFium's memory. Ask again after every call: it moves when it grows. */
export function heap(pdfium: Pdfium): Buffer {
  const { buffer, byteOffset, byteLength } = pdfium.pdfium.HEAPU8;
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Copies bytes into PDFium's memory; the caller frees them, or the process ends. */
export function place(pdfium: Pdfium, bytes: Uint8Array): Pointer {
  const pointer = pdfium.pdfium.wasmExports.malloc(Math.max(1, bytes.length));
  if (pointer === 0) throw new Error('PDFium has no memory left');
  heap(pdfium).set(bytes, pointer);
  return pointer;
}

/** Lends `size` zeroed bytes of PDFium's memory for one call. */
export function withMemory<T>(pdfium: Pdfium, size: number, use: (pointer: Pointer) => T): T {
  const pointer = place(pdfium, new Uint8Array(size));
  try {
    return use(pointer);
  } finally {
    pdfium.pdfium.wasmExports.free(pointer);
  }
}

/** Bytes up to the first NUL; UTF-8 where they are, else gb18030 (old Chinese face names). */
export function readName(pdfium: Pdfium, pointer: Pointer): string {
  if (pointer === 0) return '';
  const memory = heap(pdfium);
  const end = memory.indexOf(0, pointer);
  const bytes = memory.subarray(pointer, Math.min(end < 0 ? memory.length : end, pointer + 256));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
