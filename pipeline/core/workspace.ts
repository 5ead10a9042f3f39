/**
 * The door to the disk: `.pingshen/` (database, blobs, kept results: never swapped) and
 * `out/<submission>/` (derived: complete or absent). A result folder is built beside its place
 * and swapped in by two renames; an interrupted swap is finished or undone by the next run.
 */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { folderBlobStore, sha256, type BlobStore } from './blob-store.ts';
import {
  copyAside,
  durableStep,
  makeFolder,
  renamePatiently,
  shareAside,
  sweepTemporaries,
  syncFolder,
  writeAside,
  writeDurably,
} from './durable.ts';
import { trouble } from './errors.ts';
import { takeLock, type Lock } from './lock.ts';

export interface Workspace {
  /** Absolute path of the state folder. */
  readonly state: string;
  /** Absolute path of the folder that receives result folders. */
  readonly out: string;
  readonly blobs: BlobStore;
  readonly blobFolder: string;
  readonly cacheFolder: string;
  readonly databaseFile: string;
  /** Locks one submission's output, mends what an interrupted run left, and opens a new one. */
  openOutput(submission: string): Promise<Output>;
  /** One run a submission and output folder: throws S_LOCK naming the process that is at it. */
  lockRun(submission: string): Promise<Lock>;
  /** Bytes of a file given by path, for stages that may not touch the disk themselves. */
  read(file: string): Promise<Buffer>;
  /** Writes a file outside the result folders (a template for units) whole or not at all. */
  write(file: string, content: Uint8Array | string): Promise<void>;
  /** Removes temporary files of processes that are gone. */
  sweep(): Promise<void>;
}

/** A result folder under construction. Ends with `commit` or `abandon`. */
export interface Output {
  /** Where the results will lie. */
  readonly folder: string;
  /** The dead process whose lock was taken over, if so. */
  readonly tookOver: number | undefined;
  /** Writes one file; `name` is relative with forward slashes. */
  write(name: string, content: Uint8Array | string): Promise<void>;
  /** Puts a copy of a blob under that name. */
  place(name: string, hash: string): Promise<void>;
  /** Takes over those files of the present result folder, by their names like those of `write`. */
  keep(wanted: (name: string) => boolean): Promise<void>;
  /** Swaps the folder in and releases the lock; gives its path. */
  commit(): Promise<string>;
  /** Removes what was built and releases the lock; harmless after `commit`. */
  abandon(): Promise<void>;
}

/** Builds a submission's result folder anew and swaps it in, or leaves the old one; gives its path. */
export async function fillOutput(
  workspace: Pick<Workspace, 'openOutput'>,
  submission: string,
  fill: (output: Output) => Promise<void>,
): Promise<string> {
  const output = await workspace.openOutput(submission);
  try {
    await fill(output);
    return await output.commit();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

export interface WorkspaceOptions {
  readonly state: string;
  readonly out: string;
  /** Megabytes that must be free on both disks. */
  readonly freeDisk?: number;
}

/** Opens (and makes) the two folders; throws S_DISK where there is too little room to begin. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const state = path.resolve(options.state);
  const out = path.resolve(options.out);
  const blobFolder = path.join(state, 'blobs');
  const cacheFolder = path.join(state, 'cache');
  for (const folder of [state, blobFolder, cacheFolder, out]) await makeFolder(folder);
  for (const folder of [state, out]) await assertRoom(folder, options.freeDisk ?? 0);
  const sweep = async (): Promise<void> => {
    for (const folder of [state, out]) await sweepTemporaries(folder);
  };
  await sweep();
  const blobs = folderBlobStore(blobFolder);
  return {
    state,
    out,
    blobs,
    blobFolder,
    cacheFolder,
    databaseFile: path.join(state, 'pingshen.db'),
    lockRun: (submission) => takeLock({ file: runLockOf(out, submission), protects: submission }),
    openOutput: (submission) => openOutput(out, submission, blobs),
    read: (file) => readFile(file),
    write: (file, content) => writeDurably(file, content),
    sweep,
  };
}

function runLockOf(out: string, submission: string): string {
  return path.join(out, `.run-${sha256(path.resolve(submission)).slice(0, 12)}.lock`);
}

async function assertRoom(folder: string, wanted: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if ((bavail * bsize) / 1024 ** 2 < wanted) throw trouble('S_DISK', {});
}

const idShape = /^(?!\.+$)[A-Za-z0-9._-]{1,64}$/;

async function openOutput(out: string, submission: string, blobs: BlobStore): Promise<Output> {
  if (!idShape.test(submission)) {
    throw trouble('U_UNUSABLE', { path: submission, what: 'id' });
  }
  const folder = path.join(out, submission);
  const lock = await takeLock({ file: path.join(out, `.${submission}.lock`), protects: folder });
  try {
    await mendSwap(out, submission);
    const run = randomBytes(6).toString('hex');
    const fresh = path.join(out, `.${submission}.new-${run}`);
    await makeFolder(fresh);
    const made = new Set([fresh]);
    const locate = (name: string): Promise<string> => locateInside(fresh, name, made);
    return {
      folder,
      tookOver: lock.tookOver,
      write: async (name, content) => writeAside(await locate(name), content),
      place: async (name, hash) => copyAside(blobs.path(hash), await locate(name)),
      keep: (wanted) => keepFiles(folder, { wanted, locate }),
      async commit() {
        for (const each of made) await syncFolder(each);
        await swapIn(folder, run);
        await lock.release();
        return folder;
      },
      async abandon() {
        // Some files may still be on their way in: it is tried again until they are.
        await rm(fresh, { recursive: true, force: true, maxRetries: 5 });
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface Keeping {
  readonly wanted: (name: string) => boolean;
  readonly locate: (name: string) => Promise<string>;
}

/** Shares, so that the old folder stays whole until the swap and page images are not written again. */
async function keepFiles(folder: string, { wanted, locate }: Keeping): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (wanted(name)) await shareAside(file, await locate(name));
  }
}

/** The absolute path of a name inside a folder, its subfolders made; never outside. */
async function locateInside(folder: string, name: string, made: Set<string>): Promise<string> {
  const file = path.resolve(folder, ...name.split('/'));
  if (!file.startsWith(folder + path.sep)) throw new RangeError(`leads out of the result folder: ${name}`);
  const parent = path.dirname(file);
  if (!made.has(parent)) await makeFolder(parent);
  made.add(parent);
  return file;
}

/** Two renames; between them `.id.old-<run>` says that `.id.new-<run>` is complete. */
async function swapIn(folder: string, run: string): Promise<void> {
  const out = path.dirname(folder);
  const id = path.basename(folder);
  const [fresh, old] = [path.join(out, `.${id}.new-${run}`), path.join(out, `.${id}.old-${run}`)];
  const exists = (await readdir(out)).includes(id);
  durableStep();
  if (exists) await moveFolder(folder, old);
  durableStep();
  await moveFolder(fresh, folder);
  durableStep();
  await syncFolder(out);
  await rm(old, { recursive: true, force: true });
  durableStep();
}

async function moveFolder(from: string, to: string): Promise<void> {
  await renamePatiently(from, to).catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw trouble('S_WRITE', { path: to, what: code }, error);
  });
}

/** Finishes or undoes the swap of a run that was killed, and removes what it had half built. */
async function mendSwap(out: string, id: string): Promise<void> {
  const names = new Set(await readdir(out));
  const runs = (kind: string): string[] =>
    [...names].flatMap((name) =>
      name.startsWith(`.${id}.${kind}-`) ? name.slice(`.${id}.${kind}-`.length) : [],
    );
  for (const run of runs('old')) {
    const [fresh, old] = [`.${id}.new-${run}`, `.${id}.old-${run}`];
    if (!names.has(id)) await moveFolder(path.join(out, names.has(fresh) ? fresh : old), path.join(out, id));
    names.add(id);
    await syncFolder(out);
    await rm(path.join(out, old), { recursive: true, force: true });
  }
  for (const run of runs('new'))
    await rm(path.join(out, `.${id}.new-${run}`), { recursive: true, force: true });
}
