/** Runs one engine in a process of its own and watches its memory. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { watchMemory, type MemoryPeak } from './memory.ts';
import type { Measured } from './plan.ts';

const program = fileURLToPath(new URL('main.ts', import.meta.url));

/** What the child sends when it is done. */
export interface Answer {
  readonly measured: Measured;
  /** Most resident memory the child itself ever had. */
  readonly residentBytes: number;
}

export interface Finished {
  readonly measured: Measured;
  readonly memory: MemoryPeak;
}

/** Throws where the engine's process ends without an answer. */
export async function runEngine(engine: string, planFile: string): Promise<Finished> {
  const child = fork(program, ['--engine', engine, '--plan', planFile], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const watch = watchMemory(child.pid ?? -1);
  let answer: Answer | undefined;
  child.on('message', (message) => {
    answer = message as Answer;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const memory = watch.stop(answer?.residentBytes ?? 0);
  if (answer === undefined) throw new Error(`${engine} ended with ${String(code)} and no answer`);
  return { measured: answer.measured, memory };
}
