/** Draws one page of an open PDF as RGB pixels. */
import type { RgbPixels } from '#pipeline/core/bmp.ts';
import { heap, type Pdfium, type Pointer } from './pdfium.ts';
import type { OpenPdf } from './document.ts';

export interface DrawLimits {
  readonly dpi: number;
  /** Longest side in pixels. */
  readonly side: number;
}

/** Pixels of a drawn page at most (security.md §2, render scale). */
const maxPixels = 40_000_000;
/** A page that would come out smaller is drawn larger: PDFium ignores UserUnit. A5's long side at 200 dpi. */
const minLongSide = 1654;

/** Pixels of a page of the given size in points (1/72 inch). */
export function rasterSize(width: number, height: number, limits: DrawLimits): [number, number] {
  const long = Math.max(width, height);
  const wanted = Math.max(limits.dpi / 72, minLongSide / long);
  const scale = Math.min(wanted, Math.sqrt(maxPixels / (width * height)), limits.side / long);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

const bgr = 2;
const white = 0xffffffff;
/** FPDF_ANNOT: annotations (stamps, notes) too; FPDF_REVERSE_BYTE_ORDER: red first. */
const flags = 0x01 | 0x10;

/** Draws the page, its annotations and its filled form fields. Throws when there is no memory for it. */
export function drawPage(
  pdfium: Pdfium,
  { form, page }: { form: OpenPdf['form']; page: Pointer },
  [width, height]: readonly [number, number],
): RgbPixels {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bgr, 0, 0);
  if (bitmap === 0) throw new Error('PDFium has no memory for the page');
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
  if (form !== 0) pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags);
  const data = copyRows(pdfium, bitmap, { rowBytes: width * 3, rows: height });
  pdfium.FPDFBitmap_Destroy(bitmap);
  return { width, height, channels: 3, data };
}

/** PDFium pads its rows to four bytes. */
function copyRows(
  pdfium: Pdfium,
  bitmap: Pointer,
  { rowBytes, rows }: { readonly rowBytes: number; readonly rows: number },
): Buffer {
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const memory = heap(pdfium);
  const data = Buffer.allocUnsafe(rowBytes * rows);
  if (stride === rowBytes) {
    memory.copy(data, 0, start, start + rowBytes * rows);
    return data;
  }
  for (let y = 0; y < rows; y++) {
    memory.copy(data, y * rowBytes, start + y * stride, start + y * stride + rowBytes);
  }
  return data;
}
