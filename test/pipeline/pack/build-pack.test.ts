/** Packs bound from real papers and made-up scans, read back by PDFium and as bare objects. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { drawPage } from '#pipeline/intake/pdf/draw-page.ts';
import { loadPdfium, place } from '#pipeline/intake/pdf/pdfium.ts';
import { buildPack, type Binding, type PackContent } from '#pipeline/pack/index.ts';
import { ordinalOf, splitVolumes } from '#pipeline/pack/plan.ts';
import { packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { frontDrawer, previewDocument } from '#pipeline/render/index.ts';
import { bookmarks, flat, wordsOn } from '../../support/pack-reading.ts';
import { readPdf, type PdfPage } from '../../support/pdf-text.ts';

const binding: Binding = { isNumbered: true, isDuplex: false, mark: '', copies: 1, pagesPerVolume: 400 };
const draw = await frontDrawer(packagedOnly);
let content: PackContent;

async function scan(width: number, height: number): Promise<Buffer> {
  const image = sharp({ create: { width, height, channels: 3, background: '#d8d0c0' } });
  return image.jpeg({ quality: 60 }).toBuffer();
}

beforeAll(async () => {
  const [letter, roster] = await Promise.all([
    previewDocument('entrust-letter', undefined, packagedOnly),
    previewDocument('roster', undefined, packagedOnly),
  ]);
  const [upright, lying] = await Promise.all([scan(830, 1170), scan(1170, 830)]);
  content = {
    cover: {
      title: '申报高级工程师职务任职资格材料',
      issuer: '杭州钱江机电有限公司',
      date: '2020-10-09',
      lines: [
        { label: '申报编号', value: 'A001' },
        { label: '姓名', value: '龚䶮' },
      ],
    },
    sections: [
      {
        title: '文书',
        items: [
          { title: '评审委托书', pages: { pdf: letter.pdf } },
          { title: '花名册', pages: { pdf: roster.pdf } },
        ],
      },
      {
        title: '证明材料',
        code: 'PINGSHEN:hz-2020-01/1/A001/2#0123456789abcdef',
        items: [
          { title: '毕业证书', pages: { images: [upright] } },
          { title: '养老保险缴费证明', pages: { images: [upright, lying, upright] } },
        ],
      },
    ],
  };
});

/** The number stamped at the foot, and at which side. */
function stampOn({ characters, width, height }: PdfPage): { number: string; side: string } | undefined {
  const found = characters.filter(({ baseline }) => baseline > height - 24);
  if (found.length === 0) return undefined;
  const side = (found[0]?.left ?? 0) > width / 2 ? 'right' : 'left';
  return { number: found.map(({ text }) => text).join(''), side };
}

async function onlyVolume(given: Partial<Binding> = {}): Promise<{ pdf: Uint8Array; pages: PdfPage[] }> {
  const [volume, ...others] = await buildPack(content, { ...binding, ...given }, draw);
  if (volume === undefined || others.length > 0) throw new Error('not one volume');
  const pages = await readPdf(Buffer.from(volume.pdf));
  expect(volume.pageCount).toBe(pages.length);
  return { pdf: volume.pdf, pages };
}

/** What a reader of QR codes finds on a page as it prints. */
async function codesOn(pdf: Uint8Array, index: number): Promise<string[]> {
  const pdfium = await loadPdfium();
  const document = pdfium.FPDF_LoadMemDocument(place(pdfium, pdf), pdf.length, '');
  const [width, height] = [1240, 1754];
  const drawn = drawPage(pdfium, { form: 0, page: pdfium.FPDF_LoadPage(document, index) }, [width, height]);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    for (let channel = 0; channel < 3; channel++) data[i * 4 + channel] = drawn.data[i * 3 + channel] ?? 0;
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const image = { data, width, height };
  const results = await readBarcodes(image, { formats: ['QRCode'] });
  return results.map(({ text }) => text);
}

describe('a pack', () => {
  it('holds cover, contents, dividers and every page, counted by another reader', async () => {
    const { pages } = await onlyVolume();
    const papers = await Promise.all(
      (content.sections[0]?.items ?? []).map(async ({ pages: own }) =>
        'pdf' in own ? (await readPdf(Buffer.from(own.pdf))).length : 0,
      ),
    );
    const expected = 2 + 2 + papers.reduce((total, each) => total + each, 0) + 4;
    expect(pages.length).toBe(expected);
    expect(wordsOn(pages[0])).toContain('龚䶮');
    expect(wordsOn(pages[1])).toContain('目录材料名称页码');
  });

  it('has contents and bookmarks that lead where they say', async () => {
    const { pdf, pages } = await onlyVolume();
    const nodes = await bookmarks(pdf);
    expect(nodes.map(({ title, children }) => [title, children.map((child) => child.title)])).toEqual([
      ['封面', []],
      ['目录', []],
      ['文书', ['评审委托书', '花名册']],
      ['证明材料', ['毕业证书', '养老保险缴费证明']],
    ]);
    const contents = wordsOn(pages[1]);
    for (const { title, page } of flat(nodes).slice(2)) {
      const number = stampOn(pages[page] as PdfPage)?.number;
      expect(contents).toMatch(new RegExp(`${title}${number ?? '?'}(?!\\d)`, 'u'));
    }
    const letter = nodes[2]?.children[0]?.page ?? 0;
    expect(wordsOn(pages[letter])).toContain('评审');
  });

  it('is numbered through, on the right where it is printed on one side', async () => {
    const { pages } = await onlyVolume();
    const stamps = pages.slice(2).map(stampOn);
    expect(stamps).toEqual(stamps.map((_, index) => ({ number: String(index + 1), side: 'right' })));
  });

  it('is made of equal bytes twice', async () => {
    const [first, second] = [await onlyVolume({ mark: '校对稿' }), await onlyVolume({ mark: '校对稿' })];
    expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(true);
  });

  it('keeps lying scans lying, upright ones upright, all on A4', async () => {
    const { pages } = await onlyVolume();
    const sizes = pages.slice(-4).map(({ width, height }) => [Math.round(width), Math.round(height)]);
    expect(sizes).toEqual([
      [595, 842],
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
  });

  it('carries the mark on every page that is not empty', async () => {
    const { pages } = await onlyVolume({ mark: '校对稿', isDuplex: true });
    const written = pages.filter(({ characters }) => characters.length > 0);
    expect(written.length).toBeLessThan(pages.length);
    for (const page of written) expect(wordsOn(page)).toContain('校对稿');
  });
});

describe('the code of a divider', () => {
  it('is a QR code that a reader reads, with the same words below it, and is named with the volume', async () => {
    const [volume] = await buildPack(content, binding, draw);
    const { pages } = await onlyVolume();
    const code = 'PINGSHEN:hz-2020-01/1/A001/2#0123456789abcdef';
    const at = pages.findIndex((page) => wordsOn(page).includes(code));
    expect(wordsOn(pages[at])).toContain('证明材料');
    expect(await codesOn(volume?.pdf ?? new Uint8Array(), at)).toEqual([code]);
    expect(volume?.sections).toEqual([{ title: '证明材料', code }]);
  });
});

describe('the list on a divider', () => {
  it('says papers of a kind in one line, and leaves the code its place on the same page', async () => {
    const [, scans] = content.sections;
    const [paper] = scans?.items ?? [];
    const kinds = Array.from({ length: 20 }, (_, index) => `材料${ordinalOf(index + 1)}`);
    const three = (kind: string) => [1, 2, 3].map((number) => ({ ...paper!, title: `${kind}（${number}）` }));
    const items = kinds.flatMap(three);
    const [volume] = await buildPack({ ...content, sections: [{ ...scans!, items }] }, binding, draw);
    const pages = await readPdf(Buffer.from(volume?.pdf ?? ''));
    const dividers = pages.filter((page) => wordsOn(page).includes('部分证明材料'));
    expect(dividers).toHaveLength(1);
    for (const kind of kinds) expect(wordsOn(dividers[0])).toContain(`${kind}（3份）`);
    expect(wordsOn(dividers[0])).toContain('PINGSHEN:');
    expect(pages.map(wordsOn).join('')).toContain('材料二十（3）');
  });
});

describe('the own pages of a pack', () => {
  /** The middle of the ink of the words, in points from the left. */
  const middleOf = (page: PdfPage | undefined, words: string): number => {
    const characters = page?.characters ?? [];
    const at = characters
      .map(({ text }) => text)
      .join('')
      .indexOf(words);
    const ink = at < 0 ? [] : characters.slice(at, at + words.length);
    return ((ink[0]?.left ?? 0) + (ink.at(-1)?.right ?? 0)) / 2;
  };

  it('have the contents of a usual pack on one page', async () => {
    const [, scans] = content.sections;
    const [paper] = scans?.items ?? [];
    const items = Array.from({ length: 25 }, (_, index) => ({ ...paper!, title: `材料${index + 1}` }));
    const [volume] = await buildPack({ ...content, sections: [{ ...scans!, items }] }, binding, draw);
    const pages = await readPdf(Buffer.from(volume?.pdf ?? ''));
    const contents = pages.filter((page) => wordsOn(page).includes('材料名称页码'));
    expect(contents).toHaveLength(1);
    expect(wordsOn(contents[0])).toContain('材料25');
  });

  it('have the words of the code under the middle of the heading', async () => {
    const { pages } = await onlyVolume();
    const code = 'PINGSHEN:hz-2020-01/1/A001/2#0123456789abcdef';
    const divider = pages.find((page) => wordsOn(page).includes(code));
    expect(Math.abs(middleOf(divider, code) - middleOf(divider, '证明材料'))).toBeLessThan(1);
  });
});

describe('several copies in one file', () => {
  it('share their streams, begin on a front, are stamped and have bookmarks of their own', async () => {
    const [one, three] = [
      await onlyVolume({ isDuplex: true }),
      await onlyVolume({ isDuplex: true, copies: 3 }),
    ];
    expect(three.pages.length).toBe(3 * one.pages.length);
    // A page list, two stamps and bookmarks more; not twice the papers.
    expect(three.pdf.length).toBeLessThan(1.25 * one.pdf.length);
    const length = one.pages.length;
    expect(length % 2).toBe(0);
    for (const copy of [0, 1, 2]) {
      const own = three.pages.slice(copy * length, (copy + 1) * length);
      expect(own.slice(1).map(wordsOn)).toEqual(one.pages.slice(1).map(wordsOn));
      expect(wordsOn(own[0])).toBe(`${wordsOn(one.pages[0])}第${copy + 1}份，共3份`);
    }
    const nodes = await bookmarks(three.pdf);
    expect(nodes.map(({ title, page }) => [title, page])).toEqual([
      ['第1份', 0],
      ['第2份', length],
      ['第3份', 2 * length],
    ]);
    const [first, , third] = nodes.map(({ children }) => flat(children));
    expect(third?.map(({ title, page }) => [title, page])).toEqual(
      first?.map(({ title, page }) => [title, page + 2 * length]),
    );
  });
});

describe('a pack for both sides of the paper', () => {
  it('opens sections and papers on the front of a sheet, and ends with a whole sheet', async () => {
    const { pdf, pages } = await onlyVolume({ isDuplex: true });
    expect(pages.length % 2).toBe(0);
    const nodes = await bookmarks(pdf);
    const sections = nodes.slice(2);
    const papers = sections[0]?.children ?? [];
    for (const { page } of [...sections, ...papers]) expect(page % 2).toBe(0);
    // Dividers have empty backs.
    expect(pages[(sections[1]?.page ?? 0) + 1]?.characters).toEqual([]);
    pages.forEach((page, index) => {
      const stamp = index < 2 ? undefined : stampOn(page);
      if (stamp)
        expect(stamp).toEqual({ number: String(index - 1), side: index % 2 === 0 ? 'right' : 'left' });
    });
  });

  it('goes on counting in the next volume', async () => {
    const volumes = await buildPack(content, { ...binding, isDuplex: true, pagesPerVolume: 4 }, draw);
    expect(volumes.length).toBeGreaterThan(1);
    let last = 0;
    for (const { pdf, ordinal } of volumes) {
      const pages = await readPdf(Buffer.from(pdf));
      expect(pages.length % 2).toBe(0);
      expect(wordsOn(pages[0])).toContain(`第${ordinal}册（共${volumes.length}册）`);
      const numbers = pages.slice(2).map((page) => Number(stampOn(page)?.number ?? 0));
      expect(numbers[0]).toBe(last + 1);
      last += pages.length - 2;
    }
  });
});

describe('the plan', () => {
  it('cuts a section only between items, and never makes an empty volume', () => {
    const item = (title: string, count: number) => ({
      title,
      pages: { images: Array.from({ length: count }, () => new Uint8Array()) },
    });
    const sections = [{ title: '甲', items: [item('a', 9), item('b', 3), item('c', 1), item('d', 4)] }];
    const count = (one: { pages: object }): number =>
      'images' in one.pages ? (one.pages.images as unknown[]).length : 0;
    const titles = splitVolumes(sections, count, 6).map((parts) =>
      parts.map(
        ({ title, ordinal, items }) => `${ordinal}${title}${items.map((one) => one.item.title).join('')}`,
      ),
    );
    expect(titles).toEqual([['一甲a'], ['一甲bc'], ['一甲d']]);
  });

  it('counts sections in Chinese', () => {
    expect([1, 9, 10, 11, 20, 23].map(ordinalOf)).toEqual(['一', '九', '十', '十一', '二十', '二十三']);
  });
});
