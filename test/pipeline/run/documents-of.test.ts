/** A page that the program stumbles over costs neither its neighbours nor the run. */
import { describe, expect, it } from 'vitest';
import { documentsOf } from '#pipeline/run/documents-of.ts';
import type { ReadPage } from '#schemas/records/extraction.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import { printedPage, type Printed } from '../../support/printed-lines.ts';

const card: Printed[] = [
  [140, 100, 40, '姓名 沈之恒'],
  [140, 160, 40, '公民身份号码 990101198611020017'],
];
const fileOf = (file: string): IntakeFile =>
  ({ file, sha256: '0'.repeat(64), status: 'read', applicant: 'A001', pages: [] }) as unknown as IntakeFile;

function apart(pages: readonly ReadPage[]): ReturnType<typeof documentsOf> {
  const files = [...new Set(pages.map(({ file }) => file))].map(fileOf);
  const read = pages.map((page) => ({ applicant: 'A001', image: 'x', read: page }));
  return documentsOf({ files, pages: read }, { owner: 'A001', hints: { names: ['沈之恒'], titles: [] } });
}

const sound = printedPage(card, { file: 'scans/A001/a.jpg' });
const poisoned: ReadPage = { ...printedPage(card, { file: 'scans/A001/b.jpg' }), lines: [null as never] };

describe('the documents of an owner', () => {
  it('are all there where nothing goes wrong, without any warning', () => {
    const { files, documents } = apart([sound]);
    expect(documents.map(({ type }) => type)).toEqual(['idCard']);
    expect(files).toEqual([fileOf(sound.file)]);
  });

  it('are unknown on the pages of a file that the program stumbles over, and sound on the others', () => {
    const { files, documents } = apart([sound, poisoned]);
    expect(documents.map(({ type, parts }) => [type, parts[0]?.file])).toEqual([
      ['idCard', sound.file],
      ['unknown', poisoned.file],
    ]);
    expect(files.map(({ warnings }) => warnings?.map(({ code }) => code))).toEqual([
      undefined,
      ['W_EXTRACT'],
    ]);
  });
});
