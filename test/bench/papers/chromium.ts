/** Headless Chromium, kept open: prints the page that `pingshen preview` shows, with the same font files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { browserProgram } from '../../support/browser-program.ts';
import type { PaperEngine } from './measure.ts';
import { photo, scanFiles } from './model.ts';
import { formPage, rosterPage } from './ours.ts';
import { fontFiles } from './pdfmake.ts';

/** Why it cannot be measured here; undefined: it can. */
export const chromiumAbsence = browserProgram === undefined ? 'not installed' : undefined;

export async function loadChromium(pictures: ReadonlyMap<string, Uint8Array>): Promise<PaperEngine> {
  if (browserProgram === undefined) throw new Error('no Chromium is installed');
  const browser = await chromium.launch({ executablePath: browserProgram, args: ['--no-sandbox'] });
  const folder = await mkdtemp(path.join(tmpdir(), 'pingshen-bench-'));
  await writeFile(path.join(folder, photo), pictures.get(photo) ?? new Uint8Array());
  const print = async (html: string): Promise<Uint8Array> => printPage(browser, folder, html);
  return {
    form: async (number) => print(withFonts(await formPage(number))),
    roster: () => print(withFonts(rosterPage())),
    pack: () => print(packPage()),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function printPage(browser: Browser, folder: string, html: string): Promise<Uint8Array> {
  const file = path.join(folder, 'page.html');
  await writeFile(file, html);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf;
}

/** Font files in the place of installed fonts, and pages as large as the paper. */
function withFonts(html: string): string {
  return html.replaceAll(
    /@font-face \{ font-family: (宋|小标宋|黑); src: [^}]*\}/gu,
    (_, role: keyof typeof fontFiles) =>
      `@font-face { font-family: ${role}; src: url("${pathToFileURL(fontFiles[role]).href}"); }`,
  );
}

function packPage(): string {
  const pictures = scanFiles().map((file) => {
    const source = pathToFileURL(path.resolve(file)).href;
    return `<div style="break-before: page"><img style="max-width: 190mm; max-height: 260mm" src="${source}"></div>`;
  });
  const contents = pictures.map((_, index) => `<p>材料${index + 1}</p>`).join('');
  return `<!DOCTYPE html><meta charset="utf-8"><style>@page { size: A4; margin: 10mm }</style><h1>专业技术资格申报材料</h1><div style="break-before: page">${contents}</div>${pictures.join('')}`;
}
