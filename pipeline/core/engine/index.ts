/** More than one machine: what the commands use of it. */
import type { Settings } from '#schemas/settings.ts';
import { trouble } from '../errors.ts';
import type { AddressedEngine } from './connection.ts';

export { clearServer, examineServer, type ServerState } from './examine.ts';
export { isOpenToOthers, shownAddress } from './connection.ts';
export { engineExecutor } from './engine-executor.ts';
export type { ServeEvent } from './serve.ts';
export { superviseWorker } from './supervise.ts';

/** The engine's settings where an address is given; throws C_COMMAND where there is none. */
export function addressOf({ engine }: Pick<Settings, 'engine'>): AddressedEngine {
  const { address } = engine;
  if (address === undefined) throw trouble('C_COMMAND', { what: '--engine redis://…' });
  return { ...engine, address };
}
