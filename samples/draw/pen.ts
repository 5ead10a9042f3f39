/** What every drawing function works with: the document, its pages and a seeded source of chance. */
/** `[x, y, width, height]` in points from the page's top left corner. */
export type Box = readonly [number, number, number, number];

export interface TextMark {
  readonly text: string;
  readonly x: number;
  /** Baseline, in points from the top. */
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

interface LineMark {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
}

/** What a page shows in words and rules: enough to write it again without embedded fonts. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly texts: TextMark[];
  readonly lines: LineMark[];
}

export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly pages: PageMarks[];
  /** 0 ≤ x < 1, the same series for the same seed. */
  readonly random: () => number;
}

/** A small seeded generator (mulberry32): drawing must not depend on Math.random. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The page being drawn. @throws Error before the first `page()`. */
export function currentPage(pen: Pen): PageMarks {
  const page = pen.pages.at(-1);
  if (!page) throw new Error('call sheet.page() before drawing');
  return page;
}

/** Runs `draw` and puts the graphics state back. */
export function isolated(pen: Pen, draw: () => void): void {
  pen.doc.save();
  draw();
  pen.doc.restore();
}

/** Multiplies what follows onto what lies below, as ink on paper does. Inside `isolated` only. */
export function multiply(pen: Pen, opacity: number): void {
  const { doc } = pen;
  // pdfkit has no call for blend modes: the state goes into the page's resources by hand
  const page = doc.page as unknown as { ext_gstates: Record<string, unknown> };
  const name = `Ink${String(Math.round(opacity * 1000))}`;
  if (!page.ext_gstates[name]) {
    const state = doc.ref({ Type: 'ExtGState', BM: 'Multiply', ca: opacity, CA: opacity });
    state.end(undefined);
    page.ext_gstates[name] = state;
  }
  (doc as unknown as { addContent(operator: string): void }).addContent(`/${name} gs`);
}
