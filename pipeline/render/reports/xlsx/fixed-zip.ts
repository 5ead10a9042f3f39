import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01 00:00, the first moment a ZIP can name. */
const FIXED_DATE = 0x21;
const UTF8_NAMES = 0x0800;

export interface Entry {
  readonly name: Buffer;
  readonly data: Buffer;
}

/**
 * Packs a workbook again so that equal contents give equal bytes: no clock in it, entries in
 * their order, pictures stored as they are (JPEG does not shrink) and the rest deflated.
 * @param stored a ZIP whose entries are stored, with their sizes in the directory
 */
export function withFixedTimes(stored: Buffer): Buffer {
  return zipOf(entriesOf(stored));
}

/** A ZIP of these entries, in their order. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const isPicture = /\.(jpe?g|png)$/i.test(name.toString('utf8'));
    const packed = isPicture ? data : deflateRawSync(data, { level: 6 });
    const header = commonHeader({ data, packed, method: isPicture ? 0 : 8, nameLength: name.length });
    local.push(Buffer.concat([word(LOCAL), header, name, packed]));
    central.push(Buffer.concat([word(CENTRAL), Buffer.from([20, 0]), header, centralTail(offset), name]));
    offset += local.at(-1)?.length ?? 0;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endRecord(entries.length, directory.length, offset)]);
}

function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(word(END));
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.subarray(at + 46, at + 46 + nameLength);
    const header = zip.readUInt32LE(at + 42);
    const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const isFolder = name.at(-1) === 0x2f;
    if (!isFolder) entries.push({ name, data: zip.subarray(from, from + zip.readUInt32LE(at + 20)) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

interface Packed {
  readonly data: Buffer;
  readonly packed: Buffer;
  readonly method: number;
  readonly nameLength: number;
}

/** The fields that a local and a central header share: from "version needed" to the extra length. */
function commonHeader({ data, packed, method, nameLength }: Packed): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(0, 6);
  header.writeUInt16LE(FIXED_DATE, 8);
  header.writeUInt32LE(crc32(data), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function centralTail(offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
