/**
 * Carries out `intake.open-zip`: plain JavaScript in a process of its own. yauzl neither checks
 * checksums nor sees overlaps nor counts bytes, so all that is done here.
 */
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type ZipFile } from 'yauzl';
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import { implementTask } from '#pipeline/core/task.ts';
import { remark, type Remark } from '../remark.ts';
import { openZip, type UnpackedFile, type UnpackedZip } from '../tasks.ts';
import { listEntries, zipBudget, ZipRefused, type SafeEntry, type ZipBudget } from './inspect-zip.ts';

export const openZipTask = implementTask(openZip, async ({ blob }, { blobs, settings }) => {
  // The archive may be 2 GB: it is read where it lies, not into memory.
  if (!(await blobs.has(blob))) await blobs.get(blob);
  const file = blobs.path(blob);
  try {
    const zip = await openPromise(file, { decodeStrings: false, validateEntrySizes: true, autoClose: false });
    return await unpack(zip, blobs, settings.intake);
  } catch (error) {
    if (error instanceof ZipRefused) return { refused: error.reason };
    if (hasCode(error)) throw error;
    return { refused: remark('Z_DAMAGED', {}) };
  }
});

/** Errors of the machine (disk full, file gone) carry a code; yauzl's own carry none, zlib's do. */
function hasCode(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code !== undefined && !code.startsWith('Z_');
}

async function unpack(
  zip: ZipFile,
  blobs: BlobStore,
  limits: Parameters<typeof listEntries>[1],
): Promise<UnpackedZip> {
  const budget = zipBudget(zip.fileSize, limits);
  const files: UnpackedFile[] = [];
  for (const entry of await listEntries(zip, limits)) {
    files.push(await unpackEntry(zip, entry, { blobs, budget }));
  }
  zip.close();
  return { files };
}

/** Smaller entries are gathered in memory: one write instead of a write and a move. */
const gatherBytes = 16 * 1024 * 1024;

async function unpackEntry(
  zip: ZipFile,
  { entry, path }: SafeEntry,
  { blobs, budget }: { blobs: BlobStore; budget: ZipBudget },
): Promise<UnpackedFile> {
  const state: EntryState = { crc: 0, size: 0, budget };
  const chunks = watch(await zip.openReadStreamPromise(entry), state);
  const sha256 =
    entry.uncompressedSize <= gatherBytes
      ? await blobs.put(await gather(chunks))
      : await blobs.putStream(chunks);
  const isSound =
    state.failure === undefined && state.crc === entry.crc32 && state.size === entry.uncompressedSize;
  const problem: Remark | undefined = isSound ? undefined : remark('Z_CRC', { entry: path });
  return { path, size: state.size, sha256, ...(problem && { problem }) };
}

async function gather(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

interface EntryState {
  crc: number;
  size: number;
  failure?: Error;
  readonly budget: ZipBudget;
}

/** Counts and sums what passes. A damaged entry ends early and is noted; a bomb throws. */
async function* watch(stream: Readable, state: EntryState): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      state.budget.spend(chunk.length);
      state.crc = crc32(chunk, state.crc);
      state.size += chunk.length;
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ZipRefused || hasCode(error) || !(error instanceof Error)) throw error;
    if (error.message.includes('too many bytes')) {
      throw new ZipRefused(remark('Z_BOMB', { limit: state.size, n: `> ${String(state.size)}` }));
    }
    state.failure = error;
  }
}
