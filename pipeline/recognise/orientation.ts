/** Which way up a page lies, from the lines found on it. */
import type { Quad } from '#schemas/records/page.ts';
import { cutStrip, stripWidth } from './crop.ts';
import type { DetectedLine } from './engines/detect.ts';
import { infer, type ModelFiles } from './engines/models.ts';
import { fillPlanes, readStrip, STRIP_HEIGHT } from './engines/reader.ts';
import { distance, sliceQuad, turnPoint, type Raster, type Turn } from './raster.ts';

const lengthOf = (quad: Quad): number => distance(quad[0], quad[1]);
const heightOf = (quad: Quad): number => distance(quad[0], quad[3]);

/**
 * True where most text runs down the page: the scan lies on its side. Weighed by the lines' long
 * sides, since short marks (single characters, seals) have no direction. The slant of the long side
 * tells, not which corner comes first: of a long line that runs down a page a few degrees askew, the
 * corner farthest left is its lower end.
 */
export function liesOnItsSide(lines: readonly DetectedLine[]): boolean {
  let across = 0;
  let down = 0;
  for (const { quad } of lines) {
    const [w, h] = [lengthOf(quad), heightOf(quad)];
    if (Math.max(w, h) <= 2 * Math.min(w, h)) continue;
    const [from, to] = [quad[0], w > h ? quad[1] : quad[3]];
    if (Math.abs(to[0] - from[0]) >= Math.abs(to[1] - from[1])) across += Math.max(w, h);
    else down += Math.max(w, h);
  }
  return down > across * 1.2;
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
  const clear = [...lines]
    .filter(({ quad }) => lengthOf(quad) > 2.5 * heightOf(quad))
    .sort((p, q) => worth(q) - worth(p))
    .slice(0, VOTERS);
  if (clear.length === 0) return false;
  let vote = 0;
  for (const [i, { quad }] of clear.entries()) {
    vote += (await headFirst(page, quad, models)) - 0.5;
    const isEnough = i + 1 === FEW_VOTERS || i + 1 === clear.length;
    if (isEnough && i + 1 >= FEW_VOTERS && vote < UPRIGHT * (i + 1)) return false;
  }
  return readsBetterTurned(page, clear.slice(0, FEW_VOTERS), { models, isLikely: vote > 0 });
}

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

/** The way that is likelier is read first. */
async function readsBetterTurned(
  page: Raster,
  lines: readonly DetectedLine[],
  { models, isLikely }: { models: ModelFiles; isLikely: boolean },
): Promise<boolean> {
  const surenessOf = async (quad: Quad): Promise<number> =>
    sureness(await readStrip(cutStrip(page, quad, { height: STRIP_HEIGHT }), models));
  let lead = 0;
  for (const { quad } of lines) {
    const [a, b, c, d] = headOf(quad, READ_WIDTH);
    const ways: [Quad, Quad] = [
      [a, b, c, d],
      [c, d, a, b],
    ];
    const [first, second] = isLikely ? ways.toReversed() : ways;
    const likely = await surenessOf(first!);
    if (likely >= PLAINLY_READ) return isLikely;
    lead += likely - (await surenessOf(second!));
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
