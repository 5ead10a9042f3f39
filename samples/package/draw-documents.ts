/** Draws a dossier's documents, each in the layout that has been used least so far. */
import type { DossierDocument } from '#samples/dossier/dossier.ts';
import { rasterise, type Raster } from '#samples/draw/rasterise.ts';
import type { Layout, Printed } from '#samples/layout.ts';
import { drawDocument, type LayoutTable } from '#samples/layouts/index.ts';
import type { Random } from '#samples/people/random.ts';
import type { DocumentType } from '#schemas/document-types.ts';

/** A drawn document: its PDF, and what the layout says it shows. */
export interface DrawnDocument {
  readonly document: DossierDocument;
  readonly layout: string;
  readonly fields: Printed;
  readonly pdf: Buffer;
  /** The same without embedded fonts, for kinds that offices print so. */
  readonly plain?: Buffer;
  /** Width and height of the pages in points. */
  readonly pages: number;
  readonly size: readonly [number, number];
}

/** Chooses layouts so that all of a type are used about equally often. */
export type LayoutPicker = (type: DocumentType, random: Random) => Layout;

export function createLayoutPicker(table: LayoutTable): LayoutPicker {
  const used = new Map<string, number>();
  return (type, random) => {
    const list = (table[type] as readonly Layout[] | undefined) ?? [];
    if (list.length === 0) throw new RangeError(`no layout for ${type}`);
    const least = Math.min(...list.map(({ id }) => used.get(id) ?? 0));
    const chosen = random.pick(list.filter(({ id }) => (used.get(id) ?? 0) === least));
    used.set(chosen.id, least + 1);
    return chosen;
  };
}

const printedWithoutFonts: readonly DocumentType[] = ['pension', 'registration', 'continuingEducation'];

/** Draws one document. */
export async function drawOne(
  document: DossierDocument,
  layout: Layout,
  random: Random,
): Promise<DrawnDocument> {
  const drawn = drawDocument(layout, document.facts, random.integer(1, 1_000_000));
  const plain = printedWithoutFonts.includes(document.type) ? drawn.sheet.finishPlain() : undefined;
  const { width, height, pageCount } = drawn.sheet;
  return {
    document,
    layout: layout.id,
    fields: drawn.printed,
    pdf: await drawn.sheet.finish(),
    ...(plain === undefined ? {} : { plain }),
    pages: pageCount,
    size: [width, height],
  };
}

/** 150 dpi for a page the size of a certificate or larger, more for cards. */
export function resolutionFor(size: readonly [number, number]): number {
  const inches = Math.max(...size) / 72;
  return Math.round(Math.min(300, Math.max(150, 1400 / inches)));
}

/** The document's pages in pixels. */
export function pagesOf(drawn: DrawnDocument, dpi: number): Promise<Raster[]> {
  return rasterise(drawn.pdf, dpi);
}
