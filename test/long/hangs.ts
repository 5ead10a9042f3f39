/**
 * `npm run check:long -- hangs`: tasks that hang in every way there is. Each must be ended, with all the
 * processes it made, at most two seconds after its deadline; and hanging tasks of a run that was killed
 * as soon after that.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '#pipeline/core/processes.ts';
import { poolOf } from '#pipeline/core/local-executor.ts';
import type { WorkerPool } from '#pipeline/core/worker-pool.ts';
import { settingsSchema } from '#schemas/settings.ts';
import { allHangs, hang, type Hang, type HangOrder } from '../support/hanging-tasks.ts';
import { mountDead, whyNoDisks } from '../support/recorded-disk.ts';
import { circumstances, recordSection } from './record.ts';

const abandoned = path.resolve(import.meta.dirname, '../support/abandoned.ts');
const mostMs = 2000;
const deadlineMs = 4000;
/** How long a process is waited for that ought to have been gone. */
const patienceMs = 10_000;

interface Late {
  readonly how: Hang;
  /** From the deadline until it was answered for and all its processes were gone. */
  readonly ms: number;
  readonly wrong?: string;
}

const pidsIn = (file: string): number[] =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];

/** When the last of them was gone; undefined where one stays. */
async function goneAt(pids: readonly number[]): Promise<number | undefined> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (!pids.some(isAlive)) return performance.now();
    await sleep(10);
  }
  for (const pid of pids.filter(isAlive)) process.kill(pid, 'SIGKILL');
  return undefined;
}

interface Hanging {
  readonly pool: WorkerPool;
  readonly folder: string;
  /** In a process of its own, or one of the pool's. */
  readonly isolated: boolean;
}

async function hangOnce(how: Hang, { pool, folder, isolated }: Hanging): Promise<Late> {
  const own = mkdtempSync(path.join(folder, `${how}-`));
  const pidFile = path.join(own, 'pids');
  const deadFile = path.join(own, 'dead');
  const disk = how === 'disk' ? mountDead(deadFile) : undefined;
  const order: HangOrder = { how, pidFile, deadFile };
  const started = performance.now();
  const outcome = await pool.perform({
    ...{ task: hang.name, version: hang.version, input: JSON.stringify(order) },
    ...{ deadlineMs, affinity: undefined, isolated, confined: false, alone: true },
  });
  const answered = performance.now();
  // What waits for a dead disk cannot be ended by anybody: it is given up, and goes when the disk does.
  disk?.release();
  const pids = pidsIn(pidFile);
  const gone = await goneAt(pids);
  const ended = disk === undefined ? Math.max(answered, gone ?? 0) : answered;
  const reason = outcome.kind === 'lost' ? outcome.reason : outcome.kind;
  const wrong = [
    ...(pids.length === 0 ? ['it had not begun when its time was over'] : []),
    ...(reason === 'deadline' ? [] : [`ended as ${reason}`]),
    ...(gone === undefined ? [`of processes ${pids.join(' ')} one stayed`] : []),
  ];
  return { how, ms: ended - started - deadlineMs, ...(wrong.length > 0 && { wrong: wrong.join('; ') }) };
}

/** Milliseconds from killing a run until its hanging workers' children were gone; undefined where one stays. */
async function killedRunLate(folder: string): Promise<number | undefined> {
  const own = mkdtempSync(path.join(folder, 'run-'));
  const run = spawn(process.execPath, [abandoned, own], { stdio: 'ignore' });
  const files = ['first', 'second'].map((name) => path.join(own, name));
  while (!files.every((file) => pidsIn(file).some((pid) => pid > 0))) await sleep(20);
  const killed = performance.now();
  run.kill('SIGKILL');
  const gone = await goneAt(files.flatMap(pidsIn));
  return gone === undefined ? undefined : gone - killed;
}

/** Prints a line a hang; gives what is wrong, in words. */
export async function endHangs(): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-hangs-'));
  const blobFolder = path.join(folder, 'blobs');
  mkdirSync(blobFolder);
  const registry = new URL('../support/hanging-tasks.ts', import.meta.url).href;
  const pool = poolOf(settingsSchema.parse({ machine: { workers: 1 } }), { registry, blobFolder });
  try {
    const noDisk = whyNoDisks();
    if (noDisk !== undefined) console.log(`no dead disk here (${noDisk}): left out`);
    const hangs = allHangs.filter((how) => how !== 'disk' || noDisk === undefined);
    const all: Late[] = [];
    for (const isolated of [false, true])
      for (const how of hangs) {
        const late = await hangOnce(how, { pool, folder, isolated });
        console.log(
          `${how}${isolated ? ', isolated' : ''}: ${late.ms.toFixed(0)} ms late ${late.wrong ?? ''}`,
        );
        all.push(late);
      }
    const afterKill = await killedRunLate(folder);
    console.log(`run killed: workers gone after ${afterKill?.toFixed(0) ?? '∞'} ms`);
    return concluded(all, { hangs, afterKill });
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Rest {
  readonly hangs: readonly Hang[];
  readonly afterKill: number | undefined;
}

function concluded(all: readonly Late[], { hangs, afterKill = Infinity }: Rest): string[] {
  const tooLate = all.filter(({ ms, wrong }) => ms > mostMs || wrong !== undefined);
  const wrong = tooLate.map(({ how, ms, wrong: what = '' }) => `${how}: ${ms.toFixed(0)} ms late ${what}`);
  if (afterKill > mostMs) wrong.push(`run killed: workers gone after ${afterKill.toFixed(0)} ms`);
  const worst = all.reduce((a, b) => (b.ms > a.ms ? b : a));
  const others = all.filter(({ how }) => how !== 'disk').map(({ ms }) => ms);
  recordSection('hangs', [
    `${hangs.length} 种停不下来的任务（${hangs.join('、')}），各在常驻的和单独的工作进程里做一次，期限 ${deadlineMs / 1000} 秒。`,
    wrong.length === 0
      ? `都按时终止，连同它们启动的进程：最迟超过期限 ${worst.ms.toFixed(0)} 毫秒（${worst.how}），不算坏磁盘的最迟 ${Math.max(...others).toFixed(0)} 毫秒；主进程被强制终止后，停不下来的工作进程 ${afterKill.toFixed(0)} 毫秒后也都没有了。`
      : `**${wrong.length} 处不对**：${wrong.join('；')}`,
    '',
    `${circumstances()}。`,
  ]);
  return wrong;
}
