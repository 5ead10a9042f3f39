/** One page of a PDF: its raster, its seen text, and what a person should know about it. */
import type { TextLayer } from '#schemas/records/page.ts';
import type { RgbPixels } from '#pipeline/core/bmp.ts';
import { hasContrast } from '../ink.ts';
import { remark, type Remark } from '../remark.ts';
import type { OpenPdf } from './document.ts';
import { drawPage, rasterSize, type DrawLimits } from './draw-page.ts';
import type { MissingFace } from './fonts.ts';
import { judgePage, type Look } from './judge-page.ts';
import { canDecode, listObjects, type ImageObject, type PageObjects } from './page-objects.ts';
import type { Pdfium, Pointer } from './pdfium.ts';
import { pixelMapping, readTextLayer, type SeenText, type ToPixels } from './text-layer.ts';

export interface RenderedPage {
  readonly pixels: RgbPixels;
  readonly text: TextLayer | undefined;
  readonly warnings: readonly Remark[];
}

export interface Renderer {
  readonly pdfium: Pdfium;
  readonly pdf: OpenPdf;
  readonly limits: DrawLimits;
  /** The faces asked for in vain since the last call. */
  readonly takeMissing: () => readonly MissingFace[];
}

/** Draws page `index` (from 0), or says why the document cannot be read. */
export function renderPage(renderer: Renderer, index: number): RenderedPage | Remark {
  const { pdfium, pdf } = renderer;
  const page = pdfium.FPDF_LoadPage(pdf.document, index);
  if (page === 0) return remark('P_DAMAGED', {});
  const size = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)] as const;
  if (!size.every((length) => Number.isFinite(length) && length > 0)) return remark('P_DAMAGED', {});
  const pixels = drawPage(pdfium, { form: pdf.form, page }, rasterSize(...size, renderer.limits));
  const flat = flatten(renderer, page, index);
  const seen = lookAt(pdfium, flat, pixels);
  pdfium.FPDF_ClosePage(flat.page);
  const number = index + 1;
  const judged = judgePage({ ...seen, pixels, isXfa: pdf.isXfa }, number);
  if ('code' in judged) return judged;
  const fonts = renderer.takeMissing().map(({ face, charset }) => {
    return remark('P_FONT', { page: number, font: face === '' ? `charset ${String(charset)}` : face });
  });
  return { pixels, text: seen.text?.layer, warnings: [...judged.warnings, ...fonts] };
}

interface FlatPage {
  readonly page: Pointer;
  /** Whether the page's text is all the text that is drawn. */
  readonly isWhole: boolean;
}

/**
 * Filled fields and stamps are no part of a page's text until they are made part of its content;
 * text without them would look complete and be read instead of the picture.
 */
function flatten({ pdfium, pdf }: Renderer, page: Pointer, index: number): FlatPage {
  if (pdfium.FPDFPage_GetAnnotCount(page) === 0) return { page, isWhole: true };
  const outcome = flattenOutcomes[pdfium.FPDFPage_Flatten(page, 0)] ?? 'failed';
  if (outcome === 'nothing') return { page, isWhole: true };
  const again = outcome === 'done' ? pdfium.FPDF_LoadPage(pdf.document, index) : 0;
  if (again === 0) return { page, isWhole: false };
  pdfium.FPDF_ClosePage(page);
  return { page: again, isWhole: true };
}

/** What FPDFPage_Flatten answers. */
const flattenOutcomes = ['failed', 'done', 'nothing'] as const;

function lookAt(
  pdfium: Pdfium,
  { page, isWhole }: FlatPage,
  pixels: RgbPixels,
): Omit<Look, 'pixels' | 'isXfa'> {
  const toPixels = pixelMapping(pdfium, page, pixels);
  const objects = listObjects(pdfium, page);
  return {
    text: isWhole ? readText(pdfium, page, { toPixels, pixels, objects }) : undefined,
    hasLostPicture: objects.images.some((image) => isLostPicture(pdfium, image, { toPixels, pixels })),
  };
}

function readText(
  pdfium: Pdfium,
  page: Pointer,
  { toPixels, pixels, objects }: { toPixels: ToPixels; pixels: RgbPixels; objects: PageObjects },
): SeenText | undefined {
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return undefined;
  const seen = readTextLayer({ pdfium, text, toPixels }, pixels, objects);
  pdfium.FPDFText_ClosePage(text);
  return seen;
}

/** Pictures smaller than this share of the page are lines and dots. */
const smallestPicture = 0.01;

function isLostPicture(
  pdfium: Pdfium,
  image: ImageObject,
  { toPixels, pixels }: { toPixels: ToPixels; pixels: RgbPixels },
): boolean {
  const [left, bottom, right, top] = image.bounds;
  const [x0, y0] = toPixels(left, top);
  const [x1, y1] = toPixels(right, bottom);
  const edges = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)] as const;
  const area = (edges[2] - edges[0]) * (edges[3] - edges[1]);
  if (!(area >= pixels.width * pixels.height * smallestPicture)) return false;
  return !hasContrast(pixels, edges) && !canDecode(pdfium, image);
}
