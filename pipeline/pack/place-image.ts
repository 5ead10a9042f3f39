/** A page image on a sheet of A4, as large as the margins leave it. */
import { PageSizes, type PDFDocument, type PDFImage, type PDFPage } from 'pdf-lib';

const millimetre = 72 / 25.4;
/** The number is stamped below the picture, never over it. */
const margin = { side: 10 * millimetre, top: 10 * millimetre, bottom: 15 * millimetre };

/** Appends the page: upright, or lying where the image is wider than high. */
export async function addImagePage(document: PDFDocument, bytes: Uint8Array): Promise<PDFPage> {
  const image = await embed(document, bytes);
  const [short, long] = PageSizes.A4;
  const [width, height] = image.width > image.height ? [long, short] : [short, long];
  const page = document.addPage([width, height]);
  const room = { width: width - 2 * margin.side, height: height - margin.top - margin.bottom };
  const scale = Math.min(room.width / image.width, room.height / image.height);
  const size = { width: image.width * scale, height: image.height * scale };
  page.drawImage(image, {
    x: (width - size.width) / 2,
    y: margin.bottom + (room.height - size.height) / 2,
    ...size,
  });
  return page;
}

function embed(document: PDFDocument, bytes: Uint8Array): Promise<PDFImage> {
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50;
  return isPng ? document.embedPng(bytes) : document.embedJpg(bytes);
}
