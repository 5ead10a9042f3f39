import type { Box, DocumentRecord, Finding, Results } from '#schemas/records/results.ts';

/** Where on the pages of the submission something was read. */
export interface Place {
  readonly document: DocumentRecord;
  readonly file: string;
  readonly page: number;
  /** The document's own region where it shares the page with another. */
  readonly region?: Box;
  readonly box?: Box;
  /** Size of the page image that box and region are measured in. */
  readonly size?: readonly [number, number];
  /** The page image, relative to the result folder. */
  readonly image?: string;
}

/** Looks places up by document and box. */
export type PlaceFinder = (
  document: string | undefined,
  box: Finding['box'],
  path: string,
) => Place | undefined;

/**
 * Findings name a document and a box but not the part (page) the box lies on. The part is that of
 * the field with the same box; failing that, of a field that encloses it, of the field named like
 * the path, and in the end the document's first part.
 */
export function placeFinder(results: Results): PlaceFinder {
  const documents = new Map(results.documents.map((document) => [document.id, document]));
  const pages = new Map(
    results.files.flatMap(({ file, pages }) => pages.map((page) => [`${file}\n${page.page}`, page] as const)),
  );
  return (id, box, path) => {
    const document = documents.get(id ?? '');
    const part = document?.parts[partOf(document, box, path)] ?? document?.parts[0];
    if (!document || !part) return undefined;
    const reference = pages.get(`${part.file}\n${part.page}`);
    const { file, page, region } = part;
    return {
      ...{ document, file, page },
      ...(region && { region }),
      ...(box && { box }),
      ...(reference && { size: [reference.width, reference.height] as const, image: reference.image }),
    };
  };
}

function partOf(document: DocumentRecord, box: Finding['box'], path: string): number {
  const fields = Object.entries(document.fields);
  const same = fields.find(([, field]) => box && isSame(field.box, box));
  const around = fields.find(([, field]) => box && encloses(field.box, box));
  const named = fields.find(([name]) => name === path.split('.').at(-1));
  return (same ?? around ?? named)?.[1].part ?? 0;
}

function isSame(a: Box, b: Box): boolean {
  return a.every((value, index) => Math.abs(value - (b[index] ?? 0)) <= 1);
}

function encloses(outer: Box, inner: Box): boolean {
  const [x, y, width, height] = inner;
  return (
    outer[0] <= x + 1 &&
    outer[1] <= y + 1 &&
    outer[0] + outer[2] >= x + width - 1 &&
    outer[1] + outer[3] >= y + height - 1
  );
}
