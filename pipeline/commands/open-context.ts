/** Puts a run's context together and takes it apart again. */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Settings } from '#schemas/settings.ts';
import { auditLog } from '../core/audit-log.ts';
import type { Clock } from '../core/clock.ts';
import type { Context } from '../core/context.ts';
import { openDatabase } from '../core/database.ts';
import { codeIdentity, takeFingerprint, taskIdentity, type Fingerprint } from '../core/fingerprint.ts';
import { addressOf, engineExecutor, isOpenToOthers } from '../core/engine/index.ts';
import type { BlobStore } from '../core/blob-store.ts';
import type { Executor } from '../core/executor.ts';
import { say } from '../core/language.ts';
import { localExecutor, type LocalExecutorOptions } from '../core/local-executor.ts';
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
  const parts = {
    ...{ settings, registry, blobFolder },
    cache: folderResultCache(cacheFolder, blobs),
    identify: taskIdentity(fingerprint),
  };
  const executor = await openExecutor(parts, { ...given, fingerprint, blobs }).catch(
    async (error: unknown) => {
      await database.destroy();
      throw error;
    },
  );
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

interface Surroundings extends ContextParts {
  readonly fingerprint: Fingerprint;
  readonly blobs: BlobStore;
}

/** Shares the work where an engine's address is given. */
async function openExecutor(
  parts: LocalExecutorOptions,
  { settings, progress, fingerprint, blobs }: Surroundings,
): Promise<Executor> {
  if (settings.engine.address === undefined) return localExecutor(parts);
  const engine = addressOf(settings);
  const { language } = settings;
  const note = (text: string): void => {
    progress.note(text);
  };
  if (isOpenToOthers(engine.address)) note(say(language, openWords));
  return await engineExecutor({ ...parts, engine, fingerprint, blobs, note, language });
}

const openWords = {
  zh: '提示：任务服务器的连接没有加密（rediss:// 才加密），页面和结果可能在网络上被看到',
  en: 'note: the connection to the task server is not encrypted (rediss:// is): pages can be seen on the way',
};
