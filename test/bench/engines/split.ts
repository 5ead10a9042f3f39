/** Ours in one process, one task after the other, so that its clocks can be read: where the time goes. */
import type { Context } from '#pipeline/core/context.ts';
import type { Executor } from '#pipeline/core/executor.ts';
import { imageClock } from '#pipeline/core/image-clock.ts';
import { taskSettings } from '#pipeline/core/local-executor.ts';
import type { AnyTask, TaskReference } from '#pipeline/core/task.ts';
import { inferenceClock } from '#pipeline/recognise/engines/models.ts';
import type { PageOfFile } from '#pipeline/run/pages.ts';
import { tasks } from '#pipeline/tasks.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import { defaultSettings } from '../machine.ts';
import { openProgram, readFiles, takeIn, type TakenIn } from '../ours.ts';
import type { Engine, Split } from '../plan.ts';
import { textsOf } from './ours.ts';

export const split: Engine = async (plan) => {
  const started = performance.now();
  const program = await openProgram(defaultSettings({ state: plan.state, out: plan.state }));
  const taken = await takeIn(plan.submission, program.context);
  const local = inProcess(program.context);
  const context = { ...program.context, executor: local.executor };
  await readOneByOne(plan.warmUpFiles, taken, context);
  local.times.clear();
  const ready = performance.now();
  await drawPdfs(plan.files, context.executor);
  // What a PDF's pages cost is counted by its task, the writing of their pictures included.
  const before = { ...imageClock, inference: inferenceClock.milliseconds };
  const pages = await readOneByOne(plan.files, taken, context);
  const total = performance.now() - ready;
  const clocks = {
    inference: inferenceClock.milliseconds - before.inference,
    decoding: imageClock.decoding - before.decoding,
    encoding: imageClock.encoding - before.encoding,
  };
  await program.close();
  return {
    startSeconds: (ready - started) / 1000,
    seconds: total / 1000,
    texts: textsOf(plan, pages),
    version: context.fingerprint.program,
    split: splitOf(total, clocks, local.times),
  };
};

async function readOneByOne(
  files: readonly IntakeFile[],
  taken: TakenIn,
  context: Context,
): Promise<PageOfFile[]> {
  const pages: PageOfFile[] = [];
  for (const file of files) {
    for (const page of file.pages)
      pages.push(...(await readFiles([{ ...file, pages: [page] }], taken, context)).pages);
  }
  return pages;
}

/** PDFs were drawn when the submission was taken in; they are drawn once more to know what it costs. */
async function drawPdfs(files: readonly IntakeFile[], executor: Executor): Promise<void> {
  const { drawPdf } = await import('#pipeline/intake/tasks.ts');
  for (const file of files) {
    if (file.pages.some(({ source }) => source.kind === 'raster'))
      await executor.run(drawPdf, { blob: file.sha256, from: 0, count: file.pages.length });
  }
}

interface InProcess {
  readonly executor: Executor;
  /** Milliseconds by task name. */
  readonly times: Map<string, number>;
}

function inProcess({ workspace, settings }: Context): InProcess {
  const times = new Map<string, number>();
  const loaded = new Map<string, AnyTask>();
  const tools = { blobs: workspace.blobs, settings: taskSettings(settings) };
  let last: Promise<unknown> = Promise.resolve();
  const perform = async (name: string, input: unknown): Promise<unknown> => {
    const task = loaded.get(name) ?? (await tasks[name]?.());
    if (task === undefined) throw new Error(`no task named ${name}`);
    loaded.set(name, task);
    const started = performance.now();
    const output = await task.run(input as never, tools);
    times.set(name, (times.get(name) ?? 0) + performance.now() - started);
    return output;
  };
  const executor: Executor = {
    run<Input, Output>({ name }: TaskReference<Input, Output>, input: Input): Promise<Output> {
      const next = last.then(() => perform(name, input));
      last = next.catch(() => undefined);
      return next as Promise<Output>;
    },
    close: () => Promise.resolve(),
  };
  return { executor, times };
}

interface Clocks {
  readonly inference: number;
  readonly decoding: number;
  readonly encoding: number;
}

function splitOf(total: number, clocks: Clocks, times: ReadonlyMap<string, number>): Split {
  const of = (name: string): number => times.get(name) ?? 0;
  const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000;
  return {
    total: seconds(total),
    inference: seconds(clocks.inference),
    imageDecoding: seconds(clocks.decoding),
    pdfDecoding: seconds(of('intake.draw-pdf')),
    tesseract: seconds(of('recognise.read-again')),
    imageWriting: seconds(clocks.encoding),
    barcodes: seconds(of('recognise.barcodes')),
    tasks: Object.fromEntries([...times].map(([name, spent]) => [name, seconds(spent)])),
  };
}
