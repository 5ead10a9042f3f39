/** A registry of one task that hangs in every way a task can, and says first which processes it made. */
import { execFileSync, spawn } from 'node:child_process';
import { pbkdf2Sync } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { declareTask, implementTask, type TaskRegistry } from '#pipeline/core/task.ts';

export interface HangOrder {
  readonly how: Hang;
  /** Receives the numbers of the processes, one a line. */
  readonly pidFile: string;
  /** A file whose reading never ends, for `disk`. */
  readonly deadFile?: string;
}

export const hang = declareTask<HangOrder, null>({ name: 'test.hang', version: 1 });

const spin = (): never => {
  for (;;) Math.sqrt(2);
};

/** `(module (func (export "spin") (loop (br 0))))`. */
const endlessModule = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 4, 1, 0x60, 0, 0],
  ...[3, 2, 1, 0],
  ...[7, 8, 1, 4, 0x73, 0x70, 0x69, 0x6e, 0, 0],
  ...[10, 9, 1, 7, 0, 3, 0x40, 0x0c, 0, 0x0b, 0x0b],
]);

/** The types of Node.js do not name it. */
const { WebAssembly: wasm } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly instantiate: (
      bytes: Uint8Array,
    ) => Promise<{ readonly instance: { readonly exports: { readonly spin: () => void } } }>;
  };
};

/** A child that spins; `detached` makes it leave our process group and session. */
function spinningChild({ pidFile }: HangOrder, detached: boolean): void {
  const child = spawn(process.execPath, ['-e', 'for(;;);'], { stdio: 'ignore', detached });
  appendFileSync(pidFile, `${String(child.pid)}\n`);
}

const hangs = {
  javascript: spin,
  expression: () => /^(a+)+$/u.test(`${'a'.repeat(200)}b`),
  wasm: async () => {
    const { instance } = await wasm.instantiate(endlessModule);
    instance.exports.spin();
  },
  native: () => pbkdf2Sync('x', 'y', 2 ** 31 - 1, 64, 'sha512'),
  promises: async () => {
    for (;;) await Promise.resolve();
  },
  silence: () => new Promise((resolve) => setTimeout(resolve, 600_000)),
  blocked: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  waiting: () => execFileSync('sleep', ['600']),
  deaf: () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const)
      process.on(signal, () => undefined);
    spin();
  },
  stopped: () => {
    process.kill(process.pid, 'SIGSTOP');
    spin();
  },
  printing: () => {
    const line = 'x'.repeat(65_536);
    for (;;) process.stderr.write(line);
  },
  talking: async () => {
    for (;;) await new Promise((resolve) => process.send?.({ kind: 'memory', bytes: 1 }, resolve));
  },
  child: (order) => {
    spinningChild(order, false);
    spin();
  },
  escaped: (order) => {
    spinningChild(order, true);
    spin();
  },
  disk: ({ deadFile = '' }) => readFileSync(deadFile),
} satisfies Readonly<Record<string, (order: HangOrder) => unknown>>;

export type Hang = keyof typeof hangs;
export const allHangs = Object.keys(hangs) as readonly Hang[];

export const tasks: TaskRegistry = {
  'test.hang': () =>
    Promise.resolve(
      implementTask(hang, async (order) => {
        appendFileSync(order.pidFile, `${String(process.pid)}\n`);
        await hangs[order.how](order);
        return null;
      }),
    ),
};
