/** Task `render.paper`: one paper in one format, from its template and values to bytes. */
import { PipelineError } from '#pipeline/core/errors.ts';
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import { implementTask } from '#pipeline/core/task.ts';
import { writeDocx } from '../paper/docx/write-docx.ts';
import { fontFiles } from '../fonts/font-set.ts';
import { documentOf, parseView, renderDocument, type LoadedDocument } from '../paper/render-document.ts';
import { sourceFromJson } from '../paper/template-files.ts';
import { loadTemplate } from '../paper/template.ts';
import { sheetFile } from './sheet-file.ts';
import { renderPaperTask, type PaperInput } from './tasks.ts';

/** A process prints many papers of few templates. */
const loaded = new Map<string, Promise<LoadedDocument>>();

export const paperTask = implementTask(renderPaperTask, async (input, { blobs }) => {
  assertSameFonts(input);
  try {
    if (input.format === 'xlsx') return { blob: await blobs.put(await sheetOf(input)) };
    const document = await load(input, blobs);
    if (input.format === 'docx') return { blob: await blobs.put(editable(document, input)) };
    const { fonts, watermark } = input;
    const pictures = await picturesOf(input.pictures, blobs);
    const { pdf, pageCount } = await renderDocument(document, input.values, { fonts, watermark, pictures });
    return { blob: await blobs.put(pdf), pages: pageCount };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { refused: { code: error.code, values: error.values } };
  }
});

const fontsHere = new Map<string, string>();

/** Another machine may have other fonts: then the paper is left to the one that asked. */
function assertSameFonts({ fonts, fontFiles: wanted }: PaperInput): void {
  const key = JSON.stringify(fonts);
  const here = fontsHere.get(key) ?? JSON.stringify(fontFiles(fonts));
  fontsHere.set(key, here);
  if (here !== JSON.stringify(wanted))
    throw Object.assign(new Error('other fonts are installed here'), { code: 'OTHER_FONTS' });
}

function sheetOf({ document, values, watermark: mark }: PaperInput): Promise<Buffer> {
  const { title, signed, sheet } = parseView(documentOf(document), values);
  if (sheet === undefined) throw new RangeError(`${document} has no sheet`);
  return sheetFile(sheet, { title, author: signed.by, on: signed.on, mark });
}

async function picturesOf(
  names: readonly string[],
  blobs: BlobStore,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(await Promise.all(names.map(async (name) => [name, await blobs.get(name)] as const)));
}

function editable(
  { definition, template }: LoadedDocument,
  { values, watermark }: Pick<PaperInput, 'values' | 'watermark'>,
): Buffer {
  const { view, title, signed } = parseView(definition, values);
  const mark = [definition.watermark, watermark].filter(Boolean).join('　');
  return writeDocx(template, view, { title, author: signed.by, date: signed.on, mark });
}

function load(
  { document, template }: { readonly document: string; readonly template: string },
  blobs: BlobStore,
): Promise<LoadedDocument> {
  const key = `${document} ${template}`;
  const known = loaded.get(key) ?? read(document, template, blobs);
  loaded.set(key, known);
  return known;
}

async function read(id: string, template: string, blobs: BlobStore): Promise<LoadedDocument> {
  const definition = documentOf(id);
  const source = sourceFromJson((await blobs.get(template)).toString('utf8'));
  return { definition, template: loadTemplate(definition, source) };
}
