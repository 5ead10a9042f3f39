/**
 * Shows layouts as pictures: `node samples/draw/preview.ts <type> [folder] [dpi] [start]` draws
 * every layout of a kind (or `all`), or those whose id begins with `start`, with the short and the
 * long example and writes PNG files.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { documentTypeNames, type DocumentType } from '#schemas/document-types.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout } from '../layout.ts';
import { longExamples, shortExamples } from '../layouts/examples.ts';
import { drawDocument, layouts } from '../layouts/index.ts';
import { practiceLayouts } from '../practice-layouts/index.ts';
import { rasterise } from './rasterise.ts';

async function preview<T extends DocumentType>(
  layout: Layout<T>,
  facts: DocumentFacts[T],
  to: { file: string; dpi: number },
): Promise<void> {
  const { sheet, printed } = drawDocument(layout, facts, 7);
  const pages = await rasterise(await sheet.finish(), to.dpi);
  for (const [index, { width, height, data }] of pages.entries()) {
    const image = sharp(data, { raw: { width, height, channels: 3 } });
    await image.png().toFile(`${to.file}-${String(index + 1)}.png`);
  }
  process.stdout.write(`${to.file}: ${JSON.stringify(printed).slice(0, 400)}\n`);
}

async function previewKind(type: DocumentType, folder: string, dpi: number): Promise<void> {
  const all = [...layouts[type], ...practiceLayouts[type]];
  for (const layout of all.filter(({ id }) => id.startsWith(start))) {
    await preview(layout, shortExamples[type], { file: join(folder, `${layout.id}-short`), dpi });
    await preview(layout, longExamples[type], { file: join(folder, `${layout.id}-long`), dpi });
  }
}

const [wanted = 'all', folder = 'out/preview', dpi = '80', start = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const type of documentTypeNames) {
  if (wanted === 'all' || wanted === type) await previewKind(type, folder, Number(dpi));
}
