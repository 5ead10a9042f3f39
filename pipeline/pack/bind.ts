/** Puts one volume together: own pages, papers and images in their order, numbers and marks over them. */
import { BlendMode, PageSizes, PDFDocument, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';
import type { DrawnFront } from '#schemas/records/pack.ts';
import type { PackContent } from './content.ts';
import { writeOutline, type Bookmark } from './outline.ts';
import { addImagePage } from './place-image.ts';
import { repeatPages } from './repeat-pages.ts';
import { sideOf, type Body, type SectionPart, type Slot } from './plan.ts';

export interface Unbound {
  readonly parts: readonly SectionPart[];
  readonly body: Body;
  /** Cover, contents, a divider a section, and one page a number that is stamped. */
  readonly front: DrawnFront;
  /** Its first page stands over every page. */
  readonly mark: Uint8Array | undefined;
  readonly isDuplex: boolean;
  readonly copies: number;
  readonly title: string;
  readonly cover: PackContent['cover'];
}

export interface Bound {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
}

/** Equal contents give equal bytes. */
export async function bindVolume(unbound: Unbound): Promise<Bound> {
  const { body, parts, front, isDuplex, copies } = unbound;
  const document = await PDFDocument.create({ updateMetadata: false });
  describe(document, unbound);
  const own = await PDFDocument.load(front.pdf, { updateMetadata: false });
  const [coverPages = 0, contentsPages = 0, ...more] = front.counts;
  const dividerPages = more.slice(0, parts.length);
  const ownCount = sum(front.counts.slice(0, 2 + parts.length));
  const copied = await document.copyPages(own, range(0, ownCount));
  const leading = coverPages + contentsPages;
  const printed: PDFPage[] = copied.slice(0, leading).map((page) => document.addPage(page));
  if (isDuplex && leading % 2 === 1) addBlank(document);

  const fill = await filler(document, parts, split(copied.slice(leading), dividerPages));
  const pages: PDFPage[] = [];
  for (const slot of body.slots) pages.push(await fill(slot));

  const filled = pages
    .map((page, index) => ({ page, number: body.first + index }))
    .filter((_, index) => body.slots[index]?.kind !== 'blank');
  const stamps = await document.embedPdf(own, range(ownCount, own.getPageCount() - ownCount));
  if (stamps.length >= filled.length)
    filled.forEach(({ page, number }, index) => {
      stampNumber(page, found(stamps[index]), sideOf(number, { isDuplex }));
    });
  if (unbound.mark) await markPages(document, [...printed, ...filled.map(({ page }) => page)], unbound.mark);
  const all = document.getPages();
  const marked = { body, pages, contents: printed[coverPages], cover: printed[0] };
  const sets = [all, ...repeatPages(document, all, copies - 1)];
  if (copies > 1)
    sets.forEach((set, index) => {
      stampNumber(found(set[0]), found(stamps[stamps.length - copies + index]), 'right');
    });
  writeOutline(document, copies < 2 ? bookmarksOf(marked) : bookmarksOfCopies(marked, sets));
  const pdf = await document.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { pdf, pageCount: document.getPageCount() };
}

function describe(document: PDFDocument, { title, cover }: Unbound): void {
  const day = new Date(`${cover.date}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(cover.issuer);
  document.setCreator('pingshen');
  document.setProducer('pingshen');
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.setLanguage('zh-CN');
}

/** Appends the page of a slot. */
async function filler(
  document: PDFDocument,
  parts: readonly SectionPart[],
  dividers: readonly (readonly PDFPage[])[],
): Promise<(slot: Slot) => Promise<PDFPage>> {
  const papers = new Map<string, readonly PDFPage[]>();
  const keyOf = (section: number, item: number): string => `${section} ${item}`;
  for (const [section, { items }] of parts.entries())
    for (const [item, { item: own }] of items.entries())
      if ('pdf' in own.pages) papers.set(keyOf(section, item), await copyAll(document, own.pages.pdf));
  return async (slot) => {
    if (slot.kind === 'blank') return addBlank(document);
    if (slot.kind === 'divider') return document.addPage(found(dividers[slot.section]?.[slot.index]));
    const { pages } = found(parts[slot.section]?.items[slot.item]).item;
    if ('images' in pages) return addImagePage(document, found(pages.images[slot.index]));
    return document.addPage(found(papers.get(keyOf(slot.section, slot.item))?.[slot.index]));
  };
}

async function copyAll(document: PDFDocument, bytes: Uint8Array): Promise<PDFPage[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.copyPages(source, source.getPageIndices());
}

function addBlank(document: PDFDocument): PDFPage {
  return document.addPage(PageSizes.A4);
}

/** The stamp is drawn on A4 upright: on wider sheets it keeps to the outer corner. */
function stampNumber(page: PDFPage, stamp: PDFEmbeddedPage, side: 'left' | 'right'): void {
  page.drawPage(stamp, { x: side === 'left' ? 0 : page.getWidth() - stamp.width, y: 0 });
}

async function markPages(document: PDFDocument, pages: readonly PDFPage[], bytes: Uint8Array): Promise<void> {
  const [mark] = await document.embedPdf(bytes, [0]);
  if (mark === undefined) throw new RangeError('the mark has no page');
  for (const page of pages) {
    const place = { x: (page.getWidth() - mark.width) / 2, y: (page.getHeight() - mark.height) / 2 };
    // Multiplied, it darkens white paper and leaves writing as black as it was.
    page.drawPage(mark, { ...place, blendMode: BlendMode.Multiply });
  }
}

interface Marked {
  readonly body: Body;
  readonly pages: readonly PDFPage[];
  readonly cover: PDFPage | undefined;
  readonly contents: PDFPage | undefined;
}

function bookmarksOf({ body, pages, cover, contents }: Marked): Bookmark[] {
  const refOf = (number: number): Bookmark['page'] => found(pages[number - body.first]).ref;
  const at = ({ title, page }: { readonly title: string; readonly page: number }): Bookmark => ({
    title,
    page: refOf(page),
    children: [],
  });
  const own = [
    { title: '封面', page: cover },
    { title: '目录', page: contents },
  ];
  return [
    ...own.flatMap(({ title, page }) => (page ? [{ title, page: page.ref, children: [] }] : [])),
    ...body.sections.map((section) => ({ ...at(section), children: section.items.map(at) })),
  ];
}

/** The same bookmarks under a heading for each copy. */
function bookmarksOfCopies(marked: Marked, sets: readonly (readonly PDFPage[])[]): Bookmark[] {
  const [first = []] = sets;
  return sets.flatMap((set, index) => {
    const own = new Map(first.map((page, at) => [page, found(set[at])]));
    const moved = (page: PDFPage | undefined): PDFPage | undefined => page && own.get(page);
    const pages = marked.pages.map((page) => found(own.get(page)));
    const children = bookmarksOf({
      ...{ body: marked.body, pages },
      ...{ cover: moved(marked.cover), contents: moved(marked.contents) },
    });
    const [start] = set;
    return start === undefined ? [] : [{ title: `第${index + 1}份`, page: start.ref, children }];
  });
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('a page of the pack is not there');
  return value;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

function split<Value>(values: readonly Value[], lengths: readonly number[]): Value[][] {
  let from = 0;
  return lengths.map((length) => values.slice(from, (from += length)));
}
