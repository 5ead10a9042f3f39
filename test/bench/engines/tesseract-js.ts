/** tesseract.js on the model the program itself ships, one worker a core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createScheduler, createWorker } from 'tesseract.js';
import { versionOf } from '../machine.ts';
import type { Engine } from '../plan.ts';

export const tesseractJs: Engine = async (plan) => {
  const started = performance.now();
  const require = createRequire(import.meta.url);
  const data = path.dirname(require.resolve('@tesseract.js-data/chi_sim/package.json'));
  const options = { langPath: path.join(data, '4.0.0_best_int'), cacheMethod: 'none', gzip: true };
  const scheduler = createScheduler();
  for (let n = 0; n < availableParallelism(); n++) {
    scheduler.addWorker(await createWorker('chi_sim', 1, { ...options, errorHandler: () => undefined }));
  }
  const read = async (image: string): Promise<string> => {
    const { data: found } = await scheduler.addJob('recognize', readFileSync(image));
    return found.text;
  };
  await Promise.all(plan.warmUp.map(({ image }) => read(image)));
  const ready = performance.now();
  const texts = await Promise.all(plan.pages.map(({ image }) => read(image)));
  const seconds = (performance.now() - ready) / 1000;
  await scheduler.terminate();
  return { startSeconds: (ready - started) / 1000, seconds, texts, version: versionOf('tesseract.js') };
};
