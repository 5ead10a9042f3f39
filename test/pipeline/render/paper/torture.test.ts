import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForbiddenAtStart } from '#pipeline/render/paper/text/classes.ts';
import { pagesOf, pdfOf } from '../../../support/paper-template.ts';
import { readPdf, wordsOf, type PdfPage } from '../../../support/pdf-text.ts';

const plain = (text: string): string => text.replace(/[\s\u3000]/gu, '');
const sorted = (text: string): string => [...Array.from(plain(text))].sort().join('');

const style = `
td { font-family: 宋; font-size: 10.5pt; line-height: 14pt; }
.flow { break-inside: auto; }
`;

const signs = Array.from('一二三工程师评审职务任职资格䶮堃𬭎，。、（）《》“”abcXYZ0123456789');
const words = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...signs) }, fc.constant(' ')), { maxLength: 160 })
  .map((characters) => characters.join(''));
/** Now and then a cell taller than a page, or a name of sixty characters without a break. */
const cellText = fc.oneof(
  { weight: 12, arbitrary: words },
  { weight: 1, arbitrary: fc.constant('长'.repeat(1500)) },
  { weight: 1, arbitrary: fc.constant('a'.repeat(60)) },
);

interface CellShape {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
}

const shape = fc.record({
  text: cellText,
  rowspan: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 6 })),
  colspan: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.constant(2)),
});

const tableShape = fc.record({
  columns: fc.integer({ min: 1, max: 5 }),
  rows: fc.integer({ min: 1, max: 40 }),
  flows: fc.boolean(),
  cells: fc.array(shape, { minLength: 200, maxLength: 200 }),
});

/** Fills the grid from the left and from the top, spans cut to what is free. */
function tableOf({
  columns,
  rows,
  flows,
  cells,
}: typeof tableShape extends fc.Arbitrary<infer T> ? T : never) {
  const freeFrom = Array.from({ length: columns }, () => 0);
  let [next, text, body] = [0, '', ''];
  for (let row = 0; row < rows; row++) {
    let line = '';
    for (let column = 0; column < columns; column++) {
      if (freeFrom[column]! > row) continue;
      const cell: CellShape = cells[next++ % cells.length]!;
      const rowspan = Math.min(cell.rowspan, rows - row);
      const isNextFree = column + 1 < columns && freeFrom[column + 1]! <= row;
      const colspan = isNextFree ? cell.colspan : 1;
      for (let i = 0; i < colspan; i++) freeFrom[column + i] = row + rowspan;
      line += `<td rowspan="${rowspan}" colspan="${colspan}">${cell.text}</td>`;
      text += cell.text;
    }
    body += `<tr${flows ? ' class="flow"' : ''}>${line}</tr>\n`;
  }
  const cols = Array.from({ length: columns }, () => '<col width="*">').join('');
  return { text, body: `<table><colgroup>${cols}</colgroup><tbody>${body}</tbody></table>` };
}

function expectInside(pages: readonly PdfPage[]): void {
  for (const { width, height, characters } of pages) {
    for (const { text, left, right, top, bottom } of characters) {
      const isInside = left > 0 && top > 0 && right < width && bottom < height;
      expect(isInside, `${text} at ${left} ${top} ${right} ${bottom}`).toBe(true);
    }
  }
}

describe('tables over several pages', () => {
  it('lose no character and print none twice', async () => {
    await fc.assert(
      fc.asyncProperty(tableShape, async (given) => {
        const { body, text } = tableOf(given);
        const pages = await readPdf(await pdfOf({ body, style }));
        expect(sorted(wordsOf(pages))).toBe(sorted(text));
        expectInside(pages);
      }),
      { numRuns: 8 },
    );
  });

  it('stay inside the type area', () => {
    fc.assert(
      fc.property(tableShape, (given) => {
        for (const page of pagesOf({ body: tableOf(given).body, style })) {
          const bottom = page.style.height - page.style.margin.bottom;
          for (const mark of page.marks) {
            if (mark.kind === 'run') expect(mark.y).toBeLessThan(bottom);
            if (mark.kind !== 'frame') continue;
            expect(mark.frame.y + mark.frame.height).toBeLessThan(bottom + 0.2);
            expect(mark.frame.y).toBeGreaterThan(page.style.margin.top - 0.2);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('print 500 rows of names without a break, English and formulas once each, in their order', async () => {
    const formula = 'σ_max = F/A + M·y/I ≤ [σ] = 235 MPa, ΔT = 12.5 ℃, 3×10^-6 m²';
    const cells = Array.from({ length: 500 }, (_, i) => [
      `第${i}人${'龘䶮喆'.repeat(19)}`,
      `${'Abcdefghij'.repeat(6)}${i} finite-element analysis of transmission gears`,
      `${formula}（第${i}式）`,
    ]);
    const rows = cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
    const columns = '<colgroup><col width="40mm"><col width="*"><col width="50mm"></colgroup>';
    const pages = await readPdf(
      await pdfOf({ body: `<table>${columns}<tbody>${rows}</tbody></table>`, style }),
    );
    expect(wordsOf(pages)).toBe(plain(cells.flat().join('')));
    expectInside(pages);
  }, 60_000);

  it('repeat their head on every page and keep rows whole', () => {
    const rows = Array.from({ length: 120 }, (_, i) => `<tr><td>甲${i}</td><td>乙${i}<br>丙</td></tr>`).join(
      '\n',
    );
    const head = '<thead><tr><th rowspan="2">头</th><th>上</th></tr><tr><th>下</th></tr></thead>';
    const pages = pagesOf({ body: `<table>${head}<tbody>${rows}</tbody></table>`, style });
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const texts = page.marks.flatMap((mark) => (mark.kind === 'run' ? [mark.run.text] : []));
      expect(texts.slice(0, 3)).toEqual(['头', '上', '下']);
      expect(texts.filter((text) => text.startsWith('乙')).length).toBe(
        texts.filter((text) => text === '丙').length,
      );
    }
  });

  it('draw a cell over many rows once on each page, its text going on', () => {
    const long = '这一格的文字很长。'.repeat(120);
    const rows = Array.from({ length: 60 }, (_, i) => {
      return `<tr>${i === 0 ? `<td rowspan="60">${long}</td>` : ''}<td>第${i}行</td></tr>`;
    });
    const columns = '<colgroup><col width="30mm"><col width="*"></colgroup>';
    const pages = pagesOf({ body: `<table>${columns}<tbody>${rows.join('')}</tbody></table>`, style });
    expect(pages.length).toBeGreaterThan(1);
    const printed = pages.flatMap(({ marks }) => {
      return marks.flatMap((mark) => (mark.kind === 'run' && mark.run.x < 160 ? [mark.run.text] : []));
    });
    expect(printed.join('')).toBe(long);
    for (const page of pages) {
      const left = page.marks.filter((mark) => mark.kind === 'frame' && mark.frame.width < 90);
      expect(left.length).toBe(1);
    }
  });
});

describe('paragraphs over several pages', () => {
  it('lose no character and begin no line with a forbidden mark', async () => {
    const paragraph = fc
      .array(fc.constantFrom(...signs, '，', '。'), { minLength: 1, maxLength: 600 })
      .map((characters) => characters.join('').replaceAll(/[，。、（）《》“”]{2,}/gu, '，'));
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 12 }), async (paragraphs) => {
        const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
        const pages = await readPdf(await pdfOf({ body }));
        expect(wordsOf(pages)).toBe(plain(paragraphs.join('')));
        expectInside(pages);
        for (const line of pagesOf({ body })
          .flatMap(linesOf)
          .filter((each) => !each.isFirst)) {
          expect(isForbiddenAtStart(line.start), line.start).toBe(false);
        }
      }),
      { numRuns: 10 },
    );
  });
});

interface BlockShape {
  readonly kind: 'p' | 'h2' | 'rule' | 'boxed' | 'kept' | 'tall' | 'table';
  readonly text: string;
  readonly inner: readonly BlockShape[];
}

const { block } = fc.letrec<{ block: BlockShape }>((tie) => ({
  block: fc.record({
    kind: fc.constantFrom('p', 'p', 'p', 'h2', 'rule', 'boxed', 'kept', 'tall', 'table'),
    text: words,
    inner: fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('block'), { maxLength: 5 })),
  }),
}));

/** The block as a template writes it; a table stands in no box. */
function write({ kind, text, inner }: BlockShape, isBoxed = false): string {
  const inside = (boxed: boolean): string => inner.map((each) => write(each, boxed)).join('\n');
  if (kind === 'h2') return `<h2>${text}</h2>`;
  if (kind === 'rule') return '<hr>';
  if (kind === 'table' && !isBoxed) return `<table><tbody><tr><td>${text}</td></tr></tbody></table>`;
  if (kind === 'p' || kind === 'table') return `<p>${text}</p>`;
  return `<div class="${kind}"><p>${text}</p>${inside(isBoxed || kind === 'boxed')}</div>`;
}

function textIn({ kind, text, inner }: BlockShape): string {
  if (kind === 'rule') return '';
  const isLeaf = ['p', 'h2', 'table'].includes(kind);
  return text + (isLeaf ? '' : inner.map(textIn).join(''));
}

describe('blocks in blocks', () => {
  const boxes = `
    .boxed { border: 1pt solid black; padding: 2mm; margin: 2mm 0; background-color: #eee }
    .kept { break-inside: avoid; margin: 5mm 0 }
    .tall { height: 40mm; padding: 1mm 5mm }
  `;

  it('lose no character, keep their order and stay inside the type area', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 10 }), async (blocks) => {
        const body = blocks.map((each) => write(each)).join('\n');
        const parts = { body, style: style + boxes };
        for (const page of pagesOf(parts)) {
          const bottom = page.style.height - page.style.margin.bottom + 0.2;
          for (const mark of page.marks) {
            if (mark.kind === 'run') expect(mark.y).toBeLessThan(bottom);
            if (mark.kind === 'frame') expect(mark.frame.y + mark.frame.height).toBeLessThan(bottom);
          }
        }
        expect(wordsOf(await readPdf(await pdfOf(parts)))).toBe(plain(blocks.map(textIn).join('')));
      }),
      { numRuns: 10 },
    );
  });
});

/** The first character of each line, by the height its runs stand at. */
function linesOf({ marks }: ReturnType<typeof pagesOf>[number]) {
  const lines = new Map<number, { readonly x: number; readonly start: string }>();
  for (const mark of marks) {
    if (mark.kind !== 'run' || lines.has(mark.y)) continue;
    lines.set(mark.y, { x: mark.run.x, start: Array.from(mark.run.text)[0] ?? '' });
  }
  // An indented line begins a paragraph, which may begin with anything.
  return [...lines.values()].map(({ x, start }) => ({ start, isFirst: x > 90 }));
}
