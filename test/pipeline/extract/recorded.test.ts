/** Every kind of paper, from lines recorded with the real reader. */
import { describe, expect, it } from 'vitest';
import { extractDocuments } from '#pipeline/extract/index.ts';
import { certificates } from '#schemas/certificates/index.ts';
import { recordedPaper, recordedTypes } from '../../support/recorded-lines.ts';

const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'box'));
};

describe('recorded papers', () => {
  it('has one of every kind', () => {
    expect(recordedTypes().sort()).toEqual(certificates.map(({ type }) => type).sort());
  });

  it.each(recordedTypes())('reads %s', (type) => {
    const { pages, wanted } = recordedPaper(type);
    const documents = extractDocuments(pages, 'A001', { names: ['孙言'], titles: [] });
    expect(documents.map((document) => document.type)).toEqual([type]);
    const fields = documents[0]!.fields;
    const read = Object.fromEntries(Object.keys(wanted).map((name) => [name, bare(fields[name]?.value)]));
    expect(read).toEqual(wanted);
  });

  it.each(recordedTypes())('covers the signs of a text value of %s exactly', (type) => {
    const { pages } = recordedPaper(type);
    const [document] = extractDocuments(pages, 'A001', { names: ['孙言'], titles: [] });
    for (const [name, { value, spans, source }] of Object.entries(document!.fields)) {
      // Level and mode are the contract's words for what is printed.
      if (typeof value !== 'string' || source === 'barcode' || ['level', 'mode'].includes(name)) continue;
      const signs = spans.map(({ line, from, to }) =>
        line.characters
          .slice(from, to)
          .map((character) => character.text)
          .join(''),
      );
      const digits = (text: string): string => text.normalize('NFKC').replace(/[^0-9]/gu, '');
      const covered = signs.join('').replace(/\s/gu, '');
      // Numbers and dates are brought into one form; texts stand as printed.
      if (/^\p{Script=Han}+$/u.test(value)) expect(covered).toBe(value);
      else if (/^[0-9]{8,}$/u.test(value)) expect(digits(covered)).toBe(value);
    }
  });
});
