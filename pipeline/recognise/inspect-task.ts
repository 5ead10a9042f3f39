/** Task `recognise.inspect`: a page upright, with its lines found and put in reading order. */
import sharp from 'sharp';
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import { implementTask } from '#pipeline/core/task.ts';
import type { PageSource, TextLayer, TextLine } from '#schemas/records/page.ts';
import { detectLines, type DetectedLine } from './engines/detect.ts';
import { bundledModels, type ModelFiles } from './engines/models.ts';
import { readLine } from './engines/reader.ts';
import { liesOnItsSide, standsOnItsHead, turnLines } from './orientation.ts';
import { pagePixels, uprightPixels } from './page-pixels.ts';
import { boxOf, distance, turnRaster, type Raster, type Turn } from './raster.ts';
import type { Inspection } from './records.ts';
import { detectUnderSeals } from './seals.ts';
import { inspectPage } from './tasks.ts';
import { linesOfTextLayer } from './text-layer.ts';

export const inspectTask = implementTask(inspectPage, async ({ source }, { blobs }) => {
  const models = bundledModels();
  const page = await pagePixels(blobs, source);
  const layer = await soundTextLayer(blobs, source, page, models);
  if (layer.lines) return fromTextLayer(page, layer.lines);
  const found = await findUpright(page, models);
  const upright = await uprightPixels(blobs, source, found.turn);
  const size = { width: upright.width, height: upright.height };
  const image = await pageImage(blobs, source, upright, found.turn);
  const slope = slopeOf(found.lines);
  return {
    ...size,
    turn: found.turn,
    lines: inReadingOrder(found.lines, slope).map(({ quad, score }, id) => unreadLine(quad, score, id, size)),
    origin: 'ocr',
    slope,
    ...(layer.refused && { textLayerRefused: layer.refused }),
    ...(image !== undefined && { image }),
  } satisfies Inspection;
});

function unreadLine(
  quad: TextLine['quad'],
  score: number,
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
async function findUpright(page: Raster, models: ModelFiles): Promise<{ turn: Turn; lines: DetectedLine[] }> {
  let turn: Turn = 0;
  let turned = page;
  let found = await detectFinely(page, models);
  if (liesOnItsSide(found.lines)) {
    turn = 90;
    turned = turnRaster(page, 90);
    found = await detectFinely(turned, models);
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
  const coarse = { model: models.detect, longSide: DETECTION_SIDE };
  const lines = await detectLines(page, coarse);
  const longSide = Math.max(page.width, page.height);
  if (longSide <= DETECTION_SIDE * 1.1 || lines.length === 0) return { lines, longSide: DETECTION_SIDE };
  const heights = lines
    .map(({ quad }) => Math.min(distance(quad[0], quad[3]), distance(quad[0], quad[1])))
    .sort((a, b) => a - b);
  const typical = heights[heights.length >> 1]! * Math.min(1, DETECTION_SIDE / longSide);
  // The grown height of a line is about 1.5 times its type.
  if (typical >= SMALL_TYPE * 1.5) return { lines, longSide: DETECTION_SIDE };
  const fine = { model: models.detect, longSide: FINE_DETECTION_SIDE };
  return { lines: await detectLines(page, fine), longSide: FINE_DETECTION_SIDE };
}

/** Median slope of the lines, weighed by their length. */
function slopeOf(lines: readonly DetectedLine[]): number {
  const slopes = lines
    .map(({ quad: [a, b, c, d] }) => ({
      angle: Math.atan2(b[1] - a[1] + c[1] - d[1], b[0] - a[0] + c[0] - d[0]),
      weight: distance(a, b) - 2 * distance(a, d),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((p, q) => p.angle - q.angle);
  const half = slopes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  for (const { angle, weight } of slopes) {
    seen += weight;
    if (seen >= half) return angle;
  }
  return 0;
}

/** Top to bottom, left to right along the page's slope; lines level with each other share a row. */
function inReadingOrder(lines: readonly DetectedLine[], slope: number): DetectedLine[] {
  const placed = lines.map((line) => {
    const [a, b, c, d] = line.quad;
    const x = (a[0] + b[0] + c[0] + d[0]) / 4;
    const y = (a[1] + b[1] + c[1] + d[1]) / 4;
    return { line, left: Math.min(a[0], d[0]), level: y - x * Math.tan(slope), height: distance(a, d) };
  });
  placed.sort((p, q) => p.level - q.level);
  const rows: (typeof placed)[] = [];
  for (const item of placed) {
    const row = rows.at(-1);
    if (row && Math.abs(item.level - row[0]!.level) < 0.5 * Math.min(item.height, row[0]!.height))
      row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => row.sort((p, q) => p.left - q.left).map(({ line }) => line));
}

function fromTextLayer(page: Raster, lines: readonly TextLine[]): Inspection {
  return { width: page.width, height: page.height, turn: 0, lines, origin: 'textLayer', slope: 0 };
}

/** A hidden or garbled layer betrays itself on its longest lines: the raster is the witness. */
const WITNESS_LINES = 4;
const WITNESS_AGREEMENT = 0.8;

async function soundTextLayer(
  blobs: BlobStore,
  source: PageSource,
  page: Raster,
  models: ModelFiles,
): Promise<{ lines?: TextLine[]; refused?: 'unmapped' | 'differs' }> {
  if (source.kind !== 'raster' || source.text === undefined) return {};
  const layer = JSON.parse((await blobs.get(source.text)).toString('utf8')) as TextLayer;
  const visible = layer.characters.filter((c) => c.text.trim() !== '').length;
  if (visible < 12) return {};
  if (layer.unmapped > visible * 0.02) return { refused: 'unmapped' };
  const lines = linesOfTextLayer(layer);
  const witnesses = lines.filter((l) => l.text.length >= 4).sort((p, q) => q.text.length - p.text.length);
  const step = Math.max(1, Math.floor(witnesses.length / WITNESS_LINES));
  let agreed = 0;
  let asked = 0;
  for (let i = 0; i < witnesses.length && asked < WITNESS_LINES; i += step, asked++) {
    const line = witnesses[i]!;
    const seen = await readLine(page, line.quad, models);
    agreed += likeness(seen.text, line.text);
  }
  if (asked === 0) return {};
  return agreed / asked >= WITNESS_AGREEMENT ? { lines } : { refused: 'differs' };
}

/** Share of characters two strings have in common, in order (longest common subsequence). */
function likeness(a: string, b: string): number {
  const [p, q] = [a.normalize('NFKC').replace(/\s/g, ''), b.normalize('NFKC').replace(/\s/g, '')];
  let row = new Uint16Array(q.length + 1);
  for (const character of p) {
    const next = new Uint16Array(q.length + 1);
    for (let j = 1; j <= q.length; j++) {
      next[j] = character === q[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    }
    row = next;
  }
  return (2 * row[q.length]!) / Math.max(1, p.length + q.length);
}

/** The upright page as a picture people can open, unless the source already is one. */
async function pageImage(
  blobs: BlobStore,
  source: PageSource,
  upright: Raster,
  turn: Turn,
): Promise<string | undefined> {
  if (turn === 0 && (source.kind === 'raster' || (await isPlainPicture(blobs, source)))) return undefined;
  const { width, height, data } = upright;
  return blobs.put(
    await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 88 })
      .toBuffer(),
  );
}

async function isPlainPicture(blobs: BlobStore, source: PageSource): Promise<boolean> {
  const bytes = await blobs.get(source.blob);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50;
  if (!isJpeg && !isPng) return false;
  const { orientation = 1, space } = await sharp(bytes).metadata();
  return orientation === 1 && space !== 'cmyk';
}
