/** What a pack says about its scans: names, sources, and what could not be read. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildPack } from '#pipeline/pack/index.ts';
import { packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { frontDrawer } from '#pipeline/render/index.ts';
import { bookmarks, wordsOn } from '../../support/pack-reading.ts';
import { readPdf, type PdfPage } from '../../support/pdf-text.ts';

const binding = { isNumbered: true, isDuplex: true, mark: '', copies: 1, pagesPerVolume: 400 };
const cover = { title: '申报材料', issuer: '杭州钱江机电有限公司', date: '2020-10-09', lines: [] };
const draw = await frontDrawer(packagedOnly);

describe('what is said about scans', () => {
  const foot = ({ characters, height }: PdfPage) =>
    characters.filter(({ baseline }) => baseline > height - 24);
  const notes = ['毕业证书、学位证书　2.学历/扫描件.jpg 第1页', '毕业证书、学位证书　😀.jpg 第1页'];
  async function noted(): Promise<{ pdf: Uint8Array; pages: PdfPage[] }> {
    const image = sharp({ create: { width: 83, height: 117, channels: 3, background: '#d8d0c0' } });
    const jpeg = await image.jpeg().toBuffer();
    const item = {
      title: '毕业证书',
      shared: [{ title: '学位证书（1）', kind: '学位证书' }],
      pages: { images: [jpeg, jpeg] },
      notes,
    };
    const unread = [{ file: '4.社保/😀.pdf', reason: '文件已加密，打不开' }];
    const [volume] = await buildPack(
      { cover, unread, sections: [{ title: '证明材料', items: [item] }] },
      binding,
      draw,
    );
    const pdf = volume?.pdf ?? new Uint8Array();
    return { pdf, pages: await readPdf(Buffer.from(pdf)) };
  }

  it('names each document of a shared page in contents, bookmarks and on the divider', async () => {
    const { pdf, pages } = await noted();
    expect(wordsOn(pages[1])).toMatch(/毕业证书3学位证书（1）3/u);
    const [, , section] = await bookmarks(pdf);
    expect(section?.children.map(({ title, page }) => [title, page])).toEqual([
      ['毕业证书', 4],
      ['学位证书（1）', 4],
    ]);
    expect(wordsOn(pages[2])).toContain('毕业证书学位证书');
  });

  it('prints at the foot what a scan is, beside its number, whatever the file is called', async () => {
    const { pages } = await noted();
    const [right, left] = pages.slice(4).map(foot);
    const said = (characters: typeof right) => (characters ?? []).map(({ text }) => text).join('');
    expect(said(right)).toBe(`${notes[0]}3`.replace(/\s/gu, ''));
    expect(said(left)).toBe(`4${notes[1]}`.replace('😀', '□').replace(/\s/gu, ''));
    // Clear of the number, which stands outside.
    const gap = (characters: typeof right, at: number): number =>
      (characters?.at(at)?.left ?? 0) - (characters?.at(at - 1)?.left ?? 0);
    expect(gap(right, -1)).toBeGreaterThan(18);
    expect(gap(left, 1)).toBeGreaterThan(18);
  });

  it('names below the contents what could not be read', async () => {
    const { pages } = await noted();
    expect(wordsOn(pages[1])).toMatch(/不能读取、没有装入的文件.*4\.社保\/□\.pdf文件已加密，打不开/u);
  });
});
