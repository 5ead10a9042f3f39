/** In which order a page's lines are read, and how far they slope. */
import type { DetectedLine } from './engines/detect.ts';
import { distance } from './raster.ts';

/** Median slope of the lines, weighed by their length. */
export function slopeOf(lines: readonly DetectedLine[]): number {
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
export function inReadingOrder(lines: readonly DetectedLine[], slope: number): DetectedLine[] {
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
