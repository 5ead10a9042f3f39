/** Runs the program under test as its users do: as a process, from the command line. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../pipeline/bin.ts', import.meta.url));

export interface RunPlaces {
  readonly out: string;
  readonly state: string;
}

/** Exit codes of the contract with which results were written. */
const finished: readonly number[] = [0, 10, 11];

/**
 * Runs one submission; gives its result folder.
 * @throws Error with the exit code when no results were made.
 */
export async function runProgram(submission: string, id: string, places: RunPlaces): Promise<string> {
  const words = ['run', submission, '--out', places.out, '--state', places.state, '--today', '2020-10-01'];
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === null || !finished.includes(code))
    throw new Error(`pingshen ended with ${String(code)} on ${submission}`);
  return join(places.out, id);
}
