/** One page of a PDF: its raster, its seen text, and what a person should know about it. */
import type { TextLayer } from '#schemas/records/page.ts';
import type { RgbPixels } from '#pipeline/core/bmp.ts';
import { blankShare, hasContrast, inkShare } from '../ink.ts';
import { remark, type Remark } from '../remark.ts';
import type { OpenPdf } from './document.ts';
import { drawPage, rasterSize, type DrawLimits } from './draw-page.ts';
import type { MissingFace } from './fonts.ts';
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
  const judged = judge(pdf, { ...seen, pixels }, number);
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

interface Look {
  readonly text: SeenText | undefined;
  /** A picture is there, its place is empty, and it cannot be decoded. */
  readonly hasLostPicture: boolean;
}

function lookAt(pdfium: Pdfium, { page, isWhole }: FlatPage, pixels: RgbPixels): Look {
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

/** XFA forms show this in place of their content to every reader but Adobe's. */
const pleaseWait = /please\s*wait|adobe\s*(acrobat\s*)?reader|请稍候|请等待/i;

interface Judged {
  readonly warnings: readonly Remark[];
}

function judge(pdf: OpenPdf, look: Look & { readonly pixels: RgbPixels }, page: number): Judged | Remark {
  const words = wordsOf(look.text);
  const isEmpty = words === '' && inkShare(look.pixels) < blankShare;
  if (pdf.isXfa && (isEmpty || pleaseWait.test(words))) return remark('P_XFA', {});
  const text = judgeText(look.text, page);
  if ('code' in text) return text;
  // A picture that decodes but is white is a blank sheet that was scanned; one that cannot be decoded is a loss.
  const isLost = look.hasLostPicture || (look.text?.unseen ?? 0) >= lostWords;
  if (isEmpty && isLost) return remark('P_UNDRAWN', { page });
  const blank = isEmpty ? [remark('E_BLANK', { page })] : [];
  const lost = look.hasLostPicture ? [remark('P_UNDRAWN', { page })] : [];
  return { warnings: [...blank, ...lost, ...text.warnings] };
}

/** Fewer characters without ink on a blank page are a stray page number, not its content. */
const lostWords = 8;

function wordsOf(text: SeenText | undefined): string {
  return (text?.layer.characters ?? []).map((character) => character.text).join('');
}

/** About text that nobody sees, and text drawn in another face's letters. */
function judgeText(text: SeenText | undefined, page: number): Judged | Remark {
  if (text === undefined) return { warnings: [] };
  const { guessed, layer, unseen } = text;
  const guesses = [...guessed.faces].map((font) => remark('P_FONT', { page, font }));
  const [guess] = guesses;
  if (guess !== undefined && guessed.characters > layer.characters.length * guessedShare) return guess;
  return { warnings: [...(unseen > 0 ? [remark('P_TEXTLAYER', { page })] : []), ...guesses] };
}

/** A page of which more than this is drawn in wrong letters is not shown to anybody as evidence. */
const guessedShare = 0.1;
