/** One file as a FUSE file system of its own, served by this process through an opened `/dev/fuse`. */
import { readSync, writevSync } from 'node:fs';

/** What the file does. What `read` does not give is never answered: a disk that is dead. */
export interface ServedFile {
  readonly size: number;
  readonly read: (at: number, length: number) => Uint8Array | undefined;
  readonly write: (at: number, data: Buffer) => void;
  /** Everything written is forced to the platter. */
  readonly sync: () => void;
}

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

const longestWrite = 128 * 1024;
const notSupported = 38;
const nothing = Buffer.alloc(0);

/** Whom to answer, and with what; without a body never. */
interface Answer {
  readonly body?: Uint8Array | undefined;
  readonly error?: number;
}

/** Version 7.31, big writes of 32 pages; everything else as simple as the protocol allows. */
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

/** An ordinary file of its owner, valid for an hour. */
function attributes(size: number): Buffer {
  const body = Buffer.alloc(104);
  body.writeBigUInt64LE(3600n, 0);
  body.writeBigUInt64LE(1n, 16);
  body.writeBigUInt64LE(BigInt(size), 24);
  body.writeBigUInt64LE(BigInt(Math.ceil(size / 512)), 32);
  body.writeUInt32LE(0o100600, 76);
  body.writeUInt32LE(1, 80);
  body.writeUInt32LE(4096, 96);
  return body;
}

function written(file: ServedFile, request: Buffer): Answer {
  const length = request.readUInt32LE(56);
  file.write(Number(request.readBigUInt64LE(48)), request.subarray(80, 80 + length));
  const body = Buffer.alloc(8);
  body.writeUInt32LE(length, 0);
  return { body };
}

const done = (): Answer => ({ body: nothing });

const answers: Readonly<Record<number, (file: ServedFile, request: Buffer) => Answer>> = {
  [operations.forget]: () => ({}),
  [operations.interrupt]: () => ({}),
  [operations.initialise]: () => ({ body: initialised() }),
  [operations.getAttributes]: ({ size }) => ({ body: attributes(size) }),
  [operations.setAttributes]: ({ size }) => ({ body: attributes(size) }),
  [operations.open]: () => ({ body: Buffer.alloc(16) }),
  [operations.read]: (file, request) => ({
    body: file.read(Number(request.readBigUInt64LE(48)), request.readUInt32LE(56)),
  }),
  [operations.write]: written,
  [operations.sync]: (file) => {
    file.sync();
    return done();
  },
  [operations.release]: done,
  [operations.flush]: done,
  [operations.destroy]: done,
};

function answerTo(file: ServedFile, request: Buffer): Answer {
  const answer = answers[request.readUInt32LE(4)];
  return answer === undefined ? { body: nothing, error: notSupported } : answer(file, request);
}

/** Serves until it is unmounted, one request after the other: their order is that of the kernel. */
export function serveFile(device: number, file: ServedFile): void {
  const buffer = Buffer.alloc(longestWrite + 4096);
  for (let request = nextRequest(device, buffer); request; request = nextRequest(device, buffer)) {
    const { body, error = 0 } = answerTo(file, request);
    if (body === undefined) continue;
    const head = Buffer.alloc(16);
    head.writeUInt32LE(head.length + body.length, 0);
    head.writeInt32LE(-error, 4);
    request.copy(head, 8, 8, 16);
    writevSync(device, body.length > 0 ? [head, body] : [head]);
  }
}

/** Undefined once there is nothing mounted any more. */
function nextRequest(device: number, buffer: Buffer): Buffer | undefined {
  for (;;) {
    try {
      return buffer.subarray(0, readSync(device, buffer));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'ENODEV') return undefined;
      // A request was withdrawn before we read it.
      if (!['EINTR', 'EAGAIN', 'ENOENT'].includes(code)) throw error;
    }
  }
}
