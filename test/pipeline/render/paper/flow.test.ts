import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Page } from '#pipeline/render/paper/layout/page.ts';
import { loadDocument, renderDocument } from '#pipeline/render/paper/render-document.ts';
import { readValues } from '#pipeline/render/paper/template-files.ts';
import { packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { renderPaper } from '#pipeline/render/paper/render-paper.ts';
import { fonts, pagesOf, pdfOf, templateOf } from '../../../support/paper-template.ts';
import { readPdf, wordsOf } from '../../../support/pdf-text.ts';

const wordsOn = (page: Page | undefined): string =>
  (page?.marks ?? []).map((mark) => (mark.kind === 'run' ? mark.run.text : '')).join('');
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p>第${i + 1}行</p>`).join('\n');

describe('what belongs together', () => {
  it('a heading goes to the next page with its paragraph', () => {
    const pages = pagesOf({ body: `${lines(21)}<h2>标题</h2><p>正文</p>` });
    expect(pages.map(wordsOn).map((words) => words.includes('标题'))).toEqual([false, true]);
  });

  it('a heading goes to the next page with the head and first row of its table', () => {
    const table = '<table><thead><tr><th>头</th></tr></thead><tbody><tr><td>行</td></tr></tbody></table>';
    const pages = pagesOf({ body: `${lines(20)}<h2>标题</h2>${table}` });
    expect(wordsOn(pages[0])).not.toContain('标题');
    expect(wordsOn(pages[1])).toBe('标题头行');
  });

  it('a heading stands over two lines at least of a cell that is cut, its padding counted', () => {
    const style = '.long { break-inside: auto } td { padding: 15pt 0 }';
    const cell = Array.from({ length: 12 }, (_, i) => `<p>格内${i}行</p>`).join('');
    const table = `<table><tbody><tr class="long"><td>${cell}</td></tr></tbody></table>`;
    for (const [before, isOnFirst] of [
      [16, true],
      [17, true],
      [18, false],
      [19, false],
    ] as const) {
      const [first] = pagesOf({ body: `${lines(before)}<h2>标题</h2>${table}`, style }).map(wordsOn);
      expect([before, first?.includes('标题')]).toEqual([before, isOnFirst]);
      expect(first?.includes('格内1行')).toBe(isOnFirst);
    }
  });

  it('a signature never stands on a page without text', () => {
    const signature = '<div class="signature"><p>某单位</p><p class="date">2020年9月30日</p></div>';
    const pages = pagesOf({ body: `${lines(20)}<p>末段</p>${signature}` });
    expect(wordsOn(pages[1])).toContain('末段');
    expect(wordsOn(pages[1])).toContain('某单位');
  });

  it('a group that a page can hold is not torn', () => {
    const style = '.group { break-inside: avoid }';
    const pages = pagesOf({ body: `${lines(15)}<div class="group">${lines(10)}</div>`, style });
    expect(wordsOn(pages[0])).toBe(lines(15).replace(/<\/?p>|\n/gu, ''));
  });

  it('a heading stays with its text in a group that no page can hold', () => {
    const style = '.group { break-inside: avoid }';
    const group = `<div class="group">${lines(20)}<h2>标题</h2>${lines(12)}</div>`;
    const pages = pagesOf({ body: `${lines(1)}${group}`, style });
    expect(pages.map(wordsOn).map((words) => words.includes('标题'))).toEqual([false, true]);
  });

  it('a group that no page can hold is printed all the same', () => {
    const style = '.group { break-inside: avoid }';
    const pages = pagesOf({ body: `<div class="group">${lines(30)}</div>`, style });
    expect(pages.map(wordsOn).join('')).toBe(lines(30).replace(/<\/?p>|\n/gu, ''));
  });
});

describe('what has a place of its own', () => {
  it('the footer stands at the foot of the last page of its section', () => {
    const body = `<section>${lines(30)}<footer><p>印发</p></footer></section>`;
    const pages = pagesOf({ body });
    expect(pages.length).toBe(2);
    const mark = pages[1]?.marks.at(-1);
    const bottom = (297 - 35) * (72 / 25.4);
    expect(mark?.kind === 'run' && mark.run.text).toBe('印发');
    expect(mark?.kind === 'run' && bottom - mark.y).toBeLessThan(25);
  });

  it('an absolute box takes no room and stands where it is put on the sheet', () => {
    const style = '.box { position: absolute; top: 10mm; left: 20mm; width: 50mm }';
    const [page] = pagesOf({ body: '<p class="box">角</p><p class="flush">文</p>', style });
    const runs = (page?.marks ?? []).flatMap((mark) => (mark.kind === 'run' ? [mark] : []));
    expect(runs[0]?.y).toBeLessThan(20 * (72 / 25.4));
    expect(runs[1]?.run.x).toBeCloseTo(28 * (72 / 25.4), 1);
    expect(runs[1]?.y).toBeLessThan((37 + 11) * (72 / 25.4));
  });

  it('a landscape section among upright ones has its number where the others have it', () => {
    const style = `@page land { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; page-number: turned }
      section.land { page: land }`;
    const pages = pagesOf({ body: '<p>竖</p><section class="land"><p>横</p></section>', style });
    const [upright, landscape] = pages;
    expect([upright?.style.width, landscape?.style.height].map(Math.round as never)).toEqual([595, 595]);
    const number = (landscape?.marks ?? []).filter((mark) => mark.kind === 'run' && mark.isTurned === true);
    expect(number.length).toBeGreaterThan(0);
    for (const mark of number) expect(mark.kind === 'run' && mark.run.x).toBeLessThan(35 * (72 / 25.4) - 19);
  });

  it('an underline runs on under blanks, and ends with them', () => {
    const [page] = pagesOf({ body: '<p class="flush">姓名<span class="blank">　李　</span>性别</p>' });
    const rules = (page?.marks ?? []).flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
    expect(rules.length).toBe(1);
    expect((rules[0]?.to.x ?? 0) - (rules[0]?.from.x ?? 0)).toBeCloseTo(3 * 16 - 2 * 0.207, 1);
  });

  it('no seal is drawn where there is room for one', () => {
    const [page] = pagesOf({ body: '<seal-space></seal-space><p>文</p>' });
    expect(page?.marks.length).toBe(1);
    const [mark] = page?.marks ?? [];
    expect(mark?.kind === 'run' && mark.y).toBeGreaterThan((37 + 42) * (72 / 25.4));
  });
});

describe('titles', () => {
  const titleLines = (title: string): string[] => {
    const [page] = pagesOf({ body: `<h1>${title}</h1>` });
    const byHeight = new Map<number, string>();
    for (const mark of page?.marks ?? []) {
      if (mark.kind === 'run') byHeight.set(mark.y, (byHeight.get(mark.y) ?? '') + mark.run.text);
    }
    return [...byHeight.values()];
  };

  it('break between words and are no block', () => {
    const title = '关于开展2020年度机电制造专业高级工程师职务任职资格评审工作的通知';
    const found = titleLines(title);
    expect(found.join('')).toBe(title);
    expect(found.length).toBe(2);
    expect(found[0]?.endsWith('评')).toBe(false);
    expect(Math.abs([...(found[0] ?? '')].length - [...(found[1] ?? '')].length)).toBeGreaterThan(0);
  });

  it('break by hand where a person says so', () => {
    expect(titleLines('关于推荐人员<br>申报职务任职资格的函')).toEqual([
      '关于推荐人员',
      '申报职务任职资格的函',
    ]);
  });
});

describe('the file', () => {
  const body = '<section><h1>甲</h1><h2>乙</h2><p>文</p><h2>丙</h2></section>';

  it('has title, issuer, language, its own day, and bookmarks nested by heading', async () => {
    const bytes = await pdfOf({ body });
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([file.getTitle(), file.getAuthor(), file.getCreationDate()?.toISOString()]).toEqual([
      '试',
      '试',
      '2020-09-30T00:00:00.000Z',
    ]);
    expect(String(file.catalog.get(PDFName.of('Lang')))).toContain('zh-CN');
    expect(file.catalog.has(PDFName.of('Outlines'))).toBe(true);
  });

  it('embeds every font it uses', async () => {
    const file = await PDFDocument.load(await pdfOf({ body }), { updateMetadata: false });
    const written = file.context.enumerateIndirectObjects().map(([, object]) => String(object));
    const descriptors = written.filter((text) => text.includes('/Type /FontDescriptor'));
    expect(descriptors.length).toBeGreaterThan(0);
    for (const text of descriptors) expect(text).toMatch(/\/FontFile[23]/u);
    expect(written.some((text) => text.includes('/Helvetica'))).toBe(false);
  });

  it('carries its watermark on every page', async () => {
    const template = templateOf({ body: lines(30) });
    const options = { fonts, title: '试', author: '试', date: '2020-09-30', watermark: '校对稿' };
    const { pdf } = await renderPaper(template, {}, options);
    for (const page of await readPdf(pdf)) expect(wordsOf([page])).toContain('校对稿');
  });

  it('says on every page that it is still to be checked, where the caller says so', async () => {
    const options = { fonts: packagedOnly, watermark: '待核' };
    const { pdf } = await renderDocument(loadDocument('roster'), readValues('roster', undefined), options);
    for (const page of await readPdf(pdf)) expect(wordsOf([page])).toContain('待核');
  });
});
