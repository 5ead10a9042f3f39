/** Puts a run's context together and takes it apart again. */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Settings } from '#schemas/settings.ts';
import { auditLog } from '../core/audit-log.ts';
import type { Clock } from '../core/clock.ts';
import type { Context } from '../core/context.ts';
import { openDatabase } from '../core/database.ts';
import { codeIdentity, takeFingerprint, taskIdentity } from '../core/fingerprint.ts';
import { localExecutor } from '../core/local-executor.ts';
import { folderMemory } from '../core/memory.ts';
import type { Progress } from '../core/progress.ts';
import { folderResultCache } from '../core/result-cache.ts';
import { openWorkspace } from '../core/workspace.ts';

export interface ContextParts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

export interface OpenContext {
  readonly context: Context;
  /** Ends all processes, closes the database, removes temporary files. */
  readonly close: () => Promise<void>;
}

const registry = pathToFileURL(path.resolve(import.meta.dirname, '../tasks.ts')).href;

/** Opens state folder, database and executor; throws PipelineError where one of them is not to be had. */
export async function openContext(given: ContextParts): Promise<OpenContext> {
  const { settings } = given;
  const workspace = await openWorkspace({ ...settings, freeDisk: settings.machine.freeDisk });
  const { blobFolder, cacheFolder, blobs } = workspace;
  const database = openDatabase(workspace.databaseFile);
  const fingerprint = await takeFingerprint(settings).catch(async (error: unknown) => {
    await database.destroy();
    throw error;
  });
  const executor = localExecutor({
    settings,
    registry,
    blobFolder,
    cache: folderResultCache(cacheFolder, blobs),
    identify: taskIdentity(fingerprint),
  });
  const context = Object.freeze({
    ...given,
    workspace,
    executor,
    memory: folderMemory(path.join(cacheFolder, 'steps'), codeIdentity(fingerprint)),
    database,
    fingerprint,
    log: auditLog(database),
    language: settings.language,
  });
  return {
    context,
    async close() {
      await executor.close();
      await database.destroy();
      await workspace.sweep();
    },
  };
}
