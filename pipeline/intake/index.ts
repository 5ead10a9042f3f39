/**
 * The first stage: takes a submission in. Every file is hashed, looked at and either read, put in
 * quarantine with a reason, ignored with a reason, or named as a duplicate: none gets lost.
 */
import path from 'node:path';
import pLimit from 'p-limit';
import { trouble } from '#pipeline/core/errors.ts';
import type { IntakeFile } from '#schemas/records/page.ts';
import type { IntakeContext } from './context.ts';
import { markDuplicates, sharedWarnings } from './duplicates.ts';
import { finishFile } from './finish-file.ts';
import { nameFiles } from './name-files.ts';
import type { SourceName } from './names.ts';
import { openSubmission } from './open-submission.ts';
import { remark } from './remark.ts';
import { takeFile, type Taken } from './take-file.ts';
import { unusable } from './unpack.ts';

export type { IntakeContext } from './context.ts';
export type { SourceName } from './names.ts';
export { readPdfText, type PdfText } from './tasks.ts';

/** What came in. */
export interface IntakeRecord {
  /** Every file of the submission, sorted by name. */
  readonly files: readonly IntakeFile[];
  /** Blob hashes of the submission's own files (submission.json, declared.json, …), as far as they are there. */
  readonly sources: Readonly<Partial<Record<SourceName, string>>>;
  /** Blob hash of the ZIP, where the submission came as one. */
  readonly archive?: string;
}

/** Bounds open files and waiting promises; the executor queues what does not run at once. */
const atOnce = 16;

/**
 * Takes in the folder or ZIP at `place`. Throws U_ABSENT where there is nothing, U_UNUSABLE (its
 * cause's message is the reason's code) where the whole must be refused, and S_… for the disk.
 */
export async function intake(place: string, context: IntakeContext): Promise<IntakeRecord> {
  const { settings, workspace, signal } = context;
  const { found, archive } = await openSubmission(place, context);
  const container = path.basename(path.resolve(place));
  const named = nameFiles(found, container, settings.intake);
  const progress = context.progress.begin('intake', named.length);
  const limit = pLimit(atOnce);
  const each = <In, Out>(files: readonly In[], work: (file: In) => Promise<Out>): Promise<Out[]> =>
    limit.map(files, (file) => {
      if (signal.aborted) throw trouble('X_STOPPED', {});
      return work(file);
    });
  const taker = { blobs: workspace.blobs, limits: settings.intake };
  const taken = markDuplicates(await each(named, (file) => takeFile(file, taker)));
  const shared = sharedWarnings(taken);
  const files = await each(taken, async (file) => {
    const finished = await finishFile(file, context, shared.get(file.file));
    progress.step(file.file);
    return finished;
  });
  progress.end();
  assertAccounting(files, found.length);
  const sources = findSources(taken, place, context);
  return { files, sources, ...(archive !== undefined && { archive }) };
}

/** Two files for one role (`declared.json` twice in a ZIP, or in two cases): which one counts is unknown. */
function findSources(
  files: readonly Taken[],
  place: string,
  context: IntakeContext,
): IntakeRecord['sources'] {
  const sources: Partial<Record<SourceName, string>> = {};
  for (const { role, sha256, verdict, file } of files) {
    if (role.kind !== 'source' || verdict !== undefined) continue;
    const { name } = role;
    if (sources[name] !== undefined && sources[name] !== sha256) {
      throw unusable(remark('Z_DUP', { entry: file }), place, context);
    }
    sources[name] = sha256;
  }
  return sources;
}

/** Files in = read + quarantined + ignored + duplicate: a bug here would lose somebody's evidence. */
function assertAccounting(files: readonly IntakeFile[], found: number): void {
  const names = new Set(files.map(({ file }) => file));
  const isWhole = files.length === found && names.size === found;
  const isExplained = files.every(({ status, reason }) => (status === 'read') === (reason === undefined));
  if (!isWhole || !isExplained)
    throw new Error(`intake lost account: ${String(found)} files in, ${String(names.size)} out`);
}
