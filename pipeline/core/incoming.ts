/**
 * Submissions that arrive in pieces: `incoming/<id>.part` while files come in, `incoming/<id>` once
 * all are there and forced to the disk. A kill leaves parts, which the next start removes; what is
 * taken in is whole.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, readFile, rm, statfs, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { fileMode, makeFolder, renamePatiently, syncFolder, writeDurably } from './durable.ts';

export interface IncomingFile {
  /** With forward slashes, below the submission. */
  readonly path: string;
  readonly size: number;
}

export interface IncomingLimits {
  readonly zipEntries: number;
  readonly zipBytes: number;
  readonly zipEntryBytes: number;
  readonly zipPathBytes: number;
  readonly zipPathParts: number;
}

/** Why something is not taken: for people to read, with the limit. */
export interface Refusal {
  readonly refused: string;
}

export interface Taken {
  readonly id: string;
  /** What the person called it. */
  readonly name: string;
  /** The folder, or the ZIP, to run. */
  readonly place: string;
  /** How its last run ended; absent where none came to an end. */
  readonly ending?: Ending;
}

export interface Ending {
  readonly state: 'done' | 'failed';
  /** What the run said last. */
  readonly line: string;
}

export interface Incoming {
  /** Begins one; its files follow by their index. */
  begin(name: string, files: readonly IncomingFile[]): Promise<{ readonly id: string } | Refusal>;
  /** The next piece of a file, beginning at `from`; false where it does not follow what is there. */
  put(
    id: string,
    index: number,
    piece: { readonly from: number; readonly bytes: Uint8Array },
  ): Promise<boolean>;
  /** Takes it in; undefined where a file is missing or short. */
  finish(id: string): Promise<Taken | undefined>;
  /** Keeps how a run of it ended, for the starts to come. */
  end(id: string, ending: Ending): Promise<void>;
  /** All that were taken in, whole. */
  list(): Promise<Taken[]>;
}

const MB = 1024 ** 2;
// Characters that no Windows folder holds, and those that hide or turn a name.
const forbidden = /[\u0000-\u001f\u007f<>:"|?*\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** What is wrong with a list of files; undefined for a sound one. */
export function faultOf(files: readonly IncomingFile[], limits: IncomingLimits): string | undefined {
  if (files.length === 0) return '没有文件';
  if (files.length > limits.zipEntries) return `文件太多：${files.length}，上限 ${limits.zipEntries}`;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.zipBytes)
    return `太大：${Math.ceil(total / MB)} MB，上限 ${Math.floor(limits.zipBytes / MB)} MB`;
  const twins = new Set<string>();
  for (const { path: name, size } of files) {
    const key = name.normalize('NFC').toLowerCase();
    const fault = isSoundPath(name, limits)
      ? size > limits.zipEntryBytes && `“${name}”太大，上限 ${Math.floor(limits.zipEntryBytes / MB)} MB`
      : `文件名不能用：“${name.replace(forbidden, '□').slice(0, 120)}”`;
    if (fault !== false) return fault;
    if (twins.has(key)) return `两个文件的名称只有大小写不同：“${name}”`;
    twins.add(key);
  }
  return undefined;
}

function isSoundPath(name: string, { zipPathBytes, zipPathParts }: IncomingLimits): boolean {
  const parts = name.split('/');
  return (
    parts.length <= zipPathParts &&
    !forbidden.test(name) &&
    parts.every(
      (part) =>
        part !== '' &&
        part !== '.' &&
        part !== '..' &&
        !/[. ]$/u.test(part) &&
        Buffer.byteLength(part) <= zipPathBytes,
    )
  );
}

interface Manifest {
  readonly name: string;
  readonly files: readonly IncomingFile[];
}

const idShape = /^[0-9a-f]{24}$/u;

/** Opens the place below the state folder, and removes what a killed server left half. */
export async function openIncoming(state: string, limits: IncomingLimits): Promise<Incoming> {
  const root = path.join(state, 'incoming');
  await makeFolder(root);
  for (const name of await readdir(root))
    if (name.endsWith('.part')) await rm(path.join(root, name), { recursive: true, force: true });
  const partOf = (id: string): string => path.join(root, `${idShape.test(id) ? id : '-'}.part`);
  return {
    async begin(name, files) {
      const fault = faultOf(files, limits);
      if (fault !== undefined) return { refused: fault };
      const total = files.reduce((sum, { size }) => sum + size, 0);
      const { bavail, bsize } = await statfs(root);
      if (bavail * bsize < 2 * total) return { refused: '磁盘空间不足' };
      const id = randomBytes(12).toString('hex');
      await makeFolder(partOf(id));
      await writeDurably(path.join(partOf(id), 'manifest.json'), JSON.stringify({ name, files }));
      return { id };
    },
    async put(id, index, piece) {
      const file = (await manifestOf(partOf(id)))?.files[index];
      return file ? await append(fileIn(partOf(id), file), file.size, piece) : false;
    },
    async finish(id) {
      const manifest = await manifestOf(partOf(id));
      if (!manifest || !(await isWhole(manifest, (file) => fileIn(partOf(id), file)))) return undefined;
      const folder = path.join(root, id);
      await renamePatiently(partOf(id), folder);
      await syncFolder(root);
      return takenOf(id, folder, manifest);
    },
    async end(id, ending) {
      if (idShape.test(id)) await writeDurably(path.join(root, id, endingFile), JSON.stringify(ending));
    },
    async list() {
      const ids = (await readdir(root)).filter((name) => idShape.test(name));
      const all = await Promise.all(
        ids.map(async (id) => {
          const manifest = await manifestOf(path.join(root, id));
          const ending = (await jsonIn(path.join(root, id, endingFile))) as Ending | undefined;
          return manifest
            ? [{ ...takenOf(id, path.join(root, id), manifest), ...(ending && { ending }) }]
            : [];
        }),
      );
      return all.flat();
    },
  };
}

const endingFile = 'ending.json';

const manifestOf = async (folder: string): Promise<Manifest | undefined> =>
  (await jsonIn(path.join(folder, 'manifest.json'))) as Manifest | undefined;

async function jsonIn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

const fileIn = (folder: string, file: IncomingFile): string =>
  path.join(folder, 'files', ...file.path.split('/'));

/**
 * Adds a piece where it follows what is there; the last one is forced to the disk with it. It is written
 * at its place, never behind whatever is there: a piece that comes twice at once is there once.
 */
async function append(
  place: string,
  size: number,
  { from, bytes }: { readonly from: number; readonly bytes: Uint8Array },
): Promise<boolean> {
  if (from + bytes.length > size) return false;
  await makeFolder(path.dirname(place));
  const handle = await open(place, constants.O_RDWR | constants.O_CREAT, fileMode);
  try {
    if ((await handle.stat()).size !== from) return false;
    await writeAt(handle, bytes, from);
    if (from + bytes.length === size) await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, from + done);
    done += bytesWritten;
  }
}

async function isWhole({ files }: Manifest, placeOf: (file: IncomingFile) => string): Promise<boolean> {
  for (const file of files) {
    const handle = await open(placeOf(file), 'r').catch(() => undefined);
    if (!handle) return false;
    const { size } = await handle.stat();
    await handle.close();
    if (size !== file.size) return false;
  }
  return true;
}

function takenOf(id: string, folder: string, { name, files }: Manifest): Taken {
  const [first] = files;
  const isZip = files.length === 1 && first !== undefined && /^[^/]+\.zip$/iu.test(first.path);
  const place = isZip ? path.join(folder, 'files', first.path) : path.join(folder, 'files');
  return { id, name, place };
}
