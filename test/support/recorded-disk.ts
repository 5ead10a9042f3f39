/**
 * A file system on a disk that keeps what it was told (disk-recorder.ts), and the states a power
 * cut may leave it in, mounted like any disk after a restart. Needs Linux, root, FUSE and loop devices.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Recording } from './disk-log.ts';

/** What forces more than a program may count on is left out where it can be. */
const fileSystems = {
  /** Without `auto_da_alloc`, which would hide a rename that comes before its data. */
  ext4: {
    make: ['-q', '-F', '-b', '4096', '-m', '0', '-E', 'lazy_itable_init=0'],
    mount: 'noauto_da_alloc,noatime',
    megabytes: 96,
    sector: 512,
  },
  /** Unlike ext4 forces a file without everything that came before it. Its superblock must not be torn. */
  btrfs: {
    make: ['-q', '-f', '-M', '-m', 'single', '-d', 'single'],
    mount: 'noatime',
    megabytes: 160,
    sector: 4096,
  },
} as const;
export type FileSystem = keyof typeof fileSystems;

/** Bytes that this file system takes a disk to write whole or not at all. */
export const sectorOf = (kind: FileSystem): number => fileSystems[kind].sector;

/** Those that can be made here; the first always. */
export function fileSystemsHere(): FileSystem[] {
  return (['ext4', 'btrfs'] as const).filter(
    (each) => spawnSync(`mkfs.${each}`, ['-V'], { stdio: 'ignore' }).error === undefined,
  );
}

/** A mounted file system; must be unmounted. */
export interface Mounted {
  readonly folder: string;
  readonly unmount: () => void;
}

/** One whose disk is recorded. */
export interface RecordedDisk extends Mounted {
  /** Bytes of the log so far: what the disk has answered is in it. */
  readonly told: () => number;
  /** What lies on the disk now is on the platter. */
  readonly settle: () => void;
  readonly recording: () => Recording & { readonly kind: FileSystem };
}

function call(program: string, words: readonly string[], stdio: readonly number[] = []): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    stdio: ['ignore', 'pipe', 'pipe', ...stdio],
    encoding: 'utf8',
  });
  if (status === 0) return stdout.trim();
  throw new Error(`${program} ${words.join(' ')}: ${error?.message ?? stderr.trim()}`);
}

/** Should a process still be in it, the rest is done when that has gone. */
function unmountFrom(folder: string): void {
  if (spawnSync('umount', [folder]).status !== 0) spawnSync('umount', ['-l', folder]);
}

/** Why there can be no such disk here; undefined where there can. */
export function whyNoDisks(): string | undefined {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  const missing = ['mkfs.ext4', 'losetup', 'mount', 'umount'].find(
    (program) => spawnSync(program, ['--version']).error !== undefined,
  );
  if (missing !== undefined) return `no ${missing}`;
  try {
    for (const device of ['/dev/fuse', '/dev/loop-control']) closeSync(openSync(device, 'r+'));
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Makes the file system in an empty folder and mounts it; the recorder runs until it is unmounted. */
export function mountRecorded(folder: string, kind: FileSystem = 'ext4'): RecordedDisk {
  const { make, mount, megabytes } = fileSystems[kind];
  const [image, log, disk, root] = ['image', 'log', 'disk', 'root'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string, string];
  writeFileSync(image, '', { mode: 0o600 });
  truncateSync(image, megabytes * 1024 ** 2);
  call(`mkfs.${kind}`, [...make, image]);
  for (const file of [log, disk]) writeFileSync(file, '', { mode: 0o600 });
  mkdirSync(root);
  const recorder = startRecorder(disk, [image, log]);
  const undo: (() => void)[] = [
    () => {
      recorder.kill('SIGKILL');
    },
    () => void spawnSync('umount', ['-l', disk]),
  ];
  const unmount = (): void => {
    for (const each of undo.splice(0).reverse()) each();
  };
  try {
    const device = call('losetup', ['--find', '--show', disk]);
    undo.push(() => void spawnSync('losetup', ['--detach', device]));
    call('mount', ['-t', kind, '-o', mount, device, root]);
    undo.push(() => {
      unmountFrom(root);
    });
  } catch (error) {
    unmount();
    throw error;
  }
  return {
    folder: root,
    unmount,
    told: () => statSync(log).size,
    settle: () => {
      call('sync', ['-f', root]);
    },
    recording: () => ({ kind, image: readFileSync(image), log: readFileSync(log) }),
  };
}

/** Ours is closed afterwards: when the recorder dies, the disk is gone and nobody waits for it. */
function startRecorder(disk: string, words: readonly string[]): ChildProcess {
  const fuse = openSync('/dev/fuse', 'r+');
  try {
    const program = path.join(import.meta.dirname, 'disk-recorder.ts');
    const recorder = spawn(process.execPath, [program, ...words], {
      stdio: ['ignore', 'ignore', 'inherit', fuse],
    });
    recorder.unref();
    const options = 'fd=3,rootmode=100600,user_id=0,group_id=0';
    call('mount', ['-i', '-t', 'fuse', '-o', options, 'pingshen-disk', disk], [fuse]);
    return recorder;
  } finally {
    closeSync(fuse);
  }
}

/** A file whose reading never ends, not even when its reader is killed, until the disk is let go. */
export function mountDead(file: string): { readonly release: () => void } {
  writeFileSync(file, '');
  const recorder = startRecorder(file, []);
  return {
    release: () => {
      recorder.kill('SIGKILL');
      spawnSync('umount', ['-l', file]);
    },
  };
}

/** Mounts what a power cut left: the file system replays its journal first, as after a restart. */
export function mountLeft(folder: string, disk: Buffer, kind: FileSystem): Mounted {
  const [image, root] = [path.join(folder, 'image'), path.join(folder, 'root')];
  writeFileSync(image, disk, { mode: 0o600 });
  mkdirSync(root, { recursive: true });
  call('mount', ['-t', kind, '-o', `loop,${fileSystems[kind].mount}`, image, root]);
  return {
    folder: root,
    unmount: () => {
      unmountFrom(root);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
