/** Task `recognise.read`: the wanted lines of a page, each read once. */
import { implementTask } from '#pipeline/core/task.ts';
import { modelFiles } from './engines/models.ts';
import { readLine, type LineReading } from './engines/reader.ts';
import { legiblePixels } from './page-pixels.ts';
import type { Quad } from '#schemas/records/page.ts';
import type { Raster } from './raster.ts';
import { readLines } from './tasks.ts';
import { boxBefore } from './tick-box.ts';

export const readTask = implementTask(readLines, async ({ source, turn, quads }, { blobs, settings }) => {
  const page = await legiblePixels(blobs, source, turn);
  const models = modelFiles(settings.recognise);
  const readings: LineReading[] = [];
  for (const quad of quads) readings.push(withBox(await readLine(page, quad, models), page, quad));
  return readings;
});

/** A choice's word with the box before it, as a form prints it: ☑合格. */
function withBox(reading: LineReading, page: Raster, quad: Quad): LineReading {
  const sign = boxBefore(page, quad, reading.text);
  if (sign === undefined) return reading;
  const box = { text: sign, probability: 1, from: 0, to: 0 };
  return { ...reading, text: sign + reading.text, characters: [box, ...reading.characters] };
}
