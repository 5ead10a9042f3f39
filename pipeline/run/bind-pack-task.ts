/** Task `run.bind-pack`: one pack from its papers and page images to bound volumes. */
import type { BlobStore } from '../core/blob-store.ts';
import { implementTask } from '../core/task.ts';
import { buildPack, type PackItem } from '../pack/index.ts';
import { frontDrawer } from '../render/index.ts';
import { bindPack, type BoundVolume, type StoredItem } from './pack-tasks.ts';

export const bindPackTask = implementTask(bindPack, async ({ pack, binding, fonts }, { blobs }) => {
  const sections = await Promise.all(
    pack.sections.map(async ({ title, code, items }) => ({
      ...{ title, code },
      items: await Promise.all(items.map((item) => readItem(item, blobs))),
    })),
  );
  const volumes: BoundVolume[] = [];
  const { cover, unread } = pack;
  const built = await buildPack({ cover, unread, sections }, binding, await frontDrawer(fonts));
  for (const { pdf, ...volume } of built) volumes.push({ ...volume, blob: await blobs.put(pdf) });
  return { volumes };
});

async function readItem(
  { blobs: hashes, isPaper, ...item }: StoredItem,
  blobs: BlobStore,
): Promise<PackItem> {
  const bytes = await Promise.all(hashes.map((hash) => blobs.get(hash)));
  const [pdf] = bytes;
  return { ...item, pages: isPaper && pdf ? { pdf } : { images: bytes } };
}
