/** Looks at a ZIP's list of entries and refuses the whole before a byte is unpacked. */
import type { Entry, ZipFile } from 'yauzl';
import type { Settings } from '#schemas/settings.ts';
import { remark, type Remark } from '../remark.ts';
import { entryName, isOutside, isSpecial } from './entry-name.ts';

export type ZipLimits = Settings['intake'];

/** A file of the archive that may be unpacked. */
export interface SafeEntry {
  readonly entry: Entry;
  readonly path: string;
}

/** The archive must not be unpacked; carries why. */
export class ZipRefused extends Error {
  override readonly name = 'ZipRefused';
  readonly reason: Remark;

  constructor(reason: Remark) {
    super(reason.code);
    this.reason = reason;
  }
}

/** All files of the archive in its own order; throws {@link ZipRefused}. */
export async function listEntries(zip: ZipFile, limits: ZipLimits): Promise<readonly SafeEntry[]> {
  if (zip.entryCount > limits.zipEntries) {
    throw new ZipRefused(remark('Z_LIMIT', { what: 'entries', n: zip.entryCount, limit: limits.zipEntries }));
  }
  const entries: SafeEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const path = entryName(entry);
    const refusal = judgeEntry(entry, path, limits);
    if (refusal !== undefined) throw new ZipRefused(refusal);
    entries.push({ entry, path });
  }
  await checkRanges(zip, entries);
  checkTotals(zip, entries, limits);
  return entries.filter(({ path }) => !path.endsWith('/'));
}

function judgeEntry(entry: Entry, path: string, limits: ZipLimits): Remark | undefined {
  if (isOutside(path)) return remark('Z_PATH', { entry: path });
  if (isSpecial(entry)) return remark('Z_LINK', { entry: path });
  if (entry.isEncrypted()) return remark('Z_PASSWORD', {});
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return remark('Z_METHOD', { entry: path });
  }
  if (entry.uncompressedSize > limits.zipEntryBytes) {
    return remark('Z_BOMB', { limit: limits.zipEntryBytes, n: entry.uncompressedSize });
  }
  return undefined;
}

/** Entries that share bytes make 46 MB out of 42 KB a thousandfold; no packer writes them. */
async function checkRanges(zip: ZipFile, entries: readonly SafeEntry[]): Promise<void> {
  const ranges: { start: number; end: number; path: string }[] = [];
  for (const { entry, path } of entries) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const start = entry.relativeOffsetOfLocalHeader;
    ranges.push({ start, end: fileDataStart + entry.compressedSize, path });
  }
  ranges.sort((left, right) => left.start - right.start);
  ranges.forEach(({ start, path }, i) => {
    const before = ranges[i - 1];
    if (before !== undefined && start < before.end)
      throw new ZipRefused(remark('Z_OVERLAP', { entry: path }));
  });
}

/** By the sizes the archive claims; {@link ZipBudget} counts what really comes out. */
function checkTotals(zip: ZipFile, entries: readonly SafeEntry[], limits: ZipLimits): void {
  const budget = zipBudget(zip.fileSize, limits);
  for (const { entry } of entries) budget.spend(entry.uncompressedSize);
}

export interface ZipBudget {
  /** Counts unpacked bytes; throws {@link ZipRefused} once a limit is passed. */
  spend(bytes: number): void;
}

/** Limits on all that comes out of an archive of `packed` bytes. */
export function zipBudget(packed: number, limits: ZipLimits): ZipBudget {
  let spent = 0;
  return {
    spend(bytes) {
      spent += bytes;
      if (spent > limits.zipBytes)
        throw new ZipRefused(remark('Z_BOMB', { limit: limits.zipBytes, n: spent }));
      if (spent > limits.zipRatioFrom && spent > packed * limits.zipRatio) {
        const limit = `${String(limits.zipRatio)}:1`;
        throw new ZipRefused(remark('Z_BOMB', { limit, n: `${String(Math.round(spent / packed))}:1` }));
      }
    },
  };
}
