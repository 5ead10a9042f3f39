/** Takes a file's bytes into the blob store: what is worked on later cannot change under us. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { BlobStore } from '#pipeline/core/blob-store.ts';
import { sniffLength } from './sniff.ts';
import type { Found } from './found.ts';
import { remark, type Remark } from './remark.ts';
import { plainFileFlags } from './walk-folder.ts';

export interface Stored {
  /** SHA-256 of the bytes, also their blob's name. */
  readonly hash: string;
  readonly size: number;
  /** The first bytes, for `sniff`. */
  readonly head: Buffer;
}

/** Larger files are hashed and copied in pieces. */
const gatherBytes = 32 * 1024 * 1024;
/** What the file system may say about one file without the disk being at fault. */
const fileTroubles = new Set(['EACCES', 'EPERM', 'ENOENT', 'ELOOP', 'EISDIR', 'ENXIO', 'EBUSY', 'EINVAL']);

/**
 * Stores the bytes, or says why they cannot be read. `maxBytes` is the limit on one file. Trouble
 * of the machine (disk full, disk broken) is thrown.
 */
export async function storeFile(
  at: Found['at'],
  blobs: BlobStore,
  maxBytes: number,
): Promise<Stored | Remark> {
  if (at.kind === 'nowhere') throw new TypeError('there are no bytes to store');
  if (at.kind === 'blob') {
    const { hash, size } = at;
    const head = size > gatherBytes ? await readHead(blobs.path(hash)) : headOf(await blobs.get(hash));
    return { hash, size, head };
  }
  if (at.size > maxBytes) return remark('F_SIZE', { n: at.size, limit: maxBytes });
  try {
    return await storeFromDisk(at.place, blobs);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (fileTroubles.has(code)) return remark('F_READ', { what: code });
    throw error;
  }
}

function headOf(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, sniffLength));
}

/** The first bytes of a file that is too large to be read for them. */
async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(sniffLength), 0, sniffLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function storeFromDisk(place: Buffer, blobs: BlobStore): Promise<Stored | Remark> {
  const handle = await open(place, plainFileFlags);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return remark('F_SPECIAL', { type: '?' });
    return stats.size <= gatherBytes ? await storeSmall(handle, blobs) : await storeLarge(handle, blobs);
  } finally {
    await handle.close();
  }
}

async function storeSmall(handle: FileHandle, blobs: BlobStore): Promise<Stored> {
  const bytes = await handle.readFile();
  return { hash: await blobs.put(bytes), size: bytes.length, head: headOf(bytes) };
}

/** Hashes first: on a second run the store has the bytes and nothing is written. */
async function storeLarge(handle: FileHandle, blobs: BlobStore): Promise<Stored> {
  const digest = createHash('sha256');
  const head = Buffer.alloc(sniffLength);
  let size = 0;
  for await (const chunk of pieces(handle)) {
    if (size < sniffLength) chunk.copy(head, size);
    digest.update(chunk);
    size += chunk.length;
  }
  const hash = digest.digest('hex');
  // What was copied counts: the file may have changed since it was hashed.
  const stored = (await blobs.has(hash)) ? hash : await blobs.putStream(pieces(handle));
  return { hash: stored, size, head };
}

async function* pieces(handle: FileHandle): AsyncGenerator<Buffer> {
  const size = 1024 * 1024;
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(size), 0, size, position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

/** Stores one file of any size, given by its path. */
export async function storePath(file: string, blobs: BlobStore): Promise<Stored | Remark> {
  return storeFromDisk(Buffer.from(file), blobs);
}
