/** The pixels of a page, kept for a moment: the same worker inspects, reads and scores it. */
import { decodeImagePage } from '#pipeline/core/image.ts';
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import type { PageSource } from '#schemas/records/page.ts';
import { withoutSeals } from './seal-ink.ts';
import { turnRaster, type Raster, type Turn } from './raster.ts';

/** Pages a worker has under way, some also turned or without seals; an A4 page at 200 dpi is 12 MB. */
const KEPT_PAGES = 6;

const kept = new Map<string, Raster>();

/** The page as it lies in its file, EXIF orientation applied. */
export async function pagePixels(blobs: BlobStore, source: PageSource): Promise<Raster> {
  const index = source.kind === 'image' ? source.index : 0;
  return remember(`${source.blob}#${index}`, async () =>
    decodeImagePage(await blobs.get(source.blob), index),
  );
}

/** The page brought upright. */
export async function uprightPixels(blobs: BlobStore, source: PageSource, turn: Turn): Promise<Raster> {
  if (turn === 0) return pagePixels(blobs, source);
  const index = source.kind === 'image' ? source.index : 0;
  return remember(`${source.blob}#${index}@${turn}`, async () =>
    turnRaster(await pagePixels(blobs, source), turn),
  );
}

/** The page as text is looked for on it, brought upright: its seals taken off. */
export async function legiblePixels(blobs: BlobStore, source: PageSource, turn: Turn): Promise<Raster> {
  const index = source.kind === 'image' ? source.index : 0;
  return remember(`${source.blob}#${index}@${turn} legible`, async () => {
    const page = await pagePixels(blobs, source);
    if (turn === 0) return withoutSeals(page);
    const legible = await legiblePixels(blobs, source, 0);
    // A page without seals is its own legible copy: it is turned once.
    return legible === page ? uprightPixels(blobs, source, turn) : turnRaster(legible, turn);
  });
}

async function remember(key: string, make: () => Promise<Raster>): Promise<Raster> {
  const there = kept.get(key);
  if (there) {
    kept.delete(key);
    kept.set(key, there);
    return there;
  }
  const made = await make();
  kept.set(key, made);
  if (kept.size > KEPT_PAGES) kept.delete(kept.keys().next().value!);
  return made;
}
