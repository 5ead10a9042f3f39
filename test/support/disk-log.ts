/** What a recorded disk was told, in order, and the states a power cut may leave it in. */
import { createRandom } from '#samples/people/random.ts';

/** Bytes written at a place, or `sync`: everything before it lies on the platter. */
export type DiskEntry = { readonly at: number; readonly data: Buffer } | 'sync';

const headLength = 12;
const syncMark = 0xffff_ffff;

/** The head of an entry: place (6 bytes), 2 unused, length; the bytes follow. */
export function logEntryHead(entry: { readonly at: number; readonly length: number } | 'sync'): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUIntLE(entry === 'sync' ? 0 : entry.at, 0, 6);
  head.writeUInt32LE(entry === 'sync' ? syncMark : entry.length, 8);
  return head;
}

/** What a disk held at first, and the log of what it was told afterwards. */
export interface Recording {
  readonly image: Buffer;
  readonly log: Buffer;
}

/** The entries of a log as far as they are whole. */
export function diskEntries(log: Buffer): DiskEntry[] {
  const entries: DiskEntry[] = [];
  for (let place = 0; place + headLength <= log.length;) {
    const [at, length] = [log.readUIntLE(place, 6), log.readUInt32LE(place + 8)];
    place += headLength;
    if (length === syncMark) {
      entries.push('sync');
      continue;
    }
    if (place + length > log.length) break;
    entries.push({ at, data: log.subarray(place, place + length) });
    place += length;
  }
  return entries;
}

/**
 * What a disk does with what it was told since the last `sync`, when the power goes: it has written all
 * of it, none of it, or some sectors of it in whatever order.
 */
export const cacheFates = ['all', 'none', 'some'] as const;
export type CacheFate = (typeof cacheFates)[number];

/** When the power goes, and what becomes of what was not forced to the platter. */
export interface Cut {
  /** So many entries were answered. */
  readonly count: number;
  readonly fate: CacheFate;
  /** Chooses the sectors of `some`. */
  readonly seed: string;
  /** Bytes that a disk writes whole or not at all: 512, or 4096. */
  readonly sector: number;
}

/** The bytes of the disk after it. */
export function diskAfter(image: Buffer, entries: readonly DiskEntry[], cut: Cut): Buffer {
  const { count, fate, seed, sector } = cut;
  const disk = Buffer.from(image);
  const told = entries.slice(0, count);
  const random = createRandom(seed);
  const safe = fate === 'all' ? told.length : told.lastIndexOf('sync') + 1;
  const lucky = fate === 'some' ? 0.5 : 0;
  for (const [index, entry] of told.entries()) {
    if (entry === 'sync') continue;
    const { at, data } = entry;
    for (let from = 0; from < data.length; from += sector) {
      if (index >= safe && !random.chance(lucky)) continue;
      data.copy(disk, at + from, from, Math.min(from + sector, data.length));
    }
  }
  return disk;
}
