/** Two hundred names with characters of the CJK extensions A to H: each printed, or named in an error. */
import { describe, expect, it } from 'vitest';
import { PipelineError } from '#pipeline/core/errors.ts';
import { fontRoles, type FontRole } from '#schemas/font-roles.ts';
import { fonts, pdfOf } from '../../support/paper-template.ts';
import { readPdf, wordsOf } from '../../support/pdf-text.ts';

/** Blocks of Unicode 15 by their assigned ends. */
const extensions = {
  A: [0x3400, 0x4dbf],
  B: [0x20000, 0x2a6df],
  C: [0x2a700, 0x2b739],
  D: [0x2b740, 0x2b81d],
  E: [0x2b820, 0x2cea1],
  F: [0x2ceb0, 0x2ebe0],
  G: [0x30000, 0x3134a],
  H: [0x31350, 0x323af],
} as const;

const PER_BLOCK = 25;
const names = Object.values(extensions).flatMap(([from, to]) =>
  Array.from({ length: PER_BLOCK }, (_, index) => {
    const code = from + Math.floor(((to - from) * index) / (PER_BLOCK - 1));
    return `王${String.fromCodePoint(code)}明`;
  }),
);
/** In ordinary use as names. */
const known = ['龚䶮', '陈𬭎', '李㛃', '赵𫍯', '孙䲟'];

async function print(name: string, family: string): Promise<string> {
  const pdf = await pdfOf({ body: `<p class="name">${name}</p>`, style: `.name { font-family: ${family} }` });
  return wordsOf(await readPdf(pdf));
}

describe.each(Object.entries(fontRoles) as [FontRole, string][])('in %s', (role, family) => {
  it('each is printed as it is, or refused by the characters that no font has', async () => {
    const ends = { printed: 0, refused: 0 };
    for (const name of [...names, ...known]) {
      const missing = Array.from(name).filter(
        (character) => fonts.faceFor(role, character.codePointAt(0) ?? 0) === undefined,
      );
      const end = await print(name, family).catch((error: unknown) => error);
      if (missing.length === 0) {
        expect(end).toBe(name);
        ends.printed++;
        continue;
      }
      expect(end).toBeInstanceOf(PipelineError);
      const { code, values } = end as PipelineError;
      expect([code, values['characters']]).toEqual(['T_GLYPH', missing.join('')]);
      ends.refused++;
    }
    expect(names.length).toBe(200);
    // All of extension A is there, and the names in use; some of the later ones are in no font.
    expect(ends.printed).toBeGreaterThanOrEqual(PER_BLOCK + known.length);
    expect(ends.printed + ends.refused).toBe(names.length + known.length);
    expect(ends.refused).toBeGreaterThan(0);
  });
});
