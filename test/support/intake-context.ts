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

export interface RigOptions {
  /** Keeps blobs and results; a second rig over it finds them. */
  readonly folder: string;
  readonly settings?: SettingsInput;
  readonly listeners?: readonly ProgressListener[];
  /** File URL of another list of tasks. */
  readonly registry?: string;
}

const realTasks = new URL('../../pipeline/tasks.ts', import.meta.url).href;

/** The caller closes the executor. */
export function intakeRig(options: RigOptions): IntakeRig {
  const { folder, listeners = [], registry = realTasks } = options;
  const blobFolder = path.join(folder, 'blobs');
  mkdirSync(blobFolder, { recursive: true });
  const blobs = folderBlobStore(blobFolder);
  const settings = settingsSchema.parse(options.settings ?? {});
  const executor = localExecutor({
    settings,
    registry,
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
