/** One engine in a process of its own: each job again and again, warm, by wall clock and by processor time. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sharp } from '#pipeline/core/image.ts';
import { jobNames, photo, type JobName } from './model.ts';

export interface PaperEngine extends Record<JobName, (number: number) => Promise<Uint8Array>> {
  readonly close: () => Promise<void>;
}

export interface JobTimes {
  readonly runs: number;
  /** Medians, milliseconds a document. */
  readonly wall: number;
  /** Processor time of the process (and of its browser), mean; undefined where the system does not say. */
  readonly cpu: number | undefined;
  readonly bytes: number;
  readonly pages: number;
}

export type EngineTimes = Readonly<Record<JobName, JobTimes>>;

const program = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Throws where the engine's process ends without an answer. */
export async function measureEngine(engine: string): Promise<EngineTimes> {
  const child = fork(program, ['--papers-engine', engine], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let answer: EngineTimes | undefined;
  child.on('message', (message) => {
    answer = message as EngineTimes;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (answer === undefined) throw new Error(`${engine} ended with ${String(code)} and no answer`);
  return answer;
}

/** How often a job is made before the clock starts, and how long it is then repeated. */
const [WARM_UP, LEAST_RUNS, ENOUGH_MS] = [5, 5, 4000];

/** The child's side. `cpuOf`: processor milliseconds so far. */
export async function timeEngine(
  load: (pictures: ReadonlyMap<string, Uint8Array>) => Promise<PaperEngine>,
  cpuOf: () => number | undefined,
): Promise<EngineTimes> {
  const engine = await load(new Map([[photo, await portrait()]]));
  const times = new Map<JobName, JobTimes>();
  for (const name of jobNames) times.set(name, await timeJob(engine[name], cpuOf));
  await engine.close();
  return Object.fromEntries(times) as Record<JobName, JobTimes>;
}

async function timeJob(job: PaperEngine[JobName], cpuOf: () => number | undefined): Promise<JobTimes> {
  let pdf = await job(0);
  for (let i = 1; i < WARM_UP; i++) pdf = await job(i);
  const walls: number[] = [];
  const [begun, cpuBefore] = [performance.now(), cpuOf()];
  while (walls.length < LEAST_RUNS || performance.now() - begun < ENOUGH_MS) {
    const start = performance.now();
    pdf = await job(WARM_UP + walls.length);
    walls.push(performance.now() - start);
  }
  const cpuAfter = cpuOf();
  const cpu =
    cpuBefore === undefined || cpuAfter === undefined ? undefined : (cpuAfter - cpuBefore) / walls.length;
  const wall = walls.sort((a, b) => a - b)[walls.length >> 1] ?? 0;
  return { runs: walls.length, wall, cpu, bytes: pdf.length, pages: await pagesIn(pdf) };
}

async function pagesIn(pdf: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('pdf-lib');
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
}

/** A picture the size of a passport photo, nobody's. */
function portrait(): Promise<Buffer> {
  const background = { r: 120, g: 150, b: 190 };
  return sharp({ create: { width: 260, height: 364, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
