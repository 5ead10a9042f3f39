/**
 * Task `recognise.read-again`: tesseract.js as an independent reader of single crops. Its word may
 * only cast doubt on ours, so a crop it cannot read comes back empty, never as an error.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { sharp } from '#pipeline/core/image.ts';
import { createWorker, PSM, type Worker } from 'tesseract.js';
import { implementTask } from '#pipeline/core/task.ts';
import { cutStrip, type Strip } from './crop.ts';
import { legiblePixels } from './page-pixels.ts';
import { readAgain } from './tasks.ts';

/** Height in pixels at which tesseract's own training lines stood, with air around them. */
const CROP_HEIGHT = 48;
const MARGIN = 12;
const DIGITS = '0123456789XxZTCLSNI-./年月日 ';

export const readAgainTask = implementTask(readAgain, async ({ source, turn, crops }, { blobs }) => {
  const page = await legiblePixels(blobs, source, turn);
  const worker = await secondReader();
  const texts: string[] = [];
  for (const { quad, kind } of crops) {
    const picture = await pictureOf(cutStrip(page, quad, { height: CROP_HEIGHT, variant: 'red' }));
    await worker.setParameters({
      tessedit_pageseg_mode: PSM.SINGLE_LINE,
      tessedit_char_whitelist: kind === 'digits' ? DIGITS : '',
      // What it takes by itself where a picture names no resolution, without a warning for each.
      user_defined_dpi: '70',
    });
    const { data } = await worker.recognize(picture);
    texts.push(data.text.replace(/\s/g, ''));
  }
  return texts;
});

let opened: Promise<Worker> | undefined;

function secondReader(): Promise<Worker> {
  opened ??= open();
  return opened;
}

function open(): Promise<Worker> {
  const require = createRequire(import.meta.url);
  const data = path.dirname(require.resolve('@tesseract.js-data/chi_sim/package.json'));
  return createWorker('chi_sim', 1, {
    langPath: path.join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // Without a handler one unreadable crop ends the whole process.
    errorHandler: () => undefined,
  });
}

async function pictureOf(strip: Strip): Promise<Buffer> {
  const plane = strip.width * strip.height;
  const grey = Buffer.alloc(plane);
  for (let i = 0; i < plane; i++) grey[i] = strip.planes[2 * plane + i]!;
  return sharp(grey, { raw: { width: strip.width, height: strip.height, channels: 1 } })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
