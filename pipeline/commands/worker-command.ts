/** `pingshen worker`: lends this machine's processes to runs that were started elsewhere. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Settings } from '#schemas/settings.ts';
import { addressOf, shownAddress, superviseWorker, type ServeEvent } from '../core/engine/index.ts';
import { exitCodes } from '../core/errors.ts';
import { say } from '../core/language.ts';
import type { Io } from './io.ts';

const registry = pathToFileURL(path.resolve(import.meta.dirname, '../tasks.ts')).href;

const words = {
  ready: {
    zh: '已连接 {address}：{slots} 个进程，等待任务（Ctrl-C 结束）',
    en: 'connected to {address}: {slots} processes, waiting for work (Ctrl-C ends it)',
  },
  joined: { zh: '已加入 {host} 发起的运行', en: 'joined the run that {host} started' },
  working: { zh: '已完成 {done} 项', en: '{done} tasks done' },
  left: { zh: '已离开；共完成 {done} 项', en: 'left; {done} tasks done in all' },
};
const sayEveryMs = 5000;

/** Serves until it is stopped: then 0. Throws M_ENGINE, M_FINGERPRINT. */
export async function workerCommand(settings: Settings, io: Io): Promise<number> {
  const engine = addressOf(settings);
  const brake = new AbortController();
  const ignore = io.onInterrupt(() => {
    brake.abort();
  });
  let saidAt = 0;
  let said = 0;
  const tell = ({ kind, ...values }: ServeEvent): void => {
    const now = performance.now();
    if (kind === 'working' && (values.done === said || now - saidAt < sayEveryMs)) return;
    [saidAt, said] = [now, values.done];
    const address = shownAddress(engine.address);
    io.stderr(`${say(settings.language, words[kind], { ...values, address })}\n`);
  };
  try {
    await superviseWorker({ settings, engine, registry, signal: brake.signal, onEvent: tell });
    return exitCodes.done;
  } finally {
    ignore();
  }
}
