/**
 * A paper to draw on. Units are points (1/72 inch) from the top left corner of the page.
 * A layout first calls `page()`, which sets the paper's size, and may call it again.
 */
import PDFDocument from 'pdfkit';
import { drawCode128, drawEan13, drawMatrix, type CodeOptions } from './codes.ts';
import { drawFrame, drawPattern, type FrameOptions, type PatternOptions } from './frame.ts';
import { drawHandwritten, drawSignature, type HandOptions } from './hand.ts';
import { drawParagraph, type ParagraphOptions, type Span } from './paragraph.ts';
import { currentPage, isolated, seededRandom, type Box, type PageMarks, type Pen } from './pen.ts';
import { writePlainPdf, type PlainOptions } from './plain-pdf.ts';
import { drawPhoto, type PhotoOptions } from './portrait.ts';
import { drawOvalSeal, drawSeal, drawSquareSeal, type SealOptions } from './seal.ts';
import { drawTable, type TableOptions } from './table.ts';
import { drawText, measure, type TextOptions, type TextStyle } from './text.ts';

const papers = {
  A3: [841.89, 1190.55],
  A4: [595.28, 841.89],
  A5: [419.53, 595.28],
  B5: [498.9, 708.66],
  '16K': [524.41, 737.01],
  '32K': [368.5, 524.41],
} as const;

export interface PageOptions {
  readonly paper?: keyof typeof papers;
  /** Points; used in place of `paper`. */
  readonly size?: readonly [width: number, height: number];
  readonly landscape?: boolean;
  readonly background?: string;
}

export interface Sheet {
  /** Size of the present page in points. */
  readonly width: number;
  readonly height: number;
  /** Number of pages begun. */
  readonly pageCount: number;
  /** Where every text and rule stands, page by page. */
  readonly marks: readonly PageMarks[];
  /** Begins a page. */
  page(options?: PageOptions): void;
  /** Begins another page like the last one. */
  nextPage(): void;
  /** A line of text (more with `\n`); gives the box of its ink. */
  text(text: string, options: TextOptions): Box;
  /** A line in the middle of the page. */
  centre(text: string, y: number, style?: TextStyle): Box;
  /** Running text with wrapping, indent, justification and underlined values. */
  paragraph(content: string | readonly (string | Span)[], options: ParagraphOptions): Box;
  table(options: TableOptions): Box;
  /** A straight line. */
  rule(from: readonly [number, number], to: readonly [number, number], style?: RuleStyle): void;
  rect(
    box: Box,
    style?: { fill?: string; stroke?: string; width?: number; radius?: number; opacity?: number },
  ): void;
  /** A circle, an ellipse or any SVG path, in page coordinates. */
  path(svg: string, style: { fill?: string; stroke?: string; width?: number; opacity?: number }): void;
  frame(options: FrameOptions): void;
  /** A faint ground; covers the page unless `box` is given. */
  pattern(options?: PatternOptions): void;
  seal(options: SealOptions): void;
  ovalSeal(options: SealOptions): void;
  squareSeal(options: SealOptions & { readonly width?: number }): void;
  photo(box: Box, options?: PhotoOptions): void;
  handwritten(text: string, options: HandOptions): Box;
  signature(name: string, options: HandOptions): Box;
  barcodeEan13(digits: string, options: CodeOptions & { readonly addOn?: string }): Box;
  code128(text: string, options: CodeOptions): Box;
  qr(text: string, options: CodeOptions): Box;
  pdf417(text: string, options: CodeOptions): Box;
  /** A tick box with or without its tick. */
  checkbox(x: number, y: number, options?: { size?: number; checked?: boolean }): void;
  /** Width of a text in points. */
  measure(text: string, style: TextStyle): number;
  /** A chance between 0 and 1, the same for the same seed. */
  random(): number;
  /** The PDF, text kept as text. Call once. */
  finish(): Promise<Buffer>;
  /** The same words and rules as a PDF without embedded fonts; no pictures, no seals. */
  finishPlain(options?: PlainOptions): Buffer;
}

export interface RuleStyle {
  readonly width?: number;
  readonly color?: string;
  readonly dash?: number;
}

function sizeOf(options: PageOptions): [number, number] {
  const [width, height] = options.size ?? papers[options.paper ?? 'A4'];
  const turned = options.landscape === true && width < height;
  return turned ? [height, width] : [width, height];
}

function addPage(pen: Pen, options: PageOptions): void {
  const [width, height] = sizeOf(options);
  pen.doc.addPage({ size: [width, height], margin: 0 });
  pen.pages.push({ width, height, texts: [], lines: [] });
  if (options.background !== undefined) pen.doc.rect(0, 0, width, height).fill(options.background);
}

function drawRule(
  pen: Pen,
  ends: readonly [readonly [number, number], readonly [number, number]],
  style: RuleStyle,
): void {
  const [from, to] = ends;
  const width = style.width ?? 0.7;
  isolated(pen, () => {
    pen.doc.lineWidth(width).strokeColor(style.color ?? '#222222');
    if (style.dash !== undefined) pen.doc.dash(style.dash, {});
    pen.doc.moveTo(from[0], from[1]).lineTo(to[0], to[1]).stroke();
  });
  currentPage(pen).lines.push({ from, to, width });
}

interface PaintStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
}

function paint(pen: Pen, shape: () => void, style: PaintStyle): void {
  isolated(pen, () => {
    pen.doc.opacity(style.opacity ?? 1).lineWidth(style.width ?? 0.7);
    shape();
    if (style.fill !== undefined && style.stroke !== undefined)
      pen.doc.fillAndStroke(style.fill, style.stroke);
    else if (style.fill !== undefined) pen.doc.fill(style.fill);
    else pen.doc.stroke(style.stroke ?? '#222222');
  });
}

function drawCheckbox(
  pen: Pen,
  at: readonly [number, number],
  options: { size?: number; checked?: boolean },
): void {
  const [x, y] = at;
  const size = options.size ?? 9;
  paint(pen, () => pen.doc.rect(x, y, size, size), { stroke: '#111111', width: 0.8 });
  if (!options.checked) return;
  const tick = (): PDFKit.PDFDocument =>
    pen.doc
      .moveTo(x + size * 0.15, y + size * 0.5)
      .lineTo(x + size * 0.42, y + size * 0.8)
      .lineTo(x + size * 0.95, y + size * 0.05);
  paint(pen, tick, { stroke: '#111111', width: 1.3 });
}

/** Ends the document and collects its bytes. */
function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    doc.on('error', reject);
    doc.end();
  });
}

function newPen(seed: number): Pen {
  const doc = new PDFDocument({
    autoFirstPage: false,
    // a fixed date: the same facts must give the same bytes
    info: { CreationDate: new Date('2020-09-01T00:00:00Z'), Producer: 'samples', Creator: 'samples' },
  });
  return { doc, pages: [], random: seededRandom(seed) };
}

function drawingOf(
  pen: Pen,
): Omit<Sheet, 'width' | 'height' | 'pageCount' | 'marks' | 'page' | 'nextPage' | 'finish' | 'finishPlain'> {
  const whole = (): Box => [0, 0, currentPage(pen).width, currentPage(pen).height];
  return {
    text: (text, options) => drawText(pen, text, options),
    centre: (text, y, style = {}) =>
      drawText(pen, text, { ...style, x: 0, y, width: currentPage(pen).width, align: 'center' }),
    paragraph: (content, options) => drawParagraph(pen, content, options),
    table: (options) => drawTable(pen, options),
    rule: (from, to, style = {}) => {
      drawRule(pen, [from, to], style);
    },
    rect: (box, style = {}) => {
      paint(pen, () => pen.doc.roundedRect(box[0], box[1], box[2], box[3], style.radius ?? 0), style);
    },
    path: (svg, style) => {
      paint(pen, () => pen.doc.path(svg), style);
    },
    frame: (options) => {
      drawFrame(pen, options);
    },
    pattern: (options = {}) => {
      drawPattern(pen, options.box ?? whole(), options);
    },
    seal: (options) => {
      drawSeal(pen, options);
    },
    ovalSeal: (options) => {
      drawOvalSeal(pen, options);
    },
    squareSeal: (options) => {
      drawSquareSeal(pen, options);
    },
    photo: (box, options = {}) => {
      drawPhoto(pen, box, options);
    },
    handwritten: (text, options) => drawHandwritten(pen, text, options),
    signature: (name, options) => drawSignature(pen, name, options),
    barcodeEan13: (digits, options) => drawEan13(pen, digits, options),
    code128: (text, options) => drawCode128(pen, text, options),
    qr: (text, options) => drawMatrix(pen, text, options),
    pdf417: (text, options) => drawMatrix(pen, text, { ...options, kind: 'pdf417' }),
    checkbox: (x, y, options = {}) => {
      drawCheckbox(pen, [x, y], options);
    },
    measure,
    random: pen.random,
  };
}

/** A blank sheet; `seed` steers everything that is left to chance (handwriting, ink). */
export function createSheet(seed = 1): Sheet {
  const pen = newPen(seed);
  let last: PageOptions = {};
  const page = (options: PageOptions = {}): void => {
    last = options;
    addPage(pen, options);
  };
  return {
    get width() {
      return currentPage(pen).width;
    },
    get height() {
      return currentPage(pen).height;
    },
    get pageCount() {
      return pen.pages.length;
    },
    marks: pen.pages,
    page,
    nextPage: () => {
      page(last);
    },
    ...drawingOf(pen),
    finish: () => collect(pen.doc),
    finishPlain: (options) => writePlainPdf(pen.pages, options),
  };
}
