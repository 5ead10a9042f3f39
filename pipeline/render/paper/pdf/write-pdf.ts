/** Writes laid-out pages as a PDF: embedded subsets of the fonts, outline, language, fixed dates. */
import PDFDocument from 'pdfkit';
import type { FontSet } from '../../fonts/font-set.ts';
import type { Page } from '../layout/page.ts';
import { groundContent, shapeContent } from './draw-shapes.ts';
import { drawRuns, type PlacedRun } from './draw-text.ts';
import { drawWatermark } from './draw-watermark.ts';

export interface PdfOptions {
  readonly fonts: FontSet;
  readonly title: string;
  /** Who issues the paper. */
  readonly author: string;
  /** `YYYY-MM-DD`: equal papers are equal bytes, so it is the paper's day and not the clock's. */
  readonly date: string;
  /** Printed behind every page. */
  readonly watermark: string | undefined;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export async function writePdf(pages: readonly Page[], options: PdfOptions): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    compress: true,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    // Without a font of its own, pdfkit would embed nothing and write Helvetica.
    font: null as unknown as string,
    info: {
      Title: options.title,
      Author: options.author,
      Creator: 'pingshen',
      Producer: 'pingshen',
      CreationDate: new Date(`${options.date}T00:00:00Z`),
    },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  const outline = new OutlineWriter(document);
  for (const page of pages) drawPage(document, page, { options, outline });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

interface Surroundings {
  readonly options: PdfOptions;
  readonly outline: OutlineWriter;
}

function drawPage(document: PDFKit.PDFDocument, page: Page, { options, outline }: Surroundings): void {
  const { width, height } = page.style;
  document.addPage({ size: [width, height], margin: 0 });
  // pdfkit turns the page upside down for its own drawing; the operators here take PDF's own axes.
  document.addContent(`1 0 0 -1 0 ${height} cm`);
  if (options.watermark !== undefined)
    drawWatermark(document, options.watermark, { style: page.style, fonts: options.fonts });
  for (const content of groundContent(page.grounds, height)) document.addContent(content);
  for (const content of shapeContent(page)) document.addContent(content);
  const runs: PlacedRun[] = page.marks.filter((mark) => mark.kind === 'run');
  drawRuns(document, runs);
  drawPictures(document, page, options);
  for (const heading of page.headings) outline.add(heading);
}

function drawPictures(document: PDFKit.PDFDocument, page: Page, { pictures }: PdfOptions): void {
  const shown = page.marks.filter((mark) => mark.kind === 'picture');
  if (shown.length === 0) return;
  document.addContent(`1 0 0 -1 0 ${page.style.height} cm`);
  for (const { frame, source } of shown) {
    const bytes = pictures.get(source);
    if (bytes === undefined) throw new RangeError(`no picture ${source}`);
    document.image(Buffer.from(bytes), frame.x, frame.y, { width: frame.width, height: frame.height });
  }
}

/** Bookmarks nested by the level of their headings. */
class OutlineWriter {
  readonly open: { readonly level: number; readonly item: PDFKit.PDFOutline }[];

  constructor(document: PDFKit.PDFDocument) {
    this.open = [{ level: 0, item: document.outline }];
  }

  add({ level, title }: Page['headings'][number]): void {
    while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
    const item = this.open.at(-1)?.item.addItem(title);
    if (item !== undefined) this.open.push({ level, item });
  }
}
