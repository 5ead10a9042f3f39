/** The desk as its own process, as a user starts it; may be killed outright. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { memoryHabits, nodeFlags } from './node-flags.ts';

const program = path.resolve(import.meta.dirname, '../../pipeline/bin.ts');

export interface DeskProcess {
  /** The printed address, with its secret. */
  readonly address: string;
  readonly pid: number;
  /** SIGKILL, and until it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts `pingshen review` over a folder holding `out/` and `.pingshen/`; `flags` are for Node.js. */
export async function startDesk(folder: string, flags: readonly string[] = []): Promise<DeskProcess> {
  const words = ['review', '--out', path.join(folder, 'out'), '--state', path.join(folder, '.pingshen')];
  const own = [...flags, ...nodeFlags([program, ...words])];
  const child = spawn(process.execPath, [...own, program, ...words, '--port', '0'], {
    env: { ...memoryHabits, ...process.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await printedAddress(child);
  return {
    address,
    pid: child.pid ?? 0,
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          resolve();
          return;
        }
        child.once('exit', () => {
          resolve();
        });
        child.kill('SIGKILL');
      }),
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /http:\S+/u.exec(text)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => {
      reject(new Error(`the desk ended with ${code}: ${text}`));
    });
  });
}
