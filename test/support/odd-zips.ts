/** ZIPs by hand: every field of an entry can be made to lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string | Buffer;
  readonly data?: Buffer;
  /** 0 stored, 8 deflated; others are only claimed. */
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode, for links. */
  readonly mode?: number;
  /** Lies: what the headers claim instead of the truth. */
  readonly crc?: number;
  readonly size?: number;
  readonly extra?: Buffer;
  /** Use the local header (and bytes) of that entry instead of one of its own. */
  readonly sharesWith?: number;
}

interface Made {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  const made = entries.map(makeEntry);
  let offset = 0;
  made.forEach(({ local }, i) => {
    const shared = entries[i]?.sharesWith;
    offsets.push(shared === undefined ? offset : (offsets[shared] ?? 0));
    if (shared !== undefined) return;
    parts.push(local);
    offset += local.length;
  });
  const central = Buffer.concat(made.map((each, i) => each.central(offsets[i] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

function makeEntry(entry: ZipEntry): Made {
  const { data = Buffer.alloc(0), method = 8, flags = 0, mode = 0, extra = Buffer.alloc(0) } = entry;
  const name = Buffer.from(entry.name as string);
  const packed = method === 8 ? deflateRawSync(data) : data;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(entry.crc ?? crc32(data), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(entry.size ?? data.length, 18);
  common.writeUInt16LE(name.length, 22);
  common.writeUInt16LE(extra.length, 24);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, extra, packed]),
    central: (offset) => {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE((mode << 16) >>> 0, 6);
      rest.writeUInt32LE(offset, 10);
      const madeBy = Buffer.from([20, mode === 0 ? 0 : 3]);
      return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, rest, name, extra]);
    },
  };
}

/** Info-ZIP's Unicode path field for a name packed as `raw`. */
export function unicodePathField(raw: Buffer, name: string): Buffer {
  const text = Buffer.from(name);
  const field = Buffer.alloc(9 + text.length);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + text.length, 2);
  field[4] = 1;
  field.writeUInt32LE(crc32(raw), 5);
  text.copy(field, 9);
  return field;
}
