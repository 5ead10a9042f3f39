/** Task `recognise.inspect`: a page upright, with its lines found and put in reading order. */
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import { sharp } from '#pipeline/core/image.ts';
import { timed } from '#pipeline/core/image-clock.ts';
import { implementTask } from '#pipeline/core/task.ts';
import type { PageSource, Quad, TextLayer, TextLine } from '#schemas/records/page.ts';
import { contentOf } from './content.ts';
import { detectLines, type DetectedLine } from './engines/detect.ts';
import { modelFiles, type ModelFiles } from './engines/models.ts';
import { readLine } from './engines/reader.ts';
import { lieOf, liesOnItsSide, standsOnItsHead, turnLines } from './orientation.ts';
import { legiblePixels, uprightPixels } from './page-pixels.ts';
import { inReadingOrder, slopeOf } from './reading-order.ts';
import { boxOf, distance, type Raster, type Turn } from './raster.ts';
import type { Inspection } from './records.ts';
import { detectUnderSeals } from './seals.ts';
import { inspectPage } from './tasks.ts';
import { judgeTextLayer, type JudgedLayer } from './text-layer.ts';

export const inspectTask = implementTask(inspectPage, async ({ source }, { blobs, settings }) => {
  const models = modelFiles(settings.recognise);
  const page = await legiblePixels(blobs, source, 0);
  const layer = await soundTextLayer(
    blobs,
    source,
    async (quad) => (await readLine(page, quad, models)).text,
  );
  if (layer.lines) return fromTextLayer(page, layer.lines);
  const found = await findUpright(page, async () => legiblePixels(blobs, source, 90), models);
  const upright = await uprightPixels(blobs, source, found.turn);
  const size = { width: upright.width, height: upright.height };
  const image = await pageImage({ blobs, source }, upright, found.turn);
  const slope = slopeOf(found.lines);
  return {
    ...size,
    turn: found.turn,
    lines: inReadingOrder(found.lines, slope).map((line, id) => unreadLine(line, id, size)),
    origin: 'ocr',
    slope,
    ...(layer.refused && { textLayerRefused: layer.refused }),
    ...(image !== undefined && { image }),
  } satisfies Inspection;
});

function unreadLine(
  { quad, score }: DetectedLine,
  id: number,
  size: { width: number; height: number },
): TextLine {
  return { id, quad, box: boxOf(quad, size), text: '', confidence: score, characters: [], source: 'ocr' };
}

const DETECTION_SIDE = 960;
const FINE_DETECTION_SIDE = 1600;
/** Below this height, in pixels of the detector's own map, small type runs together or is lost. */
const SMALL_TYPE = 9.5;

/** Finds the lines, turning the page until they read level and the right way up. */
async function findUpright(
  page: Raster,
  onItsSide: () => Promise<Raster>,
  models: ModelFiles,
): Promise<{ turn: Turn; lines: DetectedLine[] }> {
  let turn: Turn = 0;
  let turned = page;
  let found = await detectFinely(page, models);
  const lie = lieOf(found.lines);
  if (lie !== 'level') {
    const side = await onItsSide();
    const onSide = await detectFinely(side, models);
    const asItLies = { page, lines: found.lines };
    const turnedOver = { page: side, lines: onSide.lines };
    if (lie === 'onItsSide' || (await liesOnItsSide(asItLies, turnedOver, models)))
      [turn, turned, found] = [90, side, onSide];
  }
  let lines = await detectUnderSeals(turned, found.lines, { model: models.detect, longSide: found.longSide });
  if (await standsOnItsHead(turned, lines, models)) {
    lines = turnLines(lines, 180, turned);
    turn = turn === 90 ? 270 : 180;
  }
  return { turn, lines };
}

/** The lines of a page, with the detector's resolution that its type asks for. */
async function detectFinely(
  page: Raster,
  models: ModelFiles,
): Promise<{ lines: DetectedLine[]; longSide: number }> {
  const region = contentOf(page);
  const coarse = { model: models.detect, longSide: DETECTION_SIDE, region };
  const lines = await detectLines(page, coarse);
  const longSide = Math.max(page.width, page.height);
  if (longSide <= DETECTION_SIDE * 1.1 || lines.length === 0) return { lines, longSide: DETECTION_SIDE };
  const heights = lines
    .map(({ quad }) => Math.min(distance(quad[0], quad[3]), distance(quad[0], quad[1])))
    .sort((a, b) => a - b);
  const typical = heights[heights.length >> 1]! * Math.min(1, DETECTION_SIDE / longSide);
  // The grown height of a line is about 1.5 times its type.
  if (typical >= SMALL_TYPE * 1.5) return { lines, longSide: DETECTION_SIDE };
  const fine = { model: models.detect, longSide: FINE_DETECTION_SIDE, region };
  return { lines: await detectLines(page, fine), longSide: FINE_DETECTION_SIDE };
}

function fromTextLayer(page: Raster, lines: readonly TextLine[]): Inspection {
  return { width: page.width, height: page.height, turn: 0, lines, origin: 'textLayer', slope: 0 };
}

/** The text layer of a page where there is one and the raster bears it out. */
async function soundTextLayer(
  blobs: BlobStore,
  source: PageSource,
  read: (quad: Quad) => Promise<string>,
): Promise<JudgedLayer> {
  if (source.kind !== 'raster' || source.text === undefined) return {};
  const layer = JSON.parse((await blobs.get(source.text)).toString('utf8')) as TextLayer;
  return judgeTextLayer(layer, read);
}

/** The upright page as a picture people can open, unless the source already is one. */
async function pageImage(
  { blobs, source }: { blobs: BlobStore; source: PageSource },
  upright: Raster,
  turn: Turn,
): Promise<string | undefined> {
  // A raster is our own drawing. Anything handed in is drawn anew: nothing else crosses the border.
  if (turn === 0 && source.kind === 'raster') return undefined;
  const { width, height, data } = upright;
  const raw = { width, height, channels: 3 } as const;
  return blobs.put(
    await timed('encoding', () =>
      sharp(data, { raw }).jpeg({ quality: 88, optimiseCoding: false }).toBuffer(),
    ),
  );
}
