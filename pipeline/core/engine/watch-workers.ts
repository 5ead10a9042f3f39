/** Tells the machine that started the run who comes, who goes, who may not join, and why. */
import type { Redis } from 'ioredis';
import { say, type Language } from '../language.ts';
import { liveWorkers } from './presence.ts';
import { heartbeatMs, type WorkerRecord } from './protocol.ts';

export interface WatchOptions {
  readonly queue: string;
  /** The run's own id as a worker: nobody need be told of it. */
  readonly own: string;
  readonly note: (text: string) => void;
  readonly language: Language;
  /** Processes at work on this queue, on all machines. */
  readonly onSlots: (slots: number) => void;
}

export interface Watch {
  readonly close: () => void;
}

const words = {
  came: { zh: '工作机 {host} 已加入（{slots} 个进程）', en: 'worker {host} has joined ({slots} processes)' },
  left: {
    zh: '工作机 {host} 已离开（做完 {done} 项）；没做完的由别的机器接手',
    en: 'worker {host} has left ({done} tasks done); others take over what it had',
  },
  refused: { zh: '工作机 {host} 不能参加：{what}', en: 'worker {host} cannot take part: {what}' },
  none: { zh: '还没有工作机：请在别的机器上运行 pingshen worker', en: 'no workers yet: run pingshen worker' },
};
const remindMs = 30_000;

export function watchWorkers(redis: Redis, options: WatchOptions): Watch {
  const watcher = new Watcher(options);
  const timer = setInterval(() => {
    if (redis.status !== 'ready') return;
    void liveWorkers(redis)
      .then((workers) => {
        watcher.see(workers);
      })
      .catch(() => undefined);
  }, heartbeatMs);
  return {
    close: () => {
      clearInterval(timer);
    },
  };
}

class Watcher {
  readonly #options: WatchOptions;
  readonly #refused = new Set<string>();
  #present = new Map<string, WorkerRecord>();
  #aloneMs = 0;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  see(workers: readonly WorkerRecord[]): void {
    const ours = workers.filter(({ queue }) => queue === this.#options.queue);
    this.#options.onSlots(ours.reduce((sum, { slots }) => sum + slots, 0));
    for (const worker of workers) this.#hearRefusal(worker);
    const others = ours.filter(({ id }) => id !== this.#options.own);
    this.#compare(new Map(others.map((each) => [each.id, each])));
    this.#aloneMs = ours.length === 0 ? this.#aloneMs + heartbeatMs : 0;
    if (this.#aloneMs > 0 && this.#aloneMs % remindMs === 0) this.#note('none', {});
  }

  #hearRefusal({ id, host, refuses }: WorkerRecord): void {
    if (refuses === undefined || this.#refused.has(id)) return;
    this.#refused.add(id);
    this.#note('refused', { host, what: refuses });
  }

  #compare(now: Map<string, WorkerRecord>): void {
    for (const [id, { host, slots }] of now) if (!this.#present.has(id)) this.#note('came', { host, slots });
    for (const [id, { host, done }] of this.#present) if (!now.has(id)) this.#note('left', { host, done });
    this.#present = now;
  }

  #note(what: keyof typeof words, values: Readonly<Record<string, string | number>>): void {
    this.#options.note(say(this.#options.language, words[what], values));
  }
}
