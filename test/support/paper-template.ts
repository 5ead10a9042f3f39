/** Papers made of a few lines of template, for tests of the engine. */
import { fontSet, packagedOnly } from '#pipeline/render/fonts/font-set.ts';
import type { Page } from '#pipeline/render/paper/layout/page.ts';
import { layOut, renderPaper } from '#pipeline/render/paper/render-paper.ts';
import { readTemplate } from '#pipeline/render/paper/template-files.ts';
import { loadTemplate, type Template } from '#pipeline/render/paper/template.ts';
import type { JsonSchema } from '#templates/define.ts';

interface PaperParts {
  readonly body: string;
  readonly style?: string;
  readonly fields?: JsonSchema;
  readonly partials?: Readonly<Record<string, string>>;
}

const anyText: JsonSchema = { type: 'string' };
/** Values that most tests use. */
export const someFields: JsonSchema = {
  type: 'object',
  properties: {
    text: anyText,
    isOpen: { type: 'boolean' },
    rows: { type: 'array', items: { type: 'object', properties: { a: anyText, b: anyText } } },
  },
};

export function templateOf({ body, style = '', fields = someFields, partials = {} }: PaperParts): Template {
  const common = readTemplate('entrust-letter').sheets[0];
  return loadTemplate(
    { fields, paper: { size: 'A4', orientation: 'portrait' } },
    {
      body: { file: 'body.hbs', text: body },
      sheets: [...(common === undefined ? [] : [common]), { file: 'style.css', text: style }],
      partials: new Map(
        Object.entries(partials).map(([name, text]) => [name, { file: `partials/${name}.hbs`, text }]),
      ),
    },
  );
}

export const fonts = fontSet(packagedOnly);

export function pagesOf(parts: PaperParts, view: object = {}): readonly Page[] {
  const template = templateOf(parts);
  return layOut(template, template.fill(view), { fonts }).pages;
}

export async function pdfOf(parts: PaperParts, view: object = {}): Promise<Buffer> {
  const options = { fonts, title: '试', author: '试', date: '2020-09-30' };
  const { pdf } = await renderPaper(templateOf(parts), view, options);
  return pdf;
}

/** The partials that come with the program, by name. */
export function sharedPartials(): Readonly<Record<string, string>> {
  const { partials } = readTemplate('entrust-letter');
  return Object.fromEntries([...partials].map(([name, { text }]) => [name, text]));
}
