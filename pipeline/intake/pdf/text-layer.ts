/**
 * The characters of a born-digital page that a person sees, with their boxes in raster pixels.
 * Evidence is what is seen: invisible characters (the layer an office scanner's own OCR adds),
 * characters under a page-filling picture and characters that left no ink are not handed on.
 */
import type { TextLayer } from '#schemas/records/page.ts';
import type { Box } from '#schemas/records/results.ts';
import { hasContrast, type Pixels } from '../ink.ts';
import { heap, readName, withMemory, type Pdfium, type Pointer } from './pdfium.ts';
import type { PageObjects } from './page-objects.ts';

export interface SeenText {
  readonly layer: TextLayer;
  /** Characters that should be visible but left no ink: white on white, or a face without them. */
  readonly unseen: number;
  /**
   * Faces that are neither embedded nor say what their codes mean, and how many characters they
   * draw: the shapes in the raster are then another face's by number, that is, wrong letters.
   */
  readonly guessed: { readonly faces: ReadonlySet<string>; readonly characters: number };
}

/** Maps a point of the page (points from its lower left corner, before rotation) to raster pixels. */
export type ToPixels = (x: number, y: number) => PixelPoint;

interface TextPage {
  readonly pdfium: Pdfium;
  readonly text: Pointer;
  readonly toPixels: ToPixels;
}

/** The least step in brightness that counts as a printed stroke inside a character's own box. */
const faintestStroke = 24;
/** FPDF_TEXTRENDERMODE: invisible, and clip only. */
const invisibleModes = new Set([3, 7]);

/** Reads the text of a page whose raster is `pixels`; undefined where nothing of it can be seen. */
export function readTextLayer(page: TextPage, pixels: Pixels, objects: PageObjects): SeenText | undefined {
  const characters: { text: string; box: Box }[] = [];
  const faces = new Set<string>();
  let [unmapped, unseen, guessed] = [0, 0, 0];
  for (const index of visibleIndexes(page, objects)) {
    const ink = inkBox(page, index);
    if (ink === undefined || isOffPage(ink, pixels) || isSlanted(page, index)) continue;
    if (!hasContrast(pixels, edges(ink), faintestStroke)) {
      unseen++;
      continue;
    }
    characters.push({ text: characterAt(page, index), box: cellBox(page, index, ink) ?? ink });
    if (page.pdfium.FPDFText_HasUnicodeMapError(page.text, index) !== 1) continue;
    unmapped++;
    const face = absentFace(page, index);
    if (face === undefined) continue;
    faces.add(face);
    guessed++;
  }
  if (characters.length + unseen === 0) return undefined;
  const { width, height } = pixels;
  const layer = { width, height, characters, unmapped };
  return { layer, unseen, guessed: { faces, characters: guessed } };
}

/**
 * Writing at an angle that is none of the page's four directions: a watermark behind the text, whose
 * characters would stand among the words they cross.
 */
function isSlanted({ pdfium, text }: TextPage, index: number): boolean {
  return withMemory(pdfium, 24, (matrix) => {
    if (!pdfium.FPDFText_GetMatrix(text, index, matrix)) return false;
    const memory = heap(pdfium);
    const [across, up] = [Math.abs(memory.readFloatLE(matrix)), Math.abs(memory.readFloatLE(matrix + 4))];
    return Math.min(across, up) > Math.max(across, up) / 8;
  });
}

/** The name of a character's face if the document does not carry it. */
function absentFace({ pdfium, text }: TextPage, index: number): string | undefined {
  const object = pdfium.FPDFText_GetTextObject(text, index);
  const font = object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object);
  if (font === 0 || pdfium.FPDFFont_GetIsEmbedded(font) === 1) return undefined;
  const size = 256;
  return withMemory(pdfium, size, (pointer) => {
    pdfium.FPDFFont_GetBaseFontName(font, pointer, size);
    return readName(pdfium, pointer);
  });
}

/** Characters in PDFium's reading order, without blanks and without those that cannot be seen. */
function* visibleIndexes({ pdfium, text }: TextPage, objects: PageObjects): Generator<number> {
  const count = pdfium.FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    if (pdfium.FPDFText_IsGenerated(text, index) === 1) continue;
    const code = pdfium.FPDFText_GetUnicode(text, index);
    if (isBlank(code) || isLowSurrogate(code)) continue;
    const object = pdfium.FPDFText_GetTextObject(text, index);
    if (object !== 0 && invisibleModes.has(pdfium.FPDFTextObj_GetTextRenderMode(object))) continue;
    if (objects.isCovered(object)) continue;
    yield index;
  }
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x7f && code < 0xa0) || code === 0xad;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** A character beyond the basic plane may come as one code or as two. */
function characterAt({ pdfium, text }: TextPage, index: number): string {
  const code = pdfium.FPDFText_GetUnicode(text, index);
  if (!isHighSurrogate(code)) return String.fromCodePoint(Math.min(code, 0x10ffff));
  const low = pdfium.FPDFText_GetUnicode(text, index + 1);
  return isLowSurrogate(low) ? String.fromCharCode(code, low) : '\ufffd';
}

function isOffPage([x, y, width, height]: Box, page: Pixels): boolean {
  return x >= page.width || y >= page.height || x + width <= 0 || y + height <= 0;
}

function edges([x, y, width, height]: Box): [number, number, number, number] {
  return [x, y, x + width, y + height];
}

/** The box of a character's ink; undefined where PDFium has none. */
function inkBox({ pdfium, text, toPixels }: TextPage, index: number): Box | undefined {
  return withMemory(pdfium, 32, (pointer) => {
    const [left, right, bottom, top] = [pointer, pointer + 8, pointer + 16, pointer + 24];
    if (!pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)) return undefined;
    const memory = heap(pdfium);
    return boxBetween(
      toPixels(memory.readDoubleLE(left), memory.readDoubleLE(top)),
      toPixels(memory.readDoubleLE(right), memory.readDoubleLE(bottom)),
    );
  });
}

/**
 * The character's cell: its advance wide and its em high, so that the characters of a line have
 * one height whatever their ink. Turned text has no such cell.
 *
 * PDFium's own "loose" box is only good for its width: its height is the face's, and some faces
 * claim three ems.
 */
function cellBox({ pdfium, text, toPixels }: TextPage, index: number, ink: Box): Box | undefined {
  return withMemory(pdfium, 64, (pointer) => {
    const [matrix, loose, origin] = [pointer, pointer + 24, pointer + 40];
    const isKnown =
      pdfium.FPDFText_GetMatrix(text, index, matrix) &&
      pdfium.FPDFText_GetLooseCharBox(text, index, loose) &&
      pdfium.FPDFText_GetCharOrigin(text, index, origin, origin + 8);
    if (!isKnown) return undefined;
    const em = pdfium.FPDFText_GetFontSize(text, index);
    const memory = heap(pdfium);
    const [slant, height] = [memory.readFloatLE(matrix + 4), memory.readFloatLE(matrix + 12)];
    if (Math.abs(slant) > Math.abs(height) / 10) return undefined;
    const baseline = memory.readDoubleLE(origin + 8);
    const cell = boxBetween(
      toPixels(memory.readFloatLE(loose), baseline + 0.88 * em * height),
      toPixels(memory.readFloatLE(loose + 8), baseline - 0.12 * em * height),
    );
    return cell !== undefined && isAround(cell, ink) ? cell : undefined;
  });
}

/** Whether a cell holds the ink, but for a quarter of its height (descenders, wrong advances). */
function isAround([x, y, width, height]: Box, ink: Box): boolean {
  const slack = height / 4;
  const isAcross = ink[0] >= x - slack && ink[0] + ink[2] <= x + width + slack;
  return isAcross && ink[1] >= y - slack && ink[1] + ink[3] <= y + height + slack;
}

type PixelPoint = readonly [number, number];

/** At least a pixel wide and high, to a hundredth of a pixel. */
function boxBetween([x0, y0]: PixelPoint, [x1, y1]: PixelPoint): Box | undefined {
  if (![x0, y0, x1, y1].every(Number.isFinite)) return undefined;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return [
    round(Math.min(x0, x1)),
    round(Math.min(y0, y1)),
    round(Math.max(1, Math.abs(x1 - x0))),
    round(Math.max(1, Math.abs(y1 - y0))),
  ];
}

/**
 * How points of the page become pixels of its raster: PDFium's own mapping (it knows the page's
 * boxes and rotation), asked at a scale where its whole numbers are exact enough.
 */
export function pixelMapping(
  pdfium: Pdfium,
  page: Pointer,
  { width, height }: { readonly width: number; readonly height: number },
): ToPixels {
  const fine = 64;
  const at = (x: number, y: number): [number, number] =>
    withMemory(pdfium, 8, (pointer) => {
      pdfium.FPDF_PageToDevice(page, 0, 0, width * fine, height * fine, 0, x, y, pointer, pointer + 4);
      const memory = heap(pdfium);
      return [memory.readInt32LE(pointer) / fine, memory.readInt32LE(pointer + 4) / fine];
    });
  const span = 1000;
  const [x0, y0] = at(0, 0);
  const [xRight, yRight] = at(span, 0);
  const [xUp, yUp] = at(0, span);
  return (x, y) => [
    x0 + ((xRight - x0) * x + (xUp - x0) * y) / span,
    y0 + ((yRight - y0) * x + (yUp - y0) * y) / span,
  ];
}
