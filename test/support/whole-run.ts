/** A whole run of the command over a submission, with the real stages. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from '#pipeline/run.ts';
import type { KeptResult } from '#pipeline/core/result-cache.ts';
import { resultsSchema, type Results } from '#schemas/records/results.ts';
import { command, type CommandEnd } from './command.ts';

export interface WholeRun extends CommandEnd {
  /** Absolute result folder: the last line of stdout. */
  readonly out: string;
  /** `results.json` as it stands on the disk. */
  readonly text: string;
  readonly results: Results;
}

/** Runs `pingshen run <submission>`; state and results go below `folder`. */
export async function wholeRun(
  submission: string,
  folder: string,
  words: readonly string[] = [],
): Promise<WholeRun> {
  const end = await command({ argv: ['run', submission, ...words], folder, stages: { run } });
  const out = end.stdout.trimEnd().split('\n').at(-1) ?? '';
  const text = readFileSync(path.join(out, 'results.json'), 'utf8');
  return { ...end, out, text, results: resultsSchema.parse(JSON.parse(text)) };
}

/** A kept result of a task: when it was written, and what it holds. */
export interface Kept {
  readonly written: number;
  readonly output: unknown;
}

/** Every task's result in the cache below `folder`, by file. */
export function keptResults(folder: string): Map<string, Kept> {
  const cache = path.join(folder, '.pingshen', 'cache');
  const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.json'),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const body = readFileSync(file, 'utf8').split('\n').slice(1).join('\n');
      const { result } = JSON.parse(body) as { result: KeptResult };
      return [
        file,
        { written: statSync(file).mtimeMs, output: result.kind === 'done' ? result.output : undefined },
      ];
    }),
  );
}
