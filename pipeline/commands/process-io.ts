/** The real surroundings: this process's streams, environment and signals. */
import type { RunModule } from '../core/context.ts';
import type { Io } from './io.ts';

/** Ctrl-C in a terminal may reach us twice, from the terminal and from the one who started us. */
const sameGestureMs = 1000;

/** Streams, signals and environment of this process. Reading ends quietly when a pipe is closed. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    // `npm start | head` closes the pipe: what is left to say has no reader.
    stream.on('error', () => undefined);
  }
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    columns: process.stderr.isTTY ? process.stderr.columns : undefined,
    environment: process.env,
    folder: process.cwd(),
    // npm runs scripts in the project's folder and says here where the user stood.
    typedIn: process.env['INIT_CWD'] ?? process.cwd(),
    onInterrupt,
    loadRun,
    loadDesk: () => import('../run/review.ts'),
  };
}

const loadRun = (): Promise<RunModule> => import('../run.ts');

function onInterrupt(listener: () => void): () => void {
  let first: number | undefined;
  const heard = (): void => {
    const now = performance.now();
    if (first !== undefined && now - first > sameGestureMs) process.exit(130);
    if (first === undefined) listener();
    first ??= now;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, heard);
  // Started by the bootstrap: when that is gone, nobody waits for us any more.
  process.on('disconnect', heard);
  process.channel?.unref();
  if (process.send !== undefined && !process.connected) heard();
  return () => {
    for (const signal of signals) process.off(signal, heard);
    process.off('disconnect', heard);
  };
}
