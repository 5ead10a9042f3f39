/** Task `recognise.seals`: where red seals are on a page. */
import { implementTask } from '#pipeline/core/task.ts';
import type { Box } from '#schemas/records/results.ts';
import { uprightPixels } from './page-pixels.ts';
import { sealRegions } from './seal-ink.ts';
import { findSeals } from './tasks.ts';

export const sealsTask = implementTask(findSeals, async ({ source, turn }, { blobs }) => {
  const regions = sealRegions(await uprightPixels(blobs, source, turn));
  const seals = regions
    .map(({ left, top, right, bottom }): Box => [left, top, right - left, bottom - top])
    .sort((p, q) => p[1] - q[1] || p[0] - q[0]);
  return { seals };
});
