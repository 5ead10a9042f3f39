/**
 * The parts of an XLSX package that hold data, unpacked under limits. Nothing else of the package
 * (media, drawings, macros, links, comments) is ever inflated.
 */
import type { TaskSettings } from '#schemas/settings.ts';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { refuse } from './refusal.ts';

type Limits = TaskSettings['intake'];

const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;
const oleMark = [0xd0, 0xcf, 0x11, 0xe0];
const zipMark = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((value, index) => bytes[index] === value);
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  if (startsWith(bytes, oleMark)) return refuse('D_OLE', {});
  if (!startsWith(bytes, zipMark)) return refuse('D_DAMAGED', { what: '不是 XLSX 文件' });
  return yauzl.fromBufferPromise(bytes, {
    lazyEntries: true,
    decodeStrings: false,
    validateEntrySizes: true,
  });
}

/** Stops at the limits while bytes still arrive: what an entry says of its own size is not believed. */
async function inflate(stream: Readable, entry: Entry, budget: Budget): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let checksum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    budget.total += chunk.length;
    if (size > budget.limits.sheetPartBytes) tooLarge(budget.limits.sheetPartBytes, size);
    if (budget.total > budget.limits.sheetBytes) tooLarge(budget.limits.sheetBytes, budget.total);
    const { zipRatio, zipRatioFrom } = budget.limits;
    if (size > zipRatioFrom && size > zipRatio * Math.max(1, entry.compressedSize))
      tooLarge(zipRatioFrom, size);
    checksum = crc32(chunk, checksum);
    chunks.push(chunk);
  }
  if (checksum >>> 0 !== entry.crc32 >>> 0) refuse('D_DAMAGED', { what: '校验和不符' });
  return Buffer.concat(chunks);
}

function tooLarge(limit: number, n: number): never {
  return refuse('Z_BOMB', { limit: `${Math.round(limit / 1e6)} MB`, n: `${Math.round(n / 1e6)} MB` });
}

interface Budget {
  readonly limits: Limits;
  total: number;
}

/**
 * Part name → bytes for the workbook, its relations, strings, styles and sheets.
 * Throws WorkbookRefused; anything else yauzl throws means a damaged package.
 */
export async function readPackageParts(bytes: Buffer, limits: Limits): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(bytes);
  if (zip.entryCount > limits.zipEntries) {
    refuse('D_LIMIT', { what: '包内文件数', n: zip.entryCount, limit: limits.zipEntries });
  }
  const budget: Budget = { limits, total: 0 };
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const name = (entry.fileName as unknown as Buffer)
      .toString('utf8')
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    if (!wanted.test(name)) continue;
    if ((entry.generalPurposeBitFlag & 1) === 1) refuse('Z_PASSWORD', {});
    if (parts.has(name)) refuse('D_DAMAGED', { what: `包内有重复部件 ${name}` });
    parts.set(name, await inflate(await zip.openReadStreamPromise(entry), entry, budget));
  }
  return parts;
}
