/** Runs and workers of the engine over the misbehaving tasks. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { folderBlobStore, type BlobStore } from '#pipeline/core/blob-store.ts';
import { engineExecutor } from '#pipeline/core/engine/index.ts';
import type { Executor } from '#pipeline/core/executor.ts';
import { takeFingerprint } from '#pipeline/core/fingerprint.ts';
import { folderResultCache } from '#pipeline/core/result-cache.ts';
import { settingsSchema, type SettingsInput } from '#schemas/settings.ts';
import { startProgram } from './programs.ts';
import { temporaryFolder } from './temporary.ts';

export interface EngineRun {
  readonly executor: Executor;
  readonly blobs: BlobStore;
  readonly notes: readonly string[];
}

/** A run that computes nothing itself, unless the settings say otherwise; closed when the test ends. */
export async function engineRun(address: string, input: SettingsInput = {}): Promise<EngineRun> {
  const folder = temporaryFolder();
  const blobFolder = path.join(folder, 'blobs');
  mkdirSync(blobFolder, { recursive: true });
  const blobs = folderBlobStore(blobFolder);
  const settings = settingsSchema.parse({ ...input, engine: { here: false, ...input.engine, address } });
  const notes: string[] = [];
  const executor = await engineExecutor({
    ...{ settings, blobFolder, blobs, language: 'en' },
    engine: { ...settings.engine, address },
    fingerprint: await takeFingerprint(settings),
    registry: new URL('./misbehaving-tasks.ts', import.meta.url).href,
    cache: folderResultCache(path.join(folder, 'cache'), blobs),
    identify: () => 'test',
    note: (text) => notes.push(text),
  });
  onTestFinished(() => executor.close());
  return { executor, blobs, notes };
}

/** A worker in a process and folder of its own; killed when the test ends. */
export function startWorker(address: string, processes = 1): ChildProcess {
  return startProgram('engine-worker.ts', [address, temporaryFolder(), String(processes)]);
}
