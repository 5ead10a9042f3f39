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
  /** Of them in the last minute; and tasks that lost their process. */
  readonly lastMinute: number;
  readonly lost: number;
  /** Tasks in the queues of all runs: that nobody has yet, and that somebody is at. */
  readonly waiting: number;
  readonly underWay: number;
}

/** Throws M_ENGINE where the server cannot be reached. */
export async function examineServer(engine: AddressedEngine): Promise<ServerState> {
  const redis = await connect(engine);
  try {
    const info = await redis.info();
    const value = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
    const [runs, workers] = [await liveRuns(redis), await liveWorkers(redis)];
    const queues = [...new Set(runs.map(({ queue }) => queue))];
    const lengthOf = async (list: string): Promise<number> =>
      total(await Promise.all(queues.map((queue) => redis.llen(`${prefix}:${queue}:${list}`))));
    const valkey = value('valkey_version');
    return {
      version: valkey === '' ? `redis ${value('redis_version')}` : `valkey ${valkey}`,
      evictionPolicy: value('maxmemory_policy'),
      isPersistent: value('aof_enabled') === '1',
      megabytes: Math.round(Number(value('used_memory')) / 1024 ** 2),
      runs: runs.length,
      workers: workers.length,
      slots: total(workers.map(({ slots }) => slots)),
      done: total(workers.map(({ done }) => done)),
      lastMinute: total(workers.map(({ lastMinute }) => lastMinute)),
      lost: total(workers.map(({ lost }) => lost)),
      waiting: await lengthOf('wait'),
      underWay: await lengthOf('active'),
    };
  } finally {
    await disconnect(redis);
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
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
