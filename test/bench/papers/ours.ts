/** Our own way: template, layout and pdfkit; packs by pdf-lib. As a worker of a run does it, fonts opened once. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPack } from '#pipeline/pack/index.ts';
import { fontSet, packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import { browserPage } from '#pipeline/render/paper/browser-page.ts';
import { loadDocument, renderDocument } from '#pipeline/render/paper/render-document.ts';
import { renderPaper } from '#pipeline/render/paper/render-paper.ts';
import { readTemplate } from '#pipeline/render/paper/template-files.ts';
import { loadTemplate, type Template } from '#pipeline/render/paper/template.ts';
import { frontDrawer } from '#pipeline/render/index.ts';
import type { JsonSchema } from '#templates/define.ts';
import type { PaperEngine } from './measure.ts';
import { formView, rosterView, scanFiles } from './model.ts';

const text: JsonSchema = { type: 'string' };
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const objectOf = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
});
const cell = objectOf({ text, kind: text, colspan: text, rowspan: text, picture: text });
const table = objectOf({
  heading: text,
  widths: listOf(text),
  rows: listOf(objectOf({ cells: listOf(cell) })),
});
const fields = objectOf({ title: text, tables: listOf(table) });

/** The form's template, loaded once as a run does. */
export async function formTemplate(): Promise<Template> {
  const read = async (name: string): Promise<{ readonly file: string; readonly text: string }> => ({
    file: name,
    text: await readFile(path.join(import.meta.dirname, name), 'utf8'),
  });
  const [common] = readTemplate('entrust-letter').sheets;
  return loadTemplate(
    { fields, paper: { size: 'A4', orientation: 'portrait' } },
    {
      body: await read('form.hbs'),
      sheets: [...(common === undefined ? [] : [common]), await read('form.css')],
      partials: new Map(),
    },
  );
}

/** The same pages for a browser to print. */
export async function formPage(number: number): Promise<string> {
  const template = await formTemplate();
  const view = formView(number);
  return browserPage(template, template.fill(view), view.title);
}

export function rosterPage(): string {
  const { definition, template } = loadDocument('roster');
  const { view, title } = definition.parse(rosterView());
  return browserPage(template, template.fill(view), title);
}

export async function loadOurs(pictures: ReadonlyMap<string, Uint8Array>): Promise<PaperEngine> {
  const fonts = fontSet(packagedOnly);
  const template = await formTemplate();
  const roster = loadDocument('roster');
  const people = rosterView();
  const draw = await frontDrawer(packagedOnly);
  return {
    form: async (number) => {
      const view = formView(number);
      const options = { fonts, title: view.title, author: '九九市', date: '2020-09-30', pictures };
      return (await renderPaper(template, view, options)).pdf;
    },
    roster: async () => (await renderDocument(roster, people, { fonts: packagedOnly })).pdf,
    pack: async () => {
      const images = await Promise.all(scanFiles().map((file) => readFile(file)));
      const items = images.map((image, index) => ({ title: `材料${index + 1}`, pages: { images: [image] } }));
      const cover = { title: '专业技术资格申报材料', issuer: '九九市', date: '2020-09-30', lines: [] };
      const binding = { isNumbered: true, isDuplex: false, mark: '', copies: 1, pagesPerVolume: 400 };
      const [volume] = await buildPack({ cover, sections: [{ title: '证明材料', items }] }, binding, draw);
      if (volume === undefined) throw new RangeError('a pack has a volume');
      return volume.pdf;
    },
    close: () => Promise.resolve(),
  };
}
