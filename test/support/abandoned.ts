/** A run that hangs in a worker with a grandchild, to be killed from outside: `<folder>`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { folderBlobStore } from '#pipeline/core/blob-store.ts';
import { localExecutor } from '#pipeline/core/local-executor.ts';
import { folderResultCache } from '#pipeline/core/result-cache.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { misbehave } from './misbehaving-tasks.ts';

const folder = process.argv[2] ?? '.';
const blobFolder = path.join(folder, 'blobs');
mkdirSync(blobFolder, { recursive: true });
const executor = localExecutor({
  settings: settingsSchema.parse({ machine: { workers: 2 } }),
  registry: new URL('./misbehaving-tasks.ts', import.meta.url).href,
  blobFolder,
  cache: folderResultCache(path.join(folder, 'cache'), folderBlobStore(blobFolder)),
  identify: () => 'abandoned',
});
const files = ['first', 'second'].map((name) => path.join(folder, name));
await Promise.allSettled(files.map((pidFile) => executor.run(misbehave, { what: 'grandchild', pidFile })));
