/** What an operator wants to know of the server, and its emptying. */
import { connect, disconnect } from './connection.ts';
import type { AddressedEngine } from './address.ts';
import { liveRuns, liveWorkers } from './presence.ts';
import { prefix } from './protocol.ts';
import { removeAll } from './store.ts';

export interface ServerState {
  /** `redis 7.0.15` */
  readonly version: string;
  /** Empty where the server does not tell. */
  readonly evictionPolicy: string;
  readonly isPersistent: boolean;
  readonly megabytes: number;
  readonly runs: number;
  readonly workers: number;
  /** Processes of all workers, and tasks they have done. */
  readonly slots: number;
  readonly done: number;
}

/** Throws M_ENGINE where the server cannot be reached. */
export async function examineServer(engine: AddressedEngine): Promise<ServerState> {
  const redis = await connect(engine);
  try {
    const info = await redis.info();
    const value = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
    const [runs, workers] = [await liveRuns(redis), await liveWorkers(redis)];
    const valkey = value('valkey_version');
    return {
      version: valkey === '' ? `redis ${value('redis_version')}` : `valkey ${valkey}`,
      evictionPolicy: value('maxmemory_policy'),
      isPersistent: value('aof_enabled') === '1',
      megabytes: Math.round(Number(value('used_memory')) / 1024 ** 2),
      runs: runs.length,
      workers: workers.length,
      slots: workers.reduce((sum, { slots }) => sum + slots, 0),
      done: workers.reduce((sum, { done }) => sum + done, 0),
    };
  } finally {
    await disconnect(redis);
  }
}

/** Removes everything of this program from the server. */
export async function clearServer(engine: AddressedEngine): Promise<void> {
  const redis = await connect(engine);
  try {
    await removeAll(redis, `${prefix}:*`);
  } finally {
    await disconnect(redis);
  }
}
