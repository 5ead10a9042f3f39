import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeReports } from '#pipeline/render/index.ts';
import { openReports } from '../../support/opened-reports.ts';
import { sampleInput } from '../../support/results-sample.ts';

describe('核对报告.html', () => {
  let html: string;
  beforeAll(async () => {
    ({ html } = await openReports(await writeReports(sampleInput())));
  });

  it('is one page whose policy allows nothing but its own style, script and pictures', () => {
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
    const digest = (tag: string): string => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html) ?? [];
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src ${digest('style')}; script-src ${digest('script')}; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/<(link|iframe|object|embed|base|form)\b/);
    expect(html).not.toMatch(/\s(style|on[a-z]+)=/);
    expect(
      [...html.matchAll(/\ssrc="([^"]{1,20})/g)].every(([, source]) => source?.startsWith('data:image/jpeg')),
    ).toBe(true);
    expect(html).not.toMatch(/https?:\/\//);
  });

  it('has a card an open finding in order, matches in a table without pictures', () => {
    const cards = [...html.matchAll(/<article\s+class="card (\w+)"\s+id="f(\d+)"/g)];
    expect(cards.map(([, , number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(cards.some(([, verdict]) => verdict === 'match')).toBe(false);
    expect(html.match(/<img/g)).toHaveLength(7);
    expect(html.match(/data-row/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it('shows both values with what differs marked, every witness, the place and the way to the page', () => {
    const [, card = ''] = html.split('id="f2"');
    const text = card.slice(0, card.indexOf('</article>')).replaceAll(/src="[^"]*"/g, '');
    expect(text).toContain('990351200705001<mark>2</mark>34');
    expect(text).toContain('990351200705001<mark>8</mark>34');
    expect(text).toContain('教育部学历证书电子注册备案表');
    expect(text).toContain('scans/A001/学历备案.pdf');
    expect(text).toContain('href="./pages/1.jpg"');
    expect(text).toMatch(/<rect x="[\d.]+"/);
  });

  it('can be read without a mouse: language, landmarks, headings, labels', () => {
    expect(html).toContain('<html lang="zh-CN"');
    for (const landmark of ['<main', '<nav', '<header']) expect(html).toContain(landmark);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h3 id="t\d+"/g)).toHaveLength(10);
    for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/alt="证据截图：[^"]+"/);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('speaks English on request', async () => {
    const files = await writeReports(sampleInput({ language: 'en' }));
    expect(files.map(({ name }) => name)).toEqual(['verification-report.xlsx', 'verification-report.html']);
    const { html: english, workbook } = await openReports(files);
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('education 1 · diploma number');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Findings', 'Applicants', 'Files', 'Notes']);
  });
});
