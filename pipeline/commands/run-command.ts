/** `pingshen run`: every submission that was named, one after the other, then the summary. */
import path from 'node:path';
import type { Results } from '#schemas/records/results.ts';
import { mask } from '../core/mask.ts';
import type { Context, RunModule, RunOutcome } from '../core/context.ts';
import { catalogued, exitCodes, PipelineError, trouble } from '../core/errors.ts';
import { areWhole, exitCodeOfOutcome, tellLost, weightiest } from './ending.ts';
import { findSubmissions } from './find-submissions.ts';
import type { Io } from './io.ts';
import { explainExit, summarise } from './summary.ts';

const samplesFolder = path.resolve(import.meta.dirname, '../../samples');

/** Runs; gives the exit code. Throws what stops the whole run. */
export async function runCommand(operands: readonly string[], context: Context, io: Io): Promise<number> {
  const places =
    operands.length > 0 ? operands.map((each) => path.resolve(io.typedIn, each)) : [samplesFolder];
  const submissions = (await Promise.all(places.map(findSubmissions))).flat();
  const stages = await io.loadRun();
  const outcomes: RunOutcome[] = [];
  const codes: number[] = [];
  for (const submission of submissions) {
    const outcome = await runOne(submission, { context, stages, io });
    codes.push(typeof outcome === 'number' ? outcome : exitCodeOfOutcome(outcome));
    if (typeof outcome !== 'number') outcomes.push(outcome);
  }
  report(outcomes, { context, io });
  return weightiest(codes);
}

interface Surroundings {
  readonly context: Context;
  readonly stages: RunModule;
  readonly io: Io;
}

/** One submission; an unusable one among several does not keep the others from being run. */
async function runOne(
  submission: string,
  { context, stages, io }: Surroundings,
): Promise<RunOutcome | number> {
  const lock = await context.workspace.lockRun(submission);
  try {
    return await runLocked(submission, { context, stages, io });
  } finally {
    await lock.release();
  }
}

async function runLocked(
  submission: string,
  { context, stages, io }: Surroundings,
): Promise<RunOutcome | number> {
  const entry = { run: context.clock.timestamp(), submission, stage: 'run' };
  const journal = async (event: 'begin' | 'end' | 'stop' | 'fail', data: unknown): Promise<void> => {
    const row = { ...entry, event, at: context.clock.timestamp(), data: JSON.stringify(data) };
    await context.database.insertInto('journal').values(row).execute();
  };
  await journal('begin', { fingerprint: context.fingerprint.program, today: context.clock.today });
  try {
    const outcome = await stages.run(submission, context);
    await journal('end', { exit: exitCodeOfOutcome(outcome) });
    await logRun(outcome.results, context);
    // Behind the log's entry of this run, so that the head in the manifest covers it.
    if (!context.settings.packs.withRun) return outcome;
    const packed = await stages.pack(outcome.folder, context);
    return { ...packed, lost: [...(outcome.lost ?? []), ...(packed.lost ?? [])] };
  } catch (error) {
    const known = context.signal.aborted ? trouble('X_STOPPED', {}, error) : catalogued(error);
    const code = known instanceof PipelineError ? known.code : 'bug';
    await journal(context.signal.aborted ? 'stop' : 'fail', { code });
    if (!(known instanceof PipelineError) || known.exitCode !== exitCodes.submission) throw known;
    io.stderr(`${mask(known.explain(context.language))}\n`);
    return known.exitCode;
  }
}

/** The run in the chained log: what came out, under which fingerprint. */
async function logRun(results: Results, { clock, log }: Context): Promise<void> {
  const { submission, revision, cycle, fingerprint, files, findings } = results;
  const data = { submission, revision, cycle, fingerprint, files: files.length, findings: findings.length };
  await log.append({ at: clock.timestamp(), actor: 'pingshen', action: 'run', data });
}

/** Summaries, what the exit code means, and as the last line of stdout where the results lie. */
function report(outcomes: readonly RunOutcome[], { context, io }: Omit<Surroundings, 'stages'>): void {
  const { language, settings, workspace } = context;
  const [first] = outcomes;
  if (first === undefined) return;
  const all: readonly Results[] = outcomes.map((outcome) => outcome.results);
  if (!settings.quiet) {
    for (const { results, folder } of outcomes) {
      const where = outcomes.length > 1 ? `  → ${folder}\n` : '';
      io.stdout(`\n${mask(summarise(results, language))}${where}`);
    }
    if (areWhole(outcomes)) io.stdout(`\n${explainExit(all, language)}`);
  }
  tellLost(outcomes, context, io);
  io.stdout(`${outcomes.length === 1 ? first.folder : workspace.out}\n`);
}
