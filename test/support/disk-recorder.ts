/**
 * A disk of one file that keeps what it was told, in order: `node disk-recorder.ts <image> <log>`, with
 * `/dev/fuse` as file descriptor 3. Serves the image (from memory; the file stays as it was) as the one
 * file of a FUSE file system, so that a loop device over it is a disk whose every write and every
 * "force to the platter" is known. Each is in the log before it is answered. Ends when it is unmounted.
 */
import { openSync, readFileSync, readSync, writeSync, writevSync } from 'node:fs';
import { logEntryHead } from './disk-log.ts';

const [image = '', log = ''] = process.argv.slice(2);
const device = 3;
const bytes = readFileSync(image);
const logFile = openSync(log, 'a', 0o600);

/** Operation numbers of the FUSE protocol, version 7. */
const operations = {
  forget: 2,
  getAttributes: 3,
  setAttributes: 4,
  open: 14,
  read: 15,
  write: 16,
  release: 18,
  sync: 20,
  flush: 25,
  initialise: 26,
  interrupt: 36,
  destroy: 38,
} as const;
const headLength = 40;
const longestWrite = 128 * 1024;
const notSupported = 38;

function answer(unique: bigint, body: Uint8Array, error = 0): void {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(head.length + body.length, 0);
  head.writeInt32LE(-error, 4);
  head.writeBigUInt64LE(unique, 8);
  writevSync(device, body.length > 0 ? [head, body] : [head]);
}

/** Room for big writes of 32 pages; everything else as simple as the protocol allows. */
function initialised(): Buffer {
  const body = Buffer.alloc(64);
  body.writeUInt32LE(7, 0);
  body.writeUInt32LE(31, 4);
  body.writeUInt32LE(longestWrite, 8);
  body.writeUInt32LE(1 << 5, 12);
  body.writeUInt16LE(16, 16);
  body.writeUInt16LE(12, 18);
  body.writeUInt32LE(longestWrite, 20);
  body.writeUInt32LE(1, 24);
  return body;
}

function attributes(): Buffer {
  const body = Buffer.alloc(104);
  body.writeBigUInt64LE(3600n, 0);
  body.writeBigUInt64LE(1n, 16);
  body.writeBigUInt64LE(BigInt(bytes.length), 24);
  body.writeBigUInt64LE(BigInt(bytes.length / 512), 32);
  body.writeUInt32LE(0o100600, 76);
  body.writeUInt32LE(1, 80);
  body.writeUInt32LE(4096, 96);
  return body;
}

function written(request: Buffer): Buffer {
  const at = Number(request.readBigUInt64LE(48));
  const length = request.readUInt32LE(56);
  const data = request.subarray(80, 80 + length);
  writevSync(logFile, [logEntryHead({ at, length }), data]);
  data.copy(bytes, at);
  const body = Buffer.alloc(8);
  body.writeUInt32LE(length, 0);
  return body;
}

function readFrom(request: Buffer): Buffer {
  const at = Number(request.readBigUInt64LE(48));
  return bytes.subarray(at, at + request.readUInt32LE(56));
}

const nothing = Buffer.alloc(0);
const answers: Readonly<Record<number, (request: Buffer) => Uint8Array>> = {
  [operations.initialise]: initialised,
  [operations.getAttributes]: attributes,
  [operations.setAttributes]: attributes,
  [operations.open]: () => Buffer.alloc(16),
  [operations.read]: readFrom,
  [operations.write]: written,
  [operations.release]: () => nothing,
  [operations.flush]: () => nothing,
  [operations.destroy]: () => nothing,
  [operations.sync]: () => {
    writeSync(logFile, logEntryHead('sync'));
    return nothing;
  },
};
const unanswered: ReadonlySet<number> = new Set([operations.forget, operations.interrupt]);

const buffer = Buffer.alloc(longestWrite + 4096 + headLength);
for (;;) {
  let length: number;
  try {
    length = readSync(device, buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENODEV') break;
    if (code === 'EINTR' || code === 'EAGAIN' || code === 'ENOENT') continue;
    throw error;
  }
  const request = buffer.subarray(0, length);
  const operation = request.readUInt32LE(4);
  if (unanswered.has(operation)) continue;
  const unique = request.readBigUInt64LE(8);
  const body = answers[operation]?.(request);
  answer(unique, body ?? nothing, body === undefined ? notSupported : 0);
}
