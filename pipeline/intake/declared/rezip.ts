/** Packs a ZIP of our own making again, so that equal content gives equal bytes. */
import yauzl from 'yauzl';
import { zipFile, type ZipEntry } from './zip-file.ts';

/** The same entries in the same order with fixed times. For our own files only: nothing is bounded here. */
export async function rezip(bytes: Buffer): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.push({ name: entry.fileName, bytes: Buffer.concat(chunks) });
  }
  return zipFile(entries);
}
