/** Connections to the server, and what goes wrong with them. */
import { readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import { catalogued, PipelineError, trouble } from '../errors.ts';
import { shownAddress, type AddressedEngine } from './address.ts';

const connectMs = 8_000;

/** A connection that is ready, and mends itself from then on. Throws M_ENGINE. */
export async function connect(engine: AddressedEngine): Promise<Redis> {
  const authority = engine.authority === undefined ? undefined : readAuthority(engine.authority);
  const redis = new Redis(engine.address, {
    lazyConnect: true,
    connectTimeout: connectMs,
    // Commands wait through a restart of the server instead of failing.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(200 * times, 3000),
    ...(authority !== undefined && { tls: { ca: authority } }),
  });
  let last = 'no answer';
  redis.on('error', (error) => {
    last = error.message;
  });
  const timer = Promise.withResolvers<never>();
  const clock = setTimeout(() => {
    timer.reject(new Error(last));
  }, connectMs);
  try {
    // The first refusal is final; later ones are waited out.
    await Promise.race([redis.connect(), timer.promise]);
    return redis;
  } catch (error) {
    redis.disconnect();
    throw engineTrouble(engine.address, last === 'no answer' ? error : new Error(last));
  } finally {
    clearTimeout(clock);
    timer.promise.catch(() => undefined);
  }
}

function readAuthority(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw trouble('S_READ', { path: file, what: (error as NodeJS.ErrnoException).code ?? '' }, error);
  }
}

/** M_ENGINE for whatever the server or the way to it did, never with a password in it; a full disk of ours is told as that. */
export function engineTrouble(address: string, given: unknown): PipelineError {
  const error = catalogued(given);
  if (error instanceof PipelineError) return error;
  const what = (error instanceof Error ? error.message : String(error)).replaceAll(
    address,
    shownAddress(address),
  );
  return trouble('M_ENGINE', { address: shownAddress(address), what: what.slice(0, 200) });
}

/** Closes a connection, by force where the server does not answer. */
export async function disconnect(redis: Redis): Promise<void> {
  const patience = setTimeout(() => {
    redis.disconnect();
  }, 1500);
  await redis.quit().catch(() => undefined);
  clearTimeout(patience);
  redis.disconnect();
}
