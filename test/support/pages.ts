/** Pages drawn for one test: what a sheet shows, damaged as wished, in a blob store of their own. */
import { folderBlobStore } from '#pipeline/core/blob-store.ts';
import type { TaskTools } from '#pipeline/core/task.ts';
import { applyDamage, toSharp } from '#samples/damage/damage.ts';
import type { Operation } from '#samples/damage/operations.ts';
import { rasterise, type Raster } from '#samples/draw/rasterise.ts';
import { createSheet, type PageOptions, type Sheet } from '#samples/draw/sheet.ts';
import { createRandom } from '#samples/people/random.ts';
import type { PageSource } from '#schemas/records/page.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { temporaryFolder } from './temporary.ts';

export interface PageWish {
  readonly draw: (sheet: Sheet) => void;
  /** A lying A5 unless told otherwise; `own`: the drawing begins its pages itself. */
  readonly page?: PageOptions | 'own';
  readonly operations?: readonly Operation[];
  /** 150, as most samples are scanned, unless told otherwise. */
  readonly dpi?: number;
}

/** The first page of a drawing in pixels. */
export async function drawnRaster({ draw, page, operations = [], dpi = 150 }: PageWish): Promise<Raster> {
  const sheet = createSheet(7);
  if (page !== 'own') sheet.page(page ?? { paper: 'A5', landscape: true });
  draw(sheet);
  const [raster] = await rasterise(await sheet.finish(), dpi);
  return applyDamage(raster!, { grade: 'medium', operations, quality: 60 }, createRandom('test page'));
}

export interface Desk {
  readonly tools: TaskTools;
  /** Puts a page on the desk as the JPEG a scanner would have made of it. */
  lay(wish: PageWish): Promise<PageSource>;
  layRaster(raster: Raster): Promise<PageSource>;
}

/** A blob store that is gone after the test, and what tasks want besides. */
export function openDesk(): Desk {
  const blobs = folderBlobStore(temporaryFolder());
  const layRaster = async (raster: Raster): Promise<PageSource> => {
    const blob = await blobs.put(await toSharp(raster).jpeg({ quality: 72 }).toBuffer());
    return { kind: 'image', blob, index: 0 };
  };
  return {
    tools: { blobs, settings: settingsSchema.parse({}) },
    layRaster,
    lay: async (wish) => layRaster(await drawnRaster(wish)),
  };
}
