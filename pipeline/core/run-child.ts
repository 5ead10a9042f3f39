/** A run of its own process, as somebody would start it by hand; it ends when its parent does. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin.ts', import.meta.url));
/** Of what it prints the end is kept, to be shown where it fails. */
const mostKept = 2000;

export interface RunChild {
  /** The last line it printed: progress with rate and time left, or what went wrong. */
  readonly line: () => string;
  /** Its exit code; 1 where it was killed. */
  readonly ended: Promise<number>;
  readonly stop: () => void;
}

/** Starts `pingshen run <place>` with these words behind. */
export function startRunChild(place: string, words: readonly string[]): RunChild {
  // The channel tells it when this process is gone: then it stops, too, and can be gone on with.
  const child = spawn(process.execPath, [program, 'run', place, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-mostKept);
  });
  return {
    line: () => said.trimEnd().split('\n').at(-1)?.trim() ?? '',
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
