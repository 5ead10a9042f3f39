/** Task `recognise.read`: the wanted lines of a page, each read once. */
import { implementTask } from '#pipeline/core/task.ts';
import { modelFiles } from './engines/models.ts';
import { readLine, type LineReading } from './engines/reader.ts';
import { uprightPixels } from './page-pixels.ts';
import { readLines } from './tasks.ts';

export const readTask = implementTask(readLines, async ({ source, turn, quads }, { blobs, settings }) => {
  const page = await uprightPixels(blobs, source, turn);
  const models = modelFiles(settings.recognise);
  const readings: LineReading[] = [];
  for (const quad of quads) readings.push(await readLine(page, quad, models));
  return readings;
});
