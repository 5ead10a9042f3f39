/** How much of a page is not paper: tells blank pages, and content that was not drawn. */

/** Below this share a page counts as blank (security.md §2). */
export const blankShare = 0.0002;

/** A step in brightness that is ink on paper, not the paper's own grain or a shadow's edge. */
const inkContrast = 48;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 RGB. */
  readonly channels: number;
  readonly data: Uint8Array;
}

/** Brightness counts of every second pixel of every second row; green stands for brightness. */
function histogram({ width, height, channels, data }: Pixels): Uint32Array {
  const counts = new Uint32Array(256);
  const offset = channels >= 3 ? 1 : 0;
  for (let y = 0; y < height; y += 2) {
    const end = (y * width + width) * channels;
    for (let at = y * width * channels + offset; at < end; at += 2 * channels) {
      const value = data[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** The brightness most of the page has: the paper, or the ground of a dark page. */
function peakOf(counts: Uint32Array): number {
  let best = 0;
  let paper = 255;
  let sum = 0;
  // A sliding window of nine values: paper is never one value alone.
  for (let value = 0; value < 256 + 4; value++) {
    sum += (counts[value] ?? 0) - (counts[value - 9] ?? 0);
    if (sum > best) [best, paper] = [sum, Math.max(0, value - 4)];
  }
  return Math.min(255, paper);
}

/** Share of the page, 0 to 1, whose brightness is far from the paper's. */
export function inkShare(pixels: Pixels): number {
  const counts = histogram(pixels);
  const paper = peakOf(counts);
  let ink = 0;
  let all = 0;
  counts.forEach((count, value) => {
    all += count;
    if (Math.abs(value - paper) > inkContrast) ink += count;
  });
  return all === 0 ? 0 : ink / all;
}

/** Whether anything stands out inside `[left, top, right, bottom]` (pixels, right and bottom outside). */
export function hasContrast(
  { width, height, channels, data }: Pixels,
  [left, top, right, bottom]: readonly [number, number, number, number],
  contrast = inkContrast,
): boolean {
  const offset = channels >= 3 ? 1 : 0;
  let low = 255;
  let high = 0;
  const x0 = Math.max(0, Math.floor(left));
  const x1 = Math.min(width, Math.ceil(right));
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
    for (let x = x0; x < x1; x++) {
      const value = data[(y * width + x) * channels + offset] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low > contrast) return true;
  }
  return false;
}
