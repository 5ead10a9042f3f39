/** Scans and born-digital pages bound into PDF files. */
import { degrees, PDFDocument } from 'pdf-lib';

/** A page that is nothing but a picture. */
export interface PicturePage {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** Stored sideways, with the page's own /Rotate to set it right. */
  readonly rotated?: boolean;
}

/** One part of a bound file: a picture, or all pages of a PDF. */
export type PdfPart =
  { readonly kind: 'picture'; readonly page: PicturePage } | { readonly kind: 'pdf'; readonly bytes: Buffer };

/** Scanning programs stamp their files; a fixed time keeps the bytes the same. */
const scannedAt = new Date('2020-09-15T08:30:00Z');

async function addPicture(document: PDFDocument, page: PicturePage): Promise<void> {
  const image = await document.embedJpg(page.jpeg);
  const [width, height] = [(page.width * 72) / page.dpi, (page.height * 72) / page.dpi];
  const target = document.addPage([width, height]);
  target.drawImage(image, { x: 0, y: 0, width, height });
  if (page.rotated === true) target.setRotation(degrees(90));
}

async function addPages(document: PDFDocument, bytes: Buffer): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await document.copyPages(source, source.getPageIndices());
  for (const page of pages) document.addPage(page);
}

/** Binds the parts in order. The same parts give the same bytes. */
export async function bindPdf(parts: readonly PdfPart[]): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setCreationDate(scannedAt);
  document.setModificationDate(scannedAt);
  document.setProducer('sample scanner');
  for (const part of parts) {
    if (part.kind === 'picture') await addPicture(document, part.page);
    else await addPages(document, part.bytes);
  }
  return Buffer.from(await document.save({ useObjectStreams: true }));
}
