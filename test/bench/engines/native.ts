/** Programs of the system, where they are installed: one process a page, as many at once as cores. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import type { Engine, Plan, PlannedPage } from '../plan.ts';

const run = promisify(execFile);
/** One thread a process: with more, tesseract's processes stand in each other's way. */
const options = { maxBuffer: 1 << 26, env: { ...process.env, OMP_THREAD_LIMIT: '1' } };

type Read = (page: PlannedPage) => Promise<string>;

export const tesseract: Engine = async (plan) => {
  const { stdout } = await run('tesseract', ['--version'], options);
  return measure(plan, stdout.split('\n')[0] ?? '', async ({ image }) => {
    const found = await run('tesseract', [image, 'stdout', '-l', 'chi_sim'], options);
    return found.stdout;
  });
};

export const ocrmypdf: Engine = async (plan) => {
  const { stdout } = await run('ocrmypdf', ['--version'], options);
  const folder = await mkdtemp(path.join(tmpdir(), 'pingshen-bench-'));
  const numbers = new Map([...plan.warmUp, ...plan.pages].map(({ image }, i) => [image, String(i)]));
  const words = ['-l', 'chi_sim', '--image-dpi', '200', '--output-type', 'pdf', '--jobs', '1', '--sidecar'];
  try {
    return await measure(plan, stdout.trim(), async ({ image }) => {
      const name = path.join(folder, numbers.get(image) ?? '');
      await run('ocrmypdf', [...words, `${name}.txt`, image, `${name}.pdf`], options);
      return readFile(`${name}.txt`, 'utf8');
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function measure(plan: Plan, version: string, read: Read): Promise<ReturnType<Engine>> {
  const limit = pLimit(availableParallelism());
  const started = performance.now();
  await limit.map(plan.warmUp, read);
  const ready = performance.now();
  const texts = await limit.map(plan.pages, read);
  const seconds = (performance.now() - ready) / 1000;
  return { startSeconds: (ready - started) / 1000, seconds, texts, version };
}

/** Why a program of the system cannot take part; undefined where it can. */
export async function absence(program: 'tesseract' | 'ocrmypdf'): Promise<string | undefined> {
  try {
    await run(program, ['--version'], options);
    const { stdout } = await run('tesseract', ['--list-langs'], options);
    return /^chi_sim$/mu.test(stdout) ? undefined : 'its Chinese model (chi_sim) is not installed';
  } catch {
    return 'not installed';
  }
}
