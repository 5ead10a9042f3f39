/** Bytes by the SHA-256 of their content: pages, rasters, text layers, crops. */
export interface BlobStore {
  has(hash: string): Promise<boolean>;
  /** Keeps the bytes and gives their SHA-256 (64 hexadecimal digits). */
  put(bytes: Uint8Array): Promise<string>;
  /** The same for bytes that are too many to hold at once; nothing is kept when the source throws. */
  putStream(chunks: AsyncIterable<Uint8Array>): Promise<string>;
  /** The bytes of that hash; throws when absent or damaged. */
  get(hash: string): Promise<Buffer>;
  /** Where the bytes lie, for libraries that want a file; the file may be absent. */
  path(hash: string): string;
}
