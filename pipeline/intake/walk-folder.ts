/** Lists a submission's folder without following or opening anything but folders. */
import { constants } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Stats } from 'node:fs';
import { decodeName } from './zip/entry-name.ts';
import type { Found } from './found.ts';
import { remark, type Remark } from './remark.ts';

/** Flags for opening a file that was seen to be a plain one: should it have become a link or pipe, it fails or does not wait. */
export const plainFileFlags =
  constants.O_RDONLY | unixFlag(constants.O_NOFOLLOW) | unixFlag(constants.O_NONBLOCK);

/** Windows has no such flag, and its constant is undefined whatever its type says. */
function unixFlag(flag: number | undefined): number {
  return flag ?? 0;
}

/** More than any submission holds, fewer than what fills the memory. */
const maxFiles = 100_000;

/**
 * Everything that is no folder, in no particular order. Names are bytes on Linux: a ZIP unpacked
 * there by a tool that does not know GBK leaves names that are no UTF-8.
 */
export async function walkFolder(root: string): Promise<Found[]> {
  const found: Found[] = [];
  const folders: { place: Buffer; path: string }[] = [{ place: Buffer.from(root), path: '' }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of await readdir(folder.place, { encoding: 'buffer' })) {
      const place = Buffer.concat([folder.place, Buffer.from(path.sep), name]);
      const inside = folder.path + decodeName(name);
      const stats = await lstat(place);
      if (stats.isDirectory()) folders.push({ place, path: `${inside}/` });
      else found.push(toFound(place, inside, stats));
      if (found.length > maxFiles) throw new RangeError(`more than ${String(maxFiles)} files`);
    }
  }
  return found;
}

function toFound(place: Buffer, inside: string, stats: Stats): Found {
  if (stats.isFile()) return { path: inside, at: { kind: 'disk', place, size: stats.size } };
  return { path: inside, at: { kind: 'nowhere' }, problem: specialRemark(stats) };
}

function specialRemark(stats: Stats): Remark {
  if (stats.isSymbolicLink()) return remark('F_LINK', {});
  const kinds: readonly [string, boolean][] = [
    ['FIFO', stats.isFIFO()],
    ['socket', stats.isSocket()],
    ['block device', stats.isBlockDevice()],
    ['character device', stats.isCharacterDevice()],
  ];
  return remark('F_SPECIAL', { type: kinds.find(([, is]) => is)?.[0] ?? '?' });
}
