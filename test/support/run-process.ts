/** The command in a process of its own, so that it can be killed like one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { memoryHabits, nodeFlags } from './node-flags.ts';

const bin = path.resolve(import.meta.dirname, '../../pipeline/bin.ts');

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly printed: string }>;
}

/** Starts `pingshen run <submission> …` in `folder`, where its state and results go. */
export function startRun(submission: string, folder: string, words: readonly string[] = []): Started {
  return startWith({}, ['run', submission, ...words], folder);
}

/** The same, to be killed by itself at the k-th durable step. */
export function startCrashing(submission: string, folder: string, step: number): Started {
  return startWith({ PINGSHEN_CRASH_AT: String(step) }, ['run', submission], folder);
}

function startWith(
  environment: Readonly<Record<string, string>>,
  words: readonly string[],
  folder: string,
): Started {
  const child = spawn(process.execPath, [...nodeFlags([bin, ...words]), bin, ...words], {
    cwd: folder,
    env: { ...memoryHabits, ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<{ code: number | null; printed: string }>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, printed });
    });
  });
  return { child, ended };
}

/** Starts a run and kills it outright after `ms`; false where it was over before that. */
export async function killedRun(submission: string, folder: string, ms: number): Promise<boolean> {
  const { child, ended } = startRun(submission, folder);
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const { code } = await ended;
  clearTimeout(timer);
  return code === null;
}

/** Every file below a result folder with the hash of its bytes. */
export function fingerprintsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const entries = files.map(({ parentPath, name }): [string, string] => {
    const file = path.join(parentPath, name);
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    return [path.relative(folder, file).split(path.sep).join('/'), hash];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
