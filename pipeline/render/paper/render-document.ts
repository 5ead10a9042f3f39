/** Renders one of the registered documents. */
import type { FontSettings } from '#schemas/settings.ts';
import { trouble } from '#pipeline/core/errors.ts';
import type { AnyDocument, ParsedView } from '#templates/define.ts';
import { documents } from '#templates/index.ts';
import { fontSet } from '../fonts/font-set.ts';
import { browserPage } from './browser-page.ts';
import { renderPaper, type RenderedPaper } from './render-paper.ts';
import { readPictures, readTemplate, readValues } from './template-files.ts';
import { loadTemplate, type Template } from './template.ts';

/** A document whose template is loaded: render as many as there are. */
export interface LoadedDocument {
  readonly definition: AnyDocument;
  readonly template: Template;
}

export interface DocumentPaper extends RenderedPaper {
  readonly title: string;
}

/** Throws T_DOCUMENT for an unknown one. */
export function documentOf(id: string): AnyDocument {
  const definition = documents.find((document) => document.id === id);
  if (definition === undefined) {
    throw trouble('T_DOCUMENT', { name: id, known: documents.map((document) => document.id).join(' ') });
  }
  return definition;
}

/** Throws T_DOCUMENT for an unknown one, T_TEMPLATE for a faulty one. */
export function loadDocument(id: string): LoadedDocument {
  const definition = documentOf(id);
  return { definition, template: loadTemplate(definition, readTemplate(id)) };
}

export interface RenderOptions {
  readonly fonts: FontSettings;
  readonly pictures?: ReadonlyMap<string, Uint8Array> | undefined;
  /** Printed behind every page besides the document's own watermark: `待核` where findings are open. */
  readonly watermark?: string | undefined;
}

/** Renders the document with these values (the shape of its view); throws T_VALUES, T_TEMPLATE, T_GLYPH. */
export async function renderDocument(
  { definition, template }: LoadedDocument,
  values: unknown,
  options: RenderOptions,
): Promise<DocumentPaper> {
  const { view, title, signed } = parseView(definition, values);
  const paper = await renderPaper(template, view, {
    fonts: fontSet(options.fonts),
    title,
    author: signed.by,
    date: signed.on,
    watermark: watermarkOf([definition.watermark, options.watermark]),
    pictures: options.pictures,
  });
  return { ...paper, title };
}

function watermarkOf(words: readonly (string | undefined)[]): string | undefined {
  const said = words.filter((word) => word !== undefined && word !== '');
  return said.length === 0 ? undefined : said.join('　');
}

export interface Preview {
  readonly pdf: Buffer;
  readonly html: string;
  readonly title: string;
}

/** The document with its sample, or with the values of a file, as PDF and for the browser. */
export async function previewDocument(
  id: string,
  file: string | undefined,
  fonts: FontSettings,
): Promise<Preview> {
  const loaded = loadDocument(id);
  const values = readValues(id, file);
  const { pdf, title } = await renderDocument(loaded, values, { fonts, pictures: readPictures(id) });
  const { view } = parseView(loaded.definition, values);
  return { pdf, title, html: browserPage(loaded.template, loaded.template.fill(view), title) };
}

/** The checked values; zod's complaint is told as ours: throws T_VALUES. */
export function parseView(definition: AnyDocument, values: unknown): ParsedView {
  try {
    return definition.parse(values);
  } catch (error) {
    const [issue] = (error as { readonly issues?: readonly Issue[] }).issues ?? [];
    if (issue === undefined) throw error;
    const where = issue.path.map(String).join('.');
    throw trouble('T_VALUES', { name: definition.name, where, what: issue.message }, error);
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
