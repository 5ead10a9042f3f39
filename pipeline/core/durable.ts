/**
 * The one way a file comes into being: written beside its place, forced to the disk, renamed
 * into it, and the folder forced as well. After a kill or a power cut the file is whole or
 * absent, never half. On any error the temporary file is removed (a full disk leaves nothing).
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from './processes.ts';

export const fileMode = 0o600;
export const folderMode = 0o700;

/** `.name.<pid>-<random>.tmp`: names its maker, so that a later run can tell whose it was. */
const temporaryName = /\.(\d+)-[0-9a-f]{12}\.tmp$/;

let stepsLeft = Number.POSITIVE_INFINITY;

/**
 * For tests: kill this process without warning at the k-th durable step from now (0: never).
 * A step is each point where a kill leaves another state of the disk behind.
 */
export function crashAtStep(k: number): void {
  stepsLeft = k > 0 ? k : Number.POSITIVE_INFINITY;
}

/** Marks a durable step; code that renames or removes on its own calls it, too. */
export function durableStep(): void {
  stepsLeft -= 1;
  if (stepsLeft <= 0) process.kill(process.pid, 'SIGKILL');
}

/** Writes a file whole or not at all, replacing one that is there; its folder must exist. */
export async function writeDurably(file: string, content: Uint8Array | string): Promise<void> {
  await moveDurably(await streamAside(file, [content]), file);
}

/**
 * Writes a file so that no reader ever sees half of it, without forcing it to the disk: for what
 * carries its own hash and is only made again where a power cut tore it.
 */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const temporary = temporaryBeside(file);
  try {
    await writeFile(temporary, content, { flag: 'wx', mode: fileMode });
    durableStep();
    await renamePatiently(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  durableStep();
}

/**
 * Writes a file of a folder that nobody reads before it is complete, and forces it to the disk.
 * The folder's own entries are forced once, by `syncFolder`, before it is moved into its place.
 */
export async function writeAside(file: string, content: Uint8Array | string): Promise<void> {
  await writePieces(file, [content]);
}

/** The same with the bytes of another file, sharing its blocks where the file system can. */
export async function copyAside(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  durableStep();
  const handle = await open(to, 'r+');
  try {
    await handle.chmod(fileMode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Gives a finished file a second name there, where the file system can, instead of writing it
 * again; else a copy. Only for files that are replaced, never changed in place.
 */
export async function shareAside(from: string, to: string): Promise<void> {
  durableStep();
  try {
    await link(from, to);
  } catch {
    await copyAside(from, to);
  }
}

/**
 * Writes what arrives in pieces to a temporary file beside `file` and forces it to the disk, for
 * content whose name is known only at its end. Gives the temporary file's name; `moveDurably`
 * brings it to its place. Nothing is left when the source throws.
 */
export async function streamAside(file: string, pieces: Pieces): Promise<string> {
  const temporary = temporaryBeside(file);
  try {
    await writePieces(temporary, pieces);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>;

/** Writes a new file and forces it to the disk. */
async function writePieces(file: string, pieces: Pieces): Promise<void> {
  const handle = await open(file, 'wx', fileMode);
  try {
    durableStep();
    for await (const piece of pieces) await handle.writeFile(piece);
    durableStep();
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Renames a file that is already forced to the disk into its place, and forces the folder. */
export async function moveDurably(temporary: string, file: string): Promise<void> {
  try {
    durableStep();
    await renamePatiently(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  durableStep();
  await syncFolder(path.dirname(file));
}

function temporaryBeside(file: string): string {
  const unique = `${String(process.pid)}-${randomBytes(6).toString('hex')}`;
  return path.join(path.dirname(file), `.${path.basename(file)}.${unique}.tmp`);
}

const busyCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames; on Windows waits up to a second for a virus scanner or viewer to let go. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (process.platform !== 'win32' || !busyCodes.has(code) || attempt >= 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Forces a folder's entries to the disk; Windows offers no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it, readable by their owner only, and forces their entries to the disk. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: folderMode });
  if (first === undefined) return;
  // Each new folder's own entry lies in the one above it.
  const highest = path.resolve(first).length;
  for (let made = path.resolve(folder); made.length >= highest; made = path.dirname(made))
    await syncFolder(path.dirname(made));
}

/** Removes temporary files of processes that are gone, in a folder and those below it. */
export async function sweepTemporaries(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) await sweepTemporaries(place);
    const maker = temporaryName.exec(entry.name)?.[1];
    if (maker !== undefined && entry.isFile() && !isAlive(Number(maker))) await rm(place, { force: true });
  }
}
