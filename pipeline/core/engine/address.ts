/** Where the server is, and how that may be told: nothing here needs its libraries. */
import type { EngineSettings, Settings } from '#schemas/settings.ts';
import { trouble } from '../errors.ts';

/** The settings with an address in them. */
export type AddressedEngine = EngineSettings & { readonly address: string };

/** The address as it may be shown: without user and password. */
export function shownAddress(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//');
}

/** Whether what travels can be read on the way: no TLS, to another machine. */
export function isOpenToOthers(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'redis:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** The engine's settings where an address is given; throws C_COMMAND where there is none. */
export function addressOf({ engine }: Pick<Settings, 'engine'>): AddressedEngine {
  const { address } = engine;
  if (address === undefined) throw trouble('C_COMMAND', { what: '--engine redis://…' });
  return { ...engine, address };
}
