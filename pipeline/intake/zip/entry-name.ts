/**
 * Names inside a ZIP. Chinese Windows packs them in GBK without saying so; a Unicode path field
 * (0x7075) or flag bit 11 settles it where present.
 */
import { crc32 } from 'node:zlib';

/** What {@link entryName} needs of an entry. */
export interface RawName {
  readonly fileNameRaw: Buffer;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

/** The entry's path with forward slashes, decoded; not yet checked. */
export function entryName(entry: RawName): string {
  return (unicodePath(entry) ?? decodeName(entry.fileNameRaw)).replaceAll('\\', '/');
}

/** UTF-8 where the bytes are UTF-8 (whatever the flag says), else gb18030, which every GBK text is. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Info-ZIP's Unicode path: version 1, CRC-32 of the plain name it belongs to, then UTF-8. */
function unicodePath({ fileNameRaw, extraFields }: RawName): string | undefined {
  const field = extraFields.find(({ id, data }) => id === 0x7075 && data.length > 5 && data[0] === 1);
  if (field === undefined || field.data.readUInt32LE(1) !== crc32(fileNameRaw)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(field.data.subarray(5));
  } catch {
    return undefined;
  }
}

/** Whether a path would lead out of the folder it is unpacked in; nobody writes such a one by chance. */
export function isOutside(path: string): boolean {
  return (
    path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.includes('\0') || path.split('/').includes('..')
  );
}

const typeBits = 0xf000;
const regularFile = 0x8000;
const folder = 0x4000;

/** Whether the entry is a link, pipe, device or socket by its Unix mode; 0 where the packer gave none. */
export function isSpecial({ externalFileAttributes }: { readonly externalFileAttributes: number }): boolean {
  const type = (externalFileAttributes >>> 16) & typeBits;
  return type !== 0 && type !== regularFile && type !== folder;
}
