/**
 * A disk of one file that keeps what it was told, in order: `node disk-recorder.ts <image> <log>`, with
 * `/dev/fuse` as file descriptor 3. The image is served from memory (its file stays as it was), so that a
 * loop device over it is a disk whose every write and every "force to the platter" is known: each is in
 * the log before it is answered. Without a log a disk that has died: reading never ends.
 */
import { openSync, readFileSync, writeSync, writevSync } from 'node:fs';
import { logEntryHead } from './disk-log.ts';
import { serveFile, type ServedFile } from './fuse-file.ts';

const [image, log] = process.argv.slice(2);

function recorded(bytes: Buffer, logFile: number): ServedFile {
  return {
    size: bytes.length,
    read: (at, length) => bytes.subarray(at, at + length),
    write(at, data) {
      writevSync(logFile, [logEntryHead({ at, length: data.length }), data]);
      data.copy(bytes, at);
    },
    sync() {
      writeSync(logFile, logEntryHead('sync'));
    },
  };
}

const dead: ServedFile = { size: 4096, read: () => undefined, write: () => undefined, sync: () => undefined };

serveFile(
  3,
  image !== undefined && log !== undefined ? recorded(readFileSync(image), openSync(log, 'a', 0o600)) : dead,
);
