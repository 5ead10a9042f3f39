/** Writes a ZIP whose bytes depend on nothing but its entries: fixed times, fixed order, no extras. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1980-01-01, the first day a ZIP can name. */
const firstDay = 0x21;
const utf8Names = 0x0800;

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
}

function pack(entry: ZipEntry, compress: boolean): Packed {
  const data = compress ? deflateRawSync(entry.bytes, { level: 9 }) : Buffer.from(entry.bytes);
  const checksum = crc32(entry.bytes);
  return {
    name: Buffer.from(entry.name, 'utf8'),
    data,
    method: compress ? 8 : 0,
    checksum,
    size: entry.bytes.length,
  };
}

/** The fields that the local header and the directory share, from "version needed" on. */
function commonFields({ name, data, method, checksum, size }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(packed: Packed): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), commonFields(packed), packed.name]);
}

function directoryEntry(packed: Packed, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([
    Buffer.from('PK\u0001\u0002', 'latin1'),
    madeBy,
    commonFields(packed),
    rest,
    packed.name,
  ]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** The bytes of a ZIP with these entries in this order; at most 65,535 entries and 4 GB. */
export function zipFile(entries: readonly ZipEntry[], { compress = true } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = pack(entry, compress);
    const header = localHeader(packed);
    directory.push(directoryEntry(packed, offset));
    bodies.push(header, packed.data);
    offset += header.length + packed.data.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...bodies, index, endRecord(entries.length, index.length, offset)]);
}
