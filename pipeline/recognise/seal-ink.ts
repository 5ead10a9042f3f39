/**
 * Round and square red seals taken off a page before anybody looks for text on it. A red seal is bright
 * in the red channel and writing is dark, so between the two the channel is stretched until the seal is
 * as white as paper. Only what has a seal's shape is taken off: red titles and stamped words stay.
 */
import type { Raster } from './raster.ts';

/** Side of the squares in which red ink is counted, and the share of ink that makes one red. */
const BLOCK = 8;
const RED_SHARE = 0.08;
/** A seal is at least this many pixels across, and hardly longer one way than the other. */
const LEAST_SIDE = 72;
const MOST_ASPECT = 1.5;
/** Nor is it longer than this share of the page's short side: frames and borders are red as well. */
const LARGEST_SHARE = 0.42;
/** Share of the directions from its middle in which a seal's rim must be seen. */
const RIM_SEEN = 0.7;
const DIRECTIONS = 72;
/** Writing is this dark in the red channel at the most. */
const DARKEST = 40;
/** Levels that must lie between writing and the seal's ink for them to be told apart. */
const LEAST_SPAN = 50;

interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether the pixel at an offset is red ink. */
export const isRed = (data: Uint8Array, p: number): boolean =>
  data[p]! - Math.max(data[p + 1]!, data[p + 2]!) > 40;

/** Where red seals are on the page, to the pixel. */
export const sealRegions = (page: Raster): Region[] =>
  redRegions(page)
    .map((region) => tightened(page, region))
    .filter((region): region is Region => region !== undefined && hasRim(page, region));

/** The page with its seals taken off; the page itself where it has none. */
export function withoutSeals(page: Raster): Raster {
  const regions = sealRegions(page);
  if (regions.length === 0) return page;
  const clean = { ...page, data: new Uint8Array(page.data) };
  for (const region of regions) bleach(page, clean, region);
  return clean;
}

/** Which blocks of the page hold red ink. */
function redBlocks({ width, height, data }: Raster): { blocks: Uint8Array; columns: number; rows: number } {
  const columns = Math.floor(width / BLOCK);
  const rows = Math.floor(height / BLOCK);
  const blocks = new Uint8Array(columns * rows);
  const least = ((BLOCK * BLOCK) / 4) * RED_SHARE;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let red = 0;
      for (let y = row * BLOCK; y < (row + 1) * BLOCK; y += 2) {
        for (let x = column * BLOCK; x < (column + 1) * BLOCK; x += 2)
          if (isRed(data, (y * width + x) * 3)) red++;
      }
      if (red > least) blocks[row * columns + column] = 1;
    }
  }
  return { blocks, columns, rows };
}

/** Red blocks that hang together, a gap of one block between them allowed. */
function redRegions(page: Raster): Region[] {
  const { blocks, columns, rows } = redBlocks(page);
  const regions: Region[] = [];
  for (let start = 0; start < blocks.length; start++) {
    if (blocks[start] !== 1) continue;
    const region = { left: columns, top: rows, right: 0, bottom: 0 };
    const waiting = [start];
    blocks[start] = 2;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      region.left = Math.min(region.left, x);
      region.right = Math.max(region.right, x + 1);
      region.top = Math.min(region.top, y);
      region.bottom = Math.max(region.bottom, y + 1);
      for (const near of neighbours(x, y, { columns, rows })) {
        if (blocks[near] !== 1) continue;
        blocks[near] = 2;
        waiting.push(near);
      }
    }
    regions.push({
      left: region.left * BLOCK,
      top: region.top * BLOCK,
      right: region.right * BLOCK,
      bottom: region.bottom * BLOCK,
    });
  }
  return regions;
}

function neighbours(x: number, y: number, { columns, rows }: { columns: number; rows: number }): number[] {
  const near: number[] = [];
  for (let v = Math.max(0, y - 2); v <= Math.min(rows - 1, y + 2); v++) {
    for (let u = Math.max(0, x - 2); u <= Math.min(columns - 1, x + 2); u++) near.push(v * columns + u);
  }
  return near;
}

/** The region to the pixel, where it is as large and as square as a seal. */
function tightened({ width, height, data }: Raster, region: Region): Region | undefined {
  const within = {
    left: Math.max(0, region.left - BLOCK),
    top: Math.max(0, region.top - BLOCK),
    right: Math.min(width, region.right + BLOCK),
    bottom: Math.min(height, region.bottom + BLOCK),
  };
  const [w, h] = [within.right - within.left, within.bottom - within.top];
  if (Math.max(w, h) > LARGEST_SHARE * Math.min(width, height) + 2 * BLOCK) return undefined;
  if (Math.min(w, h) < LEAST_SIDE || Math.max(w, h) > MOST_ASPECT * Math.min(w, h) + 2 * BLOCK)
    return undefined;
  const columns = new Uint32Array(w);
  const rows = new Uint32Array(h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (!isRed(data, ((within.top + y) * width + within.left + x) * 3)) continue;
      columns[x]!++;
      rows[y]!++;
    }
  }
  const [left, right] = ends(columns);
  const [top, bottom] = ends(rows);
  const tight = {
    left: within.left + left,
    right: within.left + right,
    top: within.top + top,
    bottom: within.top + bottom,
  };
  const [tw, th] = [tight.right - tight.left, tight.bottom - tight.top];
  return Math.min(tw, th) >= LEAST_SIDE && Math.max(tw, th) <= MOST_ASPECT * Math.min(tw, th)
    ? tight
    : undefined;
}

/** First and one past the last place that holds more than a speck. */
function ends(counts: Uint32Array): [number, number] {
  const first = counts.findIndex((count) => count > 1);
  return [Math.max(0, first), counts.findLastIndex((count) => count > 1) + 1];
}

/**
 * Whether a rim is drawn around the region: from the middle outwards, red ink is met near the edge of
 * the ellipse, or of the box, in most directions. The strokes of a large red character close no rim.
 */
function hasRim(page: Raster, region: Region): boolean {
  const round = rimSeen(page, region, () => 1);
  if (round >= RIM_SEEN) return true;
  const square = (angle: number): number =>
    1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
  return rimSeen(page, region, square) >= RIM_SEEN + 0.1;
}

/** Share of directions in which ink stands within a tenth of the edge. */
function rimSeen({ width, height, data }: Raster, region: Region, shape: (angle: number) => number): number {
  const [cx, cy] = [(region.left + region.right) / 2, (region.top + region.bottom) / 2];
  const [rx, ry] = [(region.right - region.left) / 2, (region.bottom - region.top) / 2];
  const steps = Math.ceil(Math.max(rx, ry) * 0.14);
  let seen = 0;
  for (let i = 0; i < DIRECTIONS; i++) {
    const angle = (i * 2 * Math.PI) / DIRECTIONS;
    const edge = shape(angle);
    for (let s = 0; s <= steps; s++) {
      const reach = edge * (1.01 - (0.13 * s) / steps);
      const x = Math.round(cx + Math.cos(angle) * rx * reach);
      const y = Math.round(cy + Math.sin(angle) * ry * reach);
      if (x < 0 || y < 0 || x >= width || y >= height || !isRed(data, (y * width + x) * 3)) continue;
      seen++;
      break;
    }
  }
  return seen / DIRECTIONS;
}

/** How bright the seal's own ink is in the red channel: nearly all of it is at least this bright. */
function inkLevel({ width, data }: Raster, { left, top, right, bottom }: Region): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const p = (y * width + x) * 3;
      if (!isRed(data, p)) continue;
      histogram[data[p]!]!++;
      count++;
    }
  }
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += histogram[level]!;
    if (seen > 0.15 * count) return level - 4;
  }
  return 255;
}

/** Writes the region's stretched red channel into the clean page. */
function bleach(page: Raster, clean: Raster, region: Region): void {
  const level = inkLevel(page, region);
  if (level - DARKEST < LEAST_SPAN) return;
  const { width, height, data } = page;
  const air = 3;
  const factor = 255 / (level - DARKEST);
  for (let y = Math.max(0, region.top - air); y < Math.min(height, region.bottom + air); y++) {
    for (let x = Math.max(0, region.left - air); x < Math.min(width, region.right + air); x++) {
      const p = (y * width + x) * 3;
      const value = Math.min(255, Math.max(0, (data[p]! - DARKEST) * factor));
      clean.data[p] = clean.data[p + 1] = clean.data[p + 2] = value;
    }
  }
}
