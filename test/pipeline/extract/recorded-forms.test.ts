/** Papers as other offices print them, damaged and read by the real reader: known, and read or left out. */
import { describe, expect, it } from 'vitest';
import { extractDocuments } from '#pipeline/extract/index.ts';
import { recordedForms, recordedPaper } from '../../support/recorded-lines.ts';

describe('recorded forms', () => {
  it.each(recordedForms())('reads %s', (form) => {
    const { type, pages, wanted, hints } = recordedPaper(form, 'forms');
    const documents = extractDocuments(pages, 'A001', hints);
    const document = documents.find((one) => one.type === type);
    expect(documents.map((one) => one.type)).toContain(type);
    // null: the damage hides it, and nothing may be guessed.
    const read = Object.keys(wanted).map((name) => [name, document?.fields[name]?.value ?? null]);
    expect(Object.fromEntries(read)).toEqual(wanted);
  });
});
