import { describe, expect, it } from 'vitest';
import { packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { previewDocument } from '#pipeline/render/paper/render-document.ts';
import { pagesOf, pdfOf, sharedPartials } from '../../../support/paper-template.ts';
import { readPdf, type PdfCharacter, type PdfPage } from '../../../support/pdf-text.ts';

const millimetres = (points: number): number => (points * 25.4) / 72;
/** What the standard lets a printer be off by is 1 mm; we measure ourselves by half of it. */
const tolerance = 0.5;
const near = (found: number, wanted: number): void => {
  expect(Math.abs(millimetres(found) - wanted), `${millimetres(found)} mm, wanted ${wanted} mm`).toBeLessThan(
    tolerance,
  );
};

/** Characters by the line they stand on. */
function linesOf({ characters }: PdfPage): PdfCharacter[][] {
  const lines = new Map<number, PdfCharacter[]>();
  for (const character of characters) {
    const key = Math.round(character.baseline * 10);
    lines.set(key, [...(lines.get(key) ?? []), character]);
  }
  return [...lines.values()];
}

describe('GB/T 9704-2012, measured in the finished PDF', async () => {
  const body = `<section class="numbered"><p class="flush">${'机'.repeat(28 * 50)}</p></section>`;
  const style = '@page numbered { page-number: outside }\n.numbered { page: numbered }';
  const pages = await readPdf(await pdfOf({ body, style }));
  const [first, second] = pages;
  const lines = linesOf(first!).filter((line) => line[0]!.text === '机');

  it('A4 with a type area of 156 × 225 mm, 37 mm from the top and 28 mm from the left', () => {
    near(first!.width, 210);
    near(first!.height, 297);
    const firstLine = lines[0]!;
    // The square of the first character begins at the edge; its ink a little inside.
    const pitch = (firstLine[27]!.left - firstLine[0]!.left) / 27;
    const inkMargin = (pitch - (firstLine[0]!.right - firstLine[0]!.left)) / 2;
    expect(Math.abs(millimetres(firstLine[0]!.left - inkMargin) - 28)).toBeLessThan(tolerance);
    expect(Math.abs(millimetres(firstLine[27]!.right + inkMargin) - (28 + 156))).toBeLessThan(tolerance);
    const lastLine = lines.at(-1)!;
    const lineHeight = (lastLine[0]!.baseline - firstLine[0]!.baseline) / 21;
    const baselineInLine = (lineHeight - 16) / 2 + 0.88 * 16;
    near(firstLine[0]!.baseline - baselineInLine, 37);
    near(lastLine[0]!.baseline - baselineInLine + lineHeight, 37 + 225);
  });

  it('22 lines of 28 characters', () => {
    expect(lines.length).toBe(22);
    expect(lines.map((line) => line.length)).toEqual(Array.from({ length: 22 }, () => 28));
  });

  it('paragraphs indented by two characters, so that 26 more fill their first line', async () => {
    const [page] = await readPdf(await pdfOf({ body: `<p>${'机'.repeat(26 + 28)}电器</p>` }));
    expect(linesOf(page!).map((line) => line.length)).toEqual([26, 28, 2]);
  });

  it('page numbers 7 mm below the type area, right on odd and left on even pages, one character in', () => {
    const numberOf = (page: PdfPage): PdfCharacter[] =>
      page.characters.filter(({ text }) => /[—\d]/u.test(text));
    const odd = numberOf(first!);
    expect(odd.map(({ text }) => text).join('')).toBe('—1—');
    near((odd[0]!.top + odd[0]!.bottom) / 2, 37 + 225 + 7);
    near(odd.at(-1)!.right, 28 + 156 - millimetres(14));
    const even = numberOf(second!);
    expect(even.map(({ text }) => text).join('')).toBe('—2—');
    near(even[0]!.left, 28 + millimetres(14));
  });
});

describe('a letter, measured in the finished PDF', async () => {
  const { pdf } = await previewDocument('entrust-letter', undefined, packagedOnly);
  const [page] = await readPdf(pdf);
  const lines = linesOf(page!);
  const lineWith = (text: string): PdfCharacter[] =>
    lines.find((line) =>
      line
        .map((each) => each.text)
        .join('')
        .includes(text),
    ) ?? [];

  it('has its issuer 30 mm below the upper edge, centred on the sheet', () => {
    const mark = lines[0]!;
    expect(mark.map(({ text }) => text).join('')).toBe('九九市机械行业职称管理办公室');
    const size = 26;
    near(mark[0]!.baseline - 0.88 * size, 30);
    near((mark[0]!.left + mark.at(-1)!.right) / 2, 105);
  });

  it('has its number at the right, its title centred, its date four characters from the right', () => {
    near(lineWith('〔2020〕3号').at(-1)!.right, 28 + 156);
    const title = lineWith('评审委托书').filter(({ text }) => '评审委托书'.includes(text));
    near((title[0]!.left + title.at(-1)!.right) / 2, 28 + 78);
    const date = lineWith('2020年9月30日');
    near(date.at(-1)!.origin + 16, 28 + 156 - millimetres(4 * 16));
    expect(date.map(({ text }) => text).join('')).toBe('2020年9月30日');
    const middle = (line: PdfCharacter[]): number => (line[0]!.origin + line.at(-1)!.origin + 16) / 2;
    const issuer = lines
      .filter((line) =>
        line
          .map(({ text }) => text)
          .join('')
          .endsWith('办公室'),
      )
      .at(-1)!;
    near(middle(issuer), millimetres(middle(date)));
  });

  it('has no page number on its first page', () => {
    expect(page!.characters.some(({ baseline }) => millimetres(baseline) > 37 + 225 + 1)).toBe(false);
  });
});

describe('a red head and a colophon', async () => {
  const fields = {
    type: 'object',
    properties: Object.fromEntries(
      ['issuer', 'documentNumber', 'copyTo', 'printedBy', 'printedOn'].map((name) => [
        name,
        { type: 'string' },
      ]),
    ),
  };
  const view = {
    issuer: '某省某某工业联合会文件',
    documentNumber: '某机联〔2020〕22号',
    copyTo: '某省人力资源和社会保障厅，某省经济和信息化厅',
    printedBy: '某省某某工业联合会办公室',
    printedOn: '2020-08-11',
  };
  const body = '<section>{{> red-head}}<h1 class="title">通知</h1><p>正文。</p>{{> colophon}}</section>';
  const parts = { body, fields, partials: sharedPartials() };
  const [page] = await readPdf(await pdfOf(parts, view));
  const lines = linesOf(page!);
  const lineWith = (text: string): PdfCharacter[] =>
    lines.find((line) =>
      line
        .map((each) => each.text)
        .join('')
        .includes(text),
    ) ?? [];
  const [laidOut] = pagesOf(parts, view);
  const rules = laidOut!.marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []));

  it('has its mark 35 mm below the type area’s edge, its number and red line below', () => {
    const mark = lineWith(view.issuer);
    near(mark[0]!.baseline - 0.88 * 36, 37 + 35);
    const number = lineWith('〔2020〕22号');
    const bottom = number[0]!.baseline + (28.99 - 16) / 2 + 0.12 * 16;
    expect(rules[0]!.line.color).toBe('#d00000');
    near(rules[0]!.from.y - bottom - 0.6, 4);
    near(rules[0]!.to.x - rules[0]!.from.x, 156);
  });

  it('ends at the foot of the type area, its rules thick, thin, thick', () => {
    expect(rules.slice(1).map(({ line }) => line.width)).toEqual([1, 0.7, 1]);
    near(rules.at(-1)!.to.y, 37 + 225);
    near(lineWith('抄送：')[0]!.origin, 28 + millimetres(14));
    near(lineWith('印发').at(-1)!.origin + 14, 28 + 156 - millimetres(14));
  });
});
