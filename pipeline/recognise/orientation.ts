/** Which way up a page lies, from the lines found on it. */
import type { Quad } from '#schemas/records/page.ts';
import { cutStrip, stripWidth } from './crop.ts';
import type { DetectedLine } from './engines/detect.ts';
import { infer, type ModelFiles } from './engines/models.ts';
import { fillPlanes, readStrip, STRIP_HEIGHT, type Reading } from './engines/reader.ts';
import { distance, sliceQuad, turnPoint, type Raster, type Turn } from './raster.ts';

const lengthOf = (quad: Quad): number => distance(quad[0], quad[1]);
const heightOf = (quad: Quad): number => distance(quad[0], quad[3]);

/** How a page seems to lie by its lines; `unclear` where few lines run both ways. */
export type Lie = 'level' | 'onItsSide' | 'unclear';

/** Beyond so many lines most of them tell; a cover has few. */
const FEW_LINES = 16;
/** Below this share of all that is written the rest is a label, a seal, a mark. */
const LITTLE = 0.15;

/**
 * How a page lies, weighed by the lines' long sides, since short marks (single characters, seals) have
 * no direction. The slant of the long side tells, not which corner comes first: of a long line that
 * runs down a page a few degrees askew, the corner farthest left is its lower end.
 */
export function lieOf(lines: readonly DetectedLine[]): Lie {
  const [down, across] = [lines.filter(runsDown), lines.filter(runsAcross)];
  const lengthOfAll = (some: readonly DetectedLine[]): number =>
    some.reduce((sum, { quad }) => sum + longSide(quad), 0);
  const [tall, wide] = [lengthOfAll(down), lengthOfAll(across)];
  const least = Math.min(tall, wide) / Math.max(1, tall + wide);
  if (least > LITTLE && down.length + across.length <= FEW_LINES) return 'unclear';
  return tall > wide * 1.2 ? 'onItsSide' : 'level';
}

const longSide = (quad: Quad): number => Math.max(lengthOf(quad), heightOf(quad));

/** `[dx, dy]` of a line's long side; undefined for a short mark. */
function slant(quad: Quad): readonly [number, number] | undefined {
  const [w, h] = [lengthOf(quad), heightOf(quad)];
  if (Math.max(w, h) <= 2 * Math.min(w, h)) return undefined;
  const [from, to] = [quad[0], w > h ? quad[1] : quad[3]];
  return [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
}

function runsAcross({ quad }: DetectedLine): boolean {
  const way = slant(quad);
  return way !== undefined && way[0] >= way[1];
}

function runsDown({ quad }: DetectedLine): boolean {
  const way = slant(quad);
  return way !== undefined && way[0] < way[1];
}

/**
 * True where a page whose lines run both ways lies on its side: the level lines of the page turned read
 * plainly better than those of the page as it lies. What runs down the page otherwise is a title in a
 * column, as on the cover of a book. The recogniser was trained with columns on their side as well, so
 * that both may read alike: covers are taller than wide.
 */
export async function liesOnItsSide(asItLies: Sheet, onSide: Sheet, models: ModelFiles): Promise<boolean> {
  const [level, turned] = [await legibilityOf(asItLies, models), await legibilityOf(onSide, models)];
  if (Math.abs(turned - level) > PLAINLY_BETTER) return turned > level;
  return asItLies.page.width > asItLies.page.height;
}

export interface Sheet {
  readonly page: Raster;
  readonly lines: readonly DetectedLine[];
}

/** A lead in confidence that tells. */
const PLAINLY_BETTER = 0.05;
/** Marks and single signs read as one thing or another any way round. */
const LEAST_SIGNS = 3;

/** Mean confidence in the signs of a page's clearest level lines, each read the way that it reads better. */
async function legibilityOf({ page, lines }: Sheet, models: ModelFiles): Promise<number> {
  let [sure, signs] = [0, 0];
  for (const { quad } of clearest(lines.filter(runsAcross)).slice(0, FEW_VOTERS)) {
    const [one, other] = bothWays(quad);
    const ways = [await readHead(page, one, models), await readHead(page, other, models)];
    const best = ways.reduce((a, b) => (sureness(b) > sureness(a) ? b : a));
    if (best.characters.length < LEAST_SIGNS) continue;
    sure += best.confidence * best.characters.length;
    signs += best.characters.length;
  }
  return signs === 0 ? 0 : sure / signs;
}

/** Lines turned with their page; corners are put in reading order again. */
export function turnLines(
  lines: readonly DetectedLine[],
  turn: Turn,
  size: { width: number; height: number },
): DetectedLine[] {
  const shift = turn / 90;
  return lines.map(({ quad, score }) => {
    const points = quad.map((p) => turnPoint(p, turn, size));
    const turned = [0, 1, 2, 3].map((i) => points[(i + 4 - shift) % 4]!);
    return { quad: turned as unknown as Quad, score };
  });
}

/** Width and height the direction classifier was trained with. */
const CLASSIFIER = { width: 192, height: 48 };
/** So many lines vote, the clearest first; the first few are enough where they agree. */
const VOTERS = 9;
const FEW_VOTERS = 4;
/** Mean vote, from -0.5 to 0.5, of lines that all stand upright. */
const UPRIGHT = -0.42;

/**
 * True where the page stands on its head: the direction classifier votes on the clearest long
 * lines; where the vote is not plain, the recogniser reads them both ways and the surer one wins.
 */
export async function standsOnItsHead(
  page: Raster,
  lines: readonly DetectedLine[],
  models: ModelFiles,
): Promise<boolean> {
  const clear = clearest(lines).slice(0, VOTERS);
  if (clear.length === 0) return false;
  let vote = 0;
  for (const [i, { quad }] of clear.entries()) {
    vote += (await headFirst(page, quad, models)) - 0.5;
    const isEnough = i + 1 === FEW_VOTERS || i + 1 === clear.length;
    if (isEnough && i + 1 >= FEW_VOTERS && vote < UPRIGHT * (i + 1)) return false;
  }
  return readsBetterTurned(page, clear.slice(0, FEW_VOTERS), { models, isLikely: vote > 0 });
}

/** Long level lines, the clearest first. */
const clearest = (lines: readonly DetectedLine[]): DetectedLine[] =>
  lines.filter(({ quad }) => lengthOf(quad) > 2.5 * heightOf(quad)).sort((p, q) => worth(q) - worth(p));

const worth = ({ quad, score }: DetectedLine): number =>
  score * Math.min(lengthOf(quad), 14 * heightOf(quad)) * Math.min(60, heightOf(quad));

/** The beginning of a line: `width` pixels of its strip, or all of it. */
function headOf(quad: Quad, width: number): Quad {
  return sliceQuad(quad, 0, Math.min(1, width / stripWidth(quad, STRIP_HEIGHT)));
}

/** Probability that a line stands on its head. */
async function headFirst(page: Raster, quad: Quad, models: ModelFiles): Promise<number> {
  const { width, height } = CLASSIFIER;
  const strip = cutStrip(page, headOf(quad, width), { height });
  return infer(models.direction, {
    dims: [1, 3, height, width],
    fill: (input) => {
      fillPlanes(input, strip, width);
    },
    use: ({ data }) => data[1]!,
  });
}

/** Pixels of a line's strip that are read both ways: some ten signs. */
const READ_WIDTH = 400;
/** A lead at which no further line is asked: eight sure signs against none. */
const PLAIN_LEAD = 8;
/** So many sure signs are read one way alone: the other way need not be looked at. */
const PLAINLY_READ = 9;

/** The beginning of a line as it lies, and on its head. */
function bothWays(quad: Quad): [Quad, Quad] {
  const [a, b, c, d] = headOf(quad, READ_WIDTH);
  return [
    [a, b, c, d],
    [c, d, a, b],
  ];
}

const readHead = (page: Raster, head: Quad, models: ModelFiles): Promise<Reading> =>
  readStrip(cutStrip(page, head, { height: STRIP_HEIGHT }), models);

/** The way that is likelier is read first. */
async function readsBetterTurned(
  page: Raster,
  lines: readonly DetectedLine[],
  { models, isLikely }: { models: ModelFiles; isLikely: boolean },
): Promise<boolean> {
  let lead = 0;
  for (const { quad } of lines) {
    const ways = bothWays(quad);
    const [first, second] = isLikely ? ways.toReversed() : ways;
    const likely = sureness(await readHead(page, first!, models));
    if (likely >= PLAINLY_READ) return isLikely;
    lead += likely - sureness(await readHead(page, second!, models));
    if (Math.abs(lead) >= PLAIN_LEAD) break;
  }
  return isLikely ? lead > 0 : lead < 0;
}

/** Upside-down text gives few and doubtful characters: both count. */
const sureness = ({
  confidence,
  characters,
}: {
  confidence: number;
  characters: readonly unknown[];
}): number => confidence * Math.min(12, characters.length);
