/** A run on several workers while somebody kills them, and the server, at random. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from '#samples/people/random.ts';
import { resultsSchema, type Results } from '#schemas/records/results.ts';
import { killGroup } from '#pipeline/core/processes.ts';
import type { WorkerRecord } from '#pipeline/core/engine/protocol.ts';
import { fingerprintsOf, startRun } from './run-process.ts';
import type { TestServer } from './redis.ts';

export interface ChaosChoice {
  readonly submission: string;
  /** Everything is put below it. */
  readonly folder: string;
  readonly server: TestServer;
  readonly workers: number;
  readonly seed: string;
  /** About so long after another a worker is killed, and another started in its place. */
  readonly killEveryMs: number;
  /** So long after the first worker joined the server is killed; it is back half a second later. */
  readonly serverDiesAfterMs: number;
}

export interface ChaosEnd {
  readonly code: number | null;
  readonly printed: string;
  /** Of its results. */
  readonly out: string;
  readonly results: Results;
  readonly kills: number;
  readonly serverKills: number;
  readonly seconds: number;
}

const program = path.join(import.meta.dirname, 'engine-worker.ts');

/** Runs to the end; workers have the program's own tasks, and tasks of the dead are taken over soon. */
export async function runInChaos(choice: ChaosChoice): Promise<ChaosEnd> {
  const { folder, server, submission } = choice;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'pingshen.json'), JSON.stringify({ engine: { here: false } }));
  const started = performance.now();
  const { child, ended } = startRun(submission, folder, ['--engine', server.address, '--lang', 'en']);
  const brake = new AbortController();
  const storm = kill(choice, brake.signal);
  const { code, printed } = await ended.finally(() => {
    brake.abort();
    child.kill('SIGKILL');
  });
  const { kills, serverKills } = await storm;
  if (code !== 10) throw new Error(`the run ended with ${String(code)}\n${printed}`);
  const out = path.join(folder, 'out', 'hz-2020-01');
  const results = resultsSchema.parse(JSON.parse(readFileSync(path.join(out, 'results.json'), 'utf8')));
  return {
    ...{ code, printed, out, results, kills, serverKills },
    seconds: (performance.now() - started) / 1000,
  };
}

async function kill(choice: ChaosChoice, over: AbortSignal): Promise<{ kills: number; serverKills: number }> {
  const random: Random = createRandom(`chaos ${choice.seed}`);
  const workers = Array.from({ length: choice.workers }, () => startOne(choice));
  let [kills, serverKills, waited] = [0, 0, 0];
  const isOver = (): boolean => over.aborted;
  while (!isOver()) {
    const pause = choice.killEveryMs * (0.5 + random.next());
    await sleep(pause, undefined, { signal: over }).catch(() => undefined);
    if (isOver()) break;
    waited += pause;
    if (serverKills === 0 && waited >= choice.serverDiesAfterMs) {
      serverKills += 1;
      await choice.server.crash(500);
      continue;
    }
    // On a busy machine a worker takes seconds to start: one that has done nothing yet is left alone.
    const busy = await busyWorkers(choice.server);
    const victims = workers.filter((worker) => busy.has(worker.pid));
    if (victims.length === 0) continue;
    const victim = random.pick(victims);
    killAll(victim);
    workers[workers.indexOf(victim)] = startOne(choice);
    kills += 1;
  }
  workers.forEach(killAll);
  return { kills, serverKills };
}

/** The whole worker at once, as a power cut does. */
function killAll({ pid }: ChildProcess): void {
  if (pid !== undefined) killGroup(pid);
}

/** The supervisor of a host process; Linux only, as are the tests that need it. */
function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** Process numbers of workers that have done a task or two. */
async function busyWorkers({ client }: TestServer): Promise<ReadonlySet<number | undefined>> {
  const keys = await client.keys('pingshen:worker:*');
  const texts = keys.length === 0 ? [] : await client.mget(keys);
  const records = texts.flatMap((text) => (text === null ? [] : [JSON.parse(text) as WorkerRecord]));
  return new Set(
    records.filter(({ done }) => done >= 2).map(({ id }) => parentOf(id.split('-').at(-2) ?? '')),
  );
}

function startOne({ folder, server }: ChaosChoice): ChildProcess {
  const state = mkdtempSync(path.join(folder, 'worker-'));
  return spawn(process.execPath, [program, server.address, state, '1', 'program'], {
    stdio: 'ignore',
    detached: true,
  });
}

/** How the results differ from those of an undisturbed run; empty where each document is there exactly once. */
export function lossesOf(end: ChaosEnd, calm: { readonly out: string }, files: readonly string[]): string[] {
  const text = (out: string): string => readFileSync(path.join(out, 'results.json'), 'utf8');
  const told = end.results.files.map(({ file }) => file);
  const [here, there] = [fingerprintsOf(calm.out), fingerprintsOf(end.out)];
  const pages = Object.keys(here).filter((name) => /^(pages|papers)\//.test(name));
  return [
    ...files
      .filter((file) => told.filter((each) => each === file).length !== 1)
      .map((file) => `not once: ${file}`),
    ...end.results.files
      .filter(({ status }) => status !== 'read')
      .map(({ file, reason }) => `${file}: ${reason?.code ?? ''}`),
    ...(text(end.out) === text(calm.out) ? [] : ['results.json differs']),
    ...pages.filter((name) => here[name] !== there[name]).map((name) => `differs: ${name}`),
  ];
}
