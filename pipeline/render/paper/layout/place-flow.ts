/** Places a flow down the pages: what belongs together stays together where a page can hold it. */
import { fault } from '../faults.ts';
import { millimetre } from '../style/style.ts';
import { heightOf, type Item } from './items.ts';
import { slack, type Pages } from './pages.ts';
import { placeTable } from './place-table.ts';
import { leastHeight } from './table-box.ts';

export function placeFlow(pages: Pages, items: readonly Item[]): void {
  placeChunks(pages, items, true);
}

/** `keepsGroups`: groups stay together; otherwise only what is glued item to item. */
function placeChunks(pages: Pages, items: readonly Item[], keepsGroups: boolean): void {
  let start = 0;
  while (start < items.length) {
    const end = endOfChunk(items, start, keepsGroups);
    placeChunk(pages, items.slice(start, end), keepsGroups);
    start = end;
  }
}

/** Behind the last item that must stay with the one at `start`. */
function endOfChunk(items: readonly Item[], start: number, keepsGroups: boolean): number {
  let end = start + 1;
  for (; end < items.length; end++) {
    const [before, next] = [items[end - 1], items[end]];
    if (before === undefined || next === undefined || next.breakBefore === 'page') break;
    const isGrouped = keepsGroups && next.group !== undefined && next.group === before.group;
    if (!before.isGlued && next.breakBefore !== 'avoid' && !isGrouped) break;
  }
  return end;
}

function placeChunk(pages: Pages, chunk: readonly Item[], keepsGroups: boolean): void {
  const [first] = chunk;
  if (first === undefined) return;
  if (first.breakBefore === 'page' && !pages.isFresh) pages.newPage(false);
  const height = chunkHeight(chunk, keepsGroups);
  if (pages.top + height <= pages.bottom + slack) {
    if (!pages.isFresh && !pages.fits(pages.roomAbove(first) + height)) pages.newPage(true);
    for (const item of chunk) placeOne(pages, item);
  } else {
    placeTooTall(pages, chunk, keepsGroups);
  }
}

/** No page holds the chunk: it begins where it stands, and headings stay with their text all the same. */
function placeTooTall(pages: Pages, chunk: readonly Item[], keepsGroups: boolean): void {
  if (keepsGroups && chunk.length > 1) placeChunks(pages, chunk, false);
  else for (const item of chunk) placeOne(pages, item);
}

/** Without the room above the first item. A table at the end only needs its beginning. */
function chunkHeight(chunk: readonly Item[], keepsGroups: boolean): number {
  const whole = heightOf(chunk) - (chunk[0]?.before ?? 0);
  const last = chunk.at(-1);
  if (last?.kind !== 'table' || (keepsGroups && last.group !== undefined)) return whole;
  return whole - last.height + leastHeight(last.table);
}

function placeOne(pages: Pages, item: Item): void {
  if (item.kind === 'table') {
    placeTable(pages, item.table, pages.roomAbove(item));
    return;
  }
  if (!pages.fits(pages.roomAbove(item) + item.height) && !pages.isFresh) pages.newPage(true);
  if (!pages.fits(pages.roomAbove(item) + item.height)) {
    const round = (points: number): number => Math.round((points / millimetre) * 10) / 10;
    const wanted = round(pages.bottom - pages.top);
    throw fault('place', { found: round(item.height), wanted }, item.place);
  }
  pages.place(item);
}

/** The footer of a section stands at the foot of its last page (版记). */
export function placeFooter(pages: Pages, items: readonly Item[]): void {
  const height = heightOf(items) - (items[0]?.before ?? 0);
  const [first] = items;
  if (first === undefined) return;
  if (!pages.fits(pages.roomAbove(first) + height) && !pages.isFresh) pages.newPage(true);
  pages.y = Math.max(pages.y, pages.bottom - height - pages.roomAbove(first));
  for (const item of items) placeOne(pages, item);
}
