/** WOFF 1.0 to TrueType: the same tables, inflated (W3C WOFF File Format 1.0, sections 3 to 5). */
import { inflateSync } from 'node:zlib';

interface Table {
  readonly entry: Buffer;
  readonly data: Buffer;
}

function readTable(woff: Buffer, index: number): Table {
  const at = 44 + 20 * index;
  const offset = woff.readUInt32BE(at + 4);
  const packedLength = woff.readUInt32BE(at + 8);
  const length = woff.readUInt32BE(at + 12);
  const packed = woff.subarray(offset, offset + packedLength);
  const data = packedLength < length ? inflateSync(packed) : packed;
  const entry = Buffer.alloc(16);
  woff.copy(entry, 0, at, at + 4);
  entry.writeUInt32BE(woff.readUInt32BE(at + 16), 4);
  entry.writeUInt32BE(length, 12);
  return { entry, data };
}

/** Unpacks a WOFF font. @throws Error if the data is not WOFF 1.0. */
export function woffToTtf(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== 0x774f4646) throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, index));
  const header = Buffer.alloc(12);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE(count * 16 - power * 16, 10);
  let offset = 12 + 16 * count;
  const bodies: Buffer[] = [];
  for (const { entry, data } of tables) {
    entry.writeUInt32BE(offset, 8);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...tables.map(({ entry }) => entry), ...bodies]);
}
