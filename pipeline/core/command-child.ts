/** A command in a process of its own, as somebody would start it by hand; it ends when its parent does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin.ts', import.meta.url));
/** Of what it prints the end is kept, to be shown where it fails. */
const mostKept = 2000;

export interface CommandChild {
  /** The last line it printed: progress with rate and time left, or what went wrong. */
  readonly line: () => string;
  /** The end of all that it printed beside its results. */
  readonly said: () => string;
  /** Its exit code; 1 where it was killed. */
  readonly ended: Promise<number>;
  readonly stop: () => void;
}

/** Starts `pingshen` with these words. */
export function startCommand(words: readonly string[]): CommandChild {
  // The channel tells it when this process is gone: then it stops, too, and can be gone on with.
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-mostKept);
  });
  return {
    line: () => said.trimEnd().split('\n').at(-1)?.trim() ?? '',
    said: () => said.trim(),
    ended: new Promise((resolve) => {
      child.once('error', () => {
        resolve(1);
      });
      child.once('exit', (code) => {
        resolve(code ?? 1);
      });
    }),
    stop: () => {
      child.kill('SIGTERM');
    },
  };
}
