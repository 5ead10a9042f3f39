/** What a finished PDF says and where: each character of its text layer, read by PDFium. */
import {
  heap,
  loadPdfium,
  place,
  withMemory,
  type Pdfium,
  type Pointer,
} from '#pipeline/intake/pdf/pdfium.ts';

export interface PdfCharacter {
  readonly text: string;
  /** Ink, in points from the upper left corner of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Where the pen stood: the left edge of the character's square. */
  readonly origin: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order of the text layer, blanks left out. */
  readonly characters: readonly PdfCharacter[];
}

export async function readPdf(bytes: Buffer): Promise<PdfPage[]> {
  const pdfium = await loadPdfium();
  const document = pdfium.FPDF_LoadMemDocument(place(pdfium, bytes), bytes.length, '');
  if (document === 0) throw new Error('PDFium cannot open it');
  return Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) => {
    const page = pdfium.FPDF_LoadPage(document, index);
    const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
    return { width, height, characters: readCharacters(pdfium, page, height) };
  });
}

export function wordsOf(pages: readonly PdfPage[]): string {
  return pages.map(({ characters }) => characters.map(({ text }) => text).join('')).join('');
}

function readCharacters(pdfium: Pdfium, page: Pointer, height: number): PdfCharacter[] {
  const text = pdfium.FPDFText_LoadPage(page);
  const characters: PdfCharacter[] = [];
  for (let index = 0; index < pdfium.FPDFText_CountChars(text); index++) {
    const code = pdfium.FPDFText_GetUnicode(text, index);
    const isLow = code >= 0xdc00 && code < 0xe000;
    if (isLow || pdfium.FPDFText_IsGenerated(text, index) === 1 || code <= 0x20 || code === 0x3000) continue;
    const low = code >= 0xd800 && code < 0xdc00 ? pdfium.FPDFText_GetUnicode(text, index + 1) : undefined;
    const shown = low === undefined ? String.fromCodePoint(code) : String.fromCharCode(code, low);
    characters.push({ text: shown, ...boxOf(pdfium, { text, index }, height) });
  }
  return characters;
}

function boxOf(pdfium: Pdfium, at: { readonly text: Pointer; readonly index: number }, height: number) {
  return withMemory(pdfium, 48, (pointer) => {
    const [left, right, bottom, top] = [pointer, pointer + 8, pointer + 16, pointer + 24];
    pdfium.FPDFText_GetCharBox(at.text, at.index, left, right, bottom, top);
    pdfium.FPDFText_GetCharOrigin(at.text, at.index, pointer + 32, pointer + 40);
    const read = (offset: number): number => heap(pdfium).readDoubleLE(offset);
    return {
      left: read(left),
      right: read(right),
      top: height - read(top),
      bottom: height - read(bottom),
      baseline: height - read(pointer + 40),
      origin: read(pointer + 32),
    };
  });
}
