/** A disk of a few megabytes in memory, where the machine lets us mount one. */
import { spawnSync } from 'node:child_process';

export interface SmallDisk {
  readonly folder: string;
  /** Gives it room enough. */
  readonly grow: () => void;
  readonly unmount: () => void;
}

/** Mounts it over an empty folder; undefined without the right to. The caller unmounts. */
export function mountSmallDisk(folder: string, bytes: number): SmallDisk | undefined {
  const mount = (options: string): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  if (process.platform !== 'linux' || !mount(`size=${String(bytes)},mode=0700`)) return undefined;
  return {
    folder,
    grow: () => void spawnSync('mount', ['-o', 'remount,size=512m', folder]),
    unmount: () => void spawnSync('umount', ['-l', folder]),
  };
}
