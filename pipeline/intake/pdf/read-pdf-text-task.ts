/** Task `intake.read-pdf-text`: every character of a PDF's pages, seen or not, and its own information. */
import { implementTask } from '#pipeline/core/task.ts';
import { readPdfText } from '../tasks.ts';
import { heap, loadPdfium, place, withMemory, type Pdfium, type Pointer } from './pdfium.ts';

const infoKeys = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'];

export const readPdfTextTask = implementTask(readPdfText, async ({ blob }, { blobs }) => {
  const bytes = await blobs.get(blob);
  const pdfium = await loadPdfium();
  const document = pdfium.FPDF_LoadMemDocument(place(pdfium, bytes), bytes.length, '');
  if (document === 0) throw new Error('PDFium cannot open it');
  const count = pdfium.FPDF_GetPageCount(document);
  const pages = Array.from({ length: count }, (_, index) => textOf(pdfium, document, index));
  return { pages, info: infoKeys.map((key) => infoOf(pdfium, document, key)).join('\n') };
});

function textOf(pdfium: Pdfium, document: Pointer, index: number): string {
  const page = pdfium.FPDF_LoadPage(document, index);
  const text = pdfium.FPDFText_LoadPage(page);
  const length = pdfium.FPDFText_CountChars(text);
  const codes = Array.from({ length }, (_, at) => pdfium.FPDFText_GetUnicode(text, at));
  pdfium.FPDFText_ClosePage(text);
  pdfium.FPDF_ClosePage(page);
  // Characters beyond the basic plane come as one code or as two, which join when put side by side.
  return codes.map((code) => String.fromCodePoint(Math.min(code, 0x10ffff))).join('');
}

function infoOf(pdfium: Pdfium, document: Pointer, key: string): string {
  const length = pdfium.FPDF_GetMetaText(document, key, 0, 0);
  if (length <= 2) return '';
  return withMemory(pdfium, length, (pointer) => {
    pdfium.FPDF_GetMetaText(document, key, pointer, length);
    return heap(pdfium).toString('utf16le', pointer, pointer + length - 2);
  });
}
