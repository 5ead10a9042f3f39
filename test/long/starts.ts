/**
 * `npm run check:long -- starts [starts]`: fifty commands started at the same moment on one submission
 * and one output folder. Exactly one may run; the others name its process and end with 5.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exitCodes } from '#pipeline/core/errors.ts';
import { startRun } from '../support/run-process.ts';
import { writeTinySubmission } from '../support/tiny-submission.ts';
import { circumstances, recordSection } from './record.ts';

const lockName = /^\.run-[0-9a-f]+\.lock$/;

/** Prints what came of it; gives what is wrong, in words. */
export async function startAtOnce(starts: number): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingshen-starts-'));
  try {
    const submission = path.join(folder, 'in');
    await writeTinySubmission(submission, 2);
    const runs = Array.from({ length: starts }, () =>
      startRun(submission, folder, ['--workers', '1', '--lang', 'en']),
    );
    const holder = await stopHolder(path.join(folder, 'out'));
    const others = runs.filter(({ child }) => child.pid !== holder);
    const refused = await Promise.all(others.map(({ ended }) => ended));
    process.kill(holder, 'SIGCONT');
    const winners = await Promise.all(
      runs.filter(({ child }) => child.pid === holder).map(({ ended }) => ended),
    );
    const wrong = [
      ...refused
        .filter(
          ({ code, printed }) => code !== exitCodes.disk || !printed.includes(`process ${String(holder)}`),
        )
        .map(({ code, printed }) => `exit ${String(code)}: ${printed.slice(-200)}`),
      ...(winners.length === 1 && winners[0]?.code === exitCodes.review ? [] : ['the holder did not finish']),
    ];
    console.log(`${starts} starts: ${winners.length} ran, ${refused.length} refused, ${wrong.length} wrong`);
    recordSection('starts', [
      `${starts} 个命令同时对同一份材料、同一个结果目录启动：${winners.length} 个运行到底，${refused.length} 个指出正在运行的进程号并以退出码 5 结束${wrong.length === 0 ? '。' : `；**${wrong.length} 个不对**。`}`,
      '',
      `${circumstances()}。`,
    ]);
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits for the one that got the lock, and holds it still while the others arrive. */
async function stopHolder(out: string): Promise<number> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const names = readFolder(out).filter((name) => lockName.test(name));
    const [name] = names;
    if (name === undefined) continue;
    const { pid } = JSON.parse(readFileSync(path.join(out, name), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGSTOP');
    return pid;
  }
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
