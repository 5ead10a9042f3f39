/** What the benchmark's processes need of the program: its context, its pages, its documents. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openContext, type OpenContext } from '#pipeline/commands/open-context.ts';
import { systemClock } from '#pipeline/core/clock.ts';
import type { Context } from '#pipeline/core/context.ts';
import type { Executor } from '#pipeline/core/executor.ts';
import { describeFingerprint, taskIdentity } from '#pipeline/core/fingerprint.ts';
import { localExecutor } from '#pipeline/core/local-executor.ts';
import { createProgress } from '#pipeline/core/progress.ts';
import { folderResultCache, type ResultCache } from '#pipeline/core/result-cache.ts';
import { extractDocuments } from '#pipeline/extract/index.ts';
import { intake, type IntakeRecord } from '#pipeline/intake/index.ts';
import { readFacts, type Facts } from '#pipeline/run/facts.ts';
import { readPages, type PageOfFile } from '#pipeline/run/pages.ts';
import { pageSeen } from '#pipeline/run/understand.ts';
import { plainDocument } from '#schemas/records/comparison.ts';
import { assembleResults } from '#pipeline/run/results.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { Results } from '#schemas/records/results.ts';
import type { Settings } from '#schemas/settings.ts';

const registry = pathToFileURL(path.resolve(import.meta.dirname, '../../pipeline/tasks.ts')).href;

/** The program's context as a user's run has it. */
export function openProgram(settings: Settings): Promise<OpenContext> {
  return openContext({
    settings,
    clock: systemClock('2020-10-01'),
    progress: createProgress([]),
    signal: new AbortController().signal,
  });
}

/** An executor that knows no earlier result, and writes its own as a first run does. */
export async function freshExecutor(context: Context, name: string): Promise<Executor> {
  const { workspace } = context;
  const folder = path.join(workspace.state, `cache-${name}`);
  await rm(folder, { recursive: true, force: true });
  const executor = executorWith(folderResultCache(folder, workspace.blobs), context);
  return {
    run: (task, input, options) => executor.run(task, input, options),
    async close() {
      await executor.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An executor that keeps nothing: the same page is read anew every time. */
export function forgetfulExecutor(context: Context): Executor {
  return executorWith({ get: () => Promise.resolve(undefined), put: () => Promise.resolve() }, context);
}

function executorWith(cache: ResultCache, { workspace, fingerprint, settings }: Context): Executor {
  const { blobFolder } = workspace;
  return localExecutor({ settings, registry, blobFolder, cache, identify: taskIdentity(fingerprint) });
}

export interface TakenIn {
  readonly record: IntakeRecord;
  readonly facts: Facts;
}

/** The submission taken in; quick the second time, since its results are kept. */
export async function takeIn(submission: string, context: Context): Promise<TakenIn> {
  const record = await intake(submission, context);
  return { record, facts: await readFacts(record, submission, context) };
}

export interface ReadFiles {
  readonly pages: readonly PageOfFile[];
  readonly results: Results;
}

/** Chosen files read and their documents extracted, as the program does it. */
export async function readFiles(
  files: readonly IntakeFile[],
  { record, facts }: TakenIn,
  context: Context,
): Promise<ReadFiles> {
  const read = await readPages({ ...record, files: [...files] }, context);
  const owners = [...new Set(read.pages.map(({ applicant }) => applicant))];
  const documents = owners
    .flatMap((owner) => {
      const own = read.pages.filter(({ applicant }) => applicant === owner).map((page) => page.read);
      return extractDocuments(own, owner, facts.hintsFor(owner));
    })
    .map((document, i) => ({ ...plainDocument(document), id: `d${i + 1}` }));
  const fingerprint = describeFingerprint(context.fingerprint);
  const nothing = { judged: { findings: [], outcomes: [] }, fingerprint };
  const seen = { files: read.files, pages: read.pages.map(pageSeen) };
  return { pages: read.pages, results: assembleResults({ facts, ...seen, documents, ...nothing }) };
}

/** Everything read on a page, line by line, and its barcodes. */
export function textOf({ read }: PageOfFile): string {
  const lines = read.lines.map(({ text }) => text).filter((text) => text !== '');
  return [...lines, ...read.barcodes.map(({ text, addOn = '' }) => `${text} ${addOn}`)].join('\n');
}
