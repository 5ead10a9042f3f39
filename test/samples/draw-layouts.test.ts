/** Every layout draws both example people, says what it prints, and prints it. */
import { describe, expect, it } from 'vitest';
import { documentTypeNames, documentTypes, type DocumentType } from '#schemas/document-types.ts';
import type { DocumentFacts } from '#samples/facts.ts';
import type { Layout } from '#samples/layout.ts';
import type { PageMarks, TextMark } from '#samples/draw/pen.ts';
import { longExamples, shortExamples } from '#samples/layouts/examples.ts';
import { drawDocument, layouts, type Drawn } from '#samples/layouts/index.ts';

const examples = { short: shortExamples, long: longExamples };

/** Values that a page must show character by character, not only in handwriting. */
const literal = [
  ...['certificateNo', 'reportNo', 'verificationCode', 'idNumber', 'issn', 'number', 'isbn'],
  ...['title', 'institution', 'major', 'issuer', 'employer', 'project', 'publisher', 'award'],
];
const byHand = new Set(['registrationForm']);

function drawn<T extends DocumentType>(layout: Layout<T>, facts: DocumentFacts[T]): Drawn {
  return drawDocument(layout, facts, 11);
}

function wordsOf(pages: readonly PageMarks[]): string {
  return pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '');
}

/** Share of the smaller text's box that the other covers. */
function overlap(left: TextMark, right: TextMark): number {
  const across = Math.min(left.x + left.width, right.x + right.width) - Math.max(left.x, right.x);
  const top = (mark: TextMark): number => mark.y - mark.size * 0.75;
  const down = Math.min(left.y, right.y) - Math.max(top(left), top(right));
  const smaller = Math.min(left.width * left.size, right.width * right.size) * 0.75;
  return across <= 0 || down <= 0 || smaller <= 0 ? 0 : (across * down) / smaller;
}

function collisions({ texts }: PageMarks): string[] {
  return texts.flatMap((left, index) =>
    texts
      .slice(index + 1)
      .filter((right) => overlap(left, right) > 0.12)
      .map((right) => `${left.text} × ${right.text}`),
  );
}

function outside({ texts, width, height }: PageMarks): string[] {
  return texts
    .filter((mark) => mark.x < 0 || mark.x + mark.width > width + 1 || mark.y > height || mark.y < 5)
    .map(({ text }) => text);
}

function suite(type: DocumentType): void {
  for (const layout of layouts[type] as readonly Layout[]) {
    for (const [kind, facts] of Object.entries(examples)) {
      it(`${layout.id} with ${kind} values`, () => {
        const { sheet, printed } = drawn(layout, facts[type]);
        const known: readonly string[] = documentTypes[type].fields;
        expect(known).toEqual(expect.arrayContaining(Object.keys(printed)));
        expect(sheet.marks.flatMap(outside)).toEqual([]);
        expect(sheet.marks.flatMap(collisions)).toEqual([]);
        const words = wordsOf(sheet.marks);
        for (const field of byHand.has(type) ? [] : literal) {
          const value = printed[field];
          if (typeof value === 'string') expect(words).toContain(value.replace(/\s/gu, ''));
        }
      });
    }
  }
}

describe.each(documentTypeNames)('%s', (type) => {
  it('has three layouts or more, each with its own name', () => {
    const ids = layouts[type].map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows every field of the contract in one layout or another', () => {
    const shown = layouts[type].flatMap((layout) =>
      Object.keys(drawn(layout as Layout, longExamples[type]).printed),
    );
    expect(shown).toEqual(expect.arrayContaining([...documentTypes[type].fields]));
  });

  suite(type);
});

describe('the checks of this test', () => {
  const mark = { text: '姓名', x: 50, y: 100, size: 12, width: 24 };
  const page = { width: 300, height: 200, lines: [] };

  it('notice a text over another and a text off the page', () => {
    expect(collisions({ ...page, texts: [mark, { ...mark, x: 66 }] })).toHaveLength(1);
    expect(collisions({ ...page, texts: [mark, { ...mark, x: 74 }] })).toEqual([]);
    expect(outside({ ...page, texts: [{ ...mark, x: 290 }] })).toEqual(['姓名']);
  });
});

describe('drawing', () => {
  it('gives the same bytes for the same facts and seed, whatever was drawn before', async () => {
    const [layout] = layouts.registrationForm;
    const draw = async (seed: number): Promise<Buffer> =>
      drawDocument(layout!, shortExamples.registrationForm, seed).sheet.finish();
    const first = await draw(5);
    drawDocument(layouts.pension[0]!, longExamples.pension, 1);
    expect(Buffer.compare(await draw(5), first)).toBe(0);
    expect(Buffer.compare(await draw(6), first)).not.toBe(0);
  });
});
