/** Boxes on a page: `[x, y, width, height]` in pixels of the upright page. */
import type { Box } from '../records/results.ts';

/** Whether the middle of a box lies in a region; everything lies in the whole page, which no region is. */
export function liesIn([x, y, width, height]: Box, region: Box | undefined): boolean {
  if (!region) return true;
  const [left, top, w, h] = region;
  const [cx, cy] = [x + width / 2, y + height / 2];
  return cx >= left && cx <= left + w && cy >= top && cy <= top + h;
}
