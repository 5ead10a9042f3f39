/** What a pack says: its bookmarks and the words of its pages. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from 'pdf-lib';
import type { PdfPage } from './pdf-text.ts';

/** A bookmark. */
export interface Node {
  readonly title: string;
  /** Index of the page it leads to. */
  readonly page: number;
  readonly children: readonly Node[];
}

/** The bookmarks as the file holds them, by walking First and Next. */
export async function bookmarks(pdf: Uint8Array): Promise<Node[]> {
  const document = await PDFDocument.load(pdf);
  const pages = document.getPages().map(({ ref }) => ref);
  const level = (parent: PDFDict): Node[] => {
    const nodes: Node[] = [];
    for (
      let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
      item !== undefined;
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    ) {
      const target = item.lookup(PDFName.of('Dest'), PDFArray).get(0);
      nodes.push({
        title: item.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
        page: pages.findIndex((ref) => target instanceof PDFRef && ref === target),
        children: level(item),
      });
    }
    return nodes;
  };
  return level(document.catalog.lookup(PDFName.of('Outlines'), PDFDict));
}

/** Without what separates words. */
export const wordsOn = (page: PdfPage | undefined): string =>
  (page?.characters ?? []).map(({ text }) => text).join('');

export const flat = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);
