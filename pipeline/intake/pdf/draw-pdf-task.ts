/** Carries out `intake.draw-pdf`: one process, one document, then the process is gone. */
import { encodeJpeg } from '#pipeline/core/image.ts';
import { implementTask, type TaskTools } from '#pipeline/core/task.ts';
import { remark, type Remark } from '../remark.ts';
import { drawPdf, type DrawnPage, type DrawnPdf, type DrawPdfInput, type Refused } from '../tasks.ts';
import { inspectPdf, openPdf } from './document.ts';
import { supplyFonts } from './fonts.ts';
import { loadPdfium } from './pdfium.ts';
import { renderPage, type Renderer, type RenderedPage } from './render-page.ts';

export const drawPdfTask = implementTask(drawPdf, async (input, tools) => {
  try {
    return await draw(input, tools);
  } catch (error) {
    if (isAbort(error)) return { refused: remark('P_ABORT', {}) };
    throw error;
  }
});

/** What PDFium's own checks and a full WebAssembly memory throw. */
function isAbort(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'RuntimeError' || error.message.startsWith('PDFium has no memory'))
  );
}

async function draw(input: DrawPdfInput, tools: TaskTools): Promise<DrawnPdf | Refused> {
  const { pdfPages, pdfDpi, pageSide } = tools.settings.intake;
  const bytes = await tools.blobs.get(input.blob);
  const pdfium = await loadPdfium();
  const takeMissing = supplyFonts(pdfium);
  const pdf = openPdf(pdfium, bytes, pdfPages);
  if ('code' in pdf) return { refused: pdf };
  const renderer: Renderer = { pdfium, pdf, takeMissing, limits: { dpi: pdfDpi, side: pageSide } };
  const pages: DrawnPage[] = [];
  const warnings: Remark[] = input.from === 0 ? inspectPdf(pdfium, pdf, bytes) : [];
  const end = Math.min(input.from + input.count, pdf.pageCount);
  for (let index = input.from; index < end; index++) {
    const page = renderPage(renderer, index);
    if ('code' in page) return { refused: page };
    pages.push(await keepPage(page, tools));
    warnings.push(...page.warnings);
  }
  return { pageCount: pdf.pageCount, pages, warnings };
}

async function keepPage({ pixels, text }: RenderedPage, { blobs }: TaskTools): Promise<DrawnPage> {
  const raster = await blobs.put(await encodeJpeg(pixels));
  const page = { raster, width: pixels.width, height: pixels.height };
  if (text === undefined || text.characters.length === 0) return page;
  return { ...page, text: await blobs.put(Buffer.from(JSON.stringify(text))) };
}
