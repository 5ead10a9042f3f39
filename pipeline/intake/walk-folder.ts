/** Lists a submission's folder without following or opening anything but folders. */
import { constants, type Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { catalogued, trouble } from '#pipeline/core/errors.ts';
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

interface Folder {
  readonly place: Buffer;
  /** Its path inside the submission with a slash at its end; empty for the root. */
  readonly path: string;
}

/**
 * Everything that is no folder, in no particular order. Names are bytes on Linux: a ZIP unpacked
 * there by a tool that does not know GBK leaves names that are no UTF-8. Throws U_UNUSABLE where
 * there are too many files, S_READ where the root cannot be listed.
 */
export async function walkFolder(root: string): Promise<Found[]> {
  const found: Found[] = [];
  const folders: Folder[] = [{ place: Buffer.from(root), path: '' }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of await namesIn(folder, found)) {
      const place = Buffer.concat([folder.place, Buffer.from(path.sep), name]);
      const inside = folder.path + decodeName(name);
      // Gone since it was listed: somebody is still copying.
      const stats = await lstat(place).catch(() => undefined);
      if (stats === undefined) found.push(unreadable(inside, 'ENOENT'));
      else if (stats.isDirectory()) folders.push({ place, path: `${inside}/` });
      else found.push(toFound(place, inside, stats));
    }
    if (found.length > maxFiles) {
      throw trouble('U_UNUSABLE', { path: root, what: `> ${String(maxFiles)} files` });
    }
  }
  return found;
}

/** The names in a folder. One that may not be listed is named itself: what lies in it is not lost in silence. */
async function namesIn(folder: Folder, found: Found[]): Promise<Buffer[]> {
  try {
    return await readdir(folder.place, { encoding: 'buffer' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (folder.path === '') throw catalogued(error);
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    found.push(unreadable(folder.path, code));
    return [];
  }
}

function unreadable(inside: string, code: string): Found {
  return { path: inside, at: { kind: 'nowhere' }, problem: remark('F_READ', { what: code }) };
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
