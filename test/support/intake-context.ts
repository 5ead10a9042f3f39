/** What intake needs of a run, over the real tasks, without a database or a log. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { folderBlobStore } from '#pipeline/core/blob-store.ts';
import type { Executor } from '#pipeline/core/executor.ts';
import { localExecutor } from '#pipeline/core/local-executor.ts';
import { createProgress, type ProgressListener } from '#pipeline/core/progress.ts';
import { folderResultCache } from '#pipeline/core/result-cache.ts';
import type { IntakeContext } from '#pipeline/intake/context.ts';
import { settingsSchema, type SettingsInput } from '#schemas/settings.ts';

export interface IntakeRig {
  readonly context: IntakeContext;
  readonly executor: Executor;
}

/** Keeps its state in `folder`; the caller closes the executor. */
export function intakeRig(
  folder: string,
  input: SettingsInput = {},
  listeners: readonly ProgressListener[] = [],
): IntakeRig {
  const blobFolder = path.join(folder, 'blobs');
  mkdirSync(blobFolder, { recursive: true });
  const blobs = folderBlobStore(blobFolder);
  const settings = settingsSchema.parse(input);
  const executor = localExecutor({
    settings,
    registry: new URL('../../pipeline/tasks.ts', import.meta.url).href,
    blobFolder,
    cache: folderResultCache(path.join(folder, 'cache'), blobs),
    identify: () => 'test',
  });
  const context: IntakeContext = {
    settings,
    executor,
    workspace: { blobs },
    progress: createProgress(listeners),
    language: 'zh',
    signal: new AbortController().signal,
  };
  return { context, executor };
}
