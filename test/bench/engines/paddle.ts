/** `ppu-paddle-ocr` with its defaults on the same model files: page after page, or in its batches. */
import { readFileSync } from 'node:fs';
import { PaddleOcrService } from 'ppu-paddle-ocr';
import { bundledModels } from '#pipeline/recognise/engines/models.ts';
import { versionOf } from '../machine.ts';
import type { Engine, Measured, Plan } from '../plan.ts';

/** Each page by itself: `recognize()`. */
export const paddle: Engine = (plan) =>
  measure(plan, async (service, images) => {
    const texts: string[] = [];
    for (const image of images) texts.push((await service.recognize(image())).text);
    return texts;
  });

/** All pages at once: `batchRecognize()` with the concurrency it chooses. */
export const paddleBatch: Engine = (plan) =>
  measure(plan, async (service, images) => {
    const loaded = (function* () {
      for (const image of images) yield image();
    })();
    return (await service.batchRecognize(loaded)).map(({ text }) => text);
  });

type Load = () => ArrayBuffer;
type Read = (service: PaddleOcrService, images: readonly Load[]) => Promise<string[]>;

async function measure(plan: Plan, read: Read): Promise<Measured> {
  const started = performance.now();
  const { detect, read: recognition, dictionary } = bundledModels();
  const service = new PaddleOcrService({
    model: { detection: detect, recognition, charactersDictionary: classesOf(dictionary) },
  });
  await service.initialize();
  const loads = (pages: Plan['pages']): Load[] =>
    pages.map(
      ({ image }) =>
        () =>
          bytesOf(readFileSync(image)),
    );
  await read(service, loads(plan.warmUp));
  const ready = performance.now();
  const texts = await read(service, loads(plan.pages));
  const seconds = (performance.now() - ready) / 1000;
  await service.destroy();
  return { startSeconds: (ready - started) / 1000, seconds, texts, version: versionOf('ppu-paddle-ocr') };
}

/** Its dictionaries hold the blank and the final space as lines of their own; this release's file does not. */
function classesOf(file: string): ArrayBuffer {
  const lines = readFileSync(file, 'utf8').replace(/\r?\n$/u, '');
  return bytesOf(Buffer.from(`\n${lines}\n `));
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}
