/** Runs and workers of the engine over the misbehaving tasks. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { folderBlobStore, type BlobStore } from '#pipeline/core/blob-store.ts';
import { engineExecutor } from '#pipeline/core/engine/index.ts';
import type { Executor } from '#pipeline/core/executor.ts';
import { takeFingerprint } from '#pipeline/core/fingerprint.ts';
import { killGroup } from '#pipeline/core/processes.ts';
import { folderResultCache } from '#pipeline/core/result-cache.ts';
import { settingsSchema, type SettingsInput } from '#schemas/settings.ts';
import { temporaryFolder } from './temporary.ts';

const program = path.join(import.meta.dirname, 'engine-worker.ts');

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

/** A worker with a folder of its own, all its processes in one group; killed when the test ends. */
export function startWorker(address: string, processes = 1, authority = ''): ChildProcess {
  const words = [program, address, temporaryFolder(), String(processes), 'misbehaving', authority];
  const worker = spawn(process.execPath, words, { stdio: 'ignore', detached: true });
  onTestFinished(() => {
    killWorker(worker);
  });
  return worker;
}

/** All at once, as a power cut does. */
export function killWorker({ pid }: ChildProcess): void {
  if (pid !== undefined) killGroup(pid);
}
