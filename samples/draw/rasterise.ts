/** PDF pages to pixels through PDFium: what a scanner would have seen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** RGB, 8 bits a channel, rows without padding. */
  readonly data: Buffer;
}

let engine: Promise<WrappedPdfiumModule> | undefined;

async function startEngine(): Promise<WrappedPdfiumModule> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const wasm = readFileSync(file);
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** BGRx rows with padding → RGB without. */
function toRgb(pdfium: WrappedPdfiumModule, bitmap: number, size: { width: number; height: number }): Buffer {
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const heap = pdfium.pdfium.HEAPU8;
  const data = Buffer.allocUnsafe(size.width * size.height * 3);
  let out = 0;
  for (let y = 0; y < size.height; y += 1) {
    let at = start + y * stride;
    for (let x = 0; x < size.width; x += 1) {
      data[out] = heap[at + 2] ?? 0;
      data[out + 1] = heap[at + 1] ?? 0;
      data[out + 2] = heap[at] ?? 0;
      out += 3;
      at += 4;
    }
  }
  return data;
}

function renderPage(pdfium: WrappedPdfiumModule, page: number, dpi: number): Raster {
  const width = Math.round((pdfium.FPDF_GetPageWidthF(page) * dpi) / 72);
  const height = Math.round((pdfium.FPDF_GetPageHeightF(page) * dpi) / 72);
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  const printing = 0x800;
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, printing);
  const data = toRgb(pdfium, bitmap, { width, height });
  pdfium.FPDFBitmap_Destroy(bitmap);
  return { width, height, data };
}

/**
 * Renders every page of a PDF at the given resolution.
 * @throws Error if PDFium cannot open the document.
 */
export async function rasterise(pdf: Buffer, dpi: number): Promise<Raster[]> {
  engine ??= startEngine();
  const pdfium = await engine;
  const pointer = pdfium.pdfium.wasmExports.malloc(pdf.length);
  pdfium.pdfium.HEAPU8.set(pdf, pointer);
  const document = pdfium.FPDF_LoadMemDocument(pointer, pdf.length, '');
  try {
    if (!document)
      throw new Error(`PDFium cannot open the document: code ${String(pdfium.FPDF_GetLastError())}`);
    return Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) => {
      const page = pdfium.FPDF_LoadPage(document, index);
      const raster = renderPage(pdfium, page, dpi);
      pdfium.FPDF_ClosePage(page);
      return raster;
    });
  } finally {
    if (document) pdfium.FPDF_CloseDocument(document);
    pdfium.pdfium.wasmExports.free(pointer);
  }
}
