/**
 * Puts single-page TIFF files behind each other as the pages of one, as fax and copier software
 * does: every directory is copied with its offsets moved and linked to the next (TIFF 6.0, 2).
 */
const typeSizes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
};
const stripOffsets = 273;
const tileOffsets = 324;

function checkHead(page: Buffer): void {
  if (page.toString('latin1', 0, 2) !== 'II' || page.readUInt16LE(2) !== 42)
    throw new TypeError('not a little-endian TIFF');
}

/** Moves what one directory entry points to by `shift` bytes. */
function moveEntry(page: Buffer, entry: number, shift: number): void {
  const tag = page.readUInt16LE(entry);
  const type = page.readUInt16LE(entry + 2);
  const count = page.readUInt32LE(entry + 4);
  const inline = (typeSizes[type] ?? 1) * count <= 4;
  const values = inline ? entry + 8 : page.readUInt32LE(entry + 8);
  if (tag === stripOffsets || tag === tileOffsets) {
    if (type !== 4) throw new TypeError('offsets must be LONG');
    for (let index = 0; index < count; index++) {
      const at = values + 4 * index;
      page.writeUInt32LE(page.readUInt32LE(at) + shift, at);
    }
  }
  if (!inline) page.writeUInt32LE(values + shift, entry + 8);
}

/** Moves a page's only directory; gives where its link to the next directory stands. */
function movePage(page: Buffer, shift: number): { directory: number; link: number } {
  checkHead(page);
  const directory = page.readUInt32LE(4);
  const count = page.readUInt16LE(directory);
  for (let index = 0; index < count; index++) moveEntry(page, directory + 2 + 12 * index, shift);
  return { directory: directory + shift, link: directory + 2 + 12 * count };
}

/** One file of several pages. */
export function joinTiffs(pages: readonly Buffer[]): Buffer {
  const copies = pages.map((page) => Buffer.concat([page, Buffer.alloc(page.length % 2)]));
  let shift = 0;
  const moved = copies.map((page) => {
    const result = movePage(page, shift);
    shift += page.length;
    return result;
  });
  copies.forEach((page, index) => {
    page.writeUInt32LE(moved[index + 1]?.directory ?? 0, moved[index]?.link ?? 0);
  });
  return Buffer.concat(copies);
}
