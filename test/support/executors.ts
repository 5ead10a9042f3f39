/** Executors over the misbehaving tasks, closed when the test ends. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { folderBlobStore } from '#pipeline/core/blob-store.ts';
import type { Executor } from '#pipeline/core/executor.ts';
import { localExecutor } from '#pipeline/core/local-executor.ts';
import { folderResultCache } from '#pipeline/core/result-cache.ts';
import { settingsSchema, type SettingsInput } from '#schemas/settings.ts';

export interface TestExecutorOptions {
  readonly folder: string;
  readonly settings?: SettingsInput;
  readonly identity?: unknown;
}

/** An executor over test/support/misbehaving-tasks.ts that keeps its state in `folder`. */
export function testExecutor({ folder, settings = {}, identity = 'test' }: TestExecutorOptions): Executor {
  const blobFolder = path.join(folder, 'blobs');
  mkdirSync(blobFolder, { recursive: true });
  const executor = localExecutor({
    settings: settingsSchema.parse(settings),
    registry: new URL('./misbehaving-tasks.ts', import.meta.url).href,
    blobFolder,
    cache: folderResultCache(path.join(folder, 'cache'), folderBlobStore(blobFolder)),
    identify: () => identity,
  });
  onTestFinished(() => executor.close());
  return executor;
}
