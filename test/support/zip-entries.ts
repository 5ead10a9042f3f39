import { inflateRawSync } from 'node:zlib';

/** Name and contents of every entry of a ZIP whose local headers carry their sizes. */
export function zipEntries(zip: Buffer): ReadonlyMap<string, Buffer> {
  const entries = new Map<string, Buffer>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [method, size] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 18)];
    const from = at + 30 + zip.readUInt16LE(at + 26);
    const data = zip.subarray(from + zip.readUInt16LE(at + 28), from + zip.readUInt16LE(at + 28) + size);
    entries.set(zip.subarray(at + 30, from).toString('utf8'), method === 8 ? inflateRawSync(data) : data);
    at = from + zip.readUInt16LE(at + 28) + size;
  }
  return entries;
}
