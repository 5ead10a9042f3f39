/** Lines as a perfect reader would see them, for testing extraction without pictures. */
import type { Quad, ReadCharacter, TextLine } from '#schemas/records/page.ts';
import type { ReadPage } from '#schemas/records/extraction.ts';

/** Left edge, top edge, size of the type in pixels, text. Blanks of the text stay blank. */
export type Printed = readonly [x: number, y: number, size: number, text: string];

const widthOf = (sign: string): number => (/[\u0020-\u007e]/u.test(sign) ? 0.5 : 1);

/** One detected line: characters stand where the type would put them. */
export function printedLine([x, y, size, text]: Printed, id = 0, confidence = 0.99): TextLine {
  const signs = [...text];
  const total = signs.reduce((sum, sign) => sum + widthOf(sign), 0);
  const characters: ReadCharacter[] = [];
  let at = 0;
  for (const sign of signs) {
    const width = widthOf(sign);
    if (sign.trim() !== '') {
      characters.push({
        text: sign,
        probability: confidence,
        from: (at + width * 0.3) / total,
        to: (at + width * 0.7) / total,
      });
    }
    at += width;
  }
  // A detected line is a little higher than its type.
  const [right, bottom] = [x + total * size, y + size * 1.2];
  const quad: Quad = [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ];
  return {
    id,
    quad,
    box: [Math.floor(x), Math.floor(y), Math.ceil(total * size), Math.ceil(size * 1.2)],
    text: characters.map((character) => character.text).join(''),
    confidence,
    characters,
    source: 'ocr',
  };
}

/** A read page of such lines. */
export function printedPage(
  lines: readonly Printed[],
  { width = 1400, height = 2000, page = 1, file = 'scans/A001/a.jpg' } = {},
): ReadPage {
  return {
    file,
    page,
    source: { kind: 'image', blob: 'none', index: 0 },
    turn: 0,
    width,
    height,
    lines: lines.map((line, id) => printedLine(line, id)),
    barcodes: [],
  };
}

/** Lines of running text: one detected line a row of the given texts. */
export function paragraph(x: number, y: number, size: number, rows: readonly string[]): Printed[] {
  return rows.map((text, i) => [x, y + i * size * 1.9, size, text]);
}

/** A table: rows of cells at the given left edges, empty cells left out. */
export function table(
  lefts: readonly number[],
  y: number,
  size: number,
  rows: readonly (readonly string[])[],
): Printed[] {
  return rows.flatMap((cells, i) =>
    cells.flatMap((text, k): Printed[] =>
      text === '' ? [] : [[lefts[k] ?? 0, y + i * size * 2, size, text]],
    ),
  );
}
