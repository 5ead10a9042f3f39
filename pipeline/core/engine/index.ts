/**
 * More than one machine: what the commands use of it. The libraries of the server are loaded only
 * when one is used: most commands never do, and the desk would hold them for hours.
 */
import type * as Examine from './examine.ts';
import type * as Executor from './engine-executor.ts';
import type * as Supervise from './supervise.ts';

export { addressOf, isOpenToOthers, shownAddress } from './address.ts';
export type { ServerState } from './examine.ts';
export type { ServeEvent } from './serve.ts';

export const clearServer: typeof Examine.clearServer = async (engine) =>
  (await import('./examine.ts')).clearServer(engine);

export const examineServer: typeof Examine.examineServer = async (engine) =>
  (await import('./examine.ts')).examineServer(engine);

export const engineExecutor: typeof Executor.engineExecutor = async (options) =>
  (await import('./engine-executor.ts')).engineExecutor(options);

export const superviseWorker: typeof Supervise.superviseWorker = async (options) =>
  (await import('./supervise.ts')).superviseWorker(options);
