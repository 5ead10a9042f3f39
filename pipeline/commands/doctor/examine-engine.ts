/** The task server, where one is used. */
import type { Settings } from '#schemas/settings.ts';
import { examineServer, shownAddress, type ServerState } from '../../core/engine/index.ts';
import { badBecause, type Observation } from './observation.ts';

const name = { zh: '任务服务器', en: 'task server' };

/** Nothing to say where no address is given. */
export async function examineEngine({ engine }: Settings): Promise<readonly Observation[]> {
  const { address } = engine;
  if (address === undefined) return [];
  try {
    const state = await examineServer({ ...engine, address });
    const { version, megabytes, runs, workers, slots, done, lastMinute, lost, waiting, underWay } = state;
    const detail = [
      `${shownAddress(address)} ${version}, ${megabytes} MB, ${runs} runs, ${workers} workers (${slots} processes)`,
      `tasks: ${waiting} waiting, ${underWay} under way, ${done} done (${(lastMinute / 60).toFixed(1)}/s), ${lost} lost`,
    ].join('; ');
    const advice = adviceFor(state);
    return [{ name, state: advice === undefined ? 'well' : 'look', detail, ...(advice && { advice }) }];
  } catch (error) {
    return [badBecause(name, error)];
  }
}

function adviceFor({ evictionPolicy, isPersistent }: ServerState): Observation['advice'] {
  if (evictionPolicy !== '' && evictionPolicy !== 'noeviction')
    return {
      zh: `服务器会自行丢弃数据（${evictionPolicy}）：请设为 maxmemory-policy noeviction`,
      en: `the server throws data away (${evictionPolicy}): set maxmemory-policy noeviction`,
    };
  if (isPersistent) return undefined;
  return {
    zh: '服务器重启会丢掉队列（会重新分派，只是多费时间）：建议 appendonly yes',
    en: 'a restart of the server loses the queue (tasks are given out again): better set appendonly yes',
  };
}
