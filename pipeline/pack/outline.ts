/** Nested bookmarks, for which pdf-lib has objects but no words. */
import { PDFHexString, PDFName, PDFNull, PDFNumber, type PDFDocument, type PDFRef } from 'pdf-lib';

export interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
  readonly children: readonly Bookmark[];
}

/** Gives the document these bookmarks, the first level open, and shows them when it is opened. */
export function writeOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context, catalog } = document;
  const root = context.nextRef();
  const { first, last } = writeLevel(document, root, bookmarks);
  const outlines = { Type: 'Outlines', First: first, Last: last, Count: bookmarks.length };
  context.assign(root, context.obj(outlines));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

interface Level {
  readonly first: PDFRef;
  readonly last: PDFRef;
}

function writeLevel(document: PDFDocument, parent: PDFRef, bookmarks: readonly Bookmark[]): Level {
  const { context } = document;
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page, children }, index) => {
    const ref = refs[index];
    if (ref === undefined) return;
    const below = children.length === 0 ? undefined : writeLevel(document, ref, children);
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    const item = context.obj({
      Parent: parent,
      Dest: [page, 'XYZ', PDFNull, PDFNull, PDFNull],
      ...(previous && { Prev: previous }),
      ...(next && { Next: next }),
      // Below zero: closed, with so many inside.
      ...(below && { First: below.first, Last: below.last, Count: PDFNumber.of(-children.length) }),
    });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    context.assign(ref, item);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a level without bookmarks');
  return { first, last };
}
