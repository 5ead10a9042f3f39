/** Bytes by the SHA-256 of their content: pages, rasters, text layers, crops. */
import { createHash, type Hash } from 'node:crypto';
import { access, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, moveDurably, streamAside, writeDurably } from './durable.ts';

export interface BlobStore {
  has(hash: string): Promise<boolean>;
  /** Keeps the bytes and gives their SHA-256 (64 hexadecimal digits). */
  put(bytes: Uint8Array): Promise<string>;
  /** The same for bytes that are too many to hold at once; nothing is kept when the source throws. */
  putStream(chunks: AsyncIterable<Uint8Array>): Promise<string>;
  /** The bytes of that hash; throws {@link BlobMissing} when absent or not what they were. */
  get(hash: string): Promise<Buffer>;
  /** Where the bytes lie, for libraries that want a file; the file may be absent. */
  path(hash: string): string;
}

/** The store has no sound bytes of that hash: what depends on them must be computed again. */
export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
  /** With a code, a failure is taken for one of the machine and never kept as a result. */
  readonly code = 'BLOB_MISSING';
}

const hashShape = /^[0-9a-f]{64}$/;

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A store in a folder: `ab/cdef…`, two hexadecimal digits a subfolder. */
export function folderBlobStore(folder: string): BlobStore {
  const place = (hash: string): string => {
    if (!hashShape.test(hash)) throw new BlobMissing(`not a blob name: ${hash.slice(0, 80)}`);
    return path.join(folder, hash.slice(0, 2), hash.slice(2));
  };
  const has = (hash: string): Promise<boolean> =>
    access(place(hash)).then(
      () => true,
      () => false,
    );
  return {
    has,
    path: place,
    async put(bytes) {
      const hash = sha256(bytes);
      if (await has(hash)) return hash;
      const file = place(hash);
      await makeFolder(path.dirname(file));
      await writeDurably(file, bytes);
      return hash;
    },
    async putStream(chunks) {
      const digest = createHash('sha256');
      await makeFolder(folder);
      const aside = await streamAside(path.join(folder, 'incoming'), hashed(chunks, digest));
      const hash = digest.digest('hex');
      if (await has(hash)) {
        await rm(aside, { force: true });
      } else {
        await makeFolder(path.dirname(place(hash)));
        await moveDurably(aside, place(hash));
      }
      return hash;
    },
    async get(hash) {
      const bytes = await readFile(place(hash)).catch((error: unknown) => {
        throw new BlobMissing(`blob ${hash} cannot be read`, { cause: error });
      });
      // A damaged disk must not become a wrong reading; hashing costs about 1 ms a megabyte.
      if (sha256(bytes) !== hash) {
        await rm(place(hash), { force: true });
        throw new BlobMissing(`blob ${hash} was damaged`);
      }
      return bytes;
    },
  };
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, digest: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    digest.update(chunk);
    yield chunk;
  }
}
