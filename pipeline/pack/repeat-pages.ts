/** More copies of a volume in one file: pages of their own that show the same streams, fonts and pictures. */
import { PDFArray, PDFName, PDFPage, type PDFDocument } from 'pdf-lib';

/** Appends the pages `times` times; each list is one copy, in order. Nothing may be drawn on the originals later. */
export function repeatPages(document: PDFDocument, pages: readonly PDFPage[], times: number): PDFPage[][] {
  return Array.from({ length: times }, () => pages.map((page) => document.addPage(again(document, page))));
}

function again(document: PDFDocument, { node }: PDFPage): PDFPage {
  const { context } = document;
  // The dictionary alone is new; what it points to stays one.
  const leaf = node.clone(context);
  // Its own list, so that a stamp on one copy is not one on all.
  const contents = node.get(PDFName.of('Contents'));
  if (contents instanceof PDFArray) leaf.set(PDFName.of('Contents'), contents.clone(context));
  return PDFPage.of(leaf, context.register(leaf), document);
}
