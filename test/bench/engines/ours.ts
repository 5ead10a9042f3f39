/** Ours: the program's own worker processes, first run, no kept result. */
import { placeOf } from '#samples/evaluate/load.ts';
import type { PageOfFile } from '#pipeline/run/pages.ts';
import { defaultSettings } from '../machine.ts';
import { forgetfulExecutor, freshExecutor, openProgram, readFiles, takeIn, textOf } from '../ours.ts';
import type { Engine, Measured, Plan } from '../plan.ts';

/** Only the lines that the documents' fields need, as a run does it. */
export const lazy: Engine = (plan) => measure(plan, false);
/** Every line of every page. */
export const full: Engine = (plan) => measure(plan, true);

async function measure(plan: Plan, fullText: boolean): Promise<Measured> {
  const started = performance.now();
  const settings = defaultSettings({ state: plan.state, out: plan.state, recognise: { fullText } });
  const program = await openProgram(settings);
  const taken = await takeIn(plan.submission, program.context);
  const executor = await freshExecutor(program.context, fullText ? 'full' : 'lazy');
  const context = { ...program.context, executor };
  await readFiles(plan.warmUpFiles, taken, context);
  const ready = performance.now();
  const read = await readFiles(plan.files, taken, context);
  const seconds = (performance.now() - ready) / 1000;
  await executor.close();
  await program.close();
  const startSeconds = (ready - started) / 1000;
  return {
    startSeconds,
    seconds,
    texts: textsOf(plan, read.pages),
    version: context.fingerprint.program,
    results: read.results,
  };
}

const LONG_RUN = 1000;

/** The same pages over and over, none of them remembered, to see whether memory stays flat. */
export const steady: Engine = async (plan) => {
  const started = performance.now();
  const program = await openProgram(defaultSettings({ state: plan.state, out: plan.state }));
  const taken = await takeIn(plan.submission, program.context);
  const executor = forgetfulExecutor(program.context);
  const context = { ...program.context, executor };
  const ready = performance.now();
  let pages = 0;
  while (pages < LONG_RUN) pages += (await readFiles(plan.files, taken, context)).pages.length;
  const seconds = (performance.now() - ready) / 1000;
  await executor.close();
  await program.close();
  const version = context.fingerprint.program;
  return { startSeconds: (ready - started) / 1000, seconds, texts: [], pages, version };
};

/** Texts in the order of the plan; a page in quarantine has none. */
export function textsOf(plan: Plan, pages: readonly PageOfFile[]): string[] {
  const texts = new Map(pages.map((page) => [placeOf(page.read.file, page.read.page), textOf(page)]));
  return plan.pages.map(({ place }) => texts.get(place) ?? '');
}
