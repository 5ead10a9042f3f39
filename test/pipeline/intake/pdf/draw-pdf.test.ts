import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderBlobStore, type BlobStore } from '#pipeline/core/blob-store.ts';
import { decodeImagePage, type RgbPixels } from '#pipeline/core/image.ts';
import { drawPdfTask } from '#pipeline/intake/pdf/draw-pdf-task.ts';
import type { DrawnPdf } from '#pipeline/intake/tasks.ts';
import type { TextLayer } from '#schemas/records/page.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { fangSongPdf, oddPdfs, onePage, pdfOf, stream } from '../../../support/odd-pdfs.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

interface Drawn {
  readonly drawn: DrawnPdf;
  readonly blobs: BlobStore;
}

async function draw(bytes: Buffer, range = { from: 0, count: 4 }): Promise<Drawn> {
  const blobs = folderBlobStore(path.join(temporaryFolder(), 'blobs'));
  const blob = await blobs.put(bytes);
  const outcome = await drawPdfTask.run({ blob, ...range }, { blobs, settings: settingsSchema.parse({}) });
  if ('refused' in outcome) throw new Error(outcome.refused.code);
  return { drawn: outcome, blobs };
}

async function textOf({ drawn, blobs }: Drawn, index = 0): Promise<TextLayer | undefined> {
  const hash = drawn.pages[index]?.text;
  return hash === undefined ? undefined : (JSON.parse(String(await blobs.get(hash))) as TextLayer);
}

async function pixelsOf({ drawn, blobs }: Drawn, index = 0): Promise<RgbPixels> {
  return decodeImagePage(await blobs.get(drawn.pages[index]!.raster));
}

const words = (layer: TextLayer | undefined): string =>
  (layer?.characters ?? []).map((character) => character.text).join('');

/** Share of dark pixels inside a box. */
function inkIn({ data, width }: RgbPixels, [x, y, w, h]: readonly number[]): number {
  let dark = 0;
  let all = 0;
  for (let row = Math.floor(y!); row < y! + h!; row++) {
    for (let column = Math.floor(x!); column < x! + w!; column++) {
      all++;
      if (data[(row * width + column) * 3]! < 128) dark++;
    }
  }
  return dark / all;
}

describe('a page', () => {
  test('is drawn at 200 dpi', async () => {
    const { drawn } = await draw(onePage());
    expect(drawn).toMatchObject({ pageCount: 1, pages: [{ width: 1653, height: 2339 }], warnings: [] });
  });

  test('gives the same bytes every time', async () => {
    const [first, second] = [await draw(onePage()), await draw(onePage())];
    expect(first.drawn).toEqual(second.drawn);
  });

  test('that is tiny is drawn larger, one that is enormous smaller', async () => {
    expect((await draw(oddPdfs.tiny())).drawn.pages[0]).toMatchObject({ width: 1654, height: 1103 });
    const { width, height } = (await draw(oddPdfs.enormous())).drawn.pages[0]!;
    expect(width * height).toBeGreaterThan(39e6);
    expect(width * height).toBeLessThan(40.1e6);
  });

  test('may be one of a range', async () => {
    const pages = [1, 2, 3, 4, 5];
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${pages.map((n) => `${String(n * 2 + 1)} 0 R`).join(' ')}] /Count 5 >>`,
      ...pages.flatMap((n) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(n * 2 + 2)} 0 R ` +
          '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
        stream(`BT /F1 24 Tf 72 700 Td (Page ${String(n)}) Tj ET`),
      ]),
    ]);
    const part = await draw(bytes, { from: 3, count: 20 });
    expect(part.drawn).toMatchObject({ pageCount: 5, warnings: [] });
    expect(part.drawn.pages).toHaveLength(2);
    expect(words(await textOf(part, 0))).toBe('Page4');
  });
});

describe('the text layer', () => {
  test.each([
    ['upright', ''],
    ['turned', '/Rotate 90'],
    ['upside down', '/Rotate 180'],
    ['cropped', '/CropBox [50 600 500 800]'],
  ])('has its boxes on the ink: %s', async (_, pageEntries) => {
    const page = await draw(onePage({ pageEntries }));
    const layer = await textOf(page);
    expect(words(layer)).toBe('Certificate12345');
    const pixels = await pixelsOf(page);
    expect(layer).toMatchObject({ width: pixels.width, height: pixels.height, unmapped: 0 });
    for (const { text, box } of layer!.characters) expect(inkIn(pixels, box), text).toBeGreaterThan(0.05);
  });

  test('gives the characters of a line one height and adjoining cells', async () => {
    const { characters } = (await textOf(await draw(onePage())))!;
    const [first, second] = characters;
    expect(new Set(characters.map(({ box }) => box[3])).size).toBe(1);
    expect(second!.box[0]).toBeCloseTo(first!.box[0] + first!.box[2], 0);
  });

  test('leaves out what nobody sees', async () => {
    expect(words(await textOf(await draw(oddPdfs.hiddenText())))).toBe('Certificate12345');
    expect(words(await textOf(await draw(oddPdfs.coveredText())))).toBe('Certificate12345');
    const white = await draw(onePage({ content: `BT /F1 24 Tf 72 700 Td (Seen) Tj 1 1 1 rg (White) Tj ET` }));
    expect(words(await textOf(white))).toBe('Seen');
    expect(white.drawn.warnings).toMatchObject([{ code: 'P_TEXTLAYER', values: { page: 1 } }]);
  });

  test('knows nothing of what lies beside the page', async () => {
    const page = await draw(onePage({ content: 'BT /F1 24 Tf 72 700 Td (Seen) Tj 600 0 Td (Beside) Tj ET' }));
    expect(words(await textOf(page))).toBe('Seen');
    expect(page.drawn.warnings).toEqual([]);
  });

  test('holds what is written into form fields', async () => {
    const page = await draw(oddPdfs.filledField());
    const layer = await textOf(page);
    expect(words(layer)).toBe('Filledin2020');
    expect(inkIn(await pixelsOf(page), layer!.characters[0]!.box)).toBeGreaterThan(0.05);
  });

  test('of a face that is not there and says nothing is not believed, nor is its picture', async () => {
    const guessed = (more: string): Buffer =>
      onePage({
        content: `BT /F2 24 Tf 72 700 Td <00360037> Tj ET ${more}`,
        fonts: '/F2 6 0 R',
        more: [
          '<< /Type /Font /Subtype /Type0 /BaseFont /Unheard /Encoding /Identity-H /DescendantFonts [7 0 R] >>',
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unheard /DW 1000 ' +
            '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
        ],
      });
    await expect(draw(guessed(''))).rejects.toThrow('P_FONT');
    const mixed = await draw(
      guessed('BT /F1 12 Tf 72 600 Td (A long line in a face that everybody has) Tj ET'),
    );
    expect(mixed.drawn.warnings).toMatchObject([{ code: 'P_FONT', values: { font: 'Unheard' } }]);
    expect((await textOf(mixed))?.unmapped).toBe(2);
  });
});

describe('faces that are not embedded', () => {
  test.each(['FangSong_GB2312', 'SimHei', '#CB#CE#CC#E5'])('%s is drawn', async (face) => {
    const page = await draw(fangSongPdf('学历证书 2020', face));
    const layer = await textOf(page);
    expect(words(layer)).toBe('学历证书2020');
    const pixels = await pixelsOf(page);
    for (const { text, box } of layer!.characters) expect(inkIn(pixels, box), text).toBeGreaterThan(0.04);
    expect(page.drawn.warnings).toEqual([]);
  });

  test('are drawn with strokes of their kind', async () => {
    const inkOf = async (face: string): Promise<Buffer> =>
      (await pixelsOf(await draw(fangSongPdf('学历证书', face)))).data;
    expect((await inkOf('SimHei')).equals(await inkOf('SimSun'))).toBe(false);
  });
});

describe('the document', () => {
  test.each([
    ['P_ACTIVE', oddPdfs.script],
    ['P_ACTIVE', oddPdfs.launch],
    ['P_REPAIRED', oddPdfs.xrefLoop],
    ['P_SIGNED_CHANGED', oddPdfs.signedThenChanged],
    ['E_BLANK', oddPdfs.empty],
    ['E_BLANK', oddPdfs.whiteScan],
  ])('%s is a warning', async (code, make) => {
    expect((await draw(make())).drawn.warnings).toMatchObject([{ code }]);
  });

  test.each([
    ['P_UNDRAWN', oddPdfs.lostPicture],
    ['P_UNDRAWN', oddPdfs.whiteText],
    ['P_XFA', oddPdfs.xfa],
    ['P_DAMAGED', oddPdfs.noPages],
    ['P_DAMAGED', oddPdfs.pageTreeLoop],
  ])('%s refuses it', async (code, make) => {
    await expect(draw(make())).rejects.toThrow(code);
  });

  test('signed and left alone is not called changed', async () => {
    const bytes = oddPdfs.signedThenChanged();
    const end = String(bytes.indexOf('% added later'));
    const range = `/ByteRange [0 100 200 ${String(Number(end) - 200)}]`;
    const fitting = Buffer.from(
      bytes.toString('latin1').replace('/ByteRange [0 100 200 300]', range),
      'latin1',
    );
    const alone = fitting.subarray(0, Number(end));
    expect((await draw(alone)).drawn.warnings.map(({ code }) => code)).not.toContain('P_SIGNED_CHANGED');
  });
});
